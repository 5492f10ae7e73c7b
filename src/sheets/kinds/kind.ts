import * as z from 'zod/mini';
import type { CivilDate } from '../../domain/civil-date';
import type { Cell } from '../cell';
import type { Label } from '../text';

// Zod would compile its checks with `new Function`; Apps Script needs neither that nor the speed.
z.config({ jitless: true });

/** What a column's cells should hold, for the sentence that asks for it. */
export type Expected =
  | { readonly kind: 'text' | 'yesNo' | 'date' | 'time' | 'email' | 'since' | 'age' | 'referral' }
  | { readonly kind: 'wholeNumber' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly Label[] }
  | { readonly kind: 'bedOffer'; readonly max: number };

/** What reading a cell may lean on. */
export interface Context {
  /** Dates without a year are the ones nearest to this day. */
  readonly near: CivilDate;
}

/**
 * A kind of column: how its cells are read and what stands for them where they cannot be.
 * `schema` takes a cell that is not blank.
 */
export interface Kind<T> {
  readonly expected: Expected;
  schema(context: Context): z.ZodMiniType<T, Cell>;
  /** What a blank cell means. */
  readonly blank: T;
  /** What an unreadable cell is counted as: the cautious value where the column has one, otherwise as blank. */
  unreadable(cell: Cell): T;
}

/** Read as: a cell that says in words that there is nothing to say. */
export const NOTHING = Symbol('nothing to say');

const anyCell = z.custom<Cell>();

/** A kind of column, from how one cell is read: null = it cannot be. */
export function kind<T, U extends T>(
  expected: Expected,
  read: (cell: Cell, context: Context) => U | null | typeof NOTHING,
  otherwise: { readonly blank: T; readonly unreadable?: T; readonly salvage?: (cell: Cell) => U | null },
): Kind<T> {
  return {
    expected,
    schema: (context) =>
      z.pipe(
        anyCell,
        z.transform((cell: Cell, check): T => {
          const value = read(cell, context);
          if (value === NOTHING) return otherwise.blank;
          if (value !== null) return value as U;
          check.issues.push({ code: 'custom', input: cell });
          return z.NEVER;
        }),
      ),
    blank: otherwise.blank,
    unreadable: (cell) =>
      otherwise.salvage?.(cell) ?? ('unreadable' in otherwise ? (otherwise.unreadable as T) : otherwise.blank),
  };
}
