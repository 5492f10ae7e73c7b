import { lacking } from '../../asking/english';
import { day, dayOfMonth, days, list, weekday } from '../../phrases/english';
import { capital, link, paragraph } from '../blocks';
import type { CallFacts } from '../facts';
import type { Block, Letter, Letters } from '../letter';
import { contact, greeting, NOT_THIS_TIME, QUESTION, SIGNATURE } from './frame';

/** One letter for whatever the reader is asked for: a household that hosts and drives gets both in one. */
function call(facts: CallFacts): Letter {
  const { weekend, reader, phone } = facts;
  const { question, opening } = asked(facts);
  return {
    subject: `Weekend of ${dayOfMonth(weekend.start)}: ${question}`,
    greeting: greeting(reader),
    opening,
    body: [...missing(facts), ...answering(facts), paragraph(NOT_THIS_TIME), ...contact(phone, QUESTION)],
    closing: ['Thank you!'],
    signature: SIGNATURE,
  };
}

export const callLetters: Pick<Letters, 'hostCall' | 'driverCall'> = { hostCall: call, driverCall: call };

function asked({ weekend, host, driver }: CallFacts): { readonly question: string; readonly opening: string[] } {
  const { start, end } = weekend;
  if (host === null) {
    return {
      question: 'can you drive?',
      opening: [
        `We are looking for cars to take people to their hosts on ${day(start)} and to bring them back on ${day(end)}.`,
        'Could you drive on the way out, on the way back, or both?',
      ],
    };
  }
  const roof = `${capital(days(weekend))}, people who sleep rough need a roof and some rest.`;
  return driver === null
    ? { question: 'can you host?', opening: [roof, 'Could you welcome one or two of them at your home?'] }
    : {
        question: 'can you host or drive?',
        opening: [
          roof,
          `Could you welcome one or two of them at your home? Or drive on ${weekday(start)}, on ${weekday(end)} or on both days?`,
        ],
      };
}

function missing({ weekend, host, driver }: CallFacts): Block[] {
  const needs = lacking({ beds: host?.beds ?? 0, seats: driver?.seats ?? { outward: 0, return: 0 } }, weekend);
  return needs.length === 0 ? [] : [paragraph(`We still need ${list(needs, 'and')}.`)];
}

function answering({ host, driver }: CallFacts): Block[] {
  const both = host !== null && driver !== null;
  const forms = [
    ...(host && host.form !== '' ? [link(both ? 'Hosting: answer' : TO_FORM, host.form)] : []),
    ...(driver && driver.form !== '' ? [link(both ? 'Driving: answer' : TO_FORM, driver.form)] : []),
  ];
  return [
    ...(forms.length === 0
      ? []
      : [paragraph('It takes two taps: your address and the weekend are filled in already.')]),
    ...forms,
    ...(host?.form === '' ? [paragraph(both ? `Hosting: ${lower(BEDS_BY_MAIL)}` : BEDS_BY_MAIL)] : []),
    ...(driver?.form === '' ? [paragraph(both ? `Driving: ${lower(LEGS_BY_MAIL)}` : LEGS_BY_MAIL)] : []),
  ];
}

const TO_FORM = 'Answer with the form';
const BEDS_BY_MAIL = 'Just reply to this message with “yes” and the number of beds, or with “no”.';
const LEGS_BY_MAIL = 'Just reply to this message with “out”, “back”, “both” or “no”.';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
