import { parseArgs } from 'node:util';

/** What `npm run bench` was asked to measure, and on what. */
export interface BenchOptions {
  readonly sections: readonly Section[];
  /** Folder of ride problems with a `bestKnown`. */
  readonly cvrp: string;
  /** Seconds of the run that a Calais leg is compared with. */
  readonly referenceSeconds: number;
  /** Most instances of each family, set or size; Infinity for all. */
  readonly instances: number;
  /** Seeded instances count on from here: the solvers were not tuned on these. */
  readonly seed: number;
}

export const SECTIONS = ['matching', 'rides', 'legs', 'weekends', 'together', 'replanning', 'growth'] as const;
export type Section = (typeof SECTIONS)[number];

export const USAGE = `npm run bench -- [${SECTIONS.join(' ')}] [--cvrp DIR] [--reference SECONDS] [--instances N] [--seed N]`;

/** Something asked for that cannot be measured; its message is one sentence. */
export class UsageError extends Error {}

/** @throws UsageError with one sentence when an option is unknown or has no sensible value. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parsed(args);
  const unknown = positionals.find((name) => !isSection(name));
  if (unknown !== undefined) throw new UsageError(`There is no section "${unknown}". Usage: ${USAGE}`);
  const number = (name: 'reference' | 'instances' | 'seed', usual: number): number => {
    const value = values[name] === undefined ? usual : Number(values[name]);
    if (!(value >= 1)) throw new UsageError(`--${name} ${values[name]} is not a number of at least 1. Usage: ${USAGE}`);
    return value;
  };
  const asked = positionals.filter(isSection);
  return {
    sections: asked.length > 0 ? asked : SECTIONS,
    cvrp: values.cvrp ?? 'test/bench/cvrp',
    referenceSeconds: number('reference', 60),
    instances: number('instances', Number.POSITIVE_INFINITY),
    seed: number('seed', 1001),
  };
}

function isSection(name: string): name is Section {
  return SECTIONS.some((section) => section === name);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        cvrp: { type: 'string' },
        reference: { type: 'string' },
        instances: { type: 'string' },
        seed: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
}
