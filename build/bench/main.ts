import { cpus } from 'node:os';
import { type BenchOptions, parseOptions, type Section, UsageError } from './options.ts';

/** Each section prints its own tables; loaded when asked for, as the peers take a while to load. */
const SECTIONS: Readonly<Record<Section, (options: BenchOptions) => Promise<void>>> = {
  matching: async (options) => (await import('./matching.ts')).benchMatching(options),
  rides: async (options) => (await import('./rides.ts')).benchRides(options),
  legs: async (options) => (await import('./legs.ts')).benchLegs(options),
  weekends: async (options) => (await import('./weekends.ts')).benchWeekends(options),
  together: async (options) => (await import('./together.ts')).benchTogether(options),
  replanning: async (options) => (await import('./replanning.ts')).benchReplanning(options),
  growth: async (options) => (await import('./growth.ts')).benchGrowth(options),
};

/** `npm run bench`: what the solvers do, beside their peers, on this machine. */
async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const processors = cpus();
  console.log(`Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model ?? 'processor'}`);
  for (const section of options.sections) await SECTIONS[section](options);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof UsageError ? error.message : error);
  process.exitCode = 1;
});
