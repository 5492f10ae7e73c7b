import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { run, workbench } from '../../workbench.ts';
import { everything } from './damage.ts';

/** People close their laptops: set-up is killed before a call of its own, and is finished by running it again. */

const MONDAY = new Date('2026-11-23T09:00:00+01:00');

const empty = () => workbench(Spreadsheet.create({ locale: 'en_GB' }), { now: MONDAY, locale: 'en' });

/** Some tabs, some columns, some settings are missing. */
async function damaged(): Promise<AppsScript> {
  const tabs = sampleTabs({ ...CALAIS, hosts: 4, drivers: 3, nominations: 3, pastWeekends: 0, language: 'fr' });
  const script = await workbench(toSpreadsheet(tabs), { now: MONDAY });
  const { spreadsheet } = script;
  for (const [name, columns] of [
    ['Hébergeurs', [16, 3]],
    ['Week-ends', [11, 4]],
    ['Réglages', [3]],
  ] as const) {
    for (const at of columns) spreadsheet.getSheetByName(name)?.deleteColumns(at, 1);
  }
  spreadsheet.getSheetByName('Réglages')?.deleteRows(3, 6);
  for (const name of ['Accueils', 'Conducteurs']) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet) spreadsheet.deleteSheet(sheet);
  }
  return script;
}

/** All there is by tab name; ids of tabs and addresses of forms are Google's to choose. */
function outcome(script: AppsScript): string[] {
  const names = new Map(script.spreadsheet.model.sheets.map(({ id, name }) => [String(id), name]));
  const unlike = /https:\/\/docs\.google\.com\/forms[^"]*/g;
  return [...everything(script)]
    .map(([key, value]) => {
      const [id = '', ...rest] = key.split(' ');
      const named = id === 'named' ? value.replace(/^\[(\d+)/, (_, of: string) => `[${names.get(of)}`) : value;
      return `${names.get(id) ?? id} ${rest.join(' ')} = ${named.replace(unlike, 'a form')}`;
    })
    .sort();
}

it.each([
  ['an empty spreadsheet', empty, 16],
  ['a damaged workbook', damaged, 24],
] as const)('set-up of %s ends the same when it was killed in between', async (_, open, kills) => {
  const clean = await open();
  clean.meter.reset();
  expect(run(clean, 'setUpWorkbook')).toMatchObject({ ok: true });
  const { calls } = clean.meter;
  const wanted = outcome(clean);
  let killed = 0;
  for (let i = 0; i < kills; i += 1) {
    const n = 1 + Math.round(((i + 0.5) * (calls - 1)) / kills);
    const script = await open();
    script.meter.reset();
    script.meter.dieAtCall(n);
    expect(() => script.run('setUpWorkbook')).toThrow(Killed);
    expect(script.meter.calls).toBe(n);
    expect(script.services.locks.isHeld('document')).toBe(false);
    expect(run(script, 'setUpWorkbook'), `after call ${n}`).toMatchObject({ ok: true });
    expect(difference(outcome(script), wanted), `killed at call ${n} of ${calls}`).toEqual([]);
    killed += 1;
  }
  console.log(`${killed} kills among ${calls} calls.`);
  expect(killed).toBe(kills);
  expect(calls).toBeGreaterThan(kills);
});

function difference(is: readonly string[], wanted: readonly string[]): string[] {
  const [there, asked] = [new Set(is), new Set(wanted)];
  const all = [
    ...is.filter((each) => !asked.has(each)).map((each) => `+ ${each}`),
    ...wanted.filter((each) => !there.has(each)).map((each) => `− ${each}`),
  ];
  return all.slice(0, 8);
}
