import type { CivilDate } from '../domain/civil-date';
import type { Issue } from './issue';

/** What a tab holds, and where each record stands. */
export interface Records<T> {
  readonly records: readonly T[];
  /** The row on the sheet, by the record's identity. */
  readonly rows: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
  /** The column on the sheet, from 1, by field. */
  readonly columns: ReadonlyMap<string, number>;
  /** The header row as it stands on the sheet. */
  readonly headers: readonly string[];
  /** The weekends that have a column of their own. */
  readonly weekends: readonly CivilDate[];
}

/** Columns as counted on the sheet, from 1. */
export function columnNumbers(columns: ReadonlyMap<PropertyKey, number>): Map<string, number> {
  return new Map([...columns].map(([key, index]) => [String(key), index + 1] as const));
}
