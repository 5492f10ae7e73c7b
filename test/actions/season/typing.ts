import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { TabRow } from '../../../build/local/tabs.ts';
import { tab } from '../../workbench.ts';
import { sheetNamed, shown } from '../sending/by-hand.ts';

/** What people type, tick, sort, copy and delete: rows and columns of tabs that live for months. */

type Typed = string | number | boolean;

/** Adds a row below the last, cells by header; what is not said stays empty. */
export function addRow(script: AppsScript, name: string, cells: Readonly<Record<string, Typed>>): void {
  const sheet = sheetNamed(script, name);
  const headers = shown(script, name)[0] ?? [];
  const unknown = Object.keys(cells).filter((header) => !headers.includes(header));
  if (unknown.length > 0) throw new Error(`"${name}" has no ${unknown.join(', ')}.`);
  const row = sheet.getLastRow() + 1;
  if (row > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 20);
  sheet.getRange(row, 1, 1, headers.length).setValues([headers.map((header) => cells[header] ?? '')]);
}

/** Adds a column after the last, headed with a date as people type it. */
export function addColumn(script: AppsScript, name: string, header: string, cells: readonly Typed[]): void {
  const sheet = sheetNamed(script, name);
  const column = sheet.getLastColumn() + 1;
  if (column > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 5);
  sheet.getRange(1, column, cells.length + 1, 1).setValues([[header], ...cells.map((cell) => [cell])]);
}

/** Types into a row, as counted among those that are filled. */
export function typeInto(
  script: AppsScript,
  name: string,
  index: number,
  cells: Readonly<Record<string, Typed>>,
): void {
  const headers = shown(script, name)[0] ?? [];
  for (const [header, value] of Object.entries(cells)) {
    const column = headers.indexOf(header) + 1;
    if (column === 0) throw new Error(`"${name}" has no column "${header}".`);
    sheetNamed(script, name)
      .getRange(index + 2, column)
      .setValue(value);
  }
}

/** The places, among the rows that are filled, of those that `is` picks. */
export function placesOf(script: AppsScript, name: string, is: (row: TabRow) => boolean): number[] {
  return tab(script, name).flatMap((row, i) => (is(row) ? [i] : []));
}

export function sortBy(script: AppsScript, name: string, header: string): void {
  const sheet = sheetNamed(script, name);
  const column = (shown(script, name)[0] ?? []).indexOf(header) + 1;
  sheet.getRange(2, 1, sheet.getLastRow() - 1, sheet.getLastColumn()).sort({ column, ascending: true });
}

export function copyRow(script: AppsScript, name: string, index: number): void {
  const sheet = sheetNamed(script, name);
  const width = sheet.getLastColumn();
  const values = sheet.getRange(index + 2, 1, 1, width).getValues();
  sheet.insertRowAfter(index + 2);
  sheet.getRange(index + 3, 1, 1, width).setValues(values);
}

export function deleteRowAt(script: AppsScript, name: string, index: number): void {
  sheetNamed(script, name).deleteRow(index + 2);
}

/** `2026-11-28` as people here write it. */
export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}

export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
