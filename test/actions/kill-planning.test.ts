import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { Killed } from '../../build/local/meter.ts';
import type { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { toTabs } from '../../build/local/tabs.ts';
import { CALAIS, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { checkTabs } from '../checks/check-tabs.ts';
import { everyTab } from '../everything.ts';
import { run, tab, workbench } from '../workbench.ts';
import { copyOf } from './sending/planned.ts';

/**
 * A run can end anywhere: Google gives it six minutes, and people close their laptops. Planning is killed before every single
 * call that it makes and after the last, and must leave nothing that planning again does not put right.
 */

const TABS = sampleTabs({ ...CALAIS, hosts: 20, drivers: 8, nominations: 12, language: 'en' });
const INPUT = TABS.map(({ name }) => name);

/** Reading takes so long here that no time is left to look for a better plan: what is killed is the writing. */
const MS_PER_CALL = 60_000;

const opened = (workbook: Spreadsheet = toSpreadsheet(TABS)) => workbench(workbook, { msPerCall: MS_PER_CALL });

/** How many calls `planWeekend` makes, and what the workbook is then. */
function planned(script: AppsScript): { calls: number; tabs: Map<string, string> } {
  script.meter.reset();
  expect(run(script, 'planWeekend').message).toMatch(/planned: [1-9]\d* people hosted in [1-9] home/);
  return { calls: script.meter.calls, tabs: everyTab(script) };
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
  const toldPlanned = before.get('Weekends') !== after.get('Weekends') && now.get('Weekends') === after.get('Weekends');
  expectTabs(now, toldPlanned ? after : before, INPUT);
  if (toldPlanned) expectTabs(now, after, [...after.keys()].slice(INPUT.length));
  const { locks, properties } = script.services;
  expect((['document', 'script', 'user'] as const).filter((kind) => locks.isHeld(kind))).toEqual([]);
  expect(Object.values(properties).map(({ size }) => size)).toEqual([0, 0, 0]);
  expect([script.triggers, script.mails]).toEqual([[], []]);
}

function expectTabs(now: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>, names: readonly string[]) {
  for (const name of names) expect(now.get(name) === wanted.get(name), name).toBe(true);
}

/** Kills a run before its n-th call, after its last one for `n` beyond, and looks for harm. */
function kill(script: AppsScript, n: number, calls: number, workbooks: Workbooks): void {
  script.meter.reset();
  if (n <= calls) script.meter.dieAtCall(n);
  else script.meter.dieAfterCall(calls);
  expect(() => script.run('planWeekend')).toThrow(Killed);
  expect(script.meter.calls).toBe(Math.min(n, calls));
  expectNoHarm(script, workbooks);
}

/** Who stays where and travels with whom. */
function places(script: AppsScript): string[] {
  const told = ['Nomination', 'Decision', 'Host', 'Outward driver', 'Return driver', 'Keep'];
  return tab(script, 'Guests').map((row) => told.map((column) => row[column]).join(' | '));
}

describe('planning killed at every call', () => {
  it('of a first plan is put right by planning again', async () => {
    const clean = await opened();
    const before = everyTab(clean);
    const { calls, tabs: after } = planned(clean);
    expect([...after.keys()].slice(0, INPUT.length)).toEqual(INPUT);
    expect(INPUT.filter((name) => before.get(name) !== after.get(name))).toEqual(['Weekends']);
    let [killed, same] = [0, 0];
    for (let n = 1; n <= calls + 1; n += 1) {
      const script = await opened();
      kill(script, n, calls, { before, after });
      expect(run(script, 'planWeekend').ok).toBe(true);
      expect(places(script)).toEqual(places(clean));
      expect([...everyTab(script).keys()].sort()).toEqual([...after.keys()].sort());
      const now = everyTab(script);
      same += [...after.keys()].every((name) => now.get(name) === after.get(name)) ? 1 : 0;
      killed += 1;
    }
    expect(killed).toBe(calls + 1);
    expect(killed).toBeGreaterThan(100);
    expect(same).toBe(killed);
    console.log(`A first plan was killed at ${killed} points and put right each time, to the letter.`);
  });

  it('of a plan made again keeps to what people were told', async () => {
    const first = await opened();
    planned(first);
    const guests = tab(first, 'Guests').filter(({ Decision }) => Decision === 'Hosted');
    const told = copyOf(cancelled(first, guests) as Spreadsheet);
    const again = await opened(copyOf(told));
    const before = everyTab(again);
    const { calls, tabs: after } = planned(again);
    const changes = tab(again, 'Guests').map(({ Change }) => Change);
    expect(changes.filter((change) => change !== '').length).toBeGreaterThan(2);
    let killed = 0;
    for (let n = 1; n <= calls + 1; n += 1) {
      const script = await opened(copyOf(told));
      kill(script, n, calls, { before, after });
      expect(run(script, 'planWeekend').ok).toBe(true);
      expect(places(script), `killed at call ${n}`).toEqual(places(again));
      expect(faultsOf(script), `killed at call ${n}`).toEqual([]);
      killed += 1;
    }
    expect(killed).toBe(calls + 1);
    expect(killed).toBeGreaterThan(120);
    console.log(`A plan made again was killed at ${killed} points: nobody lost by it what they were told.`);
  });
});

/** One of those hosted withdraws, and the host of the last says no. */
function cancelled(script: AppsScript, guests: readonly Record<string, unknown>[]): AppsScript['spreadsheet'] {
  const [first, last] = [guests[0], guests[guests.length - 1]];
  write(script, 'Nominations', String(first?.Nomination), 'Status', 'Withdrawn');
  write(script, 'Hosts', String(last?.Host), '28/11/2026', 'No');
  return script.spreadsheet;
}

/** Types into the row of a number, in the column with that header as it is shown. */
function write(script: AppsScript, tabName: string, number: string, header: string, value: string): void {
  const sheet = script.spreadsheet.getSheetByName(tabName);
  const shown = sheet?.getDataRange().getDisplayValues() ?? [];
  const [row, column] = [shown.findIndex((cells) => cells.includes(number)), shown[0]?.indexOf(header) ?? -1];
  if (!sheet || row < 0 || column < 0) throw new Error(`${tabName} has no ${number} or no ${header}`);
  sheet.getRange(row + 1, column + 1).setValue(value);
}

function faultsOf(script: AppsScript) {
  const tabs = toTabs(script.spreadsheet);
  const isInput = (name: string) => INPUT.includes(name);
  const part = (wanted: boolean) =>
    Object.fromEntries(Object.entries(tabs).filter(([name]) => isInput(name) === wanted));
  // What is told to have changed is so since the run that died, or the one before it.
  return checkTabs(part(true), part(false), CALAIS.start).filter(({ rule }) => rule !== 'tabs: changes');
}
