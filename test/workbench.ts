import { type Bundle, bundle } from '../build/bundle/bundle.ts';
import { type AppsScript, type AppsScriptSetup, createAppsScript } from '../build/local/apps-script.ts';
import type { Spreadsheet } from '../build/local/spreadsheet/spreadsheet.ts';
import { toTabs } from '../build/local/tabs.ts';

/** A workbook open in the local Apps Script with the real bundle, as a coordinator has it. */

let built: Promise<Bundle> | undefined;

/** Friday evening before the sample weekend. */
export const FRIDAY = new Date('2026-11-27T18:00:00+01:00');

export async function workbench(workbook: Spreadsheet, setup: Partial<AppsScriptSetup> = {}): Promise<AppsScript> {
  built ??= bundle();
  const script = createAppsScript({ workbook, now: FRIDAY, ...setup });
  script.load((await built).code);
  script.open();
  return script;
}

export interface Report {
  readonly ok: boolean;
  readonly message: string;
}

export function run(script: AppsScript, action: string, ...args: unknown[]): Report {
  return script.run(action, ...args) as Report;
}

type Tabs = ReturnType<typeof toTabs>;

/** The rows of the one tab whose name begins so. */
export function tab(script: AppsScript, name: string): Tabs[string] {
  const found = Object.entries(toTabs(script.spreadsheet)).filter(([each]) => each.startsWith(name));
  if (found.length !== 1) throw new Error(`${found.length} tabs begin with "${name}"`);
  return found[0]?.[1] ?? [];
}

/** What every tab holds, formulas included, to compare before and after. */
export function contents(script: AppsScript, only: (tabName: string) => boolean = () => true): Record<string, unknown> {
  const sheets = script.spreadsheet.getSheets().filter((sheet) => only(sheet.getName()));
  return Object.fromEntries(
    sheets.map((sheet) => {
      const range = sheet.getDataRange();
      return [sheet.getName(), { values: range.getValues(), formulas: range.getFormulas(), notes: range.getNotes() }];
    }),
  );
}
