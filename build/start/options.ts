import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCivilDate } from '../../src/domain/civil-date.ts';
import { WORKBOOK } from './write-results.ts';

/** What `npm start` was asked to do. */
export interface Options {
  /** An `.xlsx` file; null = the sample workbook. */
  readonly workbook: string | null;
  /** Names of exported functions, in order. */
  readonly actions: readonly string[];
  /** Start of the weekend to work on; null = the only open one. */
  readonly weekend: string | null;
  /** Folder for what comes out. */
  readonly out: string;
  /** When it is; null = now, or the sample's own Friday evening. */
  readonly now: Date | null;
  readonly preview: boolean;
}

export const USAGE =
  'npm start -- [--workbook FILE.xlsx] [--do ACTION,ACTION…] [--weekend YYYY-MM-DD] [--out DIR] [--now ISO] [--no-preview]';

/** Something that cannot be done as asked; its message is one sentence for the person who asked. */
export class StartError extends Error {}

/** @throws StartError when an option is unknown or has no sensible value. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parsed(args);
  const now = values.now === undefined ? null : new Date(values.now);
  if (now && Number.isNaN(now.getTime())) {
    throw new StartError(`--now ${values.now} is not a moment such as 2026-11-27T18:00:00+01:00.`);
  }
  if (values.weekend !== undefined && parseCivilDate(values.weekend) === null) {
    throw new StartError(`--weekend ${values.weekend} is not a date such as 2026-11-28.`);
  }
  const actions = (values.do ?? 'planWeekend').split(',').map((name) => name.trim());
  if (actions.includes('')) throw new StartError(`--do "${values.do}" names no action: ${USAGE}`);
  const out = values.out ?? 'out';
  if (values.workbook !== undefined && resolve(values.workbook) === resolve(out, WORKBOOK)) {
    throw new StartError(`The results would replace ${values.workbook}: choose another folder with --out.`);
  }
  return {
    workbook: values.workbook ?? null,
    actions,
    weekend: values.weekend ?? null,
    out,
    now,
    preview: !values['no-preview'],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        workbook: { type: 'string' },
        do: { type: 'string' },
        weekend: { type: 'string' },
        out: { type: 'string' },
        now: { type: 'string' },
        'no-preview': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new StartError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
}
