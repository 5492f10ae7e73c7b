import { expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../../build/sample/index.ts';
import { weekends } from '../../../src/sheets/tables/weekends.ts';
import type { LabelLanguage } from '../../../src/sheets/text.ts';
import { randomFrom } from '../../random.ts';
import { run, workbench } from '../../workbench.ts';
import { DAMAGES, damage, everything } from './damage.ts';
import { columnOf, headerRowOf, lacks, sheetOf } from './walk.ts';

const MONDAY = new Date('2026-11-23T09:00:00+01:00');

async function setUp(language: LabelLanguage, seed: number): Promise<AppsScript> {
  const tabs = sampleTabs({ ...CALAIS, seed, hosts: 6, drivers: 4, nominations: 5, pastWeekends: 1, language });
  const workbook = toSpreadsheet(tabs);
  // Short tabs: rules go down to their ends.
  for (const sheet of workbook.getSheets()) sheet.deleteRows(sheet.getLastRow() + 10, 990 - sheet.getLastRow());
  const script = await workbench(workbook, { now: MONDAY });
  expect(run(script, 'setUpWorkbook')).toMatchObject({ ok: true });
  return script;
}

/** Starts of the weekends that are not closed, where a day and a status stand in one row. */
function openWeekends(script: AppsScript, language: LabelLanguage): string[] {
  const sheet = sheetOf(script, weekends.label);
  if (!sheet) return [];
  const labels = Object.values(weekends.columns).map(({ label }) => label);
  const row = headerRowOf(sheet, labels);
  const [start, status] = [weekends.columns.start, weekends.columns.status].map(({ label }) =>
    columnOf(sheet, row, label),
  );
  const open = language === 'fr' ? ['Ouvert', 'Planifié', 'Annoncé'] : ['Open', 'Planned', 'Announced'];
  const found: string[] = [];
  for (let each = row + 1; each <= sheet.lastRow(); each += 1) {
    const day = sheet.read(each, start ?? 0);
    if (Object.prototype.toString.call(day) !== '[object Date]' || !open.includes(sheet.display(each, status ?? 0))) {
      continue;
    }
    found.push((day as Date).toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' }));
  }
  return found;
}

/** What was there before and is otherwise now. */
function touched(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const all = [...before].flatMap(([key, value]) =>
    after.get(key) === value ? [] : [`${key}: ${value} → ${after.get(key)}`],
  );
  return all.slice(0, 8);
}

const CHAINS = 16;
const ROUNDS = 6;
const MOST_AT_ONCE = 4;

it('whatever is damaged is mended, and all else stays to the letter', async () => {
  const counts = new Map(Object.keys(DAMAGES).map((name) => [name, 0]));
  let [damages, mended, added] = [0, 0, 0];
  for (let chain = 1; chain <= CHAINS; chain += 1) {
    const language: LabelLanguage = chain % 2 === 1 ? 'fr' : 'en';
    const random = randomFrom(chain);
    const script = await setUp(language, chain);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const done = Array.from({ length: 1 + random.below(MOST_AT_ONCE) }, () => damage(script, random, language));
      for (const each of done) {
        const name = each.slice(each.lastIndexOf('): ') + 3);
        if (counts.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      damages += done.length;
      const story = `chain ${chain}, round ${round}: ${done.join('; ')}`;
      const before = everything(script);
      const lacked = lacks(script, language, openWeekends(script, language)).length;

      const report = run(script, 'setUpWorkbook');
      expect(report.ok, `${story}: ${report.message}`).toBe(true);
      expect(lacks(script, language, openWeekends(script, language)), story).toEqual([]);
      const after = everything(script);
      expect(touched(before, after), story).toEqual([]);
      if (lacked > 0) mended += 1;
      else expect(after.size, story).toBe(before.size);
      added += after.size - before.size;

      const again = run(script, 'setUpWorkbook');
      expect(same(after, everything(script)), story).toBe(true);
      expect(again.message, story).toMatch(/^(?:Tout était déjà en place|Everything was in place)/);
    }
  }
  const least = Math.min(...counts.values());
  console.log(`${damages} damages, each kind at least ${least} times; ${mended} times something was missing.`);
  expect(damages).toBeGreaterThanOrEqual(200);
  expect(least).toBeGreaterThan(0);
  expect(mended).toBeGreaterThan(60);
  expect(added).toBeGreaterThan(1000);
});

function same(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([name, all]) => b.get(name) === all);
}
