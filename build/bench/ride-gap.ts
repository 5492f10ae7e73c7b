import type { RideResult } from '../../src/planning/solvers/ride/index.ts';

/** What routes are judged by: first the stops left out, then the km. */
export type RideScore = Pick<RideResult, 'unserved' | 'km'>;

/** Negative when `a` is better. */
export function compareScores(a: RideScore, b: RideScore): number {
  return a.unserved.length - b.unserved.length || a.km - b.km;
}

/** Percent above the reference; infinite where more stops are left out than there. */
export function gapPercent({ unserved, km }: RideScore, reference: { left: number; km: number }): number {
  if (unserved.length > reference.left) return Number.POSITIVE_INFINITY;
  return (100 * (km - reference.km)) / reference.km;
}

/** The middle one, by score; of an even number, the worse of the two in the middle. */
export function medianScore<T extends RideScore>(scores: readonly T[]): T {
  const sorted = [...scores].sort(compareScores);
  return sorted[Math.floor(sorted.length / 2)]!;
}
