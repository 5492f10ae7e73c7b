import { type ColumnToSetUp, isNamed, nameColumn, setUpColumns, tabCalled } from '../../google/set-up-tab';
import { isEmptyTab, readCells, type Sheet, timeZoneOf } from '../../google/spreadsheet';
import type { Words } from '../../language/words';
import type { Grid } from '../../sheets/cell';
import { columnsOf, type InputHeaders, inputHeaders, type NewColumn } from '../../sheets/setting-up/columns';
import type { TableKey } from '../../sheets/table';
import type { LabelLanguage } from '../../sheets/text';
import { findTabs, INPUT_TABLES } from '../../sheets/workbook';
import { Refusal } from '../refusal';
import type { Session } from '../report';

/** What was missing in the input tabs. */
export interface TabsSetUp {
  /** With every tab that there is now. */
  readonly session: Session;
  /** Tabs that were added, by name. */
  readonly added: readonly string[];
  /** Columns that were added or lacked something in tabs that were there. */
  readonly mended: number;
  readonly emptied: readonly EmptyColumn[];
}

/** A column that was missing in a tab with rows: it is there again, and what stood in it is not. */
export interface EmptyColumn {
  readonly tab: string;
  readonly column: string;
}

/** The input tabs with all their columns, in the order of a new workbook. */
export function setUpInputTabs(session: Session, language: LabelLanguage): TabsSetUp {
  const sheets = new Map(session.sheets);
  const added: string[] = [];
  const emptied: EmptyColumn[] = [];
  let mended = 0;
  let blank = blankTab(session);
  for (const [index, key] of (Object.keys(INPUT_TABLES) as TableKey[]).entries()) {
    const name = findTabs([...sheets.keys()])[key] ?? INPUT_TABLES[key].label[language];
    const there = sheets.get(name);
    const sheet = there ?? tabCalled(session.spreadsheet, name, { index, blank: blank?.[1] ?? null });
    if (!there) {
      if (blank) sheets.delete(blank[0]);
      blank = null;
      sheets.set(name, sheet);
      added.push(name);
    }
    const changed = setUpTab(session, { key, name, sheet }, language);
    if (there) mended += changed.columns;
    emptied.push(...changed.emptied);
  }
  return { session: { ...session, sheets }, added, mended, emptied };
}

/** The one tab of a new spreadsheet, with nothing in it. */
function blankTab({ sheets }: Session): readonly [string, Sheet] | null {
  const [only] = sheets;
  if (!only || sheets.size > 1 || Object.keys(findTabs([only[0]])).length > 0) return null;
  return isEmptyTab(only[1]) ? only : null;
}

/** Adds the columns that a tab lacks, and to all of them what they lack. */
function setUpTab(
  session: Session,
  { key, name, sheet }: { readonly key: TableKey; readonly name: string; readonly sheet: Sheet },
  language: LabelLanguage,
): { readonly columns: number; readonly emptied: readonly EmptyColumn[] } {
  const cells = readCells(sheet, timeZoneOf(session.spreadsheet));
  const headers = inputHeaders(key, { name, cells });
  refuseForeign({ name, cells }, headers, session.words);
  const wanted = columnsOf(key, language);
  const columns = setUpColumns(sheet, headers.row + 1, placed(wanted, headers, widthOf({ cells })));
  const hasRows = !isEmpty(cells.slice(headers.row + 1));
  const missing = hasRows ? wanted.filter(({ field }) => !headers.columns.has(field)) : [];
  return { columns, emptied: missing.map(({ header }) => ({ tab: name, column: header })) };
}

/** Columns where they stand: those that are missing after all that is there. */
export function placed(
  wanted: readonly NewColumn[],
  { columns }: { readonly columns: ReadonlyMap<string, number> },
  width: number,
): ColumnToSetUp[] {
  let next = width;
  return wanted.map(({ field, name: _, ...column }) => {
    const there = columns.get(field);
    if (there === undefined) next += 1;
    const place = there === undefined ? { at: next, isNew: true } : { at: there + 1, isNew: false };
    return { ...column, ...place, headerFormat: null };
  });
}

/** How many columns are in use: as far as there is something, a formula that shows nothing included. */
export function widthOf({ cells }: Pick<Grid, 'cells'>): number {
  return isEmpty(cells) ? 0 : (cells[0]?.length ?? 0);
}

const isEmpty = (cells: Grid['cells']) => cells.every((row) => row.every((cell) => cell === ''));

/** @throws Refusal when a tab that is not empty has none of the table's headers: it is something else, or was cut. */
export function refuseForeign(
  { name, cells }: Grid,
  { columns }: Pick<InputHeaders, 'columns'>,
  { settingUp }: Pick<Words, 'settingUp'>,
): void {
  if (columns.size === 0 && !isEmpty(cells)) throw new Refusal(settingUp.noHeaders({ tab: name }));
}

/** Names for the cells of columns that coordinators count in formulas of their own. Returns how many were missing. */
export function nameColumns({ spreadsheet, sheets }: Session, language: LabelLanguage): number {
  const timeZone = timeZoneOf(spreadsheet);
  let named = 0;
  for (const key of Object.keys(INPUT_TABLES) as TableKey[]) {
    const missing = columnsOf(key, language).filter(({ name }) => name !== null && !isNamed(spreadsheet, name));
    const tab = findTabs([...sheets.keys()])[key];
    const sheet = tab === undefined ? undefined : sheets.get(tab);
    if (missing.length === 0 || tab === undefined || !sheet) continue;
    const headers = inputHeaders(key, {
      name: tab,
      cells: readCells(sheet, timeZone),
    });
    for (const { field, name } of missing) {
      const at = headers.columns.get(field);
      if (at === undefined || name === null) continue;
      nameColumn(spreadsheet, name, { sheet, row: headers.row + 1, column: at + 1 });
      named += 1;
    }
  }
  return named;
}
