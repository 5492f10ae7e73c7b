import type { Dimension } from './area.ts';

/**
 * One property of the cells of a sheet (their values, their notes…): rows of arrays, filled only as far as there is
 * something. A sheet is a pile of such layers, so that inserting or deleting rows is one operation done to each.
 * Rows and columns are 1-based.
 */
export class Layer<T> {
  private readonly rows: ((T | undefined)[] | undefined)[] = [];

  get(row: number, column: number): T | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, value: T | undefined): void {
    let cells = this.rows[row - 1];
    if (!cells) {
      if (value === undefined) return;
      cells = [];
      this.rows[row - 1] = cells;
    }
    if (value === undefined && column > cells.length) return;
    cells[column - 1] = value;
  }

  insert(dimension: Dimension, at: number, count: number): void {
    if (dimension === 'rows') open(this.rows, at, count);
    else for (const cells of this.rows) if (cells) open(cells, at, count);
  }

  remove(dimension: Dimension, at: number, count: number): void {
    if (dimension === 'rows') this.rows.splice(at - 1, count);
    else for (const cells of this.rows) cells?.splice(at - 1, count);
  }

  /** The last row with something in it; 0 when there is none. */
  lastRow(): number {
    for (let row = this.rows.length; row > 0; row -= 1) {
      if (this.rows[row - 1]?.some((value) => value !== undefined)) return row;
    }
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const cells of this.rows) {
      if (!cells) continue;
      for (let column = cells.length; column > last; column -= 1) {
        if (cells[column - 1] !== undefined) last = column;
      }
    }
    return last;
  }

  /** Everything there is, row by row, from left to right. */
  *entries(): Generator<{ row: number; column: number; value: T }> {
    for (let r = 0; r < this.rows.length; r += 1) {
      const cells = this.rows[r];
      if (!cells) continue;
      for (let c = 0; c < cells.length; c += 1) {
        const value = cells[c];
        if (value !== undefined) yield { row: r + 1, column: c + 1, value };
      }
    }
  }
}

/** Makes room for `count` items before the `at`-th (1-based), where the array reaches that far. */
export function open<V>(array: (V | undefined)[], at: number, count: number): void {
  if (array.length < at) return;
  const tail = array.splice(at - 1);
  for (let i = 0; i < count; i += 1) array.push(undefined);
  for (const item of tail) array.push(item);
}
