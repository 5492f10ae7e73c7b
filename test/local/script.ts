import { type AppsScript, type AppsScriptSetup, createAppsScript } from '../../build/local/apps-script.ts';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';

/** A script over a new French spreadsheet, on Monday 23 November 2026 at 11:00 in Calais. */
export function scriptOf(code: string, setup: Partial<AppsScriptSetup> = {}): AppsScript {
  const app = createAppsScript({
    workbook: Spreadsheet.create(),
    now: new Date('2026-11-23T10:00:00Z'),
    ...setup,
  });
  app.load(code);
  return app;
}
