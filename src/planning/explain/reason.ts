import type { Leg } from '../../domain/leg';
import type { Change, WaitingReason } from '../../domain/plan';
import type { RankedParty } from '../order';
import { seatsLeft } from '../room';
import { join, type WhatIf } from './join';
import { type Obstacles, obstaclesOf } from './obstacles';
import { smallest } from './smallest';
import type { Standing } from './standing';
import { limitedDrivers, supposing } from './suppose';
import { isSpent } from './work';

/** One kind of change. */
type Kind = 'home' | Leg | 'both' | 'detour';

/**
 * What keeps a party waiting, found by trying: the changes that coordinators could bring about, each alone, then in twos and
 * more, until one lets the party be hosted with everybody who is; and of that the smallest amount.
 */
export function reasonFor(party: RankedParty, standing: Standing, whatIf: WhatIf): WaitingReason {
  const obstacles = obstaclesOf(party, standing, whatIf);
  for (const kinds of kindsToTry(obstacles, whatIf)) {
    if (isSpent(whatIf.work)) break;
    const changes = [...placesFor(obstacles), ...kinds.flatMap((kind) => ample(kind, party, obstacles, whatIf))];
    const { field, km } = whatIf;
    const joined = join(party, standing, { ...whatIf, field: supposing(changes, field, km) });
    if (joined) return reasonOf(smallest(changes, joined, { party, standing, whatIf }), obstacles);
  }
  return { code: 'notSearched' };
}

function placesFor({ placesShort }: Obstacles): Change[] {
  return placesShort > 0 ? [{ code: 'morePlaces', places: placesShort }] : [];
}

/**
 * The fewest kinds first. Of as many, beds where there are none, or else what is asked of drivers who come already before
 * another car, and that before another home. Kinds without which nothing helps are in all of them.
 */
function kindsToTry({ placesShort, noBed, seatless }: Obstacles, { field }: WhatIf): Kind[][] {
  const detour: Kind[] = limitedDrivers(field).length > 0 ? ['detour'] : [];
  const rides: Kind[] = field.seatForEveryone ? [...detour, 'outward', 'return'] : [];
  const both: Kind[] = field.seatForEveryone ? ['both'] : [];
  const kinds: Kind[] = noBed ? ['home', ...rides, ...both] : [...rides, 'home', ...both];
  return subsets(kinds)
    .filter((set) => !(set.includes('both') && (set.includes('outward') || set.includes('return'))))
    .filter((set) => seatless.every((leg) => set.includes(leg) || set.includes('both')))
    .filter((set) => !noBed || set.includes('home'))
    .filter((set) => set.length > 0 || placesShort > 0);
}

/** All subsets, the smaller first, otherwise in the order given. */
function subsets(kinds: readonly Kind[]): Kind[][] {
  const ofSize = (size: number, from: number): Kind[][] =>
    size === 0
      ? [[]]
      : kinds.slice(from).flatMap((kind, i) => ofSize(size - 1, from + i + 1).map((rest) => [kind, ...rest]));
  return [...kinds, null].flatMap((_, size) => ofSize(size, 0));
}

/** More than this is not asked of drivers who said how far they go. */
const MOST_KM_MORE = 40;

/** As much of one kind as one party can need. */
function ample(kind: Kind, party: RankedParty, { needs }: Obstacles, { field }: WhatIf): Change[] {
  const people = party.members.length;
  switch (kind) {
    case 'home':
      return [{ code: 'moreBeds', beds: people, people, needs, seated: field.seatForEveryone }];
    case 'outward':
    case 'return':
    case 'both':
      return [{ code: 'moreSeats', legs: kind, seats: people }];
    case 'detour':
      return limitedDrivers(field).map(({ driver }) => ({
        code: 'longerDetour',
        driver,
        km: (driver.longestDetourKm ?? 0) + MOST_KM_MORE,
      }));
  }
}

/** The reason that goes with what was found to help. */
function reasonOf(changes: readonly Change[], { people, room, noBed, someHomeSuits }: Obstacles): WaitingReason {
  const [change] = changes;
  if (!change) return { code: 'notSearched' };
  if (changes.every(({ code }) => code === 'longerDetour')) return { code: 'detourTooLong', changes };
  if (changes.length > 1) return { code: 'several', changes };
  switch (change.code) {
    case 'morePlaces':
      return { code: 'placesTaken', places: room.people + room.places, left: room.places, changes };
    case 'moreBeds':
      return { code: someHomeSuits ? (noBed ? 'bedsTaken' : 'outOfReach') : 'noSuitableHome', changes };
    case 'moreSeats': {
      const { legs } = change;
      const left = seatsLeft(legs, room);
      return left < people ? { code: 'noSeat', legs, left, changes } : { code: 'noRide', legs, changes };
    }
    case 'longerDetour':
      return { code: 'detourTooLong', changes };
  }
}
