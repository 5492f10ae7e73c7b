import { drives, type Leg } from '../domain/leg';
import type { Car, Home } from '../domain/plan';
import { atlas, rideCars } from './atlas';
import type { Placement } from './choose';
import type { Distances } from './distances';
import { carsOfHouseholds } from './households';
import type { RankedParty } from './order';
import { type RideLimits, type RideProblem, type RideResult, ride } from './solvers/ride';

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

/** Cars and distances of one leg. */
export interface LegSetting {
  readonly leg: Leg;
  readonly cars: readonly Car[];
  readonly km: Distances;
  /** [car]: km that count on top when a party travels in it; none where absent. */
  readonly tolls?: (party: RankedParty) => Float64Array | undefined;
}

/** One leg as it was planned. */
export interface LegPlan {
  /** Everybody who needs a car, by rank; a party that was split stands here twice. */
  readonly loads: readonly Load[];
  readonly routes: readonly Route[];
  /** Those for whom no car was found, in order of rank. */
  readonly unserved: readonly Load[];
}

/** Who needs a car on a leg, in order of rank: everybody placed whose host does not collect them. */
export function loadsOf(placement: Placement, leg: Leg): Load[] {
  return [...placement]
    .filter(([, home]) => !drives(home.host.collects, leg) && home.location !== null)
    .map(([party, home]) => ({ party, home, people: party.members.length }))
    .sort((a, b) => a.party.rank - b.party.rank);
}

/**
 * Plans one leg. Of the parties that may be split, the highest that no car takes whole travels in two where that gets it
 * there and costs nobody above it a seat; then the next.
 */
export function planLeg(
  loads: readonly Load[],
  splittable: ReadonlySet<RankedParty>,
  setting: LegSetting,
  limits: RideLimits,
): LegPlan {
  let plan = routeLoads(loads, setting, limits);
  const tried = new Set<RankedParty>();
  for (;;) {
    const stranded = plan.unserved.find(({ party }) => splittable.has(party) && !tried.has(party));
    if (!stranded) return rejoined(plan, setting, limits);
    tried.add(stranded.party);
    const attempts = [...splitsFor(stranded, plan.loads, splittable)]
      .map((split) => routeLoads(split, setting, limits))
      .filter(({ unserved }) => unserved.every(({ party }) => party.rank > stranded.party.rank));
    plan = attempts.reduce(
      (best, attempt) => (peopleLeft(attempt) < peopleLeft(best) ? attempt : best),
      attempts[0] ?? plan,
    );
  }
}

/** People for whom no car was found. */
export function peopleLeft({ unserved }: LegPlan): number {
  return unserved.reduce((sum, load) => sum + load.people, 0);
}

/** Others that are split to let somebody travel, at most: those nearest in rank. */
const OTHERS_SPLIT = 6;

/** The loads with the stranded party split, and with one of the others split beside or instead of it. */
function* splitsFor(stranded: Load, loads: readonly Load[], splittable: ReadonlySet<RankedParty>): Generator<Load[]> {
  const own = [...splits(stranded, loads)];
  yield* own;
  const others = loads.filter((load) => load.party !== stranded.party && splittable.has(load.party) && !isPart(load));
  for (const other of others.reverse().slice(0, OTHERS_SPLIT)) {
    for (const base of [[...loads], ...own]) yield* splits(other, base);
  }
}

/** The loads with one of them in two parts, the evener first. */
function* splits(load: Load, loads: readonly Load[]): Generator<Load[]> {
  for (let first = Math.ceil(load.people / 2); first < load.people; first += 1) {
    const parts = [first, load.people - first].map((people) => ({ ...load, people }));
    yield loads.flatMap((each) => (each.party === load.party ? parts : [each]));
  }
}

/** Puts split parties back together where, with others split as well by now, everybody still travels. */
function rejoined(start: LegPlan, setting: LegSetting, limits: RideLimits): LegPlan {
  let plan = start;
  for (const party of new Set(start.loads.filter(isPart).map((load) => load.party))) {
    const parts = plan.loads.filter((load) => load.party === party);
    const whole = plan.loads.flatMap((load) =>
      load.party !== party ? [load] : load === parts[0] ? [{ ...load, people: party.members.length }] : [],
    );
    const attempt = routeLoads(whole, setting, limits);
    if (attempt.unserved.every((load) => plan.unserved.some(({ party: known }) => known === load.party)))
      plan = attempt;
  }
  return plan;
}

/** Whether others of the party travel in another car. */
export function isPart(load: Load): boolean {
  return load.people < load.party.members.length;
}

/** Plans one leg with every load in one car. */
function routeLoads(loads: readonly Load[], setting: LegSetting, limits: RideLimits): LegPlan {
  return routed(loads, setting, ride(rideProblem(loads, setting), limits));
}

/** The same loads in fewer km, where there are. */
export function reroute({ loads, routes, unserved }: LegPlan, setting: LegSetting, limits: RideLimits): LegPlan {
  if (unserved.length > 0) return routeLoads(loads, setting, limits);
  const stops = new Map(loads.map((load, stop) => [load, stop] as const));
  const known = new Map(routes.map((route) => [route.car, route.loads] as const));
  const start = setting.cars.map((car) => (known.get(car) ?? []).map((load) => stops.get(load) as number));
  return routed(loads, setting, ride(rideProblem(loads, setting), limits, start));
}

function routed(loads: readonly Load[], { cars }: LegSetting, { routes, unserved }: RideResult): LegPlan {
  const load = (stop: number) => loads[stop] as Load;
  return {
    loads,
    routes: cars
      .map((car, i) => ({ car, loads: (routes[i] ?? []).map(load) }))
      .filter((planned) => planned.loads.length > 0),
    unserved: unserved.map(load),
  };
}

function rideProblem(loads: readonly Load[], { cars, leg, km: distances, tolls }: LegSetting): RideProblem {
  const map = atlas(distances);
  const household = carsOfHouseholds(cars);
  const drivers = rideCars(cars, map);
  const stops = loads.map(({ party, home, people }) => {
    const [ownCar, own] = [household(home), tolls?.(party)];
    return {
      place: map.place(home.location ?? distances.meetingPoint),
      people,
      ...(ownCar === undefined ? {} : { ownCar }),
      ...(own === undefined ? {} : { tolls: own }),
    };
  });
  return { km: map.km(), origin: 0, cars: drivers, stops, leg };
}
