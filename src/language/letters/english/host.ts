import { day, dayOfMonth, days } from '../../phrases/english';
import { link, nowThat, paragraph } from '../blocks';
import type { HostFacts, HostPart } from '../facts';
import type { Letters } from '../letter';
import { changes, contact, greeting, inTrouble, QUESTION, SIGNATURE, who } from './frame';
import { changedLeg, needs, stay } from './stay';

type HostKind = 'hostConfirmation' | 'hostChange' | 'hostCancellation' | 'hostThanks';

export const hostLetters: Pick<Letters, HostKind> = {
  hostConfirmation: (told) => ({
    subject: `${day(told.weekend.start)}: whom you are welcoming`,
    greeting: greeting(told.reader),
    opening: [`Thank you for opening your door ${days(told.weekend)}.`],
    body: [...stay(told), ...inTrouble(told.phone)],
    closing: ['Thank you again, and have a good weekend.'],
    signature: SIGNATURE,
  }),

  hostChange: (told) => ({
    subject: `${day(told.weekend.start)}: a change for your guests`,
    changed: changes(told.changed.map((part) => PARTS[part](told))),
    greeting: greeting(told.reader),
    opening: ['Here is everything as it stands now. It replaces our last message.'],
    body: [...stay(told), ...inTrouble(told.phone)],
    closing: ['Thank you for being flexible, and have a good weekend.'],
    signature: SIGNATURE,
  }),

  hostCancellation: ({ weekend, reader, phone }) => ({
    subject: `${day(weekend.start)}: nobody to host this time`,
    changed: `In the end, nobody is coming to your home ${days(weekend)}.`,
    greeting: greeting(reader),
    opening: ['So there is nothing to prepare and nobody to wait for.'],
    body: contact(phone, QUESTION),
    closing: ['Thank you for offering to open your door. We hope to take you up on it another time.'],
    signature: SIGNATURE,
  }),

  hostThanks: ({ weekend, reader, phone, answers }) => ({
    subject: `Weekend of ${dayOfMonth(weekend.start)}: thank you for hosting`,
    greeting: greeting(reader),
    opening: [`Thank you for opening your door ${days(weekend)}. A bed, a meal and some quiet mean a great deal.`],
    body: [
      ...(answers === null
        ? []
        : [
            paragraph('Did everything go well?'),
            link('Yes, all went well', answers.well),
            link('No, I would like to talk about it', answers.notWell),
          ]),
      ...contact(phone, QUESTION),
    ],
    closing: ['Thank you again, and see you soon.'],
    signature: SIGNATURE,
  }),
};

/** What may change, and what it is now. */
const PARTS: Record<HostPart, (told: HostFacts) => string> = {
  weekend: ({ weekend }) => nowThat('the dates', days(weekend)),
  meetingPoint: ({ meetingPoint }) => nowThat('the meeting point', meetingPoint),
  guests: ({ guests }) => nowThat('the people you are welcoming', who(guests)),
  needs: (told) => nowThat('what to provide', told.needs.length === 0 ? 'nothing special any more' : needs(told.needs)),
  outward: (told) => changedLeg(told, 'outward'),
  return: (told) => changedLeg(told, 'return'),
  activity: ({ activity }) => nowThat('the programme', activity === '' ? 'cancelled' : activity),
  message: ({ message }) => nowThat('the word from the coordinators', message === '' ? 'withdrawn' : ''),
  phone: ({ phone }) => nowThat('our phone number', phone),
};
