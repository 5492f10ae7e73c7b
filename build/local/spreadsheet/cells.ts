import { Exception, signatureMismatch } from '../services/exception.ts';
import type { Area } from './model/area.ts';
import type { CellFormat } from './model/format.ts';
import type { SheetModel } from './model/sheet-model.ts';

/** What the methods of `Range` share: walking over its cells, and matrices of the range's size. */

export function eachCell(area: Area, visit: (row: number, column: number, i: number, j: number) => void): void {
  for (let i = 0; i < area.rows; i += 1) {
    for (let j = 0; j < area.columns; j += 1) visit(area.row + i, area.column + j, i, j);
  }
}

export function matrixOf<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => read(area.row + i, area.column + j)),
  );
}

/** Throws Google's sentence unless `data` is rows of cells of the range's size. `method` is the name after `Range.`. */
export function checkMatrix(data: unknown, area: Area, method: string): asserts data is unknown[][] {
  if (!Array.isArray(data) || !data.every(Array.isArray)) {
    throw signatureMismatch([data], `SpreadsheetApp.Range.${method}`);
  }
  if (data.length !== area.rows) throw mismatch('rows', data.length, area.rows);
  const wrong = data.find((row: unknown[]) => row.length !== area.columns);
  if (wrong) throw mismatch('columns', wrong.length, area.columns);
}

function mismatch(what: 'rows' | 'columns', given: number, wanted: number): Exception {
  return new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
  );
}

/** Changes the look of every cell; equal looks stay one object, so that a long range costs little. */
export function restyle(
  sheet: SheetModel,
  area: Area,
  change: (format: CellFormat, i: number, j: number) => CellFormat,
): void {
  eachCell(area, (row, column, i, j) => {
    sheet.formats.set(row, column, change(sheet.formats.get(row, column) ?? PLAIN, i, j));
  });
}

const PLAIN: CellFormat = {};

/** The change that gives one property one value. */
export function having<K extends keyof CellFormat>(key: K, value: CellFormat[K]): (format: CellFormat) => CellFormat {
  const made = new Map<CellFormat, CellFormat>();
  return (format) => {
    let changed = made.get(format);
    if (!changed) {
      changed = { ...format, [key]: value };
      made.set(format, changed);
    }
    return changed;
  };
}

/** The change that gives one property a value of its own in each cell. */
export function havingEach<K extends keyof CellFormat>(
  key: K,
  values: readonly (readonly CellFormat[K][])[],
): (format: CellFormat, i: number, j: number) => CellFormat {
  const changes = new Map<CellFormat[K], (format: CellFormat) => CellFormat>();
  return (format, i, j) => {
    const value = values[i]?.[j] as CellFormat[K];
    let change = changes.get(value);
    if (!change) {
      change = having(key, value);
      changes.set(value, change);
    }
    return change(format);
  };
}
