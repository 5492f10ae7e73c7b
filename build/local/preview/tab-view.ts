import { columnLetters } from '../spreadsheet/model/area.ts';
import type { Axis } from '../spreadsheet/model/axis.ts';
import type { SheetModel } from '../spreadsheet/model/sheet-model.ts';
import { cellView, Styles } from './cell-view.ts';
import type { CellView, RowView, TabView } from './view.ts';

/** As many rows with something in them are told at first; a browser draws them at once. */
export const ROWS_AT_FIRST = 500;

/** Empty rows and columns around what is used, so that a small tab still looks like a sheet. */
const LEAST_ROWS = 40;
const LEAST_COLUMNS = 14;

/** A tab as the page draws it, with at most `mostRows` rows of content. */
export function tabView(sheet: SheetModel, mostRows = Number.POSITIVE_INFINITY): TabView {
  const allRows = sheet.lastRow();
  const lastRow = Math.min(allRows, mostRows);
  const lastColumn = sheet.lastColumn();
  const columns = visible(sheet.columns, Math.max(lastColumn + 1, LEAST_COLUMNS));
  const rows = visible(sheet.rows, lastRow < allRows ? lastRow : Math.max(lastRow + 1, LEAST_ROWS));
  const styles = new Styles();
  const rowView = (number: number): RowView => {
    const used = number > lastRow ? [] : columns.filter((column) => column <= lastColumn);
    const cells: (CellView | null)[] = used.map((column) => cellView(sheet, styles, number, column));
    return sheet.rows.hasLength(number) ? { number, height: sheet.rows.length(number), cells } : { number, cells };
  };
  return {
    id: sheet.id,
    name: sheet.name,
    color: sheet.tabColor,
    columns: columns.map((column) => ({ name: columnLetters(column), width: sheet.columns.length(column) })),
    rows: rows.map(rowView),
    frozenColumns: columns.filter((column) => column <= sheet.columns.frozen).length,
    frozenRows: rows.filter((row) => row <= sheet.rows.frozen).length,
    usedColumns: columns.filter((column) => column <= lastColumn).length,
    usedRows: rows.filter((row) => row <= lastRow).length,
    allRows,
    styles: styles.list,
  };
}

function visible(axis: Axis, upTo: number): number[] {
  const indices = Array.from({ length: Math.min(axis.size, upTo) }, (_, i) => i + 1);
  return indices.filter((index) => !axis.isHidden(index));
}
