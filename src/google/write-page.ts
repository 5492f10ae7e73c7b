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

/** A tab that is there already, and how big it is. */
export interface ExistingTab {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
}

/** Asks for the size before anything is written: a read in between would send what was written so far. */
export function existingTab(sheet: Sheet): ExistingTab {
  return { sheet, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
}

/**
 * Writes a whole output tab, whatever stood there before, or inserts it at `index` (from 0): running it again repairs a
 * tab left half written. The number of calls depends on the columns, never on the rows.
 */
export function writePage(
  spreadsheet: Spreadsheet,
  place: { readonly existing: ExistingTab | undefined; readonly index: number },
  page: PageToWrite,
): Sheet {
  const rows = page.cells.length;
  const columns = page.widths.length;
  const sheet = place.existing ? emptied(place.existing) : spreadsheet.insertSheet(page.name, place.index);
  const size = place.existing ?? NEW_SHEET;
  if (size.rows < rows) sheet.insertRowsAfter(size.rows, rows - size.rows);
  if (size.columns < columns) sheet.insertColumnsAfter(size.columns, columns - size.columns);

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
  for (const { first, count, width } of runs(page.widths)) {
    if (width !== USUAL_WIDTH || place.existing) sheet.setColumnWidths(first, count, width);
  }
  sheet.setFrozenRows(1);
  return sheet;
}

/** What Google gives a new tab. */
const NEW_SHEET = { rows: 1000, columns: 26 };
const USUAL_WIDTH = 100;

/** Takes everything off a tab. */
function emptied({ sheet, rows, columns }: ExistingTab): Sheet {
  sheet.getRange(1, 1, rows, columns).clearDataValidations();
  sheet.clear();
  sheet.clearNotes();
  return sheet;
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
