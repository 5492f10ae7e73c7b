import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import { type Cell, cellText, type Grid, isBlank } from '../cell';
import { findHeaders, findWeekendColumns } from '../find-headers';
import { SetupError } from '../issue';
import type { Column, Table } from '../table';
import { drivers } from '../tables/drivers';
import { hosts } from '../tables/hosts';
import { nominations } from '../tables/nominations';
import { mailbox, sameMailbox } from './mailbox';

/** The tabs that forms fill. */
export const FORM_TABLES = { hosts, drivers, nominations } as const;
export type FormTable = keyof typeof FORM_TABLES;

/** A tab that forms fill, as it was read and as answers change it. A field is a column's key, or a weekend's start. */
export interface IntakeTab {
  readonly table: FormTable;
  readonly name: string;
  /** Where each field's column stands, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** As counted on the sheet. */
  readonly headerRow: number;
  readonly rows: IntakeRow[];
}

export interface IntakeRow {
  /** As counted on the sheet; null = not there yet. */
  readonly row: number | null;
  /** '' = it has none. */
  readonly number: string;
  /** What it is found by, wherever people have moved it: its number and its address, of which it may have but one. */
  readonly key: string;
  readonly cells: Map<string, Cell>;
}

/** @throws SetupError when the column is missing that rows are known by. */
export function readIntakeTab(table: FormTable, grid: Grid, near: CivilDate): IntakeTab {
  const definition = FORM_TABLES[table] as Table<Record<string, Column<unknown>>, unknown>;
  const headers = findHeaders(definition, grid);
  const columns = new Map<string, number>([...headers.columns].map(([key, at]) => [String(key), at] as const));
  if (definition.weekendColumns) {
    for (const [start, [first]] of findWeekendColumns(headers, grid, { near })) {
      if (first !== undefined) columns.set(start, first);
    }
  }
  for (const needed of table === 'nominations' ? ['id'] : ['id', 'email']) {
    const column = definition.columns[needed];
    if (!columns.has(needed) && column)
      throw new SetupError({ code: 'columnMissing', tab: grid.name, column: column.label });
  }
  const rows: IntakeRow[] = [];
  for (let index = headers.row + 1; index < grid.cells.length; index += 1) {
    const written = grid.cells[index] ?? [];
    const cells = new Map([...columns].map(([field, at]) => [field, written[at] ?? ''] as const));
    if ([...cells.values()].every(isBlank)) continue;
    rows.push({ row: index + 1, number: textIn(cells, 'id'), key: keyOf(cells), cells });
  }
  return { table, name: grid.name, columns, headerRow: headers.row + 1, rows };
}

export function keyOf(cells: ReadonlyMap<string, Cell>): string {
  const address = mailbox(textIn(cells, cells.has('nominatedBy') ? 'nominatedBy' : 'email'));
  return `${fold(textIn(cells, 'id'))}|${address}`;
}

/** Rows that no other can be taken for. */
export function findable(rows: readonly IntakeRow[]): IntakeRow[] {
  const seen = new Map<string, number>();
  for (const { key } of rows) seen.set(key, (seen.get(key) ?? 0) + 1);
  return rows.filter(({ key }) => key !== '|' && seen.get(key) === 1);
}

export function textIn(cells: ReadonlyMap<string, Cell>, field: string): string {
  return cellText(cells.get(field)).trim();
}

/** The rows that have an e-mail address: those to the letter, or else those that mean the same mailbox. */
export function rowsAt({ rows }: IntakeTab, address: string): IntakeRow[] {
  const exactly = rows.filter(({ cells }) => textIn(cells, 'email').toLowerCase() === address.trim().toLowerCase());
  if (address.trim() === '' || exactly.length > 0) return address.trim() === '' ? [] : exactly;
  return rows.filter(({ cells }) => sameMailbox(textIn(cells, 'email'), address));
}
