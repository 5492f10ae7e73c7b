import type { Kind } from '../../../src/sheets/kinds/kind';
import type { TableKey } from '../../../src/sheets/table';
import { drivers } from '../../../src/sheets/tables/drivers';
import { hosts } from '../../../src/sheets/tables/hosts';
import { nominations } from '../../../src/sheets/tables/nominations';
import { settings } from '../../../src/sheets/tables/settings';
import { stays } from '../../../src/sheets/tables/stays';
import { weekends } from '../../../src/sheets/tables/weekends';
import type { Label } from '../../../src/sheets/text';
import type { AnyColumns } from '../render.ts';
import { isDate, type SampleCell, type SampleTab } from '../sample-tab.ts';
import type { PlantedProblem } from './planted.ts';

interface AnyTable {
  readonly key: TableKey;
  readonly label: Label;
  readonly columns: AnyColumns;
  readonly weekendColumns?: AnyKind;
}
type AnyKind = Kind<unknown>;

/** The key of the column headed with the open weekend's start. */
export const ANSWER = 'answer';

export interface DirtyColumn {
  /** As the table knows it, {@link ANSWER}, or null for a column of the coordinators' own. */
  readonly key: string | null;
  readonly kind: AnyKind | null;
  readonly label: Label | null;
  header: SampleCell;
}

export interface DirtyRow {
  readonly cells: Map<DirtyColumn, SampleCell>;
  /** Part of a planted problem: what makes its person must stay as it is. */
  claimed: boolean;
  /** Cells that no later step may rewrite. */
  readonly settled: Set<DirtyColumn>;
}

/** A tab while it gets dirty: rows know their cells by column, so that columns can move. */
export interface DirtySheet {
  readonly table: AnyTable;
  name: string;
  /** A row above the headers. */
  title: SampleCell | null;
  columns: DirtyColumn[];
  rows: DirtyRow[];
}

export interface Plant {
  readonly row: DirtyRow;
  readonly column: DirtyColumn;
  readonly kind: PlantedProblem['kind'];
}

const TABLES: readonly AnyTable[] = [hosts, drivers, nominations, weekends, settings, stays];

/** @throws RangeError for a tab that is not one of the six input tabs as the sample makes them. */
export function opened({ name, rows: [headers = [], ...rows] }: SampleTab): DirtySheet {
  const table = TABLES.find(({ label }) => label.en === name || label.fr === name);
  if (!table) throw new RangeError(`"${name}" is not an input tab.`);
  const columns = headers.map((header): DirtyColumn => {
    if (isDate(header)) return { key: ANSWER, kind: table.weekendColumns ?? null, label: null, header };
    const known = Object.entries(table.columns).find(([, { label }]) => label.en === header || label.fr === header);
    return { key: known?.[0] ?? null, kind: known?.[1].kind ?? null, label: known?.[1].label ?? null, header };
  });
  return {
    table,
    name,
    title: null,
    columns,
    rows: rows.map((cells) => rowOf(columns.map((column, i) => [column, cells[i] ?? '']))),
  };
}

export function rowOf(cells: Iterable<readonly [DirtyColumn, SampleCell]>): DirtyRow {
  return { cells: new Map(cells), claimed: false, settled: new Set() };
}

/** The sheet as a tab, and where its planted problems ended up. */
export function closed(sheet: DirtySheet, plants: readonly Plant[]): { tab: SampleTab; planted: PlantedProblem[] } {
  const { columns, rows, title, name } = sheet;
  const above: SampleCell[][] = title === null ? [] : [columns.map((_, i) => (i === 0 ? title : ''))];
  const headers = columns.map(({ header }) => header);
  const body = rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''));
  const planted = plants.map(({ row, column, kind }) => ({
    tab: name,
    row: above.length + 2 + rows.indexOf(row),
    column: isDate(column.header) ? column.header.date : String(column.header),
    kind,
  }));
  return { tab: { name, rows: [...above, headers, ...body] }, planted };
}

/** @throws RangeError when the sheet has no such column. */
export function columnOf(sheet: DirtySheet, key: string): DirtyColumn {
  const column = sheet.columns.find((each) => each.key === key);
  if (!column) throw new RangeError(`${sheet.name} has no column "${key}".`);
  return column;
}

export function cellOf(sheet: DirtySheet, row: DirtyRow, key: string): SampleCell {
  return row.cells.get(columnOf(sheet, key)) ?? '';
}
