import type { Sheet } from './spreadsheet';

type Value = string | number | boolean;

/**
 * Writes rows below all others of a tab, in one call: either all of them are there afterwards or none. Returns the row of
 * the first.
 */
export function appendRows(sheet: Sheet, rows: readonly (readonly Value[])[]): number {
  const last = sheet.getLastRow();
  const [first] = rows;
  if (!first) return last + 1;
  const missing = last + rows.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(last + 1, 1, rows.length, first.length).setValues(rows.map((row) => [...row]));
  return last + 1;
}

/** Writes a block of cells in one call, its first cell counted from 1; rows that are missing are added. */
export function writeBlock(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  cells: readonly (readonly Value[])[],
): void {
  const size = sheet.getMaxRows();
  const missing = row + cells.length - 1 - size;
  if (missing > 0) sheet.insertRowsAfter(size, missing);
  sheet.getRange(row, column, cells.length, cells[0]?.length ?? 0).setValues(cells.map((each) => [...each]));
}

/** Neighbouring lines of a tab; the first counts from 1. */
export interface Lines {
  readonly first: number;
  readonly count: number;
}

/** Single lines as runs of neighbours, in their order. */
export function neighbours(lines: readonly number[]): Lines[] {
  const runs: { first: number; count: number }[] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === line) last.count += 1;
    else runs.push({ first: line, count: 1 });
  }
  return runs;
}

/** Deletes rows with all that is in them. Sheets wants one row that is not frozen to be left: it gets a blank one. */
export function deleteRows(sheet: Sheet, { first, count }: Lines): void {
  const size = sheet.getMaxRows();
  if (size - count <= sheet.getFrozenRows()) sheet.insertRowsAfter(size, 1);
  sheet.deleteRows(first, count);
}

/** The same of columns. */
export function deleteColumns(sheet: Sheet, { first, count }: Lines): void {
  const size = sheet.getMaxColumns();
  if (size - count <= sheet.getFrozenColumns()) sheet.insertColumnsAfter(size, 1);
  sheet.deleteColumns(first, count);
}

/** What the first `columns` cells of a row show now; nothing where rows were deleted since it was counted. */
export function rowAsText(sheet: Sheet, { row, columns }: { row: number; columns: number }): string[] {
  if (row > sheet.getLastRow()) return [];
  return (sheet.getRange(row, 1, 1, columns).getDisplayValues()[0] ?? []).map(String);
}

/** Writes single cells of a row, neighbours in one call; columns count from 1, from left to right. */
export function writeCells(sheet: Sheet, row: number, cells: readonly { column: number; value: Value }[]): void {
  const runs: { first: number; values: Value[] }[] = [];
  for (const { column, value } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.values.length === column) last.values.push(value);
    else runs.push({ first: column, values: [value] });
  }
  for (const { first, values } of runs) sheet.getRange(row, first, 1, values.length).setValues([values]);
}

/** Whatever was written so far is there, even if the run ends here. */
export function flush(): void {
  SpreadsheetApp.flush();
}
