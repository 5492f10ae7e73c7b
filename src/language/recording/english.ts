import type { LegName } from '../facts';
import { count, date, list, time } from '../phrases/english';
import type { AboardFacts, HomeFacts, LateFacts, ShiftFacts, WhoFacts } from './facts';

const onTheWay = (leg: LegName | 'both') =>
  leg === 'both' ? 'both ways' : leg === 'outward' ? 'on the way out' : 'on the way back';
const named = (names: readonly string[]) => list(names, 'and');
const minutes = (n: number) => count(n, 'minute');

/** What the planner says of a change while it is recorded. */
export const englishRecording = {
  title: 'Record a change',
  /** Who does what. */
  what: {
    hostCancelled: ({ who }: WhoFacts) => `${who} cannot take anybody in this weekend.`,
    hostOffers: ({ who, beds }: WhoFacts & { beds: number }) => `${who} offers ${count(beds, 'bed')} this weekend.`,
    hostLate: ({ who, from }: WhoFacts & { from: string }) => `${who} is not at home before ${time(from)}.`,
    driverCancelled: ({ who, still }: WhoFacts & { still: 'none' | LegName }) =>
      still === 'none'
        ? `${who} cannot drive this weekend.`
        : `${who} drives ${onTheWay(still)} only, not ${onTheWay(still === 'outward' ? 'return' : 'outward')}.`,
    driverLate: (facts: LateFacts & { leg: LegName }) =>
      `${facts.who} is ${minutes(facts.minutes)} late ${onTheWay(facts.leg)}.`,
    guestCancelled: ({ who }: WhoFacts) => `${who} does not come this weekend.`,
    guestNoShow: ({ who }: WhoFacts) => `${who} was not at the meeting point.`,
    guestLate: (facts: LateFacts) => `${facts.who} is ${minutes(facts.minutes)} late at the meeting point.`,
  },
  weekend: ({ start, planned }: { start: string; planned: boolean }) =>
    `Weekend of ${date(start)}${planned ? '' : ', not planned yet'}`,
  about: {
    host: ({ town, guests }: { town: string; guests: readonly string[] }) =>
      [town, guests.length > 0 ? `takes in ${named(guests)}` : ''].filter((part) => part !== '').join(' · '),
    driver: (legs: readonly { leg: LegName; guests: readonly string[] }[]) =>
      legs.map(({ leg, guests }) => `${leg === 'outward' ? 'out' : 'back'}: ${named(guests)}`).join(' · '),
    guest: ({ code, association, host }: { code: string; association: string; host: string | null }) =>
      [code, association, host ?? 'no place'].filter((part) => part !== '').join(' · '),
  },
  /** What becomes of a guest. */
  becomes: {
    place: ({ host, town }: { host: string; town: string }) => `now with ${host}${town === '' ? '' : `, ${town}`}`,
    newCar: ({ leg, driver }: { leg: LegName; driver: string }) => `${driver} ${onTheWay(leg)}`,
    noCar: ({ leg }: { leg: LegName }) => `nobody drives them ${onTheWay(leg)}`,
    waits: 'has no place any more and waits',
    absent: 'does not come',
    same: 'as before',
    waiting: 'was waiting',
  },
  /** What to tell somebody on the phone. */
  tell: {
    home: ({ guests, drivers, own }: HomeFacts) =>
      guests.length === 0
        ? 'Nobody comes to them any more.'
        : `Takes in ${named(guests)}${drivers.map(({ leg, names }) => `; ${onTheWay(leg)}: ${named(names)}`).join('')}${own.length === 0 ? '' : `; ${onTheWay(own.length === 2 ? 'both' : (own[0] ?? 'outward'))}: drives them in their own car`}.`,
    car: ({ leg, stops }: AboardFacts) =>
      stops.length === 0
        ? `Nobody aboard any more ${onTheWay(leg)}.`
        : `Drives ${onTheWay(leg)}: ${stops.map(({ guests, town }) => `${named(guests)}${town === '' ? '' : ` (${town})`}`).join('; ')}.`,
    arrives: ({ before, now, guests }: ShiftFacts) =>
      `${named(guests)} ${guests.length === 1 ? 'arrives' : 'arrive'} around ${time(now)} instead of ${time(before)}.`,
    leaves: ({ before, now, guests }: ShiftFacts) =>
      `${named(guests)} ${guests.length === 1 ? 'is' : 'are'} picked up around ${time(now)} instead of ${time(before)}.`,
    late: ({ leg, minutes: n }: { leg: LegName; minutes: number }) => `${minutes(n)} late ${onTheWay(leg)}.`,
    waitsFor: ({ guest, minutes: n }: { guest: string; minutes: number }) =>
      `Waits ${minutes(n)} for ${guest} at the meeting point.`,
    tooEarly: ({ at, from, guests }: { at: string | null; from: string; guests: readonly string[] }) =>
      `Brings ${named(guests)}${at === null ? '' : ` around ${time(at)}`}: nobody is at home before ${time(from)}.`,
  },
  note: {
    /** Stands on the cell of a time that has moved; `at` as the cells have it. */
    planned: ({ time: at }: { time: string }) => `Planned ${at}`,
    notPlanned: 'The weekend is not planned yet: the answer is noted, and counts when it is.',
    fromNothing:
      'The Guests tab of this weekend cannot be read: the plan is made from nothing, and may change everybody.',
    already: ({ tab }: { tab: string }) =>
      `This stands in the tab “${tab}” already: what is left is to write the plan.`,
    refused: (n: number) => `${count(n, 'thing')} fixed by hand cannot be kept: the tab To do will say why.`,
    cut: 'Time ran out before the search was finished: there may be a better plan.',
    nobody: 'It concerns nobody who has a place.',
    onlyCalls: 'Nothing is written: ring them.',
    nobodyToRing: 'Nobody comes to them before that: there is nothing to do.',
    times: 'The times in the tabs Rides and Homes move with it.',
    noTimes: 'The tab Rides has no time for this car: ring those concerned.',
  },
  done: {
    noted: ({ what, tab }: { what: string; tab: string }) => `Noted in the tab “${tab}”: ${what}`,
    before: ({ what }: { what: string }) => `Noted before: ${what}`,
    times: ({ what }: { what: string }) => `Noted in Rides and Homes: ${what}`,
  },
  fault: {
    notUnderstood: 'This change is not understood: choose again.',
    unknown: ({ id, tab }: { id: string; tab: string }) =>
      `Nobody in the tab “${tab}” has the number “${id}” this weekend: open the list again and choose.`,
    noNumber: ({ tab, row }: { tab: string; row: number }) =>
      `In the tab “${tab}”, row ${row} has no number of its own: give it one, then record the change again.`,
    already: ({ what }: { what: string }) => `${what} This is noted already, and the plan knows of it.`,
    tooManyBeds: ({ who, beds, tab }: WhoFacts & { beds: number; tab: string }) =>
      `${who} has ${count(beds, 'bed')}: no more are counted. Change “Beds” in the tab “${tab}” first.`,
    doesNotDrive: ({ who, leg }: WhoFacts & { leg: LegName }) => `${who} does not drive ${onTheWay(leg)} this weekend.`,
    noRide: ({ who, leg }: WhoFacts & { leg: LegName }) =>
      `${who} takes nobody ${onTheWay(leg)}: there is no time to move.`,
    notDriven: ({ who }: WhoFacts) => `No driver takes ${who} out this weekend: nobody has to wait.`,
    late: ({ who }: WhoFacts) => `The weekend is not planned yet: nobody waits for ${who}.`,
    rowLost: ({ tab, id }: { tab: string; id: string }) =>
      `The tab “${tab}” changed while “${id}” was written to it: look at that row, then try again.`,
  },
};

/** What stands on the page itself. */
export const englishRecordingPage = {
  title: 'Record a change',
  who: 'Who is it about?',
  search: 'Name, number, code, phone…',
  hosts: 'Hosts',
  drivers: 'Drivers',
  guests: 'Guests',
  noMatch: 'Nobody matches. Look for a name, a number, a code or a town.',
  nobody: 'Nobody yet.',
  found: (n: number) => count(n, 'person', 'people'),
  whichWeekend: 'Which weekend?',
  weekend: (start: string) => date(start),
  what: 'What has happened?',
  hostCancelled: 'Cannot take anybody in',
  hostOffers: ({ beds }: { beds: number }) => `Offers ${count(beds, 'bed')}`,
  otherBeds: 'Another number of beds',
  hostLate: 'Not at home before…',
  driverCancelled: 'Cannot drive',
  driverCancelledLeg: (leg: LegName) => `Cannot drive ${onTheWay(leg)}`,
  driverLate: (leg: LegName) => `Late ${onTheWay(leg)}`,
  guestCancelled: 'Does not come',
  guestNoShow: 'Is not at the meeting point',
  guestLate: 'Late at the meeting point',
  minutes: (n: number) => `${n} min`,
  howLate: 'By how much?',
  fromWhen: 'At home from',
  next: 'Go on',
  concerned: 'Whom it concerns',
  toRing: 'To ring',
  call: ({ name, phone }: { name: string; phone: string }) => `Call ${name}, ${phone}`,
  noPhone: 'no phone number',
  changes: 'The new plan',
  write: { plan: 'Write the new plan', note: 'Note it', times: 'Note the delay', nothing: '' },
  back: 'Back',
  retry: 'Try again',
  loading: 'Reading the workbook…',
  working: 'Working out what it changes…',
  writing: 'Writing…',
  lost: 'There was no answer. Nothing is lost: try again.',
  lookAgain: 'Something changed meanwhile: nothing more was written. Please look again.',
  done: 'Done',
  afterwards: 'Now: menu “Weekend”, “Send the messages”, so that everybody concerned is told.',
  another: 'Record another change',
};
