import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import type { Dimension } from './model/area.ts';
import type { SheetModel } from './model/sheet-model.ts';
import type { Range } from './range.ts';

/** The rows and columns of a sheet. `Sheet` builds on this one: Google's has more than a hundred methods. */
export abstract class SheetGrid extends GoogleObject {
  readonly googleName = 'Sheet';

  constructor(readonly model: SheetModel) {
    super();
  }

  getMaxColumns(): number {
    return this.model.columns.size;
  }

  getMaxRows(): number {
    return this.model.rows.size;
  }

  getLastColumn(): number {
    return this.model.lastColumn();
  }

  getLastRow(): number {
    return this.model.lastRow();
  }

  getFrozenColumns(): number {
    return this.model.columns.frozen;
  }

  getFrozenRows(): number {
    return this.model.rows.frozen;
  }

  setFrozenColumns(columns: number): void {
    freeze(this.model, 'columns', columns);
  }

  setFrozenRows(rows: number): void {
    freeze(this.model, 'rows', rows);
  }

  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }

  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insertColumnsBefore(columnIndex, numColumns);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return insert(this, 'columns', afterPosition, afterPosition + 1, howMany);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return insert(this, 'columns', beforePosition, beforePosition, howMany);
  }

  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }

  insertRowBefore(beforePosition: number): this {
    return this.insertRowsBefore(beforePosition, 1);
  }

  insertRows(rowIndex: number, numRows = 1): void {
    this.insertRowsBefore(rowIndex, numRows);
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return insert(this, 'rows', afterPosition, afterPosition + 1, howMany);
  }

  insertRowsBefore(beforePosition: number, howMany: number): this {
    return insert(this, 'rows', beforePosition, beforePosition, howMany);
  }

  deleteColumn(columnPosition: number): this {
    this.deleteColumns(columnPosition, 1);
    return this;
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    remove(this.model, 'columns', columnPosition, howMany);
  }

  deleteRow(rowPosition: number): this {
    this.deleteRows(rowPosition, 1);
    return this;
  }

  deleteRows(rowPosition: number, howMany: number): void {
    remove(this.model, 'rows', rowPosition, howMany);
  }

  getColumnWidth(columnPosition: number): number {
    checkInside(this.model, 'columns', columnPosition, 1);
    return this.model.columns.length(columnPosition);
  }

  getRowHeight(rowPosition: number): number {
    checkInside(this.model, 'rows', rowPosition, 1);
    return this.model.rows.length(rowPosition);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    return eachLine(this, 'columns', startColumn, numColumns, (column) => this.model.columns.setLength(column, width));
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): this {
    return eachLine(this, 'rows', startRow, numRows, (row) => this.model.rows.setLength(row, height));
  }

  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }

  /** As wide as the longest line of text at 7 pixels a character: there are no font metrics here. */
  autoResizeColumns(startColumn: number, numColumns: number): this {
    return eachLine(this, 'columns', startColumn, numColumns, (column) => {
      let longest = 0;
      for (let row = 1; row <= this.model.lastRow(); row += 1) {
        for (const line of this.model.display(row, column).split('\n')) longest = Math.max(longest, line.length);
      }
      if (longest > 0) this.model.columns.setLength(column, 10 + 7 * longest);
    });
  }

  hideColumn(column: Range): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    eachLine(this, 'columns', columnIndex, numColumns, (column) => this.model.columns.setHidden(column, true));
  }

  hideRow(row: Range): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }

  hideRows(rowIndex: number, numRows = 1): void {
    eachLine(this, 'rows', rowIndex, numRows, (row) => this.model.rows.setHidden(row, true));
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    eachLine(this, 'columns', columnIndex, numColumns, (column) => this.model.columns.setHidden(column, false));
  }

  showRows(rowIndex: number, numRows = 1): void {
    eachLine(this, 'rows', rowIndex, numRows, (row) => this.model.rows.setHidden(row, false));
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.model.columns.isHidden(columnPosition);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.model.rows.isHidden(rowPosition);
  }
}

function checkInside(model: SheetModel, dimension: Dimension, start: number, count: number): void {
  if (start < 1 || count < 1 || start + count - 1 > model[dimension].size) {
    throw new Exception(`Those ${dimension} are out of bounds.`);
  }
}

function insert<S extends SheetGrid>(sheet: S, dimension: Dimension, beside: number, at: number, howMany: number): S {
  checkInside(sheet.model, dimension, beside, 1);
  if (howMany < 1) throw new Exception(`The number of ${dimension} to insert must be at least 1.`);
  sheet.model.insert(dimension, at, howMany);
  return sheet;
}

function remove(model: SheetModel, dimension: Dimension, start: number, howMany: number): void {
  checkInside(model, dimension, start, howMany);
  const { size, frozen } = model[dimension];
  if (howMany === size) throw new Exception(`You can't delete all the ${dimension} on the sheet.`);
  const left = size - howMany;
  const frozenLeft = frozen - Math.max(0, Math.min(frozen, start + howMany - 1) - start + 1);
  if (frozen > 0 && left === frozenLeft) {
    throw new Exception(`Sorry, it is not possible to delete all non-frozen ${dimension}.`);
  }
  model.remove(dimension, start, howMany);
}

function freeze(model: SheetModel, dimension: Dimension, count: number): void {
  if (count >= model[dimension].size) throw new Exception(`You can't freeze all visible ${dimension} on the sheet.`);
  model[dimension].frozen = count;
}

function eachLine<S extends SheetGrid>(
  sheet: S,
  dimension: Dimension,
  start: number,
  count: number,
  visit: (index: number) => void,
): S {
  checkInside(sheet.model, dimension, start, count);
  for (let index = start; index < start + count; index += 1) visit(index);
  return sheet;
}
