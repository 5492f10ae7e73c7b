import { styleHeader } from './header-style';
import type { Sheet, Spreadsheet } from './spreadsheet';

/** What a tab has to have, put there where it is missing; what people have made of it stays. */

/** What a cell offers or expects; anything else is marked and stays. */
export type Rule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' | 'email' };

/** A column, counted from 1, and what it should have. */
export interface ColumnToSetUp {
  readonly at: number;
  /** It was not there before: it gets its header, its width and its format as well. */
  readonly isNew: boolean;
  readonly header: string;
  /** Of the header, where that is a date. */
  readonly headerFormat: string | null;
  readonly note: string;
  readonly width: number;
  readonly rule: Rule | null;
  readonly help: string;
  readonly format: string | null;
}

/** The blank tab of a new spreadsheet takes the name; otherwise a tab is added. `index` counts from 0. */
export function tabCalled(
  spreadsheet: Spreadsheet,
  name: string,
  { index, blank }: { readonly index: number; readonly blank: Sheet | null },
): Sheet {
  return blank ? blank.setName(name) : spreadsheet.insertSheet(name, index);
}

/**
 * Gives columns what they lack, and freezes the header where nothing is frozen. Returns how many columns got something.
 * @param headerRow counted from 1.
 */
export function setUpColumns(sheet: Sheet, headerRow: number, columns: readonly ColumnToSetUp[]): number {
  const last = Math.max(...columns.map(({ at }) => at));
  const missing = last - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const rows = Math.max(1, sheet.getMaxRows() - headerRow);
  if (rows === 1 && sheet.getMaxRows() === headerRow) sheet.insertRowsAfter(headerRow, 1);
  const notes = sheet.getRange(headerRow, 1, 1, last).getNotes()[0] ?? [];
  const rules = sheet.getRange(headerRow + 1, 1, rows, last).getDataValidations();
  let changed = 0;
  for (const column of columns) {
    const { at, isNew } = column;
    const needsNote = column.note !== '' && (notes[at - 1] ?? '') === '';
    const needsRule = column.rule !== null && rules.every((row) => row[at - 1] === null);
    const below = () => sheet.getRange(headerRow + 1, at, rows, 1);
    const header = sheet.getRange(headerRow, at);
    if (needsRule && column.rule) below().setDataValidation(ruleOf(column.rule, column.help));
    if (isNew) {
      if (column.format !== null) below().setNumberFormat(column.format);
      sheet.setColumnWidth(at, column.width);
      styleHeader(header);
      if (column.headerFormat !== null) header.setNumberFormat(column.headerFormat);
    }
    if (needsNote) header.setNote(column.note);
    // The header last: a run that dies before does not take the column for one that is there.
    if (isNew) header.setValue(column.header);
    if (isNew || needsNote || needsRule) changed += 1;
  }
  if (sheet.getFrozenRows() === 0) sheet.setFrozenRows(headerRow);
  return changed;
}

/** The rule of single cells of a column, where they have none. Returns how many got one. */
export function setUpCells(
  sheet: Sheet,
  { first, column }: { readonly first: number; readonly column: number },
  cells: readonly ({ readonly rule: Rule; readonly help: string } | null)[],
): number {
  if (cells.length === 0) return 0;
  const range = sheet.getRange(first, column, cells.length, 1);
  let changed = 0;
  const rules = range.getDataValidations().map(([there = null], i) => {
    const wanted = cells[i];
    if (there !== null || !wanted) return [there];
    changed += 1;
    return [ruleOf(wanted.rule, wanted.help)];
  });
  if (changed > 0) range.setDataValidations(rules);
  return changed;
}

function ruleOf(rule: Rule, help: string): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  const required =
    rule.kind === 'list'
      ? builder.requireValueInList([...rule.values], true)
      : rule.kind === 'number'
        ? builder.requireNumberBetween(rule.min, rule.max)
        : rule.kind === 'date'
          ? builder.requireDate()
          : builder.requireTextIsEmail();
  return required.setAllowInvalid(true).setHelpText(help).build();
}

/** Names of ranges that lead somewhere. */
export function rangeNames(spreadsheet: Spreadsheet): Set<string> {
  return new Set(
    spreadsheet
      .getNamedRanges()
      .filter((named) => named.getRange() !== null)
      .map((named) => named.getName()),
  );
}

/** Names all cells of a column below a row. */
export function nameColumn(
  spreadsheet: Spreadsheet,
  name: string,
  { sheet, row, column }: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): void {
  spreadsheet.setNamedRange(name, sheet.getRange(row + 1, column, Math.max(1, sheet.getMaxRows() - row), 1));
}
