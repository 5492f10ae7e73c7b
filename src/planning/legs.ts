import type { Point } from '../domain/geography';
import { drives, type Leg } from '../domain/leg';
import type { Car, Home } from '../domain/plan';
import type { Distances } from './distances';
import { same } from './identity';
import type { RankedParty } from './order';
import { type RideLimits, type RideProblem, ride } from './solvers/ride';

/** A party, or the part of it, that travels in one car. */
export interface Load {
  readonly party: RankedParty;
  readonly home: Home;
  readonly people: number;
}

/** One car's loads on one leg, in driving order. */
export interface Route {
  readonly car: Car;
  readonly loads: readonly Load[];
}

/** One leg as it was planned. */
export interface LegPlan {
  readonly routes: readonly Route[];
  /** Those for whom no car was found, in order of rank. */
  readonly unserved: readonly Load[];
  readonly km: number;
}

export type Placement = ReadonlyMap<RankedParty, Home>;

/** Who needs a car on a leg, in order of rank: everybody placed whose host does not collect them. */
export function loadsOf(placement: Placement, leg: Leg): Load[] {
  return [...placement]
    .filter(([, home]) => !drives(home.host.collects, leg) && home.location !== null)
    .map(([party, home]) => ({ party, home, people: party.members.length }))
    .sort((a, b) => a.party.rank - b.party.rank);
}

/**
 * Plans one leg. Of the parties that may be split, one that no car takes whole travels in two where that gets it there
 * and costs no one else a seat.
 */
export function planLeg(
  loads: readonly Load[],
  splittable: ReadonlySet<RankedParty>,
  context: { readonly cars: readonly Car[]; readonly leg: Leg; readonly km: Distances },
  limits: RideLimits,
): LegPlan {
  let current = loads;
  let plan = route(current, context, limits);
  for (const stranded of plan.unserved) {
    if (!splittable.has(stranded.party)) continue;
    for (const [first, second] of splits(stranded.people)) {
      const split = current.flatMap((load) =>
        load.party === stranded.party ? [first, second].map((people) => ({ ...load, people })) : [load],
      );
      const attempt = route(split, context, limits);
      if (!servesMore(attempt, plan, stranded.party)) continue;
      current = split;
      plan = attempt;
      break;
    }
  }
  return plan;
}

function route(
  loads: readonly Load[],
  { cars, leg, km }: { readonly cars: readonly Car[]; readonly leg: Leg; readonly km: Distances },
  limits: RideLimits,
): LegPlan {
  const { routes, unserved, km: total } = ride(rideProblem(loads, cars, leg, km), limits);
  const load = (stop: number) => loads[stop] as Load;
  return {
    routes: cars
      .map((car, i) => ({ car, loads: (routes[i] ?? []).map(load) }))
      .filter((planned) => planned.loads.length > 0),
    unserved: unserved.map(load),
    km: total,
  };
}

/** Two parts of a party, the evener first. */
function splits(people: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let first = Math.ceil(people / 2); first < people; first += 1) pairs.push([first, people - first]);
  return pairs;
}

/** The party travels now, and everybody who travelled before still does. */
function servesMore(after: LegPlan, before: LegPlan, party: RankedParty): boolean {
  const stranded = new Set(before.unserved.map((load) => load.party));
  return after.unserved.every((load) => load.party !== party && stranded.has(load.party));
}

function rideProblem(loads: readonly Load[], cars: readonly Car[], leg: Leg, distances: Distances): RideProblem {
  const points: Point[] = [distances.meetingPoint];
  const places = new Map<Point, number>();
  const place = (point: Point): number => {
    const known = places.get(point) ?? points.push(point) - 1;
    places.set(point, known);
    return known;
  };
  const households = new Map(
    cars.map((car, i) => [same(car.driver.email), i] as const).filter(([email]) => email !== ''),
  );
  const rideCars = cars.map(({ driver, location }) => ({
    seats: driver.seats,
    home: place(location),
    maxDetourKm: driver.longestDetourKm,
  }));
  const stops = loads.map(({ home, people }) => {
    const ownCar = households.get(same(home.host.email));
    const stop = { place: place(home.location ?? distances.meetingPoint), people };
    return ownCar === undefined ? stop : { ...stop, ownCar };
  });
  const km = points.map((from) => Float64Array.from(points, (to) => distances.between(from, to)));
  return { km, origin: 0, cars: rideCars, stops, leg };
}
