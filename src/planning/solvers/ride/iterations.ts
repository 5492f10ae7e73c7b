import type { RideProblem } from './problem';

/** What one iteration costs grows with the stops: these fit 150 to 400 thousand a second at 40 to 150 stops. */
const WORK_PER_SECOND = 4e7;
const WORK_BESIDE_STOPS = 60;
const FEWEST = 1000;

/** Milliseconds that a leg of one weekend should take, and how they grow with the stops up to the most. */
const USUAL_MS = 350;
const USUAL_STOPS = 45;
const MOST_USUAL_MS = 2000;

/** Iterations that take about `ms` milliseconds on an ordinary machine; depends on the problem alone, not on the clock. */
export function iterationsWithin(problem: RideProblem, ms: number): number {
  const perSecond = WORK_PER_SECOND / (WORK_BESIDE_STOPS + problem.stops.length);
  return Math.max(FEWEST, Math.round((perSecond * ms) / 1000));
}

/** The default: a third of a second for a weekend's leg, a few seconds for larger ones. */
export function usualIterations(problem: RideProblem): number {
  const ms = USUAL_MS * Math.max(1, problem.stops.length / USUAL_STOPS);
  return iterationsWithin(problem, Math.min(MOST_USUAL_MS, ms));
}
