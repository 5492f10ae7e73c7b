import type { LegName, NeedName } from '../facts';
import { count, date, list } from '../phrases/english';
import type { DriverLegFacts, RefusedHomeFacts, ReplanFacts } from './facts';

const people = (n: number) => count(n, 'person', 'people');
const onTheWay = (leg: LegName) => (leg === 'outward' ? 'on the way out' : 'on the way back');

const lacks: Readonly<Record<NeedName, string>> = {
  beds: 'has too few beds',
  welcomes: 'does not take this group in (men, women)',
  known: 'only takes in people whose last stay went well',
  stepFree: 'has stairs',
  noPets: 'has pets',
};

const notOffering = {
  notApproved: 'is not approved',
  noBeds: 'offers no beds this weekend',
  notCounted: 'has no stay left this month, or no coordinates',
};

/** Why something fixed by hand was not kept, and what to do. */
export const englishKeeps = {
  keepNotEligible: () => 'Fixed by hand, but this person is held: see “Why”. Not kept.',
  keepHostNotOffering: ({ host, why }: { host: string; why: keyof typeof notOffering }) =>
    `${host} was chosen by hand, but ${notOffering[why]}. Not kept: choose another host, or correct the Hosts tab.`,
  keepHostUnsuited: ({ host, needs }: RefusedHomeFacts) =>
    `${host} was chosen by hand, but ${list(
      needs.map((need) => lacks[need]),
      'and',
    )}. Not kept: choose another host.`,
  keepBedsTaken: ({ host, beds }: { host: string; beds: number }) =>
    `${host} was chosen by hand, but the ${count(beds, 'bed')} there are taken by others whom you keep there. Not kept: choose another host, or release one of the others.`,
  keepNoRoom: () =>
    'Fixed by hand, but there is no place left, or no car that gets there beside all else that you keep. Not kept: release something else, or find another car.',
  keepDriverNotOffering: ({ driver, leg }: DriverLegFacts) =>
    `${driver} was chosen by hand, but does not drive ${onTheWay(leg)} this weekend or is not approved. Not kept: choose another driver, or correct the Drivers tab.`,
  keepHostDrives: ({ host, leg }: { host: string; leg: LegName }) =>
    `The driver ${onTheWay(leg)} was chosen by hand, but whether ${host} drives their own guests stands in the Hosts tab (“Collects guests”), and says otherwise. Not kept: correct one of the two.`,
  keepSeatsTaken: ({ driver, leg, seats }: DriverLegFacts & { seats: number }) =>
    `${driver} was chosen by hand, but has ${count(seats, 'seat')} ${onTheWay(leg)}: too few for this group and those whom you keep there. Not kept: choose another driver.`,
  keepDetour: ({ driver, leg, longestDetourKm }: DriverLegFacts & { longestDetourKm: number }) =>
    `${driver} was chosen by hand, but this would take more than the ${longestDetourKm} km of detour that they accept ${onTheWay(leg)}. Not kept: choose another driver, or ask them.`,
  keepSplitsGroup: ({ group }: { group: string }) =>
    `The group ${group} stays together, but different hosts or drivers were chosen by hand for its members. None of them is kept: choose the same for all.`,
  keepTwice: () =>
    'The row of this person stood in the tab several times, and different things were chosen in it by hand. None of them is kept: choose again in the one row that is left.',
  keepNamesNobody: () =>
    '“Keep” is ticked, but no host is named: there is nothing to keep. Choose a host, or untick it.',
  keepUnknown: ({ value }: { value: string }) =>
    `“${value}” was written by hand, but nobody has this number. Not kept: choose from the list.`,
};

/** What another planning changes. */
export const englishReplanning = {
  title: ({ start, again }: ReplanFacts) =>
    again ? 'The tabs have changed meanwhile: please look again' : `Plan the weekend of ${date(start)} again`,
  summary,
  text: (facts: ReplanFacts) => {
    const named = (names: readonly string[], what: string) =>
      names.length === 0 ? [] : [`${what}: ${names.join(', ')}.`];
    return [
      summary(facts),
      ...named(facts.names.dropped, 'Lose their place'),
      ...named(facts.names.moved, 'Change home'),
      ...named(facts.names.new, 'New'),
      ...named(facts.names.newCar, 'In another car'),
      ...named(facts.names.gone, 'No longer come, or are held'),
      ...(facts.refused > 0
        ? [`${count(facts.refused, 'thing')} fixed by hand cannot be kept: the tab To do will say why.`]
        : []),
      ...(facts.cut ? ['Time ran out before the best was found: there may be a better plan.'] : []),
      facts.announced
        ? 'Nothing is written yet. Afterwards, “Send the messages” tells those concerned, and only them.'
        : 'Nothing is written yet. Whoever has a place keeps it as far as can be, even where others were nominated since.',
      'Write this plan?',
    ].join('\n\n');
  },
  declined: 'Nothing was written: the plan is as it was.',
  lost: {
    title: ({ start }: { start: string }) => `Plan the weekend of ${date(start)} from nothing?`,
    text: ({ tab }: { tab: string }) =>
      `This weekend was planned before, but there is no tab “${tab}”: the planner no longer knows who had a place, and everything may change for everybody.\n\nIf that tab was renamed, cancel and give it back its name. OK plans from nothing.`,
  },
};

/** `2 people move, 1 new guest, 1 car changes, 57 unchanged.` */
function summary(facts: ReplanFacts): string {
  const { moved, dropped, gone, newCar, cars, unchanged } = facts;
  const parts = [
    dropped > 0 ? `${people(dropped)} ${dropped === 1 ? 'loses' : 'lose'} their place` : '',
    gone > 0 ? `${people(gone)} no longer ${gone === 1 ? 'comes or is' : 'come or are'} held` : '',
    moved > 0 ? `${people(moved)} ${moved === 1 ? 'moves' : 'move'} to another home` : '',
    facts.new > 0 ? count(facts.new, 'new guest') : '',
    newCar > 0 ? `${people(newCar)} in another car` : '',
    cars > 0 ? `${count(cars, 'car')} ${cars === 1 ? 'changes' : 'change'}` : '',
    unchanged > 0 ? `${unchanged} unchanged` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
