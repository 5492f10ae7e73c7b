import { columnLetters } from './column-letters';
import { styleHeader } from './header-style';
import { type Lines, neighbours } from './rows';
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
  /** Long texts are shown in full, on several lines. */
  readonly wraps: boolean;
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
 * Gives columns what they lack, and freezes the header where nothing is frozen. Everything is read first, so that what is
 * written leaves together. Returns how many columns got something.
 * @param headerRow counted from 1.
 */
export function setUpColumns(sheet: Sheet, headerRow: number, columns: readonly ColumnToSetUp[]): number {
  const added = columns.filter(({ isNew }) => isNew);
  const last = Math.max(...columns.map(({ at }) => at));
  if (added.length > 0) widen(sheet, last);
  const rows = rowsBelow(sheet, headerRow);
  const notes = sheet.getRange(headerRow, 1, 1, last).getNotes()[0] ?? [];
  const rules = sheet.getRange(headerRow + 1, 1, rows, last).getDataValidations();
  const frozen = sheet.getFrozenRows();

  const hasRule = ({ at }: ColumnToSetUp) => rules.some((row) => row[at - 1] !== null);
  // Where nothing is written any more, a rule or note may be left of another column.
  const isUnruled = (column: ColumnToSetUp) => (column.isNew ? column.rule !== null : column.rule && !hasRule(column));
  const isUnnoted = ({ at, isNew, note }: ColumnToSetUp) => note !== '' && (isNew || (notes[at - 1] ?? '') === '');
  for (const column of columns) {
    const below = () => sheet.getRange(headerRow + 1, column.at, rows, 1);
    if (column.isNew && column.rule === null && hasRule(column)) below().clearDataValidations();
    if (column.rule && isUnruled(column)) below().setDataValidation(ruleOf(column.rule, column.help));
    if (column.isNew && column.format !== null) below().setNumberFormat(column.format);
    if (column.isNew && column.wraps) below().setWrap(true);
    if (column.isNew) sheet.setColumnWidth(column.at, column.width);
  }
  const inHeader = ({ first, count }: Lines) => sheet.getRange(headerRow, first, 1, count);
  const unnoted = new Map(columns.filter(isUnnoted).map((column) => [column.at, column.note]));
  for (const run of neighbours([...unnoted.keys()])) {
    inHeader(run).setNotes([Array.from({ length: run.count }, (_, i) => unnoted.get(run.first + i) ?? '')]);
  }
  // The headers last: a run that dies before does not take the columns for ones that are there.
  const headers = new Map(added.map((column) => [column.at, column]));
  for (const run of neighbours([...headers.keys()])) {
    const these = Array.from({ length: run.count }, (_, i) => headers.get(run.first + i));
    styleHeader(inHeader(run));
    for (const { at, headerFormat } of added) {
      if (headerFormat !== null) inHeader({ first: at, count: 1 }).setNumberFormat(headerFormat);
    }
    inHeader(run).setValues([these.map((column) => column?.header ?? '')]);
  }
  if (frozen === 0) sheet.setFrozenRows(headerRow);
  return columns.filter((column) => column.isNew || isUnruled(column) || isUnnoted(column)).length;
}

/** Adds the columns that are missing up to one, counted from 1. */
function widen(sheet: Sheet, last: number): void {
  const size = sheet.getMaxColumns();
  if (last > size) sheet.insertColumnsAfter(size, last - size);
}

/** How many rows there are below one; there is one at least, for rules to stand in. */
function rowsBelow(sheet: Sheet, row: number): number {
  const rows = sheet.getMaxRows() - row;
  if (rows > 0) return rows;
  sheet.insertRowsAfter(row, 1);
  return 1;
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

/** Whether the name leads to a range. */
export function isNamed(spreadsheet: Spreadsheet, name: string): boolean {
  return spreadsheet.getRangeByName(name) !== null;
}

/** Names all cells of a column below a row, those to come included. */
export function nameColumn(
  spreadsheet: Spreadsheet,
  name: string,
  { sheet, row, column }: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): void {
  const letters = columnLetters(column);
  spreadsheet.setNamedRange(name, sheet.getRange(`${letters}${row + 1}:${letters}`));
}
