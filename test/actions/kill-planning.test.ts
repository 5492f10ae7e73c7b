import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { Killed } from '../../build/local/meter.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { everyTab } from '../everything.ts';
import { run, workbench } from '../workbench.ts';

/**
 * A run can end anywhere: Google gives it six minutes, and people close their laptops. Planning is killed before and
 * after every single call that it makes, and must leave nothing that planning again does not put right.
 */

const TABS = sampleTabs({ ...CALAIS, hosts: 20, drivers: 8, nominations: 12, language: 'fr' });
const INPUT = TABS.map(({ name }) => name);

/** Reading takes so long here that no time is left to look for a better plan: what is killed is the writing. */
const MS_PER_CALL = 60_000;

const opened = () => workbench(toSpreadsheet(TABS), { msPerCall: MS_PER_CALL });

/** How many calls `planWeekend` makes, what the workbook is then, and how long its output tabs are. */
function planned(script: AppsScript): { calls: number; tabs: Map<string, string>; rows: number[] } {
  script.meter.reset();
  expect(run(script, 'planWeekend').message).toMatch(/planifié\u00a0: [1-9]\d* personnes accueillies dans [1-9] foyer/);
  const rows = script.spreadsheet.getSheets().map((sheet) => sheet.getLastRow());
  return { calls: script.meter.calls, tabs: everyTab(script), rows: rows.slice(INPUT.length) };
}

const LEAVING = 7;

/** By turns some people are nominated for another weekend and for this one again: tabs get shorter and longer. */
function edit(script: AppsScript, turn: 'shorter' | 'longer'): void {
  const [headers = []] = TABS.find(({ name }) => name === 'Propositions')!.rows;
  const weekend = script.spreadsheet
    .getSheetByName('Propositions')!
    .getRange(2, headers.indexOf('Week-end') + 1, LEAVING);
  weekend.setValue(turn === 'shorter' ? '2026-11-21' : CALAIS.start);
}

/** In a workbook that nobody planned before. */
async function plannedOnce(turn: 'shorter' | 'longer') {
  const script = await opened();
  edit(script, turn);
  return planned(script);
}

interface Workbooks {
  readonly before: ReadonlyMap<string, string>;
  /** As a run leaves it that nobody kills. */
  readonly after: ReadonlyMap<string, string>;
}

/** What must hold between a kill and the next run. */
function expectNoHarm(script: AppsScript, { before, after }: Workbooks): void {
  const now = everyTab(script);
  // Of the input tabs only the status of an open weekend is written, and only where all the rest is there already.
  const toldPlanned =
    before.get('Week-ends') !== after.get('Week-ends') && now.get('Week-ends') === after.get('Week-ends');
  expectTabs(now, toldPlanned ? after : before, INPUT);
  if (toldPlanned) expectTabs(now, after, [...after.keys()].slice(INPUT.length));
  expect([...after.keys()].slice(0, now.size)).toEqual([...now.keys()]);
  const { locks, properties } = script.services;
  expect((['document', 'script', 'user'] as const).filter((kind) => locks.isHeld(kind))).toEqual([]);
  expect(Object.values(properties).map(({ size }) => size)).toEqual([0, 0, 0]);
  expect([script.triggers, script.mails]).toEqual([[], []]);
}

function expectTabs(now: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>, names: readonly string[]) {
  for (const name of names) expect(now.get(name) === wanted.get(name), name).toBe(true);
}

/** Kills a run before or after its n-th call, plans again, and compares. */
function killAndRepair(script: AppsScript, how: 'dieAtCall' | 'dieAfterCall', n: number, workbooks: Workbooks): void {
  script.meter.reset();
  script.meter[how](n);
  expect(() => script.run('planWeekend')).toThrow(Killed);
  expect(script.meter.calls).toBe(n);
  expectNoHarm(script, workbooks);
  expect(run(script, 'planWeekend').ok).toBe(true);
  const now = everyTab(script);
  expect([...now.keys()]).toEqual([...workbooks.after.keys()]);
  expectTabs(now, workbooks.after, [...now.keys()]);
}

describe('planning killed at every call', () => {
  it.each(['dieAtCall', 'dieAfterCall'] as const)(
    'of a first plan (%s) is put right by planning again',
    async (how) => {
      const clean = await opened();
      const before = everyTab(clean);
      const { calls, tabs: after } = planned(clean);
      expect([...after.keys()].slice(0, INPUT.length)).toEqual(INPUT);
      expect(INPUT.filter((name) => before.get(name) !== after.get(name))).toEqual(['Week-ends']);
      let killed = 0;
      for (let n = 1; n <= calls; n += 1) {
        killAndRepair(await opened(), how, n, { before, after });
        killed += 1;
      }
      expect(killed).toBe(calls);
      expect(killed).toBeGreaterThan(100);
      console.log(`A first plan was killed at ${killed} calls (${how}) and put right each time.`);
    },
  );

  it.each(['dieAtCall', 'dieAfterCall'] as const)(
    'of a plan made anew (%s) is put right by planning again',
    async (how) => {
      const [shorter, longer] = [await plannedOnce('shorter'), await plannedOnce('longer')];
      // The Guests and the Rides tab.
      expect([0, 2].map((tab) => shorter.rows[tab]! < longer.rows[tab]!)).toEqual([true, true]);
      const script = await opened();
      planned(script);
      const { calls } = planned(script);
      let killed = 0;
      for (let n = 1; n <= calls; n += 1) {
        const turn = n % 2 === 1 ? 'shorter' : 'longer';
        edit(script, turn);
        killAndRepair(script, how, n, { before: everyTab(script), after: { shorter, longer }[turn].tabs });
        killed += 1;
      }
      expect(killed).toBe(calls);
      expect(killed).toBeGreaterThan(120);
      console.log(`A plan made anew was killed at ${killed} calls (${how}) and put right each time.`);
    },
  );
});
