import type { Random } from './random';
import { recreateGreedyBlinks } from './recreate-greedy-blinks';
import { ruinStrings } from './ruin-strings';
import type { Solution } from './solution';

export interface SqueezeLimits {
  readonly iterations: number;
  readonly outOfTime: () => boolean;
}

const CLOCK_INTERVAL = 256;
/** Temperature as a share of the mean cost of a stop. */
const WARMTH = 0.1;

/**
 * Looks for any solution that serves all stops in play: string removal guided by absence counters, which make stops that
 * are often left out dear to leave out (the fleet minimisation of Christiaens and Vanden Berghe 2020, section 5.4).
 *
 * @returns whether nothing is absent; otherwise the solution holds the last one accepted.
 */
export function squeeze(solution: Solution, inPlay: Int32Array, random: Random, limits: SqueezeLimits): boolean {
  const absences = new Float64Array(solution.instance.stopCount).fill(1);
  const temperature = (WARMTH * solution.cost) / Math.max(1, inPlay.length - solution.absentCount);
  const bounds = { cost: Infinity, absent: 0 };
  for (let i = 0; i < limits.iterations && solution.absentCount > 0; i++) {
    if (i % CLOCK_INTERVAL === 0 && limits.outOfTime()) return false;
    const before = weigh(solution, absences);
    const cost = solution.cost;
    solution.begin();
    bounds.absent = solution.absentCount + 1;
    ruinStrings(solution, inPlay, random);
    const isWhole = recreateGreedyBlinks(solution, random, bounds);
    if (!isWhole) {
      solution.rollback();
      continue;
    }
    const after = weigh(solution, absences);
    for (let k = 0; k < solution.absentCount; k++) {
      const stop = solution.absent[k]!;
      absences[stop] = absences[stop]! + 1;
    }
    const rise = solution.cost - cost;
    if (after > before || (after === before && rise > -temperature * Math.log(1 - random.unit()))) solution.rollback();
  }
  return solution.absentCount === 0;
}

function weigh(solution: Solution, absences: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < solution.absentCount; k++) sum += absences[solution.absent[k]!]!;
  return sum;
}
