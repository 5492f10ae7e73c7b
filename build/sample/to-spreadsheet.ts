import { fromSerial, serialOfWallClock } from '../local/spreadsheet/model/serial.ts';
import type { Sheet } from '../local/spreadsheet/sheet.ts';
import { Spreadsheet } from '../local/spreadsheet/spreadsheet.ts';
import { isDate, isTime, type SampleCell, type SampleTab } from './sample-tab.ts';

/** The local Apps Script's spreadsheet with these tabs: real dates and times, texts that stay texts. */
export function toSpreadsheet(
  tabs: readonly SampleTab[],
  { locale = 'fr_FR', timeZone = 'Europe/Paris', name = 'Homestays' } = {},
): Spreadsheet {
  const spreadsheet = Spreadsheet.create({ locale, timeZone, name });
  const [blank] = spreadsheet.getSheets();
  tabs.forEach((tab, i) => {
    fill(spreadsheet.insertSheet(tab.name, i), tab, timeZone);
  });
  const [first] = tabs;
  if (blank && first) {
    spreadsheet.deleteSheet(blank);
    spreadsheet.getSheetByName(first.name)?.activate();
  }
  return spreadsheet;
}

function fill(sheet: Sheet, { rows }: SampleTab, timeZone: string): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return;
  if (rows.length > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
  if (width > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => asEntered(row[i] ?? '', timeZone)));
  sheet.getRange(1, 1, rows.length, width).setValues(values);
  rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (isTime(cell)) sheet.getRange(i + 1, j + 1).setNumberFormat('HH:mm');
    });
  });
  for (let i = 0; i < width; i += 1) sheet.setColumnWidth(i + 1, widthOf(rows.map((row) => row[i] ?? '')));
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, 1, width).setFontWeight('bold');
}

/** Pixels: as wide as the longest text, within what fits a screen. */
function widthOf(cells: readonly SampleCell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, typeof cell === 'string' ? cell.length : 10), 0);
  return Math.min(300, Math.max(70, 20 + 7 * longest));
}

/** A leading apostrophe keeps a text from being read as a number, a date or a formula. */
function asEntered(cell: SampleCell, timeZone: string): string | number | boolean | Date {
  if (isDate(cell)) return fromSerial(serialOfWallClock(new Date(`${cell.date}T00:00:00Z`)), timeZone);
  if (isTime(cell)) {
    const [hours = 0, minutes = 0] = cell.time.split(':').map(Number);
    return (hours * 60 + minutes) / 1440;
  }
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}
