import { rideWithin } from '../solve/ride-within.ts';
import { calaisLeg, type LegSize } from './calais-legs.ts';
import type { BenchOptions } from './options.ts';
import { compareScores, gapPercent, medianScore } from './ride-gap.ts';
import { mean, most } from './statistics.ts';
import { printRemark, printTable, rounded } from './table.ts';

interface LegKind {
  readonly name: string;
  readonly size: LegSize;
  readonly legs: number;
  /** Of each run, and how many runs with a seed of their own. */
  readonly ms: number;
  readonly seeds: number;
}

const KINDS: readonly LegKind[] = [
  { name: 'weekend', size: { parties: { least: 29, most: 46 }, cars: 20 }, legs: 10, ms: 2000, seeds: 5 },
  { name: 'big night', size: { parties: { least: 150, most: 150 }, cars: 80 }, legs: 3, ms: 10_000, seeds: 3 },
];
const REFERENCE_SEED = 987;

/** Legs around Calais, beside the best of a long run and of everything else seen. */
export async function benchLegs({ instances, seed, referenceSeconds }: BenchOptions): Promise<void> {
  for (const kind of KINDS) {
    const measured = Array.from({ length: Math.min(kind.legs, instances) }, (_, i) =>
      measure(kind, { seed: seed + i, referenceMs: referenceSeconds * 1000 }),
    );
    printTable(
      `Legs around Calais, ${kind.name}: runs of ${kind.ms / 1000} s, reference the best of ${referenceSeconds} s and all runs`,
      ['seed', 'leg', 'parties', 'people', 'seats', 'reference km', 'median gap %', 'worst gap %', 'stops unserved'],
      measured.map(({ row }) => row),
    );
    printRemark(`Mean of the median gaps: ${rounded(mean(measured.map(({ gap }) => gap)), 3)} %`);
  }
}

function measure({ size, ms, seeds }: LegKind, { seed, referenceMs }: { seed: number; referenceMs: number }) {
  const problem = calaisLeg(seed, size);
  const runs = Array.from({ length: seeds }, (_, i) => rideWithin(problem, { ms, seed: i + 1 }));
  const long = rideWithin(problem, { ms: referenceMs, seed: REFERENCE_SEED });
  const best = [...runs, long].reduce((a, b) => (compareScores(b, a) < 0 ? b : a));
  const reference = { left: best.unserved.length, km: best.km };
  const gap = gapPercent(medianScore(runs), reference);
  const row = [
    seed,
    problem.leg,
    problem.stops.length,
    problem.stops.reduce((sum, { people }) => sum + people, 0),
    problem.cars.reduce((sum, { seats }) => sum + seats, 0),
    rounded(best.km, 1),
    rounded(gap, 3),
    rounded(most(runs.map((run) => gapPercent(run, reference))), 3),
    `${Math.max(...runs.map(({ unserved }) => unserved.length))} (reference ${reference.left})`,
  ];
  return { gap, row };
}
