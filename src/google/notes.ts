import type { Sheet } from './spreadsheet';

/** The notes of a tab, as many as it has cells from A1 on; '' = none. */
export function readNotes(sheet: Sheet): string[][] {
  return sheet.getDataRange().getNotes();
}

/** Row and column count from 1. */
export function writeNote(sheet: Sheet, { row, column }: { row: number; column: number }, note: string): void {
  sheet.getRange(row, column).setNote(note);
}
