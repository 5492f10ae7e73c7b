import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Sheet } from '../../../build/local/spreadsheet/sheet.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';

/** What people do in a workbook by hand, in its tabs as they see them. */

/** A cell by its column's header and by what another column shows in its row; headers and values as they are shown. */
export interface At {
  /** What the tab's name begins with. */
  readonly tab: string;
  readonly row: readonly [header: string, shown: string];
  readonly column: string;
}

type Workbook = Pick<AppsScript, 'spreadsheet'> | Spreadsheet;

const bookOf = (workbook: Workbook): Spreadsheet =>
  'spreadsheet' in workbook ? (workbook.spreadsheet as Spreadsheet) : workbook;

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = bookOf(workbook)
    .getSheets()
    .find((each) => each.getName().startsWith(name));
  if (!sheet) throw new Error(`No tab begins with "${name}".`);
  return sheet as Sheet;
}

/** What a tab shows, its header row first. */
export function shown(workbook: Workbook, name: string): string[][] {
  return sheetNamed(workbook, name).getDataRange().getDisplayValues();
}

/** The row of a tab, as counted on the sheet, that shows this in that column: the first of them. */
export function rowOf(workbook: Workbook, { tab, row: [header, value] }: Pick<At, 'tab' | 'row'>): number {
  const [headers = [], ...rows] = shown(workbook, tab);
  const column = headers.indexOf(header);
  const found = rows.findIndex((row) => row[column] === value);
  if (column < 0 || found < 0) throw new Error(`No row of "${tab}" has "${value}" in "${header}".`);
  return found + 2;
}

/** Types into a cell: what it is read as is Sheets' own matter. */
export function type(workbook: Workbook, at: At, value: string | number | boolean): void {
  const column = (shown(workbook, at.tab)[0] ?? []).indexOf(at.column) + 1;
  if (column === 0) throw new Error(`"${at.tab}" has no column "${at.column}".`);
  sheetNamed(workbook, at.tab).getRange(rowOf(workbook, at), column).setValue(value);
}

export function setting(workbook: Workbook, name: string, value: string): void {
  type(workbook, { tab: 'Réglages', row: ['Réglage', name], column: 'Valeur' }, value);
}

/** The sample's weekend, and the column in which hosts and drivers answer for it. */
export const START = '2026-11-28';
export const ANSWER = '28/11/2026';

export function weekend(workbook: Workbook, column: string, value: string): void {
  type(workbook, { tab: 'Week-ends', row: ['Début', ANSWER], column }, value);
}

export function host(workbook: Workbook, id: string, column: string, value: string | number): void {
  type(workbook, { tab: 'Hébergeurs', row: ['N° hébergeur', id], column }, value);
}

export function driver(workbook: Workbook, id: string, column: string, value: string | number): void {
  type(workbook, { tab: 'Conducteurs', row: ['N° conducteur', id], column }, value);
}

export function nomination(workbook: Workbook, id: string, column: string, value: string): void {
  type(workbook, { tab: 'Propositions', row: ['N° proposition', id], column }, value);
}

/** Settles a line of the Messages tab, by the address it goes to. */
export function settle(workbook: Workbook, to: string, status: string): void {
  type(workbook, { tab: 'Messages', row: ['À', to], column: 'Statut' }, status);
}
