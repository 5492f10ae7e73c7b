import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import { type Cell, cellText, type Grid, isBlank, isDateCell } from './cell';
import { type Flaw, type Issue, SetupError } from './issue';
import type { Context, Kind } from './kinds/kind';
import { parseDate } from './parse/date';
import type { Column, Row, Table } from './table';
import { fold, spellings } from './text';

/** One row that could be read. */
export interface ReadRow<C, A> {
  /** As counted on the sheet, the header row included. */
  readonly row: number;
  readonly values: Row<C>;
  /** Answers by the weekend that heads their column; blank cells are absent. */
  readonly answers: ReadonlyMap<CivilDate, Answer<A>>;
  /** Columns, as counted on the sheet, by column key. */
  readonly columns: ReadonlyMap<keyof C, number>;
}

/** What stands in a weekend's column: as read, as written, and where. */
export interface Answer<A> {
  readonly value: NonNullable<A>;
  readonly text: string;
  /** As counted on the sheet, from 1. */
  readonly column: number;
}

export interface Reading<C, A> {
  readonly rows: readonly ReadRow<C, A>[];
  readonly issues: readonly Issue[];
  readonly headers: Headers<C>;
}

/** Where each column stands on the sheet, from 0. */
export interface Headers<C> {
  readonly row: number;
  readonly columns: ReadonlyMap<keyof C, number>;
  readonly weekends: ReadonlyMap<CivilDate, number>;
  readonly texts: readonly string[];
}

const HEADER_ROWS_TRIED = 5;

/**
 * Reads a tab by its headers. Every row that is not blank comes back as a row or with at least one issue.
 * @throws SetupError when a column is missing that the tab cannot be read without.
 */
export function readTable<C extends Record<string, Column<unknown> | Column<never>>, A>(
  table: Table<C, A>,
  grid: Grid,
  context: Context,
): Reading<C, A> {
  const headers = findHeaders(table, grid, context);
  const issues: Issue[] = [];
  const about = (severity: Issue['severity'], row: number | null, column: number | null, flaw: Flaw, value = '') => {
    const header = column === null ? '' : (headers.texts[column - 1] ?? '');
    issues.push({ table: table.key, severity, row, column, header, value, flaw });
  };
  for (const [key, column] of Object.entries(table.columns) as [keyof C, Column<unknown>][]) {
    if (headers.columns.has(key)) continue;
    if (column.needs) throw new SetupError({ code: 'columnMissing', tab: grid.name, column: column.label });
    if (!column.askWhenBlank) continue;
    const flaw: Flaw = { code: 'columnMissing' };
    issues.push({
      table: table.key,
      severity: 'check',
      row: null,
      column: null,
      header: column.label,
      value: '',
      flaw,
    });
  }
  const schemas = new Map<keyof C, ReturnType<Kind<unknown>['schema']>>();
  for (const [key, column] of Object.entries(table.columns) as [keyof C, Column<unknown>][]) {
    schemas.set(key, column.kind.schema(context));
  }
  const answerSchema = table.weekendColumns?.schema(context);
  const columnNumbers = new Map([...headers.columns].map(([key, index]) => [key, index + 1] as const));

  const rows: ReadRow<C, A>[] = [];
  for (let index = headers.row + 1; index < grid.cells.length; index += 1) {
    const cells = grid.cells[index] ?? [];
    if (cells.every(isBlank)) continue;
    const row = index + 1;
    const values: Partial<Record<keyof C, unknown>> = {};
    let readable = true;
    for (const [key, column] of Object.entries(table.columns) as [keyof C, Column<unknown>][]) {
      const at = headers.columns.get(key);
      const cell = at === undefined ? '' : (cells[at] ?? '');
      const needed = column.needs === 'cell';
      if (isBlank(cell)) {
        values[key] = column.kind.blank;
        if (at === undefined || !(needed || column.askWhenBlank)) continue;
        readable &&= !needed;
        about(needed ? 'blocks' : 'check', row, at + 1, {
          code: 'blank',
          expected: column.kind.expected,
          rowLeftOut: needed,
        });
        continue;
      }
      // A time alone is stored as a date of 1899, when Paris kept its own minutes: what the sheet shows is surer.
      const shown = grid.shown?.[index]?.[at ?? -1];
      const asSeen = column.kind.expected.kind === 'time' && isDateCell(cell) && shown ? shown : cell;
      const read = schemas.get(key)?.safeParse(asSeen);
      if (read?.success) {
        values[key] = read.data;
        continue;
      }
      values[key] = column.kind.unreadable;
      const rowLeftOut = needed || column.unreadableStops === true;
      readable &&= !rowLeftOut;
      about(
        rowLeftOut ? 'blocks' : 'check',
        row,
        (at ?? 0) + 1,
        { code: 'unreadable', expected: column.kind.expected, rowLeftOut },
        cellText(cell),
      );
    }
    const answers = new Map<CivilDate, Answer<A>>();
    for (const [start, at] of headers.weekends) {
      const cell = cells[at] ?? '';
      if (isBlank(cell) || !answerSchema || !table.weekendColumns) continue;
      const read = answerSchema.safeParse(cell);
      if (read.success)
        answers.set(start, { value: read.data as NonNullable<A>, text: cellText(cell), column: at + 1 });
      else {
        const flaw: Flaw = { code: 'unreadable', expected: table.weekendColumns.expected, rowLeftOut: false };
        about('check', row, at + 1, flaw, cellText(cell));
      }
    }
    if (readable) rows.push({ row, values: values as Row<C>, answers, columns: columnNumbers });
  }
  return { rows, issues, headers };
}

function findHeaders<C extends Record<string, Column<unknown> | Column<never>>, A>(
  table: Table<C, A>,
  grid: Grid,
  context: Context,
): Headers<C> {
  const bySpelling = new Map<string, keyof C>();
  for (const [key, column] of Object.entries(table.columns)) {
    for (const spelling of spellings(column.label)) bySpelling.set(spelling, key);
  }
  const known = (cell: Cell) => (typeof cell === 'string' && bySpelling.has(fold(cell)) ? 1 : 0);
  const scores = grid.cells
    .slice(0, HEADER_ROWS_TRIED)
    .map((cells) => cells.reduce<number>((sum, c) => sum + known(c), 0));
  const row = Math.max(0, scores.indexOf(Math.max(0, ...scores)));
  const columns = new Map<keyof C, number>();
  const weekends = new Map<CivilDate, number>();
  const texts: string[] = [];
  (grid.cells[row] ?? []).forEach((cell, at) => {
    texts.push(cellText(cell));
    const key = typeof cell === 'string' ? bySpelling.get(fold(cell)) : undefined;
    if (key !== undefined) {
      if (!columns.has(key)) columns.set(key, at);
      return;
    }
    if (!table.weekendColumns) return;
    const start = isDateCell(cell)
      ? parseCivilDate(cell.date)
      : typeof cell === 'string'
        ? parseDate(cell, context.near)
        : null;
    if (start && !weekends.has(start)) weekends.set(start, at);
  });
  return { row, columns, weekends, texts };
}
