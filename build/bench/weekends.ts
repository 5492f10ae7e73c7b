import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { readSample } from '../../test/sample/reading.ts';
import { BIG_NIGHT, CALAIS } from '../sample/index.ts';
import type { BenchOptions } from './options.ts';
import { median, most } from './statistics.ts';
import { printTable, rounded } from './table.ts';
import { timed } from './timing.ts';

const WEEKENDS = [
  { name: 'Calais weekend', options: CALAIS, runs: 5 },
  { name: 'Calais, no end of places', options: { ...CALAIS, places: null }, runs: 5 },
  { name: 'Brussels night', options: BIG_NIGHT, runs: 3 },
  { name: 'Brussels, no end of places', options: { ...BIG_NIGHT, places: null }, runs: 3 },
] as const;

/** A weekend's whole decision, from what was read to the plan. */
export async function benchWeekends(_: BenchOptions): Promise<void> {
  const rows = WEEKENDS.map(({ name, options, runs }) => {
    const { problem } = readSample(options);
    const plan = () => planWeekend(problem, { seed: 1, outOfTime: () => false });
    plan();
    const timedRuns = Array.from({ length: runs }, () => timed(plan));
    const times = timedRuns.map(({ ms }) => ms);
    const { totals } = timedRuns[0]!.value;
    return [
      name,
      `${options.nominations} × ${options.hosts} × ${options.drivers}`,
      runs,
      rounded(median(times)),
      rounded(most(times)),
      totals.hosted,
      totals.waiting,
      rounded(totals.km),
      totals.selectionProven ? 'proven' : totals.searchCut ? 'given up early' : 'searched',
    ];
  });
  printTable(
    'Weekends: the whole decision, after one run to warm up',
    ['', 'nominations × hosts × drivers', 'runs', 'median ms', 'most ms', 'hosted', 'waiting', 'km', 'selection'],
    rows,
  );
}
