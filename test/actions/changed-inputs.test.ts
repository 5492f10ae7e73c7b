import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../build/local/apps-script.ts';
import { CALAIS, type SampleTab, sampleTabs, toSpreadsheet } from '../../build/sample/index.ts';
import { typesetFrench } from '../../src/language/typeset.ts';
import { everyTab } from '../everything.ts';
import { run, tab, workbench } from '../workbench.ts';

/** The lock keeps other runs out, but people go on typing while a plan is being made. */

const tabsIn = (language: 'en' | 'fr') => sampleTabs({ ...CALAIS, hosts: 20, drivers: 8, nominations: 12, language });
const INPUT = tabsIn('en').map(({ name }) => name);

/** Reading takes so long that no time is left to look for a better plan. */
const opened = (tabs: readonly SampleTab[] = tabsIn('en')) => workbench(toSpreadsheet(tabs), { msPerCall: 60_000 });

/** Somebody does something at the n-th call. */
function meanwhile(script: AppsScript, n: number, doing: () => void): void {
  script.meter.reset();
  script.meter.onCall = ({ number }) => {
    if (number === n) doing();
  };
}

/** Somebody does something once everything was read: when the script says that it is working the plan out. */
function whilePlanning(script: AppsScript, doing: () => void): void {
  script.meter.reset();
  script.meter.onCall = ({ method }) => {
    if (method !== 'Spreadsheet.toast') return;
    script.meter.onCall = undefined;
    doing();
  };
}

const outputs = (script: AppsScript) => [...everyTab(script)].filter(([name]) => !INPUT.includes(name));
const sheet = (script: AppsScript, name: string) => script.spreadsheet.getSheetByName(name)!;
const note = (script: AppsScript, name: string) => sheet(script, name).getRange(2, 30).setValue('Called on Friday');
const wide = (script: AppsScript, name: string) => sheet(script, name).insertColumnsAfter(26, 10);

const WAS_CHANGED = /The tabs? .* changed meanwhile, and this plan does not know of it: run it again\.$/;

describe('a plan made while somebody types', () => {
  it.each(INPUT)('says so when the tab %s changed, and is the plan of what was read', async (name) => {
    const [quiet, script] = [await opened(), await opened()];
    wide(script, name);
    expect(run(quiet, 'planWeekend').message).not.toMatch(WAS_CHANGED);
    whilePlanning(script, () => note(script, name));
    const { ok, message } = run(script, 'planWeekend');
    const sentence = `The tab “${name}” was changed meanwhile, and this plan does not know of it: run it again.`;
    expect([
      ok,
      message.endsWith(`in To do. Time ran out before the search was finished: run it again to go on. ${sentence}`),
    ]).toEqual([true, true]);
    expect(outputs(script)).toEqual(outputs(quiet));
    expect(run(script, 'planWeekend').message).not.toMatch(WAS_CHANGED);
  });

  it('names all of them, in the language of the workbook', async () => {
    const script = await opened(tabsIn('fr'));
    for (const name of ['Hébergeurs', 'Propositions', 'Réglages']) wide(script, name);
    whilePlanning(script, () => {
      for (const name of ['Hébergeurs', 'Propositions', 'Réglages']) note(script, name);
    });
    const sentence =
      'Les onglets « Réglages », « Hébergeurs » et « Propositions » ont été modifiés entre-temps et ce plan n’en tient pas compte : relancez la planification.';
    expect(run(script, 'planWeekend').message.endsWith(typesetFrench(sentence))).toBe(true);
    whilePlanning(script, () => note(script, 'Hébergeurs').setValue('Rappelé samedi'));
    const one =
      'L’onglet « Hébergeurs » a été modifié entre-temps et ce plan n’en tient pas compte : relancez la planification.';
    expect(run(script, 'planWeekend').message.endsWith(typesetFrench(one))).toBe(true);
  });

  it('counts a tab that was deleted as changed', async () => {
    const script = await opened();
    whilePlanning(script, () => script.spreadsheet.deleteSheet(sheet(script, 'Stays')));
    expect(run(script, 'planWeekend')).toMatchObject({
      ok: true,
      message: expect.stringMatching(/“Stays” was changed/),
    });
    expect(run(script, 'planWeekend').message).not.toMatch(WAS_CHANGED);
  });

  it('does not write a status where another weekend stands by now', async () => {
    const script = await opened();
    const statuses = () => tab(script, 'Weekends').map((row) => row.Status);
    const before = statuses();
    whilePlanning(script, () => sheet(script, 'Weekends').insertRowsBefore(3, 1));
    expect(run(script, 'planWeekend').message).toMatch(/“Weekends” was changed/);
    expect(statuses().filter(Boolean)).toEqual(before);
    expect(run(script, 'planWeekend').message).not.toMatch(WAS_CHANGED);
    expect(statuses().filter(Boolean)).toEqual([...before.slice(0, -1), 'Planned']);
  });

  it('knows of every change or tells it, whenever it comes: tried at every call', async () => {
    /** Somebody moves a nomination to another weekend. */
    const edit = (script: AppsScript) => {
      const column =
        tabsIn('en')
          .find(({ name }) => name === 'Nominations')!
          .rows[0]!.indexOf('Weekend') + 1;
      sheet(script, 'Nominations').getRange(2, column).setValue('2026-11-21');
    };
    const planOf = async (prepare: (script: AppsScript) => void) => {
      const script = await opened();
      prepare(script);
      script.meter.reset();
      const methods: string[] = [];
      script.meter.onCall = ({ method }) => methods.push(method);
      run(script, 'planWeekend');
      return { methods, plan: JSON.stringify(outputs(script)) };
    };
    const { methods, plan: without } = await planOf(() => undefined);
    const { plan: withIt } = await planOf(edit);
    expect(withIt).not.toBe(without);
    // Stays is read after Nominations, both times.
    const lastReading = methods
      .map((method, i) => (method === 'Range.getValues' ? i + 1 : 0))
      .filter(Boolean)
      .at(-2)!;

    const seen = { known: 0, told: 0, after: 0 };
    for (let n = 1; n <= methods.length; n += 1) {
      const script = await opened();
      meanwhile(script, n, () => edit(script));
      const { message } = run(script, 'planWeekend');
      const told = WAS_CHANGED.test(message);
      const plan = JSON.stringify(outputs(script));
      if (plan === withIt) {
        expect(told, `call ${n}`).toBe(false);
        seen.known += 1;
      } else {
        expect(plan === without, `call ${n}`).toBe(true);
        expect(told, `call ${n}`).toBe(n <= lastReading);
        seen[told ? 'told' : 'after'] += 1;
      }
    }
    expect(seen.known + seen.told + seen.after).toBe(methods.length);
    expect([seen.known > 10, seen.told > 10, seen.after > 10]).toEqual([true, true, true]);
  });
});
