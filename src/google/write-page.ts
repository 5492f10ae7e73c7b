import type { Sheet, Spreadsheet } from './spreadsheet';

/** A tab ready to be written; every list has one entry per column unless it says otherwise. */
export interface PageToWrite {
  readonly name: string;
  /** The header row first. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  readonly widths: readonly number[];
  readonly alignments: readonly ('left' | 'center' | 'right')[];
  readonly clipped: readonly boolean[];
  readonly checkboxes: readonly boolean[];
  readonly notes: readonly string[];
  /** One per row below the header. */
  readonly backgrounds: readonly string[];
}

const HEADER_BACKGROUND = '#1f3a5f';
const HEADER_COLOUR = '#ffffff';

/**
 * Writes a whole output tab, whatever stood there before, or inserts it at `index` (from 0): running it again repairs a
 * tab left half written. The number of calls depends on the columns, never on the rows.
 */
export function writePage(
  spreadsheet: Spreadsheet,
  place: { readonly existing: Sheet | undefined; readonly index: number },
  page: PageToWrite,
): Sheet {
  const sheet = place.existing ?? spreadsheet.insertSheet(page.name, place.index);
  const write = () => {
    if (place.existing) empty(sheet, page);
    fill(sheet, page);
    writeWidths(sheet, page, place.existing === undefined);
  };
  try {
    write();
  } catch (error) {
    // To ask every tab for its size would cost a round trip each, and hardly one is ever too small.
    if (!grow(sheet, page)) throw error;
    write();
  }
  sheet.setFrozenRows(1);
  return sheet;
}

function fill(sheet: Sheet, page: PageToWrite): void {
  const rows = page.cells.length;
  const columns = page.widths.length;
  const all = sheet.getRange(1, 1, rows, columns);
  all.setValues(page.cells.map((row) => [...row]));
  all.setBackgrounds([HEADER_BACKGROUND, ...page.backgrounds].map((colour) => page.widths.map(() => colour)));
  all.setVerticalAlignment('top');
  all.setWrapStrategies(
    page.cells.map(() =>
      page.clipped.map((clip) => (clip ? SpreadsheetApp.WrapStrategy.CLIP : SpreadsheetApp.WrapStrategy.WRAP)),
    ),
  );
  all.setHorizontalAlignments(page.cells.map(() => [...page.alignments]));
  const header = sheet.getRange(1, 1, 1, columns);
  header.setFontWeight('bold');
  header.setFontColor(HEADER_COLOUR);
  header.setNotes([[...page.notes]]);
  if (rows > 1) {
    page.checkboxes.forEach((checkbox, i) => {
      if (checkbox) sheet.getRange(2, i + 1, rows - 1, 1).insertCheckboxes();
    });
  }
}

/** Of a new tab. */
const USUAL_WIDTH = 100;

function writeWidths(sheet: Sheet, { widths }: PageToWrite, isNew: boolean): void {
  for (const { first, count, width } of runs(widths)) {
    if (width !== USUAL_WIDTH || !isNew) sheet.setColumnWidths(first, count, width);
  }
}

/** Takes everything off a tab. Validations go first: they are found in whole columns, however little is left in these. */
function empty(sheet: Sheet, { widths }: PageToWrite): void {
  sheet.getRange(`A:${columnLetter(widths.length)}`).clearDataValidations();
  sheet.clear();
  sheet.clearNotes();
}

/** Up to 26 columns, which is more than any of these tabs has. */
function columnLetter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column - 1);
}

/** Adds the rows and columns that a page needs; false when none are missing. */
function grow(sheet: Sheet, { cells, widths }: PageToWrite): boolean {
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const missing = { rows: cells.length - size.rows, columns: widths.length - size.columns };
  if (missing.rows > 0) sheet.insertRowsAfter(size.rows, missing.rows);
  if (missing.columns > 0) sheet.insertColumnsAfter(size.columns, missing.columns);
  return missing.rows > 0 || missing.columns > 0;
}

/** Neighbouring columns of one width, from column 1. */
function runs(widths: readonly number[]): { first: number; count: number; width: number }[] {
  const found: { first: number; count: number; width: number }[] = [];
  widths.forEach((width, i) => {
    const last = found[found.length - 1];
    if (last?.width === width) last.count += 1;
    else found.push({ first: i + 1, count: 1, width });
  });
  return found;
}
