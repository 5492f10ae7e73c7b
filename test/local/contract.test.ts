import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createAppsScript } from '../../build/local/apps-script.ts';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';

interface CheckResult {
  name: string;
  ok: boolean;
  applicable: boolean;
  got: string;
  wanted: string;
}

const script = readFileSync(new URL('./contract.gs.js', import.meta.url), 'utf8');

function run(locale: string, timeZone: string) {
  const app = createAppsScript({
    workbook: Spreadsheet.create({ locale, timeZone }),
    now: new Date('2026-11-23T10:00:00Z'),
  });
  app.load(script);
  app.open();
  const results = app.run('runContract') as CheckResult[];
  return { app, results };
}

describe('the contract with Google Sheets holds in the local Apps Script', () => {
  test.each([
    { locale: 'fr_FR', timeZone: 'Europe/Paris', applicable: 162 },
    { locale: 'en_US', timeZone: 'America/New_York', applicable: 158 },
  ])('in $locale', ({ locale, timeZone, applicable }) => {
    const { app, results } = run(locale, timeZone);
    expect(results.filter((result) => !result.ok)).toEqual([]);
    expect(results.filter((result) => result.applicable)).toHaveLength(applicable);
    expect(results).toHaveLength(171);
    expect(new Set(results.map((result) => result.name)).size).toBe(171);
    expect(app.menus.map((menu) => menu.caption)).toEqual(['Contract']);
    expect(app.dialogs).toHaveLength(1);
    expect(app.spreadsheet.getSheets().map((sheet) => sheet.getName())).toHaveLength(1);
  });
});
