import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { tab, workbench } from '../../workbench.ts';
import { ANSWER, START } from '../sending/by-hand.ts';
import { copyOf } from '../sending/planned.ts';
import {
  addWeekend,
  announced,
  deleteRow,
  edit,
  guestsIn,
  hosted,
  must,
  SECRET,
  stateOf,
  TINY,
  TUESDAY,
  WEEK,
} from './past.ts';

/**
 * Closing and forgetting are killed before every single call that they make and after the last: what is to be remembered is there
 * before anything is gone, and running it again makes the workbook the same as if nobody had killed it.
 */

type State = ReadonlyMap<string, string>;

interface Case {
  readonly action: string;
  readonly open: () => Promise<AppsScript>;
  /** People of whom the workbook has only keys. */
  readonly known?: readonly (readonly [unknown, unknown])[];
  /** What must hold wherever the action was killed. */
  readonly judge: (script: AppsScript, states: { now: State; before: State; after: State }) => void;
}

/** How often it was killed. */
async function killEverywhere({ action, open, known = [], judge }: Case): Promise<number> {
  const whole = await open();
  const guests = [...known, ...guestsIn(whole)];
  const before = stateOf(whole, guests);
  whole.meter.reset();
  must(whole, action);
  const { calls } = whole.meter;
  const after = stateOf(whole, guests);
  expect([...after.values()].join().includes('unknown')).toBe(false);
  let killed = 0;
  // Before each call, which is after the one before, and after the last.
  for (let n = 1; n <= calls + 1; n += 1) {
    const script = await open();
    // Some die a second time, while they put right what the first has left.
    for (const at of n % 3 === 0 ? [n, 1 + ((n * 5) % calls)] : [n]) {
      script.meter.reset();
      if (at <= calls) script.meter.dieAtCall(at);
      else script.meter.dieAfterCall(calls);
      try {
        script.run(action);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        killed += 1;
      }
      script.meter.reset();
      judge(script, { now: stateOf(script, guests), before, after });
    }
    must(script, action);
    const now = stateOf(script, guests);
    expect([...now.keys()], `${n}`).toEqual([...after.keys()]);
    for (const [name, text] of now) expect(text === after.get(name), `${n}: ${name}`).toBe(true);
  }
  expect(killed).toBeGreaterThan(calls * 1.2);
  return killed;
}

const OUTPUT = /^(Invités|Foyers|Trajets|Départ) /;

/** A weekend with one of everything: without a code, absent twice over, deleted from Nominations, withdrawn. */
async function pastWeekend(): Promise<Spreadsheet> {
  const planned = await announced(TINY);
  const script = await workbench(planned);
  const [codeless, absent, ticked, deleted] = hosted(script).map((row) => String(row['N° proposition']));
  edit(script, ['Propositions', 'N° proposition', codeless!], { 'Code invité': '' });
  edit(script, ['Invités', 'N° proposition', codeless!], { 'Code invité': '' });
  edit(script, ['Propositions', 'N° proposition', absent!], { Statut: 'Absent' });
  edit(script, ['Départ', 'N° proposition', ticked!], { Absent: true });
  deleteRow(script, 'Propositions', ['N° proposition', deleted!]);
  return planned;
}

function judgeClosing(_: AppsScript, { now, before, after }: { now: State; before: State; after: State }): void {
  const has = (name: string, state: State) => now.get(name) === state.get(name);
  const outputs = [...before.keys()].filter((name) => OUTPUT.test(name));
  expect(outputs.length).toBeGreaterThanOrEqual(4);
  const begun =
    outputs.some((name) => !now.has(name)) ||
    ['Hébergeurs', 'Conducteurs', 'Week-ends'].some((name) => !has(name, before));
  if (begun) expect(has('Accueils', after), 'something is gone before Stays are there').toBe(true);
  for (const name of outputs) if (now.has(name)) expect(has(name, before), name).toBe(true);
  for (const name of ['Hébergeurs', 'Conducteurs', 'Week-ends', 'À faire']) {
    expect(has(name, before) || has(name, after), name).toBe(true);
  }
  for (const name of ['Propositions', 'Réglages', 'Messages']) expect(has(name, before), name).toBe(true);
  if (!has('Week-ends', before)) for (const name of after.keys()) expect(has(name, after), name).toBe(true);
}

describe('closing killed at every call', () => {
  it.each([
    ['', ['Accueils']],
    [' where there is no Stays tab yet', []],
  ])(
    'keeps Stays before anything is gone, and is put right by closing again%s',
    async (_, kept) => {
      const past = await pastWeekend();
      for (const sheet of past.getSheets()) {
        if (sheet.getName() === 'Accueils' && kept.length === 0) past.deleteSheet(sheet);
      }
      const open = () => workbench(copyOf(past), { now: TUESDAY });
      const killed = await killEverywhere({ action: 'closeWeekend', open, judge: judgeClosing });
      console.log(`Closing was killed ${killed} times and put right each time.`);
      expect(killed).toBeGreaterThan(125);
    },
    300_000,
  );
});

const LATER = '2027-02-13';

/** Ten weeks on: nominations of the closed weekend stand among those of one to come, and To do names both. */
async function oldWeekend() {
  const past = await announced({ ...TINY, nominations: 14 });
  const script = await workbench(past, { now: TUESDAY });
  const known = guestsIn(script);
  must(script, 'closeWeekend');
  // A history of before, typed in by hand since.
  for (const row of tab(script, 'Accueils').slice(0, 3)) {
    edit(script, ['Accueils', 'Clé invité', String(row['Clé invité'])], {
      'Clé invité': `AUB-9${String(row['Clé invité']).slice(1, 3)}`,
    });
  }
  addWeekend(script, LATER, '2027-02-15');
  tab(script, 'Propositions').forEach((row, i) => {
    if (i % 3 === 1)
      edit(script, ['Propositions', 'N° proposition', String(row['N° proposition'])], { 'Week-end': LATER, Âge: '?' });
  });
  script.sleep(10 * WEEK);
  must(script, 'checkData', LATER);
  const [first] = tab(script, 'Propositions');
  edit(script, ['À faire', 'Valeur', '?'], { 'Que faire': `Même code que ${first!['N° proposition']}` });
  return { past, known, secret: script.services.properties.document.get(SECRET)! };
}

describe('forgetting killed at every call', () => {
  it('forgets nothing else, and is put right by forgetting again', async () => {
    const { past, secret, known } = await oldWeekend();
    const open = async () => {
      const script = await workbench(copyOf(past), { now: new Date(TUESDAY.getTime() + 10 * WEEK) });
      script.services.properties.document.set(SECRET, secret);
      return script;
    };
    const kept = ['Hébergeurs', 'Conducteurs', 'Week-ends', 'Réglages'];
    const killed = await killEverywhere({
      ...{ action: 'forgetOldData', open, known },
      judge: (script, { now, before }) => {
        for (const name of kept) expect(now.get(name) === before.get(name), name).toBe(true);
        const left = tab(script, 'Propositions').filter(
          (row) => row['Week-end'] !== START && row['Week-end'] !== ANSWER,
        );
        expect(left).toHaveLength(5);
        expect(tab(script, 'Accueils').length).toBeGreaterThan(6);
      },
    });
    console.log(`Forgetting was killed ${killed} times and put right each time.`);
    expect(killed).toBeGreaterThan(100);
  }, 300_000);
});
