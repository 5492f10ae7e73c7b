import type { AppsScript } from '../local/apps-script.ts';
import { StartError } from './options.ts';

/** How one action ended. */
export interface ActionOutcome {
  readonly name: string;
  readonly ok: boolean;
  /** The sentence that the coordinator sees. */
  readonly message: string;
  readonly ms: number;
  /** Round trips to Google: see `build/local/meter.ts`. */
  readonly serviceCalls: number;
  /** Every call by method, handles and builders included. */
  readonly calls: Readonly<Record<string, number>>;
}

/**
 * Runs exported functions one after the other, up to the first that fails.
 * @throws StartError when there is no such function; nothing has run then.
 */
export function runActions(script: AppsScript, names: readonly string[], weekend: string | null): ActionOutcome[] {
  const actions = script.functions().filter((name) => name !== 'onOpen');
  const unknown = names.find((name) => !actions.includes(name));
  if (unknown !== undefined)
    throw new StartError(`There is no action "${unknown}": choose from ${actions.join(', ')}.`);
  const outcomes: ActionOutcome[] = [];
  for (const name of names) {
    script.meter.reset();
    const began = performance.now();
    const report = reportOf(() => script.run(name, ...(weekend === null ? [] : [weekend])));
    const ms = Math.round(performance.now() - began);
    const { roundTrips, byMethod } = script.meter;
    outcomes.push({ name, ...report, ms, serviceCalls: roundTrips, calls: Object.fromEntries([...byMethod].sort()) });
    if (!report.ok) break;
  }
  return outcomes;
}

function reportOf(run: () => unknown): { ok: boolean; message: string } {
  try {
    const report = run() as { ok?: unknown; message?: unknown } | undefined;
    return { ok: report?.ok === true, message: String(report?.message ?? '') };
  } catch (error) {
    return { ok: false, message: (error as Error).message };
  }
}
