import { drives, LEGS, type Leg } from '../domain/leg';
import type { Car, Home } from '../domain/plan';
import type { Settings } from '../domain/settings';
import type { Placement } from './legs';
import type { RankedParty } from './order';
import { drivingKm, placementCost } from './preferences';
import { match } from './solvers/match';
import { suits, type Traits } from './suitability';

/** What is known about the parties and homes of a weekend before any is chosen. */
export interface Field {
  readonly parties: readonly RankedParty[];
  readonly traits: ReadonlyMap<RankedParty, Traits>;
  readonly homes: readonly Home[];
  readonly cars: Readonly<Record<Leg, readonly Car[]>>;
  /** Least detour of any car, by leg and index of home; Infinity = no car reaches it. */
  readonly detours: Readonly<Record<Leg, readonly number[]>>;
  readonly daysSinceHosting: readonly (number | null)[];
  readonly places: number | null;
  readonly settings: Settings;
}

/** What the roads have ruled out so far. */
export interface Ruled {
  /** Homes that turned out to be out of reach for a party. */
  readonly pairs: ReadonlyMap<RankedParty, ReadonlySet<Home>>;
  /** Parties that no car can take anywhere. */
  readonly parties: ReadonlySet<RankedParty>;
}

/**
 * Chooses who is hosted and where: the best placement under the selection rule, all hard rules, places, beds and the
 * number of seats on each leg. Whether cars can truly drive it is for the legs to find out.
 */
export function choose(field: Field, ruled: Ruled, outOfTime: () => boolean): Map<RankedParty, Home> {
  const { parties, homes, settings } = field;
  const result = match(
    {
      sizes: parties.map((party) => party.members.length),
      beds: homes.map((home) => home.beds),
      options: parties.map((party) => options(party, field, ruled)),
      places: field.places ?? Number.MAX_SAFE_INTEGER,
      caps: settings.seatForEveryone ? LEGS.map((leg) => seatCap(leg, field)) : [],
      rule: settings.selection,
    },
    { outOfTime },
  );
  const placement = new Map<RankedParty, Home>();
  parties.forEach((party, i) => {
    const home = homes[result.home[i] ?? -1];
    if (home) placement.set(party, home);
  });
  return placement;
}

function options(party: RankedParty, field: Field, ruled: Ruled): { home: number; cost: number }[] {
  const traits = field.traits.get(party);
  if (!traits || ruled.parties.has(party)) return [];
  const found: { home: number; cost: number }[] = [];
  field.homes.forEach((home, index) => {
    if (!suits(traits, home) || ruled.pairs.get(party)?.has(home)) return;
    if (field.settings.seatForEveryone && !reachable(index, field)) return;
    const detours = { outward: field.detours.outward[index] ?? 0, return: field.detours.return[index] ?? 0 };
    const circumstances = {
      drivingKm: drivingKm(home, detours),
      daysSinceHosting: field.daysSinceHosting[index] ?? null,
    };
    found.push({ home: index, cost: placementCost(traits, home, circumstances, field.settings) });
  });
  return found;
}

/** Some car can drive there and back, or the host does. */
export function reachable(home: number, { homes, detours }: Field): boolean {
  return unreachableLeg(home, homes, detours) === null;
}

/** The first leg on which neither the host nor any car drives; null when there is none. */
export function unreachableLeg(home: number, homes: Field['homes'], detours: Field['detours']): Leg | null {
  const collects = homes[home]?.host.collects ?? 'none';
  return LEGS.find((leg) => !drives(collects, leg) && !Number.isFinite(detours[leg][home] ?? 0)) ?? null;
}

function seatCap(leg: Leg, { homes, cars }: Field): { people: number; uses: boolean[] } {
  return {
    people: cars[leg].reduce((sum, car) => sum + car.driver.seats, 0),
    uses: homes.map((home) => !drives(home.host.collects, leg)),
  };
}

/** People placed. */
export function peopleIn(placement: Placement): number {
  return [...placement.keys()].reduce((sum, party) => sum + party.members.length, 0);
}
