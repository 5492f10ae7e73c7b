import { drives, LEGS } from '../domain/leg';
import type { Home } from '../domain/plan';
import { atlas, rideCars } from './atlas';
import type { Placement } from './choose';
import type { Distances } from './distances';
import type { Field } from './field';
import { carsOfHouseholds } from './households';
import type { RankedParty } from './order';
import { type Ground, type StayParty, survey } from './solvers/stays-and-rides';

/** A field as `solvers/stays-and-rides` sees it. */
export interface Terrain {
  readonly ground: Ground;
  /** The homes of the ground, by their index there. */
  readonly homes: readonly Home[];
  /** Index of a home that suits the party and is searched; null otherwise. */
  indexOf(home: Home | undefined, party: RankedParty): number | null;
  partyOf(party: RankedParty): StayParty;
}

/** Homes searched at most: their distances are held in memory, each to each. */
const MOST_HOMES = 1500;

/** Whether all homes of a field are searched; otherwise those with guests and the cheapest others. */
export function isSurveyedWhole({ homes }: Field): boolean {
  return homes.length <= MOST_HOMES;
}

/** Homes and cars are surveyed once, however often the rest of a field is supposed to be otherwise. */
export function terrainOf(field: Field, km: Distances, placement: Placement): Terrain {
  if (!isSurveyedWhole(field)) {
    const homes = homesFor(placement, field);
    return terrain(homes, surveyed(homes, field.cars, km), field);
  }
  const known = surveys.get(field.homes);
  const { outward, return: back } = field.cars;
  const ground =
    known && known.cars.outward === outward && known.cars.return === back
      ? known.ground
      : surveyed(field.homes, field.cars, km);
  surveys.set(field.homes, { cars: field.cars, ground });
  return terrain(field.homes, ground, field);
}

const surveys = new WeakMap<readonly Home[], { readonly cars: Field['cars']; readonly ground: Ground }>();

/** The homes with guests, then those that would cost least. */
function homesFor(placement: Placement, { homes, options }: Field): Home[] {
  const least = homes.map(() => Number.POSITIVE_INFINITY);
  for (const own of new Set(options.values())) {
    for (const { home, cost } of own) least[home] = Math.min(least[home] ?? cost, cost);
  }
  const used = new Set(placement.values());
  const cost = (home: number) => (used.has(homes[home] as Home) ? -1 : (least[home] ?? 0));
  const ranked = [...homes.keys()].sort((a, b) => cost(a) - cost(b) || a - b);
  return ranked.slice(0, Math.max(used.size, MOST_HOMES)).map((home) => homes[home] as Home);
}

function surveyed(homes: readonly Home[], cars: Field['cars'], distances: Distances): Ground {
  const map = atlas(distances);
  const legs = LEGS.map((leg) => {
    const household = carsOfHouseholds(cars[leg]);
    return {
      leg,
      cars: rideCars(cars[leg], map),
      needsCar: homes.map(({ host }) => !drives(host.collects, leg)),
      ownCar: homes.map((home) => household(home) ?? -1),
    };
  });
  const region = {
    origin: 0,
    legs,
    // Who is not on the map collects on both legs: no car ever looks for them.
    homes: homes.map(({ location, beds }) => ({ beds, place: location === null ? 0 : map.place(location) })),
  };
  return survey({ ...region, km: map.km() });
}

function terrain(homes: readonly Home[], ground: Ground, field: Field): Terrain {
  const indexOf = new Map(homes.map((home, i) => [home, i] as const));
  const rows = new Map<unknown, Float64Array>();
  const stayCost = (party: RankedParty): Float64Array => {
    const options = field.options.get(party) ?? [];
    const known = rows.get(options);
    if (known) return known;
    const row = new Float64Array(homes.length).fill(Number.POSITIVE_INFINITY);
    for (const { home, stay } of options) {
      const index = indexOf.get(field.homes[home] as Home);
      if (index !== undefined) row[index] = stay;
    }
    rows.set(options, row);
    return row;
  };
  return {
    ground,
    homes,
    indexOf: (home, party) => {
      const index = home && indexOf.get(home);
      return index !== undefined && Number.isFinite(stayCost(party)[index]) ? index : null;
    },
    partyOf: (party) => {
      const tolls = field.tolls?.get(party);
      const plain = { people: party.members.length, stayCost: stayCost(party) };
      return tolls ? { ...plain, tolls: LEGS.map((leg) => tolls[leg]) } : plain;
    },
  };
}
