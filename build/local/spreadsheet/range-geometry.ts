import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import { type Area, toA1 } from './model/area.ts';
import type { SheetModel } from './model/sheet-model.ts';

/**
 * Where a range is. `Range` is a chain of four classes, one concern each (geometry, values, looks, the rest), because
 * Google's has more than two hundred methods.
 */
export abstract class RangeGeometry extends GoogleObject {
  readonly googleName = 'Range';

  constructor(
    readonly model: SheetModel,
    readonly area: Area,
  ) {
    super();
    checkArea(model, area);
  }

  getA1Notation(): string {
    return toA1(this.area);
  }

  getColumn(): number {
    return this.area.column;
  }

  getGridId(): number {
    return this.model.id;
  }

  getLastColumn(): number {
    return this.area.column + this.area.columns - 1;
  }

  getLastRow(): number {
    return this.area.row + this.area.rows - 1;
  }

  getNumColumns(): number {
    return this.area.columns;
  }

  getNumRows(): number {
    return this.area.rows;
  }

  getRow(): number {
    return this.area.row;
  }

  getRowIndex(): number {
    return this.area.row;
  }
}

function checkArea(model: SheetModel, { row, column, rows, columns }: Area): void {
  if (!model.book.sheets.includes(model)) throw new Exception(`Sheet ${model.id} not found`);
  if (row < 1) throw new Exception('The starting row of the range is too small.');
  if (column < 1) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > model.rows.size || column + columns - 1 > model.columns.size) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}
