import { fold } from '../domain/fold';
import { type Cell, cellText, type Grid, isBlank, isDateCell } from './cell';
import { findHeaders } from './find-headers';
import { SetupError } from './issue';
import type { OutputTable } from './output-table';
import { type Label, spellings } from './text';

/** What stands in an output tab, which people may have sorted, extended and edited since it was written. */
export interface OutputReading<K extends string> {
  /** Those with something in the table's own columns. */
  readonly rows: readonly OutputRead<K>[];
  /** Where each column stands on the sheet, from 0. */
  readonly columns: ReadonlyMap<K, number>;
}

export interface OutputRead<K extends string> {
  /** As counted on the sheet, the header row included. */
  readonly row: number;
  /** '' where the column is missing. */
  readonly cells: Readonly<Record<K, Cell>>;
}

/**
 * Reads an output tab by its headers, in either language.
 * @param needed the columns that it cannot be read without; all of them if none are named.
 * @throws SetupError when one of them is missing.
 */
export function readOutput<K extends string>(
  table: OutputTable<K>,
  grid: Grid,
  needed: readonly K[] = Object.keys(table.columns) as K[],
): OutputReading<K> {
  const headers = findHeaders(table, grid);
  for (const key of needed) {
    if (headers.columns.has(key)) continue;
    throw new SetupError({ code: 'columnMissing', tab: grid.name, column: table.columns[key].label });
  }
  const keys = Object.keys(table.columns) as K[];
  const rows: OutputRead<K>[] = [];
  for (let index = headers.row + 1; index < grid.cells.length; index += 1) {
    const written = grid.cells[index] ?? [];
    const cellAt = (at: number | undefined): Cell =>
      at === undefined ? '' : asShown(written[at] ?? '', grid.shown?.[index]?.[at]);
    const cells = Object.fromEntries(keys.map((key) => [key, cellAt(headers.columns.get(key))]));
    if (Object.values<Cell>(cells).every(isBlank)) continue;
    rows.push({ row: index + 1, cells: cells as Record<K, Cell> });
  }
  return { rows, columns: headers.columns };
}

/** Times alone are on a day of 1899, when Paris kept its own minutes: what the sheet shows is surer. */
function asShown(cell: Cell, shown: string | undefined): Cell {
  return isDateCell(cell) && cell.date < '1900' && shown ? shown : cell;
}

/** Which of several labelled values a cell names, in either language; undefined when none. */
export function valueNamed<V extends string>(labels: Readonly<Record<V, Label>>, cell: Cell): V | undefined {
  const named = fold(cellText(cell));
  return (Object.keys(labels) as V[]).find((value) => spellings(labels[value]).includes(named));
}
