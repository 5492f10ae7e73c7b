import type { RideProblem, RideResult } from '../../../src/planning/solvers/ride/problem.ts';
import { Random } from '../../../src/planning/solvers/ride/random.ts';

/** Judges routes from the problem alone: one sentence per broken rule, none for a sound result. */
export function faultsOf(problem: RideProblem, result: RideResult): string[] {
  const faults: string[] = [];
  if (result.routes.length !== problem.cars.length) faults.push(`${result.routes.length} routes`);
  let total = 0;
  result.routes.forEach((route, c) => {
    const car = problem.cars[c]!;
    const people = route.reduce((sum, stop) => sum + problem.stops[stop]!.people, 0);
    if (people > car.seats) faults.push(`car ${c}: ${people} people on ${car.seats} seats`);
    if (route.length === 0) return;
    const km = kmDriven(problem, c, route);
    const direct = problem.km[car.home]![problem.origin]! + problem.km[problem.origin]![car.home]!;
    if (car.maxDetourKm !== null && km > direct + car.maxDetourKm + 1e-8)
      faults.push(`car ${c}: ${km - direct} km detour`);
    total += km;
  });
  if (Math.abs(total - result.km) > 1e-6) faults.push(`${result.km} km stated, ${total} driven`);
  const seen = [...result.routes.flat(), ...result.unserved].sort((a, b) => a - b);
  if (seen.length !== problem.stops.length || seen.some((stop, k) => stop !== k))
    faults.push(`stops ${seen.join(' ')}`);
  if (result.unserved.some((stop, k) => k > 0 && stop < result.unserved[k - 1]!)) faults.push('unserved not ascending');
  return faults;
}

export function kmDriven(problem: RideProblem, car: number, route: readonly number[]): number {
  if (route.length === 0) return 0;
  const home = problem.cars[car]!.home;
  let km = 0;
  let at = home;
  const go = (place: number): void => {
    km += problem.km[at]![place]!;
    at = place;
  };
  if (problem.leg === 'outward') go(problem.origin);
  for (const stop of route) go(problem.stops[stop]!.place);
  if (problem.leg === 'return') go(problem.origin);
  go(home);
  return km;
}

export function ownCarStops(problem: RideProblem, result: Pick<RideResult, 'routes'>): number {
  return problem.stops.filter((stop, s) => stop.ownCar !== undefined && result.routes[stop.ownCar]!.includes(s)).length;
}

export interface Shape {
  readonly stops: number;
  readonly cars: number;
  /** Share of cars with a longest detour. */
  readonly limited: number;
  readonly metric: boolean;
}

/** A seeded problem; whole kilometres, so that ties are real, and some stops at one place or at a car's home. */
export function drawProblem(seed: number, shape: Shape): RideProblem {
  const random = new Random(seed);
  const placeCount = 1 + shape.stops + shape.cars;
  const points = Array.from({ length: placeCount }, () => [random.below(60), random.below(60)] as const);
  const streets = points.map((a) => points.map((b) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])));
  const km = shape.metric ? streets : streets.map((row) => row.map((d) => (d === 0 ? 0 : 1 + random.below(80))));
  const cars = Array.from({ length: shape.cars }, (_, c) => ({
    seats: 1 + random.below(random.unit() < 0.2 ? 8 : 4),
    home: 1 + shape.stops + c,
    maxDetourKm: random.unit() < shape.limited ? random.below(90) : null,
  }));
  const stops = Array.from({ length: shape.stops }, (_, s) => {
    const own = random.unit() < 0.4 ? random.below(shape.cars) : -1;
    const place = own >= 0 && random.unit() < 0.7 ? 1 + shape.stops + own : random.unit() < 0.2 ? 1 : 1 + s;
    return { place, people: 1 + random.below(4), ...(own >= 0 ? { ownCar: own } : {}) };
  });
  return { km, origin: 0, cars, stops, leg: random.unit() < 0.5 ? 'outward' : 'return' };
}
