import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS, type SampleOptions, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, workbench } from '../../workbench.ts';

/** A small weekend that was planned through the menu, as often as one likes. */

export const SMALL: SampleOptions = { ...CALAIS, hosts: 24, drivers: 10, nominations: 14, language: 'fr' };

/** The workbook of a script that has planned it. */
export async function plannedWorkbook(options: SampleOptions = SMALL): Promise<Spreadsheet> {
  const script = await workbench(toSpreadsheet(sampleTabs(options)));
  const { ok, message } = run(script, 'planWeekend');
  if (!ok) throw new Error(message);
  return script.spreadsheet as Spreadsheet;
}

/** The same tabs with the same values, notes and number formats, in a spreadsheet of their own; no formulas. */
export function copyOf(source: Spreadsheet): Spreadsheet {
  const copy = Spreadsheet.create({
    locale: source.getSpreadsheetLocale(),
    timeZone: source.getSpreadsheetTimeZone(),
    name: source.getName(),
  });
  const [blank] = copy.getSheets();
  source.getSheets().forEach((sheet, i) => {
    const into = copy.insertSheet(sheet.getName(), i);
    const range = sheet.getDataRange();
    const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
    if (rows > into.getMaxRows()) into.insertRowsAfter(into.getMaxRows(), rows - into.getMaxRows());
    if (columns > into.getMaxColumns()) into.insertColumnsAfter(into.getMaxColumns(), columns - into.getMaxColumns());
    const target = into.getRange(1, 1, rows, columns);
    target.setNumberFormats(range.getNumberFormats());
    target.setValues(range.getValues().map((row) => row.map(asTyped)));
  });
  if (blank) copy.deleteSheet(blank);
  return copy;
}

/** A text that stays a text, as the apostrophe makes it. */
function asTyped(value: unknown): unknown {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Every mail that has left, as who got what. */
export function mailsOf(script: AppsScript): string[] {
  return script.mails.map(({ to, subject, body }) => `${to.join(',')}|${subject}|${body}`);
}
