import { columnLetters } from './spreadsheet/model/area.ts';
import { showsDate } from './spreadsheet/model/format.ts';
import { wallClock } from './spreadsheet/model/serial.ts';
import type { SheetModel } from './spreadsheet/model/sheet-model.ts';
import type { Scalar } from './spreadsheet/model/typing.ts';
import type { Spreadsheet } from './spreadsheet/spreadsheet.ts';

/** A tab's rows below its header: header → value. */
export type TabRow = Record<string, Scalar>;

/**
 * Every tab as records, keyed by the headers of its first row. A date is `YYYY-MM-DD`, with a time
 * `YYYY-MM-DDTHH:MM:SS`, a time alone `HH:MM`; an empty cell is ''. Blank rows are left out, also those with nothing
 * but unticked checkboxes. The second column of a name is `name (2)`; one without a name is `Column D`, and left out
 * when nothing stands in it.
 */
export function toTabs(spreadsheet: Spreadsheet): Record<string, TabRow[]> {
  return Object.fromEntries(spreadsheet.model.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

function rowsOf(sheet: SheetModel): TabRow[] {
  const headers = headersOf(sheet);
  const rows: TabRow[] = [];
  const last = sheet.lastRow();
  for (let row = 2; row <= last; row += 1) {
    const record = headers.map(({ header, column }): [string, Scalar] => [header, plain(sheet, row, column)]);
    if (headers.some(({ column }) => isFilled(sheet, row, column))) rows.push(Object.fromEntries(record));
  }
  return rows;
}

function isFilled(sheet: SheetModel, row: number, column: number): boolean {
  const value = sheet.values.get(row, column);
  return value === false ? sheet.validations.get(row, column)?.criteria !== 'CHECKBOX' : value !== undefined;
}

function headersOf(sheet: SheetModel): { header: string; column: number }[] {
  const taken = new Set<string>();
  const headers: { header: string; column: number }[] = [];
  const last = sheet.lastRow();
  for (let column = 1; column <= sheet.lastColumn(); column += 1) {
    const written = String(plain(sheet, 1, column)).trim();
    if (written === '' && isEmptyColumn(sheet, column, last)) continue;
    const name = written === '' ? `Column ${columnLetters(column)}` : written;
    let header = name;
    for (let number = 2; taken.has(header); number += 1) header = `${name} (${number})`;
    taken.add(header);
    headers.push({ header, column });
  }
  return headers;
}

function isEmptyColumn(sheet: SheetModel, column: number, last: number): boolean {
  for (let row = 2; row <= last; row += 1) if (isFilled(sheet, row, column)) return false;
  return true;
}

function plain(sheet: SheetModel, row: number, column: number): Scalar {
  const value = sheet.values.get(row, column) ?? '';
  const pattern = sheet.formats.get(row, column)?.numberFormat;
  if (typeof value !== 'number' || !showsDate(pattern)) return value;
  const iso = wallClock(value).toISOString();
  if (value >= 0 && value < 1) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
