import type { Area } from './model/area.ts';
import type { SheetModel } from './model/sheet-model.ts';
import type { Scalar } from './model/typing.ts';

/** A column of the sheet (not of the range), counted from 1; ascending unless said otherwise. */
export type SortSpec = number | { column: number; ascending?: boolean };

/** Sheets' order: numbers and dates, then texts regardless of case, then FALSE and TRUE. */
function rank(value: Scalar): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}

function compare(a: Scalar, b: Scalar): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') return a.localeCompare(String(b), undefined, { sensitivity: 'base' });
  return Number(a) - Number(b);
}

/** Sorts the rows of an area, looks and notes with them; empty cells come last either way. Stable. */
export function sortRows(sheet: SheetModel, area: Area, specs: readonly SortSpec[]): void {
  const keys = (specs.length === 0 ? [area.column] : specs).map((spec) =>
    typeof spec === 'number'
      ? { column: spec, sign: 1 }
      : { column: spec.column, sign: spec.ascending === false ? -1 : 1 },
  );
  const order = Array.from({ length: area.rows }, (_, i) => area.row + i).sort((first, second) => {
    for (const { column, sign } of keys) {
      const a = sheet.values.get(first, column);
      const b = sheet.values.get(second, column);
      if (a === undefined || b === undefined) {
        if (a !== b) return a === undefined ? 1 : -1;
        continue;
      }
      const difference = compare(a, b) * sign;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  for (const layer of sheet.layers.filter((each) => each !== sheet.validations)) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const moved = order.map((row) => layer.get(row, column));
      moved.forEach((value, i) => {
        layer.set(area.row + i, column, value);
      });
    }
  }
}
