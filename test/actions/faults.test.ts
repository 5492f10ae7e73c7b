import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { CALAIS, type SampleCell, type SampleTab, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { typesetFrench } from '../../src/language/typeset.ts';
import { contents, run, workbench } from '../workbench.ts';

const tabsIn = (language: 'en' | 'fr') => sampleTabs({ ...CALAIS, hosts: 20, drivers: 8, nominations: 12, language });

function without(tabs: readonly SampleTab[], name: string): SampleTab[] {
  return tabs.filter((tab) => tab.name !== name);
}

function withRows(
  tabs: readonly SampleTab[],
  name: string,
  change: (rows: SampleCell[][]) => SampleCell[][],
): SampleTab[] {
  return tabs.map((tab) => (tab.name === name ? { name, rows: change(tab.rows.map((row) => [...row])) } : tab));
}

function withoutColumn(tabs: readonly SampleTab[], name: string, header: string): SampleTab[] {
  return withRows(tabs, name, (rows) => {
    const at = rows[0]!.findIndex((cell) => JSON.stringify(cell).includes(header));
    if (at < 0) throw new Error(`No column ${header} in ${name}`);
    return rows.map((row) => row.filter((_, i) => i !== at));
  });
}

const column = (rows: SampleCell[][], header: string) => rows[0]!.indexOf(header);

/** The last weekend of the sample is the open one. */
function lastWeekend(
  tabs: readonly SampleTab[],
  name: string,
  change: (row: SampleCell[], rows: SampleCell[][]) => SampleCell[][],
) {
  return withRows(tabs, name, (rows) => [...rows.slice(0, -1), ...change(rows.at(-1)!, rows)]);
}

const secondWeekend = (tabs: readonly SampleTab[], name: string, start: string) =>
  lastWeekend(tabs, name, (row, rows) => {
    const second = [...row];
    second[column(rows, start)] = { date: '2026-12-05' };
    second[column(rows, start) + 1] = { date: '2026-12-07' };
    return [row, second];
  });

describe('what stops a plan is told in one sentence, and nothing is written', () => {
  const cases: [string, () => SampleTab[], unknown[], string][] = [
    [
      'a missing tab',
      () => without(tabsIn('en'), 'Drivers'),
      [],
      'The tab “Drivers” is missing from this workbook. Add it or give it that name again, then run this again.',
    ],
    [
      'a missing tab, in French',
      () => without(tabsIn('fr'), 'Propositions'),
      [],
      'L’onglet « Propositions » manque dans ce classeur. Ajoutez-le ou rendez-lui ce nom, puis relancez.',
    ],
    [
      'a missing column',
      () => withoutColumn(tabsIn('en'), 'Hosts', 'Beds'),
      [],
      'The column “Beds” is missing from the tab “Hosts”. Add it or give it that name again, then run this again.',
    ],
    [
      'a missing column, in French',
      () => withoutColumn(tabsIn('fr'), 'Propositions', 'Âge'),
      [],
      'La colonne « Âge » manque dans l’onglet « Propositions ». Ajoutez-la ou rendez-lui ce nom, puis relancez.',
    ],
    [
      'no answers for the weekend',
      () => withoutColumn(tabsIn('en'), 'Hosts', '2026-11-28'),
      [],
      'The tab “Hosts” has no column for the weekend of Saturday 28 November 2026. Add a column headed 2026-11-28 with the answers.',
    ],
    [
      'no open weekend',
      () =>
        lastWeekend(tabsIn('en'), 'Weekends', (row, rows) => [
          row.map((cell, i) => (i === column(rows, 'Status') ? 'Closed' : cell)),
        ]),
      [],
      'No weekend is open. In the tab “Weekends”, add a row with the status Open, or reopen one.',
    ],
    [
      'two open weekends and no answer',
      () => secondWeekend(tabsIn('en'), 'Weekends', 'Start'),
      [],
      '2 weekends are open (2026-11-28, 2026-12-05): choose which one is meant. Nothing was written.',
    ],
    [
      'a weekend that is not there',
      () => tabsIn('en'),
      ['2026-12-12'],
      'The weekend “2026-12-12” is not open. Open weekends: 2026-11-28.',
    ],
    [
      'no meeting point',
      () =>
        lastWeekend(tabsIn('fr'), 'Week-ends', (row, rows) => [
          row.map((cell, i) => (i === column(rows, 'Longitude') ? '' : cell)),
        ]),
      [],
      'Dans l’onglet « Week-ends », ligne 8, colonne « Longitude » : il manque les coordonnées du point de rendez-vous (degrés décimaux, par exemple 50,9463).',
    ],
  ];

  it.each(cases)('%s', async (name, tabs, args, plain) => {
    const sentence = name.includes('French') || plain.startsWith('Dans') ? typesetFrench(plain) : plain;
    for (const action of ['planWeekend', 'checkData']) {
      const script = await workbench(toSpreadsheet(tabs()), { answer: () => ({ button: 'CANCEL' }) });
      const before = contents(script);
      expect(run(script, action, ...args)).toEqual({ ok: false, message: sentence });
      expect(contents(script)).toEqual(before);
      expect(script.dialogs.at(-1)).toMatchObject({ kind: 'alert', text: sentence });
    }
  });

  it('another run that holds the lock', async () => {
    const script = await workbench(toSpreadsheet(tabsIn('fr')));
    const before = contents(script);
    script.services.locks.holdElsewhere('document', 60_000);
    const busy = 'Une autre action est en cours sur ce classeur. Réessayez dans une minute.';
    expect(run(script, 'planWeekend')).toEqual({ ok: false, busy: true, message: busy });
    expect(contents(script)).toEqual(before);
    script.sleep(60_000);
    expect(run(script, 'planWeekend').ok).toBe(true);
  });
});

describe('two open weekends', () => {
  const tabs = () =>
    ['Hosts', 'Drivers'].reduce(
      (all, name) =>
        withRows(all, name, (rows) =>
          rows.map((row, i) => [...row, i === 0 ? { date: '2026-12-05' } : (row.at(-1) as SampleCell)]),
        ),
      secondWeekend(tabsIn('en'), 'Weekends', 'Start') as readonly SampleTab[],
    );

  it.each(['2026-12-05', '5/12', 'samedi 5 décembre'])('the person is asked, and answers %s', async (text) => {
    const script = await workbench(toSpreadsheet(tabs()), { answer: () => ({ button: 'OK', text }) });
    expect(run(script, 'planWeekend').message).toMatch(/^Weekend of Saturday 5 December 2026 planned/);
    expect(script.dialogs.filter(({ kind }) => kind === 'prompt')).toHaveLength(1);
  });

  it('the workbook is nobody’s while the person reads, and is read again after', async () => {
    const workbook = toSpreadsheet(tabs());
    const weekends = workbook.getSheetByName('Weekends')!;
    let held: boolean | undefined;
    const script: AppsScript = await workbench(workbook, {
      answer: ({ kind }) => {
        if (kind === 'alert') return { button: 'OK' };
        held = script.services.locks.isHeld('document');
        // Somebody closes the second weekend meanwhile.
        const status = weekends.getRange(1, 1, 1, weekends.getLastColumn()).getValues()[0]!.indexOf('Status') + 1;
        weekends.getRange(weekends.getLastRow(), status).setValue('Closed');
        return { button: 'OK', text: '2026-12-05' };
      },
    });
    const message = 'The weekend “2026-12-05” is not open. Open weekends: 2026-11-28.';
    expect(run(script, 'planWeekend')).toEqual({ ok: false, message });
    expect(held).toBe(false);
    expect(script.spreadsheet.getSheetByName('Guests 2026-12-05')).toBeNull();
  });

  it('another run may have taken the workbook while the person read', async () => {
    const script: AppsScript = await workbench(toSpreadsheet(tabs()), {
      answer: ({ kind }) => {
        if (kind === 'prompt') script.services.locks.holdElsewhere('document', 60_000);
        return { button: 'OK', text: '2026-12-05' };
      },
    });
    const before = contents(script);
    const message = 'Another action is running on this workbook. Try again in a minute.';
    expect(run(script, 'planWeekend')).toEqual({ ok: false, busy: true, message });
    expect(contents(script)).toEqual(before);
  });

  it('a run from a time trigger has nobody to ask, and fails with the same sentence', async () => {
    const script = await workbench(toSpreadsheet(tabs()));
    script.load(`function plant() { ScriptApp.newTrigger('byItself').timeBased().after(60000).create() }
      function byItself() { Logger.log(planWeekend().message) }`);
    script.run('plant');
    script.sleep(60_000);
    expect(script.runDueTriggers()).toEqual([{ functionName: 'byItself' }]);
    expect(script.logs.filter(({ source }) => source === 'Logger').map(({ text }) => text)).toEqual([
      '2 weekends are open (2026-11-28, 2026-12-05): choose which one is meant. Nothing was written.',
    ]);
    expect(script.dialogs).toEqual([]);
  });

  it('nobody is asked when the caller names one', async () => {
    const script = await workbench(toSpreadsheet(tabs()));
    expect(run(script, 'planWeekend', '2026-11-28').message).toMatch(/^Weekend of Saturday 28 November 2026 planned/);
    expect(script.dialogs).toEqual([]);
  });

  it('only one is asked about that is not over', async () => {
    const script = await workbench(toSpreadsheet(tabs()), { now: new Date('2026-12-01T09:00:00+01:00') });
    expect(run(script, 'planWeekend').message).toMatch(/^Weekend of Saturday 5 December 2026 planned/);
  });
});

describe('a workbook with the four input tabs alone', () => {
  it('can be planned, and is told that anyone may nominate', async () => {
    const script = await workbench(toSpreadsheet(without(without(tabsIn('fr'), 'Réglages'), 'Accueils')));
    expect(run(script, 'planWeekend').ok).toBe(true);
    const toDo = script.spreadsheet.getSheetByName('À faire')!.getDataRange().getValues().flat();
    expect(
      toDo.filter((cell) => String(cell).startsWith(typesetFrench('La liste « Qui peut proposer » est vide'))),
    ).toHaveLength(1);
  });

  it('can be planned when nobody offers anything and nobody is nominated', async () => {
    const empty = tabsIn('fr').map((tab) =>
      /Week|Réglages/.test(tab.name) ? tab : { ...tab, rows: tab.rows.slice(0, 1) },
    );
    const script = await workbench(toSpreadsheet(empty));
    expect(run(script, 'planWeekend').message).toMatch(
      /^Week-end du samedi 28 novembre 2026 planifié\u00a0: 0 personne accueillie dans 0 foyer/,
    );
  });
});
