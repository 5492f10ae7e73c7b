import { LEGS, type Leg } from '../../domain/leg';
import type { Car, Home } from '../../domain/plan';
import { atlas, rideCars } from '../atlas';
import { seatCaps } from '../choose';
import type { Distances } from '../distances';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { match } from '../solvers/match';
import { ride } from '../solvers/ride';
import type { Refuse, Wish } from './wish';

/** Going down the list, those who are to stay in a home that has room for them beside those before. */
export function refuseCrowded(
  wishes: readonly Wish[],
  field: Field,
  outOfTime: () => boolean,
  refusing: (party: RankedParty) => Refuse,
): void {
  const wanted = wishes.filter(({ home }) => home !== null);
  const homeIndex = new Map(field.homes.map((home, i) => [home, i] as const));
  const { home: given } = match(
    {
      sizes: wanted.map(({ party }) => party.members.length),
      beds: field.homes.map(({ beds }) => beds),
      options: wanted.map(({ home }) => [{ home: homeIndex.get(home as Home) as number, cost: 0 }]),
      places: field.places ?? Number.MAX_SAFE_INTEGER,
      caps: seatCaps(field),
      rule: 'priority',
    },
    { outOfTime },
  );
  for (const [i, wish] of wanted.entries()) {
    if (given[i] !== null) continue;
    const home = wish.home as Home;
    const others = wanted.filter((other, k) => given[k] !== null && other.home === home);
    const taken = others.reduce((sum, { party }) => sum + party.members.length, wish.party.members.length);
    const isFull = taken > home.beds;
    refusing(wish.party)(
      'host',
      isFull ? { code: 'keepBedsTaken', host: home.host.id, beds: home.beds } : { code: 'keepNoRoom' },
    );
    wish.home = null;
    for (const leg of LEGS) wish.cars[leg] = null;
  }
}

/** Going down the list, those who are to travel in a car that takes them beside those before. */
export function refuseOverloaded(
  wishes: readonly Wish[],
  leg: Leg,
  { field, km, outOfTime }: { field: Field; km: Distances; outOfTime: () => boolean },
  refusing: (party: RankedParty) => Refuse,
): void {
  for (const car of field.cars[leg]) {
    const aboard: Wish[] = [];
    for (const wish of wishes.filter(({ cars }) => cars[leg]?.length === 1 && cars[leg]?.[0] === car)) {
      const together = [...aboard, wish];
      const people = together.reduce((sum, { party }) => sum + party.members.length, 0);
      const { seats, id, longestDetourKm } = car.driver;
      if (people > seats) refusing(wish.party)(leg, { code: 'keepSeatsTaken', driver: id, leg, seats });
      else if (!drivesAll(together, { car, leg, km, outOfTime })) {
        refusing(wish.party)(leg, { code: 'keepDetour', driver: id, leg, longestDetourKm: longestDetourKm ?? 0 });
      } else {
        aboard.push(wish);
        continue;
      }
      wish.cars[leg] = null;
    }
  }
}

/** Whether the car gets to all homes that are fixed, with its detour. */
function drivesAll(
  wishes: readonly Wish[],
  { car, leg, km, outOfTime }: { car: Car; leg: Leg; km: Distances; outOfTime: () => boolean },
): boolean {
  const map = atlas(km);
  const cars = rideCars([car], map);
  const stops = wishes.flatMap(({ home, party }) =>
    home?.location ? [{ place: map.place(home.location), people: party.members.length }] : [],
  );
  return ride({ km: map.km(), origin: 0, cars, stops, leg }, { seed: 1, outOfTime }).unserved.length === 0;
}
