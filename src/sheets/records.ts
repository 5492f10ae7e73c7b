import type { CivilDate } from '../domain/civil-date';
import type { Issue } from './issue';
import type { Reading } from './read-table';

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
  /** Where the answers for each of them stand, from 1: the first column of that weekend. */
  readonly answers: ReadonlyMap<CivilDate, number>;
}

/** What {@link Records} says beside the records themselves, from a reading. */
export function whereabouts<C, A>({
  headers,
  weekends,
}: Reading<C, A>): Pick<Records<never>, 'answers' | 'columns' | 'headers' | 'weekends'> {
  return {
    columns: new Map([...headers.columns].map(([key, at]) => [String(key), at + 1] as const)),
    headers: headers.texts,
    weekends: [...weekends.keys()],
    answers: new Map([...weekends].map(([start, places]) => [start, (places[0] ?? 0) + 1] as const)),
  };
}
