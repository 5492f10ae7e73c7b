import { exactRoutes, isSmall } from './exact-subsets';
import { compile, type Instance } from './instance';
import { usualIterations } from './iterations';
import type { RideLimits, RideProblem, RideResult } from './problem';
import { Random } from './random';
import { search } from './search';
import { fillUp, serveByPriority } from './serve-by-priority';
import { Solution } from './solution';

export { iterationsWithin, usualIterations } from './iterations';
export type { RideCar, RideLimits, RideProblem, RideResult, RideStop } from './problem';

/** Stop indices in driving order, one list per car. */
export type Routes = readonly (readonly number[])[];

/**
 * Routes the cars of one leg. In this order: the stops served, going down their list, one left out only if it cannot travel
 * together with those before it; the kilometres of all used cars with the tolls of those they drive; the stops driven by their own household's car.
 * Proven best on small problems (`exactRoutes`), otherwise the best that the search met. Seats and limits always hold.
 *
 * @param start routes that serve every stop within seats and limits, where such are known: the result is then no worse.
 * @throws RangeError if a place is not in `km` or a distance there is not a number of at least 0.
 */
export function ride(problem: RideProblem, limits: RideLimits, start?: Routes): RideResult {
  const instance = compile(problem);
  if (isSmall(instance)) return report(problem, exactRoutes(instance));
  const random = new Random(limits.seed);
  const usual = Math.round(usualIterations(problem) * (limits.thoroughness ?? 1));
  const budget = { iterations: limits.iterations ?? usual, outOfTime: limits.outOfTime };
  const solution = start ? driven(instance, outwardOf(problem, start)) : serveByPriority(instance, random, budget);
  search(solution, random, budget);
  fillUp(solution, random);
  return report(problem, routesOf(solution));
}

function driven(instance: Instance, routes: Routes): Solution {
  const solution = new Solution(instance);
  routes.forEach((route, car) => {
    for (const [position, stop] of route.entries()) solution.insert(stop, car, position);
  });
  return solution;
}

/** Routes as the search reads them, `origin → stops → home`, from those of the leg, or the reverse. */
function outwardOf({ leg }: RideProblem, routes: Routes): Routes {
  return leg === 'outward' ? routes : routes.map((route) => [...route].reverse());
}

function routesOf({ instance, length, sequence, stride }: Solution): number[][] {
  return Array.from({ length: instance.carCount }, (_, car) =>
    Array.from(sequence.subarray(car * stride, car * stride + length[car]!)),
  );
}

function report(problem: RideProblem, outward: Routes): RideResult {
  const routes = outwardOf(problem, outward);
  const served = new Set(routes.flat());
  const unserved = problem.stops.map((_, stop) => stop).filter((stop) => !served.has(stop));
  return { routes, unserved, km: routes.reduce((sum, route, car) => sum + kmOfRoute(problem, car, route), 0) };
}

function kmOfRoute({ km, origin, cars, stops, leg }: RideProblem, car: number, route: readonly number[]): number {
  if (route.length === 0) return 0;
  const home = cars[car]!.home;
  const places = route.map((stop) => stops[stop]!.place);
  const way = leg === 'outward' ? [home, origin, ...places, home] : [home, ...places, origin, home];
  return way.slice(1).reduce((sum, to, k) => sum + km[way[k]!]![to]!, 0);
}
