import { count, day, dayOfMonth, days, time, weekday } from '../../phrases/english';
import { callable, facts, heading, link, nowThat, paragraph, stops } from '../blocks';
import type { DriverFacts, DriverLeg, DriverPart, DriverStop, LegName, WeekendDays } from '../facts';
import type { Block, Letters, StopLine } from '../letter';
import { changes, contact, greeting, inTrouble, people, QUESTION, SIGNATURE, who } from './frame';

type DriverKind = 'runSheet' | 'driverChange' | 'driverCancellation' | 'driverThanks';

export const driverLetters: Pick<Letters, DriverKind> = {
  runSheet: (told) => ({
    subject: `${day(told.weekend.start)}: your run sheet`,
    greeting: greeting(told.reader),
    opening: ['Thank you for driving. Here is your run sheet.'],
    body: [...legs(told), ...inTrouble(told.phone)],
    closing: ['Thank you again, and have a safe journey.'],
    signature: SIGNATURE,
  }),

  driverChange: (told) => ({
    subject: `${day(told.weekend.start)}: a change to your drive`,
    changed: changes(told.changed.map((part) => PARTS[part](told))),
    greeting: greeting(told.reader),
    opening: ['Here is your run sheet as it stands now. It replaces the last one.'],
    body: [...legs(told), ...inTrouble(told.phone)],
    closing: ['Thank you for being flexible, and have a safe journey.'],
    signature: SIGNATURE,
  }),

  driverCancellation: ({ weekend, reader, phone }) => ({
    subject: `${day(weekend.start)}: no driving this time`,
    changed: `In the end, we do not need your car ${days(weekend)}.`,
    greeting: greeting(reader),
    opening: ['Your run sheet no longer holds, and nobody is waiting for you.'],
    body: contact(phone, QUESTION),
    closing: ['Thank you for offering your car. We hope to take you up on it another time.'],
    signature: SIGNATURE,
  }),

  driverThanks: ({ weekend, reader, phone, answers }) => ({
    subject: `Weekend of ${dayOfMonth(weekend.start)}: thank you for driving`,
    greeting: greeting(reader),
    opening: [
      `Thank you for driving for the weekend of ${dayOfMonth(weekend.start)}. Without cars nobody could be hosted: your help means a great deal.`,
    ],
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

const LEGS = {
  outward: {
    title: ({ start }: WeekendDays) => `${day(start)}: the way out`,
    name: ({ start }: WeekendDays) => `the drive on ${weekday(start)}`,
    stop: (guests: string) => `Drop off ${guests}`,
  },
  return: {
    title: ({ end }: WeekendDays) => `${day(end)}: the way back`,
    name: ({ end }: WeekendDays) => `the drive on ${weekday(end)}`,
    stop: (guests: string) => `Pick up ${guests}`,
  },
};

function legs(told: DriverFacts): Block[] {
  if (told.legs.length === 0) return [paragraph('For the moment, no drive is planned for you.')];
  const called = told.legs.some((leg) => leg.stops.some(({ phone }) => phone !== ''));
  return [
    ...told.legs.flatMap((leg) => legBlocks(leg, told)),
    ...(called ? [paragraph('Running late? Call the home that is waiting for you.')] : []),
  ];
}

/** In the order of the way: the meeting point comes first on the outward leg, last on the return leg. */
function legBlocks(ride: DriverLeg, { weekend, meetingPoint }: DriverFacts): Block[] {
  const { title, stop } = LEGS[ride.leg];
  const aboard = { label: 'In the car:', value: people(ride.people) };
  const meetingTime = time(ride.meetingTime);
  const places = ride.stops.length === 0 ? [] : [stops(ride.stops.map((each) => stopLine(each, stop)))];
  const way = ride.directions === '' ? [] : [link('See the route', ride.directions)];
  return ride.leg === 'outward'
    ? [
        heading(title(weekend)),
        ...facts({ label: 'Meeting point:', value: meetingPoint }, { label: 'Departure:', value: meetingTime }, aboard),
        ...places,
        ...way,
      ]
    : [
        heading(title(weekend)),
        ...facts(aboard),
        ...places,
        ...facts(
          { label: 'Meeting point:', value: meetingPoint },
          { label: 'Arrival:', value: meetingTime === '' ? '' : `by ${meetingTime}` },
        ),
        ...way,
      ];
}

function stopLine({ time: clock, address, phone, guests }: DriverStop, title: (guests: string) => string): StopLine {
  return {
    time: time(clock),
    title: guests.length === 0 ? 'Stop' : title(who(guests)),
    lines: [address === '' ? 'Call for the address' : address],
    ...callable(phone),
  };
}

/** What may change, and what it is now. */
const PARTS: Record<DriverPart, (told: DriverFacts) => string> = {
  weekend: ({ weekend }) => nowThat('the dates', days(weekend)),
  meetingPoint: ({ meetingPoint }) => nowThat('the meeting point', meetingPoint),
  outward: (told) => changedLeg(told, 'outward'),
  return: (told) => changedLeg(told, 'return'),
  phone: ({ phone }) => nowThat('our phone number', phone),
};

function changedLeg(told: DriverFacts, leg: LegName): string {
  const ride = told.legs.find((each) => each.leg === leg);
  return nowThat(
    LEGS[leg].name(told.weekend),
    ride === undefined ? 'cancelled' : `${people(ride.people)}, ${count(ride.stops.length, 'stop')}`,
  );
}
