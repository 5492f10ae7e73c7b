import { columnLetters } from './column-letters';
import { HEADER_BACKGROUND, styleHeader } from './header-style';
import { protectTab, type TabProtection } from './protect-tab';
import type { Sheet, Spreadsheet } from './spreadsheet';

type Value = string | number | boolean;

/** A tab ready to be written; every list has one entry per column unless it says otherwise. */
export interface PageToWrite {
  /** The header row first. */
  readonly cells: readonly (readonly Value[])[];
  readonly widths: readonly number[];
  readonly alignments: readonly ('left' | 'center' | 'right')[];
  readonly clipped: readonly boolean[];
  readonly checkboxes: readonly boolean[];
  /** Grey. */
  readonly quiet: readonly boolean[];
  readonly notes: readonly string[];
  /** One per row below the header. */
  readonly backgrounds: readonly string[];
  /** Of the columns that have any; `at` counts from 0, lists one per row below the header. */
  readonly dropdowns: readonly {
    readonly at: number;
    readonly help: string;
    readonly lists: readonly (readonly string[] | null)[];
  }[];
  /** Of the columns that have the same dropdown in every row, those to come included; `at` counts from 0. */
  readonly choices: readonly { readonly at: number; readonly help: string; readonly list: readonly string[] }[];
  /** How far the tab was filled that people have written in: it is overwritten in one call, so that nothing is lost between. */
  readonly former?: { readonly rows: number; readonly columns: number } | undefined;
}

const QUIET_COLOUR = '#9aa0a6';

/** Adds an empty tab that people are warned to edit; `index` counts from 0. */
export function insertTab(
  spreadsheet: Spreadsheet,
  { name, protection }: { readonly name: string; readonly protection: TabProtection },
  index: number,
): Sheet {
  const sheet = spreadsheet.insertSheet(name, index);
  protectTab(sheet, protection);
  return sheet;
}

/**
 * Writes a whole output tab, whatever stood there before: running it again repairs a tab left half written. The number of
 * calls depends on the columns and on how many different lists its dropdowns have, never on the rows; all are writes,
 * which leave together.
 */
export function writePage(sheet: Sheet, page: PageToWrite): void {
  const cells = covering(page);
  const write = () => {
    empty(sheet, page);
    fill(sheet, page, cells);
    for (const { first, count, width } of runs(page.widths)) sheet.setColumnWidths(first, count, width);
  };
  try {
    write();
  } catch (error) {
    // To ask every tab for its size would cost a round trip each, and hardly one is ever too small.
    if (!grow(sheet, cells)) throw error;
    write();
  }
  sheet.setFrozenRows(1);
}

/** The cells, and empty ones around them where the tab was larger before. */
function covering({ cells, former }: PageToWrite): Value[][] {
  const columns = Math.max(cells[0]?.length ?? 0, former?.columns ?? 0);
  const rows = Math.max(cells.length, former?.rows ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cells[row]?.[column] ?? ''),
  );
}

function fill(sheet: Sheet, page: PageToWrite, cells: readonly Value[][]): void {
  const rows = page.cells.length;
  const columns = page.widths.length;
  sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 0).setValues([...cells]);
  const all = sheet.getRange(1, 1, rows, columns);
  all.setBackgrounds([HEADER_BACKGROUND, ...page.backgrounds].map((colour) => page.widths.map(() => colour)));
  all.setVerticalAlignment('top');
  all.setWrapStrategies(
    page.cells.map(() =>
      page.clipped.map((clip) => (clip ? SpreadsheetApp.WrapStrategy.CLIP : SpreadsheetApp.WrapStrategy.WRAP)),
    ),
  );
  all.setHorizontalAlignments(page.cells.map(() => [...page.alignments]));
  const header = sheet.getRange(1, 1, 1, columns);
  styleHeader(header);
  header.setNotes([[...page.notes]]);
  for (const { at, help, list } of page.choices) {
    const column = columnLetters(at + 1);
    sheet.getRange(`${column}2:${column}`).setDataValidation(choiceOf(list, help));
  }
  if (rows === 1) return;
  offerChoices(sheet, page);
  const below = (column: number) => sheet.getRange(2, column + 1, rows - 1, 1);
  // `insertCheckboxes` would untick all of them (Google's reference).
  page.checkboxes.forEach((checkbox, i) => {
    if (checkbox) below(i).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
  });
  page.quiet.forEach((quiet, i) => {
    if (quiet) below(i).setFontColor(QUIET_COLOUR);
  });
}

/** All dropdowns in one call; those with the same list share a rule. */
function offerChoices(sheet: Sheet, { dropdowns, cells }: PageToWrite): void {
  if (dropdowns.length === 0) return;
  const columns = dropdowns.map(({ at }) => at);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const known = new Map<string, GoogleAppsScript.Spreadsheet.DataValidation>();
  const ruleFor = (list: readonly string[], help: string) => {
    const key = JSON.stringify([help, list]);
    const rule = known.get(key) ?? choiceOf(list, help);
    known.set(key, rule);
    return rule;
  };
  const ruleAt = (row: number, column: number) => {
    const dropdown = dropdowns.find(({ at }) => at === column);
    const list = dropdown?.lists[row];
    return dropdown && list && list.length > 0 && list.length <= MOST_CHOICES ? ruleFor(list, dropdown.help) : null;
  };
  const rows = cells.length - 1;
  const rules = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: last - first + 1 }, (__, i) => ruleAt(row, first + i)),
  );
  sheet.getRange(2, first + 1, rows, last - first + 1).setDataValidations(rules);
}

/** Google takes no longer list in a rule. */
const MOST_CHOICES = 500;

/** A value that is not in the list is marked, and stays. */
function choiceOf(list: readonly string[], help: string): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...list], true)
    .setAllowInvalid(true)
    .setHelpText(help)
    .build();
}

/**
 * Takes everything off a tab, but for the cells of one that people have written in: these are overwritten. Validations go
 * first: they are found in whole columns, however little is left in these.
 */
function empty(sheet: Sheet, { widths, former }: PageToWrite): void {
  sheet.getRange(`A:${columnLetters(Math.max(widths.length, former?.columns ?? 0))}`).clearDataValidations();
  if (former) {
    sheet.clearFormats();
    sheet.clearConditionalFormatRules();
  } else sheet.clear();
  sheet.clearNotes();
}

/** Adds the rows and columns that a page needs; false when none are missing. */
function grow(sheet: Sheet, cells: readonly (readonly Value[])[]): boolean {
  const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const missing = { rows: cells.length - size.rows, columns: (cells[0]?.length ?? 0) - size.columns };
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
