/** Reading and writing the spreadsheet that the script is bound to, a whole tab at a time. */

export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function activeSpreadsheet(): Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

let timeZone: string | null = null;

/** The spreadsheet's IANA zone. Asked for once in a run, as every answer of Google's is a round trip. */
export function timeZoneOf(spreadsheet: Spreadsheet): string {
  timeZone ??= spreadsheet.getSpreadsheetTimeZone();
  return timeZone;
}

/** The language of the person who runs this: `fr`, `en_GB`. */
export function userLocale(): string {
  return Session.getActiveUserLocale();
}

/** The tabs by name, in their order. */
export function sheetsByName(spreadsheet: Spreadsheet): Map<string, Sheet> {
  return new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet] as const));
}

type CellRead = string | number | boolean | { readonly date: string; readonly minutes: number };

/** A tab's cells from A1 on. Dates are told as the spreadsheet shows them, whatever the script's own time zone. */
export function readCells(sheet: Sheet, timeZone: string): CellRead[][] {
  return valuesOf(sheet.getDataRange(), timeZone);
}

/** The first `columns` cells of neighbouring rows, counted from 1. */
export function readRows(
  sheet: Sheet,
  { first, count, columns }: { readonly first: number; readonly count: number; readonly columns: number },
  timeZone: string,
): CellRead[][] {
  return valuesOf(sheet.getRange(first, 1, count, columns), timeZone);
}

function valuesOf(range: GoogleAppsScript.Spreadsheet.Range, timeZone: string): CellRead[][] {
  const local = localTime(timeZone);
  return range
    .getValues()
    .map((row: unknown[]) =>
      row.map((value) => (value instanceof Date ? local(value) : (value as string | number | boolean))),
    );
}

/** Nothing was ever written into it. */
export function isEmptyTab(sheet: Sheet): boolean {
  return sheet.getLastRow() === 0 && sheet.getLastColumn() === 0;
}

/** What a person sees in a tab. */
export function readShown(sheet: Sheet): string[][] {
  return sheet.getDataRange().getDisplayValues();
}

/** Today in a time zone, `YYYY-MM-DD`. */
export function today(now: Date, timeZone: string): string {
  return localTime(timeZone)(now).date;
}

/** A moment in a time zone, `YYYY-MM-DD HH:MM`. */
export function clockText(now: Date, timeZone: string): string {
  const { date, minutes } = localTime(timeZone)(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The same to the second, `YYYY-MM-DD HH:MM:SS`: these sort as they came. */
export function momentText(moment: Date, timeZone: string): string {
  return `${clockText(moment, timeZone)}:${String(moment.getUTCSeconds()).padStart(2, '0')}`;
}

/**
 * Moments as a clock in that zone shows them. `Utilities.formatDate` would do the same with one service call for every
 * date of a tab.
 */
function localTime(timeZone: string): (moment: Date) => { date: string; minutes: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (moment) => {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(moment)) parts[type] = value;
    const minutes = Number(parts.hour) * 60 + Number(parts.minute);
    return { date: `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}`, minutes };
  };
}
