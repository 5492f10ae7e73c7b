import { englishAsking } from './asking/english';
import { englishClosing } from './closing/english';
import { englishDeparture, englishTicks } from './departure/english';
import { englishDuplicates } from './duplicates/english';
import type {
  ChangeFacts,
  GroundName,
  LabelFacts,
  LegName,
  NeedName,
  PlaceFacts,
  PlanFacts,
  PriorityFacts,
  WeakPointFacts,
} from './facts';
import { englishForms } from './forms/english';
import { englishAcknowledgement, englishIntake } from './intake/english';
import { englishLetters } from './letters/english';
import { englishPermissions } from './permissions/english';
import { count, date, list, number } from './phrases/english';
import { englishRecording } from './recording/english';
import { englishKeeps, englishReplanning } from './replanning/english';
import { englishSending } from './sending/english';
import { englishSettingUp } from './setting-up/english';

const people = (n: number) => count(n, 'person', 'people');
const legOn = (legs: LegName | 'both') =>
  legs === 'both' ? 'both ways' : legs === 'outward' ? 'on the way out' : 'on the way back';

const grounds: Record<GroundName, string> = {
  youth: 'youth',
  health: 'health',
  tiredness: 'tiredness',
  timeInCalais: 'time in Calais',
};

/** What a home would have to be like: `a home …`. */
const homeThat: Record<NeedName, (n: number) => string> = {
  beds: (n) => `with ${count(n, 'bed')}`,
  welcomes: (n) => (n > 1 ? 'open to this group (men, women)' : 'open to this person (man, woman)'),
  known: () => 'open also to people not known yet',
  stepFree: () => 'without stairs',
  noPets: () => 'without pets',
};

interface Needed {
  readonly changes: readonly ChangeFacts[];
}

/** A change as something that it would take; how a longer detour is told depends on who reads it. */
function change(facts: ChangeFacts, longerDetour: (facts: DetourFacts) => string): string {
  switch (facts.code) {
    case 'morePlaces':
      return count(facts.places, 'more place');
    case 'moreBeds': {
      const like = facts.needs.map((need) => homeThat[need](facts.people));
      return `one more home${facts.seated ? ' within reach of the cars,' : ''} ${list([homeThat.beds(facts.beds), ...like], 'and')}`;
    }
    case 'moreSeats':
      return `one more car with ${count(facts.seats, 'seat')} ${legOn(facts.legs)}`;
    case 'longerDetour':
      return longerDetour(facts);
  }
}
type DetourFacts = Extract<ChangeFacts, { readonly code: 'longerDetour' }>;
const detour = ({ driver, km }: DetourFacts) =>
  `makes a detour of ${number(km)} km instead of ${number(driver.longestDetourKm ?? 0)}`;

/** For coordinators. */
const changes = (all: readonly ChangeFacts[]) =>
  list(
    all.map((each) => change(each, (facts) => `that ${facts.driver.id} ${detour(facts)}`)),
    'and',
  );
/** For everybody: nobody is named. */
const changesUnnamed = (all: readonly ChangeFacts[]) =>
  list(
    all.map((each) => change(each, (facts) => `that a driver ${detour(facts)}`)),
    'and',
  );

/** Any one of several parties. Long lists are for nobody to read: the first few, and how many more. */
function oneOf(parties: readonly (readonly string[])[]): string {
  const named = parties.map((ids) => ids.join(' + '));
  return named.length <= NAMED
    ? list(named, 'or')
    : `${named.slice(0, NAMED - 1).join(', ')} or one of ${parties.length - NAMED + 1} others`;
}
const NAMED = 6;

const standBy = ({ standBy: facts, people: lost, sought }: WeakPointFacts) => {
  if (facts === null) return sought ? ' Nobody who has not answered could make up for it.' : '';
  const { id, name, people: saved } = facts;
  const outcome =
    saved < lost ? `${saved} of them a place again` : lost === 1 ? 'them a place again' : 'all of them a place again';
  return ` Call ${id}${name === '' ? '' : ` (${name})`} then: that would give ${outcome}.`;
};

/** Of both ways, what is left on that which has more. */
function seatsLeft(left: number, legs: LegName | 'both'): string {
  if (left === 0) return `No seat is left ${legOn(legs)}`;
  const seats = `${count(left, 'seat')} ${left === 1 ? 'is' : 'are'} left`;
  return legs === 'both' ? `No more than ${seats} either way` : `Only ${seats} ${legOn(legs)}`;
}

const at = ({ tab, row }: PlaceFacts) => `In the tab “${tab}”, row ${row}:`;
const UNDO = 'Undo this change, or plan the weekend again.';
const noneNamed = (who: string, number: string) =>
  number === '' ? `no ${who} is named` : `no ${who} has the number “${number}”`;

/**
 * Whatever coordinators read in the workbook, in one table, so that both languages can be laid side by side; letters and
 * what is said about sending them have files of their own.
 */
export const english = {
  number,
  date,
  asking: englishAsking,
  closing: englishClosing,
  letters: englishLetters,
  replanning: englishReplanning,
  departure: englishDeparture,
  recording: englishRecording,
  forms: englishForms,
  settingUp: englishSettingUp,
  permissions: englishPermissions,
  intake: englishIntake,
  acknowledgement: englishAcknowledgement,
  sending: englishSending,
  menu: {
    title: 'Weekend',
    setUpWorkbook: 'Set up this workbook',
    takeInAnswers: 'Read the answers to the forms',
    askWhoCanHelp: 'Ask who can help',
    writePost: 'Text to publish…',
    checkData: 'Check the data',
    planWeekend: 'Plan the weekend',
    showChanges: 'Record a change…',
    sendMessages: 'Send the messages',
    closeWeekend: 'Close the weekend',
    forgetOldData: 'Forget old data',
  },
  progress: {
    deciding: ({ nominations }: { nominations: number }) => `${people(nominations)}: working out the plan…`,
    writing: 'Writing the tabs…',
  },
  done: {
    planned: ({ start, hosted, homes, cars, waiting, held, toDo, km, cut }: PlanFacts) =>
      `Weekend of ${date(start)} planned: ${people(hosted)} hosted in ${count(homes, 'home')}, ` +
      `${count(cars, 'ride')} (${number(Math.round(km))} km), ${waiting} waiting, ${held} held, ` +
      `${count(toDo, 'line')} in To do.${cut ? ' Time ran out before the search was finished: run it again to go on.' : ''}`,
    changedMeanwhile: ({ tabs }: { tabs: readonly string[] }) =>
      `The ${tabs.length === 1 ? 'tab' : 'tabs'} ${list(
        tabs.map((tab) => `“${tab}”`),
        'and',
      )} ${tabs.length === 1 ? 'was' : 'were'} changed meanwhile, and this plan does not know of it: run it again.`,
    checked: ({ toDo, blocks, unlocated }: { toDo: number; blocks: number; unlocated: boolean }) =>
      (toDo === 0
        ? 'The data are in order: nothing to do.'
        : `Data checked: ${count(toDo, 'line')} in To do, ${blocks} of them blocking.`) +
      (unlocated ? ' Not every town could be looked up on the map yet: run it again, tomorrow if this remains.' : ''),
  },
  fault: {
    busy: () => 'Another action is running on this workbook. Try again in a minute.',
    unexpected: ({ detail }: { detail: string }) =>
      `An unexpected error stopped the action (${detail}). Run it again; if it comes back, pass this sentence on.`,
    tabMissing: ({ tab }: { tab: LabelFacts }) =>
      `The tab “${tab.en}” is missing from this workbook. Add it or give it that name again, then run this again.`,
    columnMissing: ({ tab, column }: { tab: string; column: LabelFacts }) =>
      `The column “${column.en}” is missing from the tab “${tab}”. Add it or give it that name again, then run this again.`,
    weekendColumnMissing: ({ tab, start }: { tab: string; start: string }) =>
      `The tab “${tab}” has no column for the weekend of ${date(start)}. Add a column headed ${start} with the answers.`,
    meetingPointMissing: ({ tab, row, column }: { tab: string; row: number; column: LabelFacts }) =>
      `In the tab “${tab}”, row ${row}, column “${column.en}”: the coordinates of the meeting point are missing (decimal degrees, for example 50.9463).`,
    weekendUnreadable: (facts: { tab: string; row: number; header: string; value: string }) =>
      `No weekend is open: in the tab “${facts.tab}”, row ${facts.row}, column “${facts.header}”, “${facts.value}” cannot be read. Correct it, then run this again.`,
    noOpenWeekend: ({ tab }: { tab: string }) =>
      `No weekend is open. In the tab “${tab}”, add a row with the status Open, or reopen one.`,
    severalOpenWeekends: ({ starts }: { starts: readonly string[] }) =>
      `${starts.length} weekends are open (${starts.join(', ')}): choose which one is meant. Nothing was written.`,
    noSuchWeekend: ({ asked, starts }: { asked: string; starts: readonly string[] }) =>
      `The weekend “${asked}” is not open. ${starts.length > 0 ? `Open weekends: ${starts.join(', ')}.` : 'No weekend is open.'}`,
  },
  ask: {
    weekendTitle: 'Which weekend?',
    weekend: ({ starts }: { starts: readonly string[] }) =>
      `Several weekends are open:\n${starts.map((start) => `${start} (${date(start)})`).join('\n')}\n\nWrite the start date of the one that is meant.`,
  },
  rank: ({ weeksSinceStay, grounds: parts, points, rankedWith, tierFrom }: PriorityFacts) => {
    const past =
      weeksSinceStay === null
        ? 'Never hosted'
        : weeksSinceStay === 0
          ? 'Last stay less than a week ago'
          : `Last stay ${count(weeksSinceStay, 'week')} ago`;
    const weights = parts.reduce((sum, part) => sum + part.weight, 0);
    const sum = parts
      .map((part) => `${grounds[part.name]} ${number(part.points)} × ${number(part.weight)}`)
      .join(' + ');
    const group = rankedWith === null ? '' : ` The group counts with the points of ${rankedWith}.`;
    const tier = tierFrom === null ? '' : ` The group is placed by the last stay of ${tierFrom}.`;
    return `${past}. ${count(points, 'point')} = (${sum}) ÷ ${number(weights)}.${group}${tier}`;
  },
  hosted: ({ km, languages }: { km: number | null; languages: readonly string[] }) =>
    `${[
      km === null
        ? 'The host collects them and brings them back'
        : `${number(Math.round(km))} km from the meeting point`,
      languages.length > 0 ? `language in common: ${list(languages, 'and')}` : 'no common language known',
    ].join('; ')}.`,
  behind: ({ sentence, ahead }: { sentence: string; ahead: number }) => {
    if (ahead === 0) return sentence;
    const before = ahead === 1 ? 'the person who waits ahead has' : `the ${ahead} people who wait ahead have`;
    return `${sentence.replace(/\.$/, '')}, once ${before} been served.`;
  },
  /** These sentences and those of `held` go to the association that nominated: they name nobody and give no number of anyone. */
  waiting: {
    noSuitableHome: ({ changes: needed }: Needed) =>
      `No home of this weekend suits: it would take ${changesUnnamed(needed)}.`,
    placesTaken: ({ places, left, changes: needed }: Needed & { places: number; left: number }) => {
      if (left > 0) return `Only ${count(left, 'place')} left this weekend: it would take ${changesUnnamed(needed)}.`;
      const taken =
        places < 2 ? `The weekend has ${count(places, 'place')}` : `The ${places} places of the weekend are taken`;
      return `${taken}: it would take ${changesUnnamed(needed)}.`;
    },
    bedsTaken: ({ changes: needed }: Needed) =>
      `No suitable home has enough beds left: it would take ${changesUnnamed(needed)}.`,
    noSeat: ({ legs, left, changes: needed }: Needed & { legs: LegName | 'both'; left: number }) =>
      `${seatsLeft(left, legs)}: it would take ${changesUnnamed(needed)}.`,
    noRide: ({ legs, changes: needed }: Needed & { legs: LegName | 'both' }) =>
      `The seats that are left ${legOn(legs)} are not together or not in cars going that way: it would take ${changesUnnamed(needed)}.`,
    outOfReach: ({ changes: needed }: Needed) =>
      `No car with free seats gets to the homes that still have beds: it would take ${changesUnnamed(needed)}.`,
    detourTooLong: ({ changes: needed }: Needed) =>
      `The homes that still have beds are too far out of the drivers’ way: it would take ${changesUnnamed(needed)}.`,
    several: ({ changes: needed }: Needed) => `Several things are missing: it would take ${changesUnnamed(needed)}.`,
    notSearched: () => 'No way to place them was found; the search for one was limited.',
  },
  held: {
    withdrawn: () => 'The nomination was withdrawn.',
    noShow: () => 'Was not at the meeting point.',
    minorWithoutReferral: () => 'A minor without a referral: to be referred to child protection first.',
    nominatorNotListed: ({ email }: { email: string }): string =>
      email === ''
        ? 'Nominated without an e-mail address: nobody knows by whom.'
        : 'Nominated from an address that the coordinators have not listed.',
    nominatedTwice: ({ by }: { by: 'code' | 'name' }): string =>
      by === 'code'
        ? 'A second nomination for this weekend: this code was nominated before.'
        : 'A second nomination for this weekend: same first name, age and association as an earlier one.',
  },
  notice: {
    withdrawn: () => 'Nothing to do: the nomination was withdrawn.',
    noShow: () =>
      'Nothing to do: this person was not at the meeting point. If they had a place, it is free for the next.',
    ...englishKeeps,
    ...englishDuplicates,
    ...englishTicks,
    minorWithoutReferral: () =>
      'Refer this person to child protection, then write here who recorded it. They are not placed until then.',
    nominatorNotListed: ({ email }: { email: string }): string =>
      email === ''
        ? 'Write the address of who nominates, or set the status to Confirmed if you know of this request.'
        : 'Set the status to Confirmed if you know of this request, or add the address to “Who may nominate” in Settings.',
    nominatedTwice: ({ first, by }: { first: string; by: 'code' | 'name' }) =>
      by === 'code'
        ? `Same code as ${first}: keep only one row, or correct the code.`
        : `Same first name, age and association as ${first}: keep only one row. If they are two people, give each a code and the status Confirmed.`,
    ageUnknown: () => 'Write the age: make sure that this person is not under 18. Without it, no points for youth.',
    groupAcrossAssociations: ({ group, associations }: { group: string; associations: number }) =>
      `The group “${group}” spans ${associations} associations: make sure that these people want to be together.`,
    groupHeldMember: ({ group, nominations }: { group: string; nominations: readonly string[] }) =>
      `${list(nominations, 'and')}, of the group “${group}”: not placed for now. The others of the group are planned; make sure that this suits them.`,
    anyoneMayNominate: () =>
      'The list “Who may nominate” is empty: any address is admitted. Write the associations’ addresses there (tab Settings).',
    notApproved: ({ offered, status }: { offered: 'beds' | 'seats'; status: 'new' | 'paused' | 'left' }) =>
      status === 'new'
        ? `Offers ${offered} but is not Approved yet: approve after checking. Not counted until then.`
        : `Offers ${offered} in spite of this status: set it to Approved if they are back, or clear their answer.`,
    noLocation: () =>
      'Check the town and postcode, then choose “Check the data”, or write the latitude and longitude: not counted until then.',
    locatedByTown: ({ town }: { town: string }) =>
      `Coordinates are empty: located by the other addresses in ${town}. Fill them in if you know them.`,
    exchanged: () => 'Latitude and longitude seem to have changed places: exchange the two.',
    townNotFound: ({ town }: { town: string }) =>
      `“${town}” was not found on the map: correct the town and postcode, or write the latitude and longitude.`,
    farAway: ({ km }: { km: number }) =>
      `${km} km from the meeting point as the crow flies: check the latitude and longitude.`,
    meetingPointFarAway: () =>
      'Most addresses are more than 150 km from the meeting point: check its latitude and longitude.',
    noCars: ({ leg }: { leg: LegName }) =>
      `No car ${legOn(leg)}: nobody can be hosted but by a host who ${leg === 'outward' ? 'collects' : 'brings back'}. Call drivers.`,
    noHomes: () => 'No Approved home offers a bed for this weekend: nobody can be hosted.',
    unusualLength: ({ nights }: { nights: number }) =>
      `This weekend lasts ${count(nights, 'night')}: check its start and end.`,
    monthFull: ({ stays, most }: { stays: number; most: number }) =>
      most === 0
        ? 'Does not host at present (0 stays per month): not counted this weekend.'
        : `Has already hosted ${count(stays, 'time')} this month, of ${most} at most: not counted this weekend.`,
    sameHousehold: ({ other }: { other: string }) =>
      `Same e-mail as ${other}: make sure that the same beds are not counted twice.`,
    noTimes: ({ leg }: { leg: LegName }) =>
      `Write the time (for example 10:00): without it the run sheets have no times ${legOn(leg)}.`,
    noSeat: ({ leg }: { leg: LegName }) => `Has no seat ${legOn(leg)}: find a driver.`,
    noEmail: () =>
      'Planned this weekend but has no e-mail address: no mail reaches them. Call them, or write the address.',
    noCoordinatorPhone: () =>
      'The mails name nobody to call. Write the number that is answered on the day of the weekend.',
    noCoordinatorEmail: () => 'Nobody receives the summary or the answers to mails. Write the coordinators’ address.',
    unknownField: ({ field, known }: { field: string; known: readonly LabelFacts[] }) =>
      `{${field}} means nothing here: the usual text is used until then. ${
        known.length === 0
          ? 'Nothing may stand in braces.'
          : `In braces may stand: ${known.map(({ en }) => `{${en}}`).join(', ')}.`
      }`,
    wouldPlace: ({ changes: needed, parties }: Needed & { parties: readonly (readonly string[])[] }) =>
      `To place ${oneOf(parties)}, it would take ${changes(needed)}.`,
    callHost: ({ id, name, people: n }: { id: string; name: string; people: number }) =>
      `Call ${id}${name === '' ? '' : ` (${name})`}: their beds would give a place to ${count(n, 'waiting person', 'waiting people')}.`,
    callDriver: (facts: { id: string; name: string; legs: LegName | 'both'; people: number }) =>
      `Call ${facts.id}${facts.name === '' ? '' : ` (${facts.name})`}: their car ${legOn(facts.legs)} would give a place to ${count(facts.people, 'waiting person', 'waiting people')}.`,
    weakHome: (facts: WeakPointFacts) =>
      `Weak point: if the home ${facts.id} drops out, ${count(facts.people, 'person may lose their place', 'people may lose their places')}.${standBy(facts)}`,
    weakCar: (facts: WeakPointFacts) =>
      `Weak point: without the car of ${facts.id}, ${count(facts.people, 'person may lose their place', 'people may lose their places')}.${standBy(facts)}`,
  },
  disagreement: {
    guestUnknown: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${noneNamed('nomination of this weekend', facts.nomination)}. ${UNDO}`,
    guestNotEligible: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} is hosted, but is withdrawn, held or ticked as a no-show by now. Plan the weekend again.`,
    guestRepeated: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} stands here a second time. Delete one of the two rows, or plan the weekend again.`,
    hostMissing: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} is hosted, but no host is named. ${UNDO}`,
    notHosted: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} is not hosted, but a host or a driver is named. ${UNDO}`,
    hostUnknown: (facts: PlaceFacts & { host: string }) => `${at(facts)} ${noneNamed('host', facts.host)}. ${UNDO}`,
    hostNotOffering: (facts: PlaceFacts & { host: string }) =>
      `${at(facts)} ${facts.host} is not Approved, or offers no bed for this weekend. Correct the tab Hosts, or plan the weekend again.`,
    tooFewBeds: (facts: PlaceFacts & { host: string; guests: number; beds: number }) =>
      `${at(facts)} ${facts.host} has ${count(facts.guests, 'guest')} but offers ${count(facts.beds, 'bed')}. ${UNDO}`,
    hostNotCollecting: (facts: PlaceFacts & { host: string; leg: LegName }) =>
      `${at(facts)} by the tab Hosts, ${facts.host} does not drive their guests ${legOn(facts.leg)}. Correct “Collects guests” there, or plan the weekend again.`,
    driverUnknown: (facts: PlaceFacts & { driver: string }) =>
      `${at(facts)} ${noneNamed('driver', facts.driver)}. ${UNDO}`,
    driverNotOffering: (facts: PlaceFacts & { driver: string; leg: LegName }) =>
      `${at(facts)} ${facts.driver} is not Approved, or does not drive ${legOn(facts.leg)} this weekend. Correct the tab Drivers, or plan the weekend again.`,
    tooFewSeats: (facts: PlaceFacts & { driver: string; leg: LegName; people: number; seats: number }) =>
      `${at(facts)} ${facts.driver} has ${people(facts.people)} ${legOn(facts.leg)} but ${count(facts.seats, 'seat')}. ${UNDO}`,
    notInRides: (facts: PlaceFacts & { nomination: string; driver: string; leg: LegName }) =>
      `${at(facts)} ${facts.nomination} travels with ${facts.driver} ${legOn(facts.leg)}, but in the tab Rides this car does not stop at that home. ${UNDO}`,
    peopleDiffer: (
      facts: PlaceFacts & { driver: string; leg: LegName; host: string; people: number; guests: number },
    ) =>
      `${at(facts)} ${facts.driver} has ${people(facts.people)} for ${facts.host} ${legOn(facts.leg)}, but the tab Guests has ${facts.guests}. ${UNDO}`,
    stopRepeated: (facts: PlaceFacts & { driver: string; leg: LegName }) =>
      `${at(facts)} ${facts.driver} has this stop twice ${legOn(facts.leg)}, or two stops of the same number. ${UNDO}`,
    decisionUnreadable: (facts: PlaceFacts & { value: string }) =>
      `${at(facts)} “${facts.value}” is no decision. Write Hosted, Waiting or Held, or plan the weekend again.`,
    cellUnreadable: (facts: PlaceFacts & { column: LabelFacts; value: string }) =>
      `${at(facts)} “${facts.value}” cannot be read in the column “${facts.column.en}”. ${UNDO}`,
  },
  flaw: {
    unreadable: ({ rowLeftOut, countedAs }: { rowLeftOut: boolean; countedAs: number | boolean | null }): string => {
      if (rowLeftOut) return 'The row is not counted until then.';
      const value = typeof countedAs === 'boolean' ? (countedAs ? 'yes' : 'no') : countedAs;
      return value === null ? 'Counted as blank until then.' : `Counted as ${value} until then.`;
    },
    settingUnreadable: ({ until }: { until: 'default' | 'readableAddresses' | 'yes' }): string =>
      ({
        default: 'The default holds until then.',
        readableAddresses: 'Only the addresses that can be read count until then.',
        yes: 'Counted as yes until then.',
      })[until],
    blank: ({ rowLeftOut }: { rowLeftOut: boolean }): string =>
      rowLeftOut ? 'The row is not counted until then.' : '',
    idMissing: () => 'Give this row a number.',
    idRepeated: ({ firstRow }: { firstRow: number }) =>
      `Row ${firstRow} already has this number: give this row another.`,
    sameRow: ({ firstRow }: { firstRow: number }) =>
      `Repeats row ${firstRow}, which alone is counted: delete one of them.`,
    columnRepeated: ({ first }: { first: string }) =>
      `Same column as “${first}” further left, which alone is read: rename or delete it.`,
    columnMissing: () => 'This column is missing from the tab: everything in it counts as blank. Add it.',
    moreBedsThanUsual: ({ beds }: { beds: number }) =>
      `This home has ${count(beds, 'bed')}: no more are counted. Correct one of the two numbers.`,
    bedsUnknown: () => 'Yes, but how many? Write a number here or in “Beds”: not counted until then.',
    noSuchWeekend: () => 'No weekend has this date: check it, or add the weekend to the Weekends tab.',
    inFuture: () => 'This date is after the weekend: check it.',
    endBeforeStart: () => 'The end is before the start: correct it. Two nights are counted until then.',
    settingUnknown: () => 'There is no such setting: it changes nothing. Check its name.',
  },
  write: {
    text: () => 'Write some text.',
    yesNo: () => 'Write yes or no.',
    date: () => 'Write a date, for example 28/11/2026.',
    since: () => 'Write a date (28/11/2026), a month (August 2026) or how long (3 months).',
    time: () => 'Write a time, for example 10:00.',
    age: () => 'Write an age in years, for example 24, and make sure that this person is not under 18.',
    referral: () => 'Write who recorded the referral, once that is done.',
    email: () => 'Write a complete e-mail address, for example name@example.org.',
    wholeNumber: ({ min, max }: { min: number; max: number }) => `Write a whole number from ${min} to ${max}.`,
    number: ({ min, max }: { min: number; max: number }) => `Write a number from ${min} to ${max}.`,
    choice: ({ values }: { values: readonly LabelFacts[] }) =>
      `Choose ${list(
        values.map(({ en }) => en),
        'or',
      )}.`,
    bedOffer: ({ max }: { max: number }) => `Write Yes, No or a number of beds from 0 to ${max}.`,
  },
};
