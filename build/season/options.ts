import { parseArgs } from 'node:util';
import { CALAIS_SEASON } from './parameters.ts';

/** What `npm run season` was asked to do. */
export interface Options {
  /** Of the first season; the next ones count up from it. */
  readonly seed: number;
  readonly weekends: number;
  /** How many seasons to play and average. */
  readonly seeds: number;
}

export const USAGE = 'npm run season -- [--seed N] [--weekends N] [--seeds N]';

/** Something that cannot be done as asked; its message is one sentence for the person who asked. */
export class SeasonError extends Error {}

/** @throws SeasonError when an option is unknown or no whole number of at least 1. */
export function parseOptions(args: readonly string[]): Options {
  const values = parsed(args);
  const whole = (name: keyof Options, otherwise: number): number => {
    const value = values[name];
    if (value === undefined) return otherwise;
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new SeasonError(`--${name} ${value} is not a whole number from 1 on.`);
    return Number(value);
  };
  return { seed: whole('seed', 1), weekends: whole('weekends', CALAIS_SEASON.weekends), seeds: whole('seeds', 1) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { seed: { type: 'string' }, weekends: { type: 'string' }, seeds: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new SeasonError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
}
