import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { LabelLanguage } from '../../../src/sheets/text.ts';
import { INPUT_TABLES } from '../../../src/sheets/workbook.ts';
import { everyTab } from '../../everything.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { headerRowOf, lacks, rowOf, sheetOf, TABLES, weekendsOf } from './walk.ts';

/** Monday: the first weekend is the one that begins in five days. */
const MONDAY = new Date('2026-11-23T09:00:00+01:00');

const LOCALES = { fr: ['fr_FR', 'fr'], en: ['en_GB', 'en_GB'] } as const;

function empty(language: LabelLanguage, now = MONDAY): Promise<AppsScript> {
  const [locale, user] = LOCALES[language];
  return workbench(Spreadsheet.create({ locale }), { now, locale: user });
}

function names(script: AppsScript): string[] {
  return script.spreadsheet.getSheets().map((sheet) => sheet.getName());
}

describe('setting up an empty spreadsheet', () => {
  it.each(['fr', 'en'] as const)('makes everything that the definitions say, in %s', async (language) => {
    const script = await empty(language);
    const [blank] = script.spreadsheet.model.sheets;
    const report = run(script, 'setUpWorkbook');
    expect(report.message).toMatch(/\.$/);
    expect(report.ok).toBe(true);
    expect(lacks(script, language, ['2026-11-28'])).toEqual([]);

    // The tab that was there is one of them.
    expect(names(script).slice(0, TABLES.length)).toEqual(TABLES.map(({ label }) => label[language]));
    expect(script.spreadsheet.model.sheets[0]).toBe(blank);
    // Headers are the labels themselves, in order, then the weekend; all look as those of output tabs do.
    for (const { label, columns, weekendColumns } of TABLES) {
      const sheet = sheetOf(script, label);
      const labels = Object.values(columns).map((column) => column.label);
      if (!sheet) throw new Error(label.en);
      const headers = rowOf(sheet, 1);
      expect(headers.slice(0, labels.length)).toEqual(labels.map((each) => each[language]));
      expect(headers.length - labels.length).toBe(weekendColumns ? 1 : 0);
      expect(sheet.rows.frozen).toBe(1);
      const toDo = sheetOf(script, { en: 'To do', fr: 'À faire' });
      const look = (of: typeof sheet, at: number) => {
        const { background, fontColor, fontWeight } = of.formats.get(1, at) ?? {};
        return { background, fontColor, fontWeight };
      };
      for (let at = 1; at <= headers.length; at += 1) expect(look(sheet, at)).toEqual(look(toDo as typeof sheet, 1));
    }

    // Names lead to the columns whose labels they are made of, below the header.
    const named = script.spreadsheet.getNamedRanges().map((range) => {
      const { model, area } = range.getRange();
      return [range.getName(), model.display(1, area.column), area.row, area.rows];
    });
    expect(named).toHaveLength(TABLES.flatMap(({ columns }) => Object.values(columns)).filter((c) => c.named).length);
    expect(named).toContainEqual(
      language === 'fr' ? ['Hebergeurs_Lits', 'Lits', 2, 999] : ['Hosts_Beds', 'Beds', 2, 999],
    );
    for (const [name, header] of named) expect(fold(`${name}`)).toContain(fold(`${header}`.replace('N°', 'Numéro')));

    const again = everyTab(script);
    const second = run(script, 'setUpWorkbook');
    expect(second.ok).toBe(true);
    expect(second.message).not.toBe(report.message);
    expect(everyTab(script)).toEqual(again);
    const third = run(script, 'setUpWorkbook');
    expect(third.message).toBe(second.message);
  });

  it('starts with the next Saturday that is three days ahead, which can be checked and planned', async () => {
    const script = await empty('fr', new Date('2026-11-25T09:00:00+01:00'));
    expect(run(script, 'setUpWorkbook').ok).toBe(true);
    const rows = tab(script, 'Week-ends');
    expect(rows).toHaveLength(1);
    expect(script.spreadsheet.getActiveSheet().getName()).toBe('Week-ends');
    expect(rows[0]).toMatchObject({ Statut: 'Ouvert' });
    expect(JSON.stringify(rows[0])).toMatch(/2026-11-28.*2026-11-30/);
    expect(run(script, 'checkData')).toMatchObject({ ok: true });
    expect(run(script, 'planWeekend')).toMatchObject({ ok: true });

    const thursday = await empty('fr', new Date('2026-11-26T09:00:00+01:00'));
    run(thursday, 'setUpWorkbook');
    expect(JSON.stringify(tab(thursday, 'Week-ends'))).toMatch(/2026-12-05.*2026-12-07/);
  });

  it('takes few round trips, and fewer when everything is there', async () => {
    const script = await empty('fr');
    script.meter.reset();
    expect(run(script, 'setUpWorkbook').ok).toBe(true);
    const first = script.meter.roundTrips;
    script.meter.reset();
    expect(run(script, 'setUpWorkbook').ok).toBe(true);
    const again = script.meter.roundTrips;
    console.log(`Round trips: ${first} for an empty spreadsheet, ${again} for one that was set up.`);
    expect(again).toBeLessThanOrEqual(first);
    expect(first).toBeLessThanOrEqual(MOST_ROUND_TRIPS.first);
    expect(again).toBeLessThanOrEqual(MOST_ROUND_TRIPS.again);
  });
});

/** Six for each tab, as much again for what is made, the rest for forms. */
const MOST_ROUND_TRIPS = { first: 330, again: 215 };

describe('setting up a workbook that people have filled', () => {
  it.each(['fr', 'en'] as const)('changes nothing that planning reads, in %s', async (language) => {
    const tabs = sampleTabs({ ...CALAIS, hosts: 30, drivers: 12, nominations: 20, language });
    const [plain, setUp] = [await workbench(toSpreadsheet(tabs)), await workbench(toSpreadsheet(tabs))];
    const input = TABLES.map(({ label }) => label[language]);
    const cells = (script: AppsScript) =>
      Object.fromEntries(input.filter((name) => !isSettings(name)).map((name) => [name, valuesOf(script, name)]));
    const before = cells(setUp);
    expect(run(setUp, 'setUpWorkbook').ok).toBe(true);
    expect(lacks(setUp, language, [])).toEqual([]);
    const now = cells(setUp);
    // Columns may have been added on the right, and nothing else.
    for (const [name, rows] of Object.entries(before)) {
      expect(now[name]?.map((row) => row.slice(0, rows[0]?.length))).toEqual(rows);
    }
    const guests = language === 'fr' ? 'Invités' : 'Guests';
    const plans = [plain, setUp].map((script) => {
      expect(run(script, 'planWeekend').ok).toBe(true);
      return tab(script, guests);
    });
    expect(plans[0]?.length).toBe(20);
    expect(plans[1]).toEqual(plans[0]);
  });

  it('warns of editing the tabs that a plan writes, once for each', async () => {
    const tabs = sampleTabs({ ...CALAIS, hosts: 10, drivers: 5, nominations: 6, language: 'fr' });
    const script = await workbench(toSpreadsheet(tabs));
    const outputs = () =>
      script.spreadsheet.model.sheets.filter(({ name }) => /^(?:Invités|Foyers|Trajets|Départ|À faire)/.test(name));
    run(script, 'planWeekend');
    expect(outputs().length).toBe(5);
    const expectOneEach = () => {
      for (const { name, protections } of outputs()) {
        const kinds = protections.map(({ kind, warningOnly }) => [kind, warningOnly]);
        expect(kinds, name).toEqual([['SHEET', true]]);
      }
    };
    expectOneEach();
    for (const action of ['setUpWorkbook', 'planWeekend'] as const) {
      run(script, action);
      expectOneEach();
    }
    for (const { protections } of outputs()) protections.length = 0;
    run(script, 'setUpWorkbook');
    expectOneEach();
    const open = (name: string) => {
      const sheet = outputs().find((each) => each.name.startsWith(name));
      const columns = sheet?.protections[0]?.unprotected.map(({ column }) => sheet.display(1, column)) ?? [];
      return columns.sort();
    };
    expect(open('Invités')).toEqual(['Conducteur aller', 'Conducteur retour', 'Garder', 'N° hébergeur'].sort());
    expect(open('Départ')).toEqual(['Absent', 'Présent']);
    expect(open('Foyers')).toEqual([]);
  });

  it('has a column for each weekend that is open, and only for those', async () => {
    const script = await workbench(
      toSpreadsheet(sampleTabs({ ...CALAIS, hosts: 4, drivers: 3, nominations: 2, language: 'fr' })),
    );
    const weekends = script.spreadsheet.getSheetByName('Week-ends');
    const row = (weekends?.getLastRow() ?? 0) + 1;
    weekends?.getRange(row, 1, 2, 3).setValues([
      ['2026-12-12', '2026-12-14', 'Annoncé'],
      ['2026-12-19', '2026-12-21', 'Clos'],
    ]);
    run(script, 'setUpWorkbook');
    for (const { label, columns } of [INPUT_TABLES.hosts, INPUT_TABLES.drivers]) {
      const sheet = sheetOf(script, label);
      if (!sheet) throw new Error(label.en);
      const labels = Object.values(columns).map((column) => column.label);
      expect(weekendsOf(sheet, headerRowOf(sheet, labels))).toEqual(['2026-11-28', '2026-12-12']);
    }
    expect(lacks(script, 'fr', ['2026-11-28', '2026-12-12'])).toEqual([]);
  });
});

const isSettings = (name: string) => Object.values(INPUT_TABLES.settings.label).includes(name);

function valuesOf(script: AppsScript, name: string): unknown[][] {
  return script.spreadsheet.getSheetByName(name)?.getDataRange().getDisplayValues() ?? [];
}

describe('setting up around what is there', () => {
  it('leaves a tab of somebody else’s alone and says what to do', async () => {
    const script = await empty('fr');
    const [sheet] = script.spreadsheet.getSheets();
    sheet
      ?.setName('Messages')
      .getRange('A1:B2')
      .setValues([
        ['Lundi', 'Penser au pain'],
        ['Mardi', 'Appeler Paul'],
      ]);
    const before = everyTab(script).get('Messages');
    const { ok, message } = run(script, 'setUpWorkbook');
    expect([ok, message]).toEqual([
      false,
      expect.stringMatching(/^L’onglet «\sMessages\s» contient .* renommez l’onglet/),
    ]);
    expect(everyTab(script).get('Messages')).toBe(before);
    sheet?.setName('Pense-bête');
    expect(run(script, 'setUpWorkbook').ok).toBe(true);
    expect(lacks(script, 'fr', ['2026-11-28'])).toEqual([]);
  });

  it('adds a first weekend below a title', async () => {
    const script = await empty('fr');
    run(script, 'setUpWorkbook');
    const sheet = script.spreadsheet.getSheetByName('Week-ends');
    sheet?.deleteRows(2, 1);
    sheet?.insertRowsBefore(1, 1);
    sheet?.getRange('A1').setValue('Nos week-ends');
    expect(run(script, 'setUpWorkbook').message).toMatch(/samedi 28 novembre/);
    expect(sheet?.getRange('A1:A3').getDisplayValues().flat()).toEqual(['Nos week-ends', 'Début', 'sam 28/11/2026']);
  });

  it('is still there when messages have been sent: their status is chosen from a list', async () => {
    const tabs = sampleTabs({ ...CALAIS, hosts: 10, drivers: 5, nominations: 6, language: 'fr' });
    const script = await workbench(toSpreadsheet(tabs));
    for (const action of ['setUpWorkbook', 'planWeekend', 'sendMessages']) expect(run(script, action).ok).toBe(true);
    expect(tab(script, 'Messages').length).toBeGreaterThan(0);
    expect(lacks(script, 'fr', ['2026-11-28'])).toEqual([]);
  });
});
