import type { CivilDate } from '../domain/civil-date';
import { type Cell, cellText, type Grid, isBlank, isDateCell } from './cell';
import { findHeaders, findWeekendColumns, type Headers } from './find-headers';
import { type Flaw, type Issue, SetupError } from './issue';
import type { Context, Kind } from './kinds/kind';
import type { Column, Row, Table } from './table';

/** One row that could be read. */
export interface ReadRow<C, A> {
  /** As counted on the sheet, the header row included. */
  readonly row: number;
  readonly values: Row<C>;
  /** Answers by the weekend that heads their column; blank cells are absent. */
  readonly answers: ReadonlyMap<CivilDate, Answer<A>>;
}

/** What stands in a weekend's column, and where. */
export interface Answer<A> {
  readonly value: NonNullable<A>;
  /** From 0. */
  readonly at: number;
}

export interface Reading<C, A> {
  readonly rows: readonly ReadRow<C, A>[];
  readonly issues: readonly Issue[];
  readonly headers: Headers<C>;
  /** Where the columns headed with each weekend stand, from 0. */
  readonly weekends: ReadonlyMap<CivilDate, readonly number[]>;
  /** An issue about a cell of this tab; `at` is counted from 0, null when it is about the whole row. */
  issue(severity: Issue['severity'], row: number, at: number | null | undefined, flaw: Flaw): Issue;
}

/**
 * Reads a tab by its headers. Every row that is not blank comes back as a row or with at least one issue.
 * @throws SetupError when a column is missing that the tab cannot be read without.
 */
export function readTable<C extends Record<string, Column<unknown> | Column<never>>, A>(
  table: Table<C, A>,
  grid: Grid,
  context: Context,
): Reading<C, A> {
  const headers = findHeaders(table, grid);
  const weekends = table.weekendColumns ? findWeekendColumns(headers, grid, context) : new Map<CivilDate, number[]>();
  const issue: Reading<C, A>['issue'] = (severity, row, at, flaw) => ({
    ...{ table: table.key, severity, row, column: typeof at === 'number' ? at + 1 : null },
    header: typeof at === 'number' ? (headers.texts[at] ?? '') : '',
    value: typeof at === 'number' && row > headers.row + 1 ? cellText(grid.cells[row - 1]?.[at]) : '',
    flaw,
  });
  const columns = Object.entries(table.columns) as [keyof C, Column<unknown>][];
  const issues: Issue[] = [];
  for (const [key, column] of columns) {
    if (headers.columns.has(key)) continue;
    if (column.needs) throw new SetupError({ code: 'columnMissing', tab: grid.name, column: column.label });
    if (column.optional) continue;
    issues.push({
      ...issue('check', headers.row + 1, null, { code: 'columnMissing' }),
      row: null,
      header: column.label,
    });
  }
  for (const { at, first } of headers.repeated) {
    issues.push(issue('check', headers.row + 1, at, { code: 'columnRepeated', first: headers.texts[first] ?? '' }));
  }

  const schemas = new Map(columns.map(([key, column]) => [key, column.kind.schema(context)] as const));
  const readRow = (row: number, cells: readonly Cell[]): Partial<Row<C>> | null => {
    const values: Partial<Record<keyof C, unknown>> = {};
    let readable = true;
    for (const [key, column] of columns) {
      const at = headers.columns.get(key);
      const cell = at === undefined ? '' : (cells[at] ?? '');
      if (isBlank(cell)) {
        values[key] = column.kind.blank;
        if (column.needs !== 'cell') continue;
        readable = false;
        issues.push(issue('blocks', row, at, { code: 'blank', expected: column.kind.expected, rowLeftOut: true }));
        continue;
      }
      const read = schemas.get(key)?.safeParse(asSeen(cell, column.kind, grid.shown?.[row - 1]?.[at ?? -1]));
      if (read?.success) {
        values[key] = read.data;
        continue;
      }
      values[key] = column.kind.unreadable(cell);
      const rowLeftOut = column.needs === 'cell' || column.unreadableStops === true;
      readable &&= !rowLeftOut;
      issues.push(issue(rowLeftOut ? 'blocks' : 'check', row, at, unreadable(column.kind, values[key], rowLeftOut)));
    }
    return readable ? (values as Row<C>) : null;
  };

  const answerSchema = table.weekendColumns?.schema(context);
  const readAnswers = (row: number, cells: readonly Cell[]): Map<CivilDate, Answer<A>> => {
    const answers = new Map<CivilDate, Answer<A>>();
    for (const [start, places] of weekends) {
      const at = places.find((each) => !isBlank(cells[each]));
      if (at === undefined || !answerSchema || !table.weekendColumns) continue;
      const read = answerSchema.safeParse(cells[at]);
      if (read.success) {
        if (read.data !== null) answers.set(start, { value: read.data as NonNullable<A>, at });
      } else issues.push(issue('check', row, at, unreadable(table.weekendColumns, null, false)));
    }
    return answers;
  };

  const rows: ReadRow<C, A>[] = [];
  for (let index = headers.row + 1; index < grid.cells.length; index += 1) {
    const cells = grid.cells[index] ?? [];
    if (cells.every(isBlank)) continue;
    const answers = readAnswers(index + 1, cells);
    const values = readRow(index + 1, cells);
    if (values) rows.push({ row: index + 1, values: values as Row<C>, answers });
  }
  return { rows, issues, headers, weekends, issue };
}

/** A time alone is stored as a date of 1899, when Paris kept its own minutes: what the sheet shows is surer. */
function asSeen(cell: Cell, { expected }: Kind<unknown>, shown: string | undefined): Cell {
  return expected.kind === 'time' && isDateCell(cell) && shown ? shown : cell;
}

function unreadable({ expected }: Kind<unknown>, value: unknown, rowLeftOut: boolean): Flaw {
  const countedAs = typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { code: 'unreadable', expected, rowLeftOut, countedAs };
}
