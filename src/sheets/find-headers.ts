import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import { fold } from '../domain/fold';
import { type Cell, cellText, type Grid, isDateCell } from './cell';
import type { Context } from './kinds/kind';
import { parseDate } from './parse/date';
import { type Label, spellings } from './text';

/** Where each column stands on the sheet, from 0. */
export interface Headers<C> {
  readonly row: number;
  readonly columns: ReadonlyMap<keyof C, number>;
  readonly texts: readonly string[];
  /** Columns that repeat one further left, and are not read. */
  readonly repeated: readonly { readonly at: number; readonly first: number }[];
}

const HEADER_ROWS_TRIED = 5;

/** Finds the header row, below titles if need be, and every column in it, a column's own labels before its other names. */
export function findHeaders<C extends Readonly<Record<string, { readonly label: Label }>>>(
  { columns: labelled }: { readonly columns: C },
  grid: Grid,
): Headers<C> {
  const own = new Map<string, keyof C>();
  const others = new Map<string, keyof C>();
  for (const [key, { label }] of Object.entries(labelled)) {
    for (const name of [label.en, label.fr]) own.set(fold(name), key);
    for (const name of spellings(label)) others.set(name, key);
  }
  const known = (cell: Cell) => (typeof cell === 'string' && others.has(fold(cell)) ? 1 : 0);
  const scores = grid.cells
    .slice(0, HEADER_ROWS_TRIED)
    .map((cells) => cells.reduce<number>((sum, cell) => sum + known(cell), 0));
  const row = Math.max(0, scores.indexOf(Math.max(0, ...scores)));
  const cells = grid.cells[row] ?? [];
  const columns = new Map<keyof C, number>();
  const repeated: { at: number; first: number }[] = [];
  for (const names of [own, others]) {
    cells.forEach((cell, at) => {
      const key = typeof cell === 'string' ? names.get(fold(cell)) : undefined;
      if (key === undefined || columns.get(key) === at) return;
      const first = columns.get(key);
      if (first === undefined) columns.set(key, at);
      else if (names === own) repeated.push({ at, first });
    });
  }
  return { row, columns, texts: cells.map(cellText), repeated };
}

/** The columns headed with a weekend's start, from 0; several may be headed with the same one. */
export function findWeekendColumns<C>(
  { row, columns }: Pick<Headers<C>, 'row' | 'columns'>,
  grid: Grid,
  context: Context,
): Map<CivilDate, readonly number[]> {
  const weekends = new Map<CivilDate, readonly number[]>();
  const taken = new Set(columns.values());
  (grid.cells[row] ?? []).forEach((cell, at) => {
    const start = taken.has(at) ? null : startIn(cell, context);
    if (start) weekends.set(start, [...(weekends.get(start) ?? []), at]);
  });
  return weekends;
}

/** People head these columns `Lits 28/11` as well. */
const WHAT_IS_OFFERED = /^\s*(?:lits?|beds?|places?|dispos?|disponibilités?|réponses?|available)\b/i;

function startIn(header: Cell, { near }: Context): CivilDate | null {
  if (isDateCell(header)) return parseCivilDate(header.date);
  if (typeof header !== 'string') return null;
  return parseDate(header, { near }) ?? parseDate(header.replace(WHAT_IS_OFFERED, ' '), { near });
}
