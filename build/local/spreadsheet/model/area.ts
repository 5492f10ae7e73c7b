/** A rectangle of cells, 1-based, at least one cell. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Dimension = 'rows' | 'columns';

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `B2` for one cell, `B2:D9` for more. */
export function toA1(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/;

/**
 * Reads `B2`, `B2:D9`, `A:C`, `2:5`, `A2:C` (open ended); undefined when it is none of them. An open end reaches the
 * end of the sheet. The result may lie outside the sheet.
 */
export function parseA1(text: string, size: { rows: number; columns: number }): Area | undefined {
  const [from, to, ...more] = text.trim().split(':');
  const first = CORNER.exec(from ?? '');
  if (!first || more.length > 0 || (!first[1] && !first[2])) return undefined;
  if (to === undefined) {
    if (!first[1] || !first[2]) return undefined;
    return { row: Number(first[2]), column: columnNumber(first[1]), rows: 1, columns: 1 };
  }
  const last = CORNER.exec(to);
  if (!last || (!last[1] && !last[2])) return undefined;
  const rowA = first[2] ? Number(first[2]) : 1;
  const rowB = last[2] ? Number(last[2]) : size.rows;
  const columnA = first[1] ? columnNumber(first[1]) : 1;
  const columnB = last[1] ? columnNumber(last[1]) : size.columns;
  return {
    row: Math.min(rowA, rowB),
    column: Math.min(columnA, columnB),
    rows: Math.abs(rowB - rowA) + 1,
    columns: Math.abs(columnB - columnA) + 1,
  };
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function shifted(area: Area, dimension: Dimension, start: number, length: number): Area {
  return dimension === 'rows' ? { ...area, row: start, rows: length } : { ...area, column: start, columns: length };
}

/** Where `area` is after `count` rows or columns were inserted before `at`. */
export function afterInsert(area: Area, dimension: Dimension, at: number, count: number): Area {
  const [start, length] = dimension === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  if (at <= start) return shifted(area, dimension, start + count, length);
  return at < start + length ? shifted(area, dimension, start, length + count) : area;
}

/** Where `area` is after `count` rows or columns were deleted from `at`; undefined when nothing of it is left. */
export function afterDelete(area: Area, dimension: Dimension, at: number, count: number): Area | undefined {
  const [start, length] = dimension === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const lost = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (lost === length) return undefined;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return shifted(area, dimension, start - before, length - lost);
}
