import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { RideProblem } from '../../src/planning/solvers/ride/index.ts';
import { readProblem } from '../solve/read-problem.ts';
import { rideWithin } from '../solve/ride-within.ts';
import { rideProblem, ridesFile } from '../solve/rides-file.ts';
import { type BenchOptions, UsageError } from './options.ts';
import { gapPercent, medianScore } from './ride-gap.ts';
import { mean, median, most } from './statistics.ts';
import { printTable, rounded } from './table.ts';
import { type Timed, timed } from './timing.ts';

/** Sets of CVRPLIB by the first letter of their files, the time given to each instance, and with how many seeds. */
const SETS = [
  { name: 'A', by: 'Augerat', ms: 1000, seeds: 5 },
  { name: 'P', by: 'Augerat', ms: 1000, seeds: 5 },
  { name: 'X', by: 'Uchoa et al.', ms: 10_000, seeds: 3 },
] as const;
type Set = (typeof SETS)[number];

const withBestKnown = z.object({ bestKnown: z.number('a number').positive('above 0') }, 'an object with bestKnown');

/** Routes on public instances, beside the best known to anybody. */
export async function benchRides({ cvrp, instances }: BenchOptions): Promise<void> {
  const files = filesIn(cvrp);
  const rows = SETS.flatMap((set) => {
    const ofSet = files.filter((file) => file.startsWith(`${set.name}-`)).slice(0, instances);
    return ofSet.length === 0 ? [] : [rowOf(set, cvrp, ofSet)];
  });
  printTable(
    `Rides: public instances of ${cvrp}, gap of the median seed to the best known`,
    ['set', 'instances', 'seconds', 'seeds', 'mean gap %', 'worst gap %', 'worst instance', 'stops unserved'],
    rows,
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    throw new UsageError(`There is no folder "${folder}" of ride problems.`);
  }
}

function rowOf(set: Set, folder: string, files: readonly string[]) {
  const measured = files.map((file) => {
    const path = join(folder, file);
    const runs = runsOf(rideProblem(readProblem(path, ridesFile)), set);
    const { bestKnown } = readProblem(path, withBestKnown);
    const gap = gapPercent(medianScore(runs.map(({ value }) => value)), { left: 0, km: bestKnown });
    const unserved = runs.reduce((sum, { value }) => sum + value.unserved.length, 0);
    return { file, gap, unserved, ms: median(runs.map(({ ms }) => ms)) };
  });
  const gaps = measured.map(({ gap }) => gap);
  const worst = measured.find(({ gap }) => gap === most(gaps));
  return [
    `${set.name} (${set.by})`,
    files.length,
    rounded(most(measured.map(({ ms }) => ms)) / 1000, 2),
    set.seeds,
    rounded(mean(gaps), 3),
    rounded(most(gaps), 3),
    worst?.file.replace('.json', '') ?? '',
    measured.reduce((sum, { unserved }) => sum + unserved, 0),
  ];
}

function runsOf(problem: RideProblem, { ms, seeds }: Set): Timed<ReturnType<typeof rideWithin>>[] {
  return Array.from({ length: seeds }, (_, seed) => timed(() => rideWithin(problem, { ms, seed: seed + 1 })));
}
