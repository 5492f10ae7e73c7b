import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { GrowthResult } from './growth-one.ts';
import type { BenchOptions } from './options.ts';
import { type Cell, printTable, rounded } from './table.ts';

/** Places are half the nominations, a third from Brussels on. */
const SIZES = [
  { nominations: 60, hosts: 125, drivers: 30, places: 30 },
  { nominations: 120, hosts: 250, drivers: 60, places: 60 },
  { nominations: 240, hosts: 500, drivers: 120, places: 120 },
  { nominations: 480, hosts: 1000, drivers: 180, places: 240 },
  { nominations: 900, hosts: 2000, drivers: 260, places: 300 },
  { nominations: 1800, hosts: 5000, drivers: 600, places: 600 },
  { nominations: 5000, hosts: 20_000, drivers: 2000, places: 1667 },
] as const;
export type GrowthSize = (typeof SIZES)[number];

/** Apps Script ends a run after six minutes. */
const LIMIT_MS = 6 * 60_000;

/** How time and memory grow with the weekend: one cold run each, in a process of its own. */
export async function benchGrowth({ instances }: BenchOptions): Promise<void> {
  const rows: Cell[][] = [];
  for (const size of SIZES.slice(0, instances)) {
    const { nominations, hosts, drivers, places } = size;
    const outcome = await planInChild(size);
    const figures =
      typeof outcome === 'string'
        ? ['', '', '', '', '', outcome]
        : [
            rounded(outcome.ms / 1000, 2),
            rounded(outcome.megabytesBefore),
            rounded(outcome.megabytes),
            outcome.hosted,
            rounded(outcome.km),
            outcome.searchCut ? 'given up early' : 'complete',
          ];
    rows.push([`${nominations} × ${hosts} × ${drivers}`, places, ...figures]);
  }
  printTable(
    'Growth: one cold run each; memory is the peak of the whole process, before planning and after it',
    ['nominations × hosts × drivers', 'places', 'seconds', 'MB before', 'MB peak', 'hosted', 'km', 'search'],
    rows,
  );
}

/** What the child found, or a few words on why it did not. */
function planInChild(size: GrowthSize): Promise<GrowthResult | string> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./growth-one.ts', import.meta.url)), [JSON.stringify(size)], {
      silent: true,
    });
    let isLate = false;
    let errors = '';
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, LIMIT_MS);
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    child.once('message', (result) => resolve(result as GrowthResult));
    child.once('close', (status) => {
      clearTimeout(timer);
      // After a message this changes nothing: a promise is settled once.
      resolve(isLate ? `not within ${LIMIT_MS / 60_000} min` : `failed: ${reasonIn(errors) ?? `status ${status}`}`);
    });
  });
}

function reasonIn(errors: string): string | undefined {
  return errors.split('\n').find((line) => /^\w*Error\b|^FATAL ERROR/.test(line));
}
