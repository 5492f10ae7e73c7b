import type { Problem } from '../../src/domain/problem.ts';
import type { Effort } from '../../src/planning/place-and-drive.ts';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { readSample } from '../../test/sample/reading.ts';
import { CALAIS, type SampleOptions } from '../sample/index.ts';
import type { BenchOptions } from './options.ts';
import { mean, most } from './statistics.ts';
import { printRemark, printTable, rounded } from './table.ts';
import { timed } from './timing.ts';

const WEEKENDS = 8;
const USUAL: Effort = { seed: 1, outOfTime: () => false };
const TIMES = 10;
const LONG: Effort = { seed: 2, thoroughness: TIMES, outOfTime: () => false };

/** Homes and rides are looked for together: how many km more the usual effort leaves than ten times of it. */
export async function benchTogether({ instances, seed }: BenchOptions): Promise<void> {
  const measured = Array.from({ length: Math.min(WEEKENDS, instances) }, (_, i) => {
    const options = { ...CALAIS, seed: seed + i };
    return { seed: options.seed, ...compareEfforts(options, { usual: USUAL, long: LONG }) };
  });
  printTable(
    `Homes and rides together: km of the usual effort beside ${TIMES} times of it`,
    ['seed', 'hosted', 'seconds', 'km', 'hosted (long)', 'seconds (long)', 'km (long)', '% above long'],
    measured.map(({ seed: drawn, usual, long, percent }) => [
      ...[drawn, usual.hosted, rounded(usual.ms / 1000, 2), rounded(usual.km, 1)],
      ...[long.hosted, rounded(long.ms / 1000, 2), rounded(long.km, 1), rounded(percent, 2)],
    ]),
  );
  const percents = measured.map(({ percent }) => percent);
  printRemark(`Mean: ${rounded(mean(percents), 2)} % above the long run; most: ${rounded(most(percents), 2)} %.`);
}

/** One weekend planned with two efforts; `percent` is negative where the long one drives more. */
export function compareEfforts(options: SampleOptions, efforts: { readonly usual: Effort; readonly long: Effort }) {
  const { problem } = readSample(options);
  const usual = planned(problem, efforts.usual);
  const long = planned(problem, efforts.long);
  return { usual, long, percent: (100 * (usual.km - long.km)) / long.km };
}

function planned(problem: Problem, effort: Effort) {
  const { value, ms } = timed(() => planWeekend(problem, effort));
  return { ms, hosted: value.totals.hosted, km: value.rides.reduce((sum, ride) => sum + ride.km, 0) };
}
