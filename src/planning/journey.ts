import { LEGS, type Leg } from '../domain/leg';
import type { Car, Home } from '../domain/plan';
import type { Placement } from './choose';
import type { Distances } from './distances';
import type { LegPlans } from './drive';
import type { Field } from './field';
import { isPart, type LegPlan, loadsOf, type Route } from './legs';
import type { RankedParty } from './order';
import type { RideLimits } from './solvers/ride';
import {
  houseAndDrive,
  houseEverybody,
  type StayProblem,
  type StayResult,
  type Stays,
} from './solvers/stays-and-rides';
import { type Terrain, terrainOf } from './terrain';

/** Who stays where, and who drives them on each leg. */
export interface Journey {
  readonly placement: Placement;
  readonly legs: LegPlans;
}

/** Ruins and recreations for the least cost: so many at least, and more for each party. */
const FEWEST_ITERATIONS = 28_000;
const ITERATIONS_PER_PARTY = 100;
const MOST_ITERATIONS = 100_000;
/** Ruins and recreations for one more party: what is not found by then is rarely found at all. */
const ITERATIONS_FOR_ALL = 1000;

/**
 * Homes and rides for all of these parties, each in one car; null where none were found.
 * @param from where those stay, or how they travel, who have a home already.
 */
export function journeyForAll(
  parties: readonly RankedParty[],
  from: Pick<Journey, 'placement'> & Partial<Journey>,
  { field, km, limits }: Setting,
  iterations = ITERATIONS_FOR_ALL,
): Journey | null {
  const terrain = terrainOf(field, km, from.placement);
  const problem = problemOf(parties, terrain, field);
  const { seed, outOfTime } = limits;
  const result = houseEverybody(problem, staysOf(parties, from, terrain, field), {
    seed,
    outOfTime,
    iterations,
  });
  return journeyOf(result, parties, terrain, field);
}

/** The same people, all in one car each as they are, with the least cost of stays and kilometres that the search meets. */
export function cheaperJourney(
  journey: Journey,
  { field, km, limits }: Setting,
  { thoroughness = 1 }: { readonly thoroughness?: number },
): Journey {
  const parties = [...journey.placement.keys()];
  const terrain = terrainOf(field, km, journey.placement);
  const usual = Math.min(MOST_ITERATIONS, FEWEST_ITERATIONS + ITERATIONS_PER_PARTY * parties.length);
  const iterations = Math.round(thoroughness * usual);
  const { seed, outOfTime } = limits;
  const problem = problemOf(parties, terrain, field);
  const result = houseAndDrive(problem, staysOf(parties, journey, terrain, field), { seed, outOfTime, iterations });
  return journeyOf(result, parties, terrain, field) ?? journey;
}

/** Whether everybody travels whole. */
export function isWhole({ legs }: Pick<Journey, 'legs'>): boolean {
  return LEGS.every((leg) => legs[leg].unserved.length === 0 && !legs[leg].loads.some(isPart));
}

interface Setting {
  readonly field: Field;
  readonly km: Distances;
  readonly limits: RideLimits;
}

function problemOf(
  parties: readonly RankedParty[],
  { ground, partyOf }: Terrain,
  { kmCost, usualCost }: Field,
): StayProblem {
  const plain = { ground, parties: parties.map(partyOf), kmCost };
  return usualCost === undefined ? plain : { ...plain, usualCost };
}

function staysOf(
  parties: readonly RankedParty[],
  { placement, legs }: Pick<Journey, 'placement'> & Partial<Journey>,
  { indexOf }: Terrain,
  { cars }: Field,
): Stays {
  const home = parties.map((party) => indexOf(placement.get(party), party));
  const index = new Map(parties.map((party, i) => [party, i] as const));
  const routes = LEGS.map((leg) => {
    const loads = new Map(legs?.[leg].routes.map((route) => [route.car, route.loads] as const));
    return cars[leg].map((car) => (loads.get(car) ?? []).flatMap(({ party }) => index.get(party) ?? []));
  });
  return { home, routes };
}

function journeyOf(
  { home, routes }: StayResult,
  parties: readonly RankedParty[],
  { homes }: Terrain,
  field: Field,
): Journey | null {
  const placement = new Map<RankedParty, Home>();
  for (const [i, party] of parties.entries()) {
    const found = homes[home[i] ?? -1];
    if (!found) return null;
    placement.set(party, found);
  }
  const plan = (leg: Leg, at: number): LegPlan => {
    const loads = loadsOf(placement, leg);
    const loadOf = new Map(loads.map((load) => [load.party, load] as const));
    const routeOf = (car: Car, c: number): Route => ({
      car,
      loads: (routes[at]?.[c] ?? []).flatMap((p) => loadOf.get(parties[p] as RankedParty) ?? []),
    });
    return { loads, routes: field.cars[leg].map(routeOf).filter((route) => route.loads.length > 0), unserved: [] };
  };
  return { placement, legs: { outward: plan('outward', 0), return: plan('return', 1) } };
}
