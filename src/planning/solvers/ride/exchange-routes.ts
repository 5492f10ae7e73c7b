import { drawRise } from './metropolis';
import type { Random } from './random';
import type { Solution } from './solution';

/**
 * Two cars exchange their whole routes; where one of them stays home, the other's route moves to it. The order of the
 * stops stays. "Which cars" is what string removal is slow to change.
 *
 * @returns the change in cost in km, Infinity where seats or a limit forbid it.
 */
export function exchangeRoutesDelta(solution: Solution, a: number, b: number): number {
  const { instance, load, length } = solution;
  if (load[a]! > instance.seats[b]! || load[b]! > instance.seats[a]!) return Infinity;
  const kmA = length[b]! > 0 ? kmOfRouteBy(solution, b, a) : 0;
  const kmB = length[a]! > 0 ? kmOfRouteBy(solution, a, b) : 0;
  if (kmA > instance.longest[a]! || kmB > instance.longest[b]!) return Infinity;
  const km = kmA + kmB - solution.routeKm[a]! - solution.routeKm[b]!;
  if (!instance.tolls) return km;
  const before = solution.surchargeOfRoute(a, a) + solution.surchargeOfRoute(b, b);
  return km + solution.surchargeOfRoute(a, b) + solution.surchargeOfRoute(b, a) - before;
}

/** Km of the route of `driver`, a used car, were it driven by `car`. */
export function kmOfRouteBy(solution: Solution, driver: number, car: number): number {
  const { instance, sequence, legKm, stride } = solution;
  const end = driver * stride + solution.length[driver]!;
  const home = instance.spot[sequence[end - 1]!]! * instance.carCount;
  return (
    solution.routeKm[driver]! -
    instance.access[driver]! -
    legKm[end]! +
    instance.access[car]! +
    instance.toHome[home + car]!
  );
}

/** Lets a used car, drawn at random, and any other exchange routes when the Metropolis rule accepts that. */
export function tryExchange(solution: Solution, temperature: number, random: Random): void {
  const a = solution.used.list[random.below(solution.used.count)]!;
  const b = random.below(solution.instance.carCount);
  if (a === b) return;
  const delta = exchangeRoutesDelta(solution, a, b);
  if (delta < 0 || (delta < Infinity && delta < drawRise(temperature, random))) solution.exchange(a, b);
}
