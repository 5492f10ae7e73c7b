import { iterationsWithin, type RideProblem, type RideResult, ride } from '../../src/planning/solvers/ride/index.ts';

/**
 * The best routes found in `ms` milliseconds: as many iterations as an ordinary machine does in that time, so that the
 * routes repeat, cut by the clock on a slower one.
 */
export function rideWithin(problem: RideProblem, { ms, seed }: { ms: number; seed: number }): RideResult {
  const began = performance.now();
  const outOfTime = () => performance.now() - began > ms;
  return ride(problem, { seed, iterations: iterationsWithin(problem, ms), outOfTime });
}
