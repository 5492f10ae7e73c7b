import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import { contents, run, tab, workbench } from '../../workbench.ts';
import { copyOf, mailsOf, plannedWorkbook, SMALL } from './planned.ts';

const QUARTER = 15 * 60_000;
const INPUT = /^(Hébergeurs|Conducteurs|Propositions|Réglages|Accueils)$/;
const TINY = { ...SMALL, hosts: 12, drivers: 6, nominations: 4, places: 3 };

/** Runs an action that is to die before its n-th call, or when all `calls` were carried out. */
function dies(script: AppsScript, { at, calls }: { at: number; calls: number }): boolean {
  script.meter.reset();
  if (at <= calls) script.meter.dieAtCall(at);
  else script.meter.dieAfterCall(calls);
  try {
    run(script, 'sendMessages');
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    script.meter.reset();
  }
}

function throughTriggers(script: AppsScript): void {
  for (let i = 0; i < 3; i += 1) {
    script.sleep(QUARTER);
    for (const { error } of script.runDueTriggers()) if (error) throw error;
  }
}

/** After any death: nothing twice, nothing lost but what a coordinator is told may have left. */
function judge(
  script: AppsScript,
  expected: readonly string[],
  { at, deaths }: { at: string; deaths: number },
): number {
  const sent = mailsOf(script);
  expect(new Set(sent).size, `${at}: a mail left twice`).toBe(sent.length);
  for (const mail of sent) expect(expected, `${at}: an unknown mail left`).toContain(mail);
  const lines = tab(script, 'Messages');
  expect(new Set(lines.map((line) => line.Clé)).size, `${at}: a line twice`).toBe(lines.length);
  const count = (status: string) => lines.filter((line) => line.Statut === status).length;
  const unsure = count('Incertain');
  expect(unsure, `${at}: more lines unsure than runs that died`).toBeLessThanOrEqual(deaths);
  expect(count('Envoyé') + unsure, at).toBe(lines.length);
  expect(lines, at).toHaveLength(expected.length);
  expect(expected.length - sent.length, `${at}: a mail was lost`).toBeLessThanOrEqual(unsure);
  expect(script.triggers, `${at}: a trigger is left`).toEqual([]);
  return unsure;
}

describe('a sending that is killed', () => {
  it('at any service call: no mail twice, none lost, at most the one in flight unsure', async () => {
    const planned = await plannedWorkbook(TINY);
    const whole = await workbench(copyOf(planned));
    whole.meter.reset();
    expect(run(whole, 'sendMessages').ok).toBe(true);
    const calls = whole.meter.calls;
    const expected = mailsOf(whole);
    expect(expected.length).toBeGreaterThanOrEqual(5);
    const inputs = contents(whole, (name) => INPUT.test(name));

    let [tried, deathsInAll, unsureInAll] = [0, 0, 0];
    // After one call is before the next.
    for (let at = 1; at <= calls + 1; at += 1) {
      const script = await workbench(copyOf(planned));
      expect(dies(script, { at, calls }), `${at} of ${calls}`).toBe(true);
      // Some die again when they go on, some are gone on with by their trigger, some by a person.
      const again = at % 3 === 0 && dies(script, { at: 1 + ((at * 7) % calls), calls });
      const deaths = again ? 2 : 1;
      if (at % 2 === 0) throughTriggers(script);
      const { ok, message } = run(script, 'sendMessages');
      expect(ok, message).toBe(true);
      unsureInAll += judge(script, expected, { at: `${at}`, deaths });
      deathsInAll += deaths;
      expect(contents(script, (name) => INPUT.test(name))).toEqual(inputs);
      tried += 1;
    }
    console.log(
      `Sending ${expected.length} mails, killed ${deathsInAll} times at ${tried} points: 0 twice, 0 lost, ${unsureInAll} lines unsure.`,
    );
    expect(tried).toBe(calls + 1);
    expect(deathsInAll).toBeGreaterThan(tried * 1.2);
    expect(unsureInAll).toBeGreaterThan(expected.length);
  }, 400_000);
});
