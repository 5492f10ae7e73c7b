import { beforeAll, describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { BY_URGENCY } from '../../../src/domain/message.ts';
import { typesetFrench } from '../../../src/language/typeset.ts';
import { run, tab, workbench } from '../../workbench.ts';
import { setting } from './by-hand.ts';
import { copyOf, mailsOf, plannedWorkbook } from './planned.ts';

const QUARTER = 15 * 60_000;
const DAY = 24 * 3_600_000;

let planned: Spreadsheet;
/** Every mail, in the order in which they leave when nothing is in the way. */
let all: readonly string[];

beforeAll(async () => {
  planned = await plannedWorkbook();
  setting(planned, 'Courriel de la coordination', 'coordination@calais.example, nuit@calais.example');
  const script = await workbench(copyOf(planned));
  expect(run(script, 'sendMessages')).toMatchObject({ ok: true });
  all = mailsOf(script);
});

const statuses = (script: AppsScript) => tab(script, 'Messages').map(({ Statut }) => Statut);
const count = (script: AppsScript, status: string) => statuses(script).filter((each) => each === status).length;

/** Time passes and what is due runs, as it does at night. */
function later(script: AppsScript, ms: number): void {
  script.sleep(ms);
  for (const { functionName, error } of script.runDueTriggers()) expect(error, functionName).toBeUndefined();
}

/** Everything has left, each mail once, and nothing is left behind. */
function isDone(script: AppsScript): void {
  expect([...mailsOf(script)].sort()).toEqual([...all].sort());
  expect(count(script, 'Envoyé')).toBe(all.length);
  expect(statuses(script)).toHaveLength(all.length);
  expect(script.triggers).toEqual([]);
}

describe('the quota of a day', () => {
  it('goes to what is most urgent, whatever it is; the rest leaves a day later by itself', async () => {
    expect(all).toHaveLength(12);
    let recipients = 0;
    for (let limit = 0; limit <= 13; limit += 1) {
      const script = await workbench(copyOf(planned));
      script.services.quotas.email.setLimit(limit);
      const { ok, message } = run(script, 'sendMessages');
      expect(ok, message).toBe(true);

      // The summary, last of all, has two readers: it needs two.
      const fits = limit === 12 ? 11 : Math.min(limit, 12);
      expect(mailsOf(script), `quota ${limit}`).toEqual(all.slice(0, fits));
      expect([count(script, 'Envoyé'), count(script, 'Brouillon')]).toEqual([fits, 12 - fits]);
      expect(script.triggers).toHaveLength(fits === 12 ? 0 : 1);
      if (fits === 12) expect(message).toBe('12 messages envoyés.');
      else expect(message).toContain('Le quota de Google est atteint');
      if (12 - fits > 1) expect(message).toContain(`${12 - fits} autres partiront tout seuls`);
      recipients += script.mails.reduce((sum, { to }) => sum + to.length, 0);

      // Before the day is over nothing more leaves, and the trigger waits.
      later(script, QUARTER);
      expect(mailsOf(script)).toHaveLength(fits);
      expect(script.triggers).toHaveLength(fits === 12 ? 0 : 1);
      script.services.quotas.email.setLimit(100);
      if (limit === 0) later(script, QUARTER);
      later(script, DAY);
      isDone(script);
    }
    expect(recipients).toBe(0 + 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 11 + 13);
  });

  it('gives drivers and hosts their mails before associations, and coordinators theirs last', async () => {
    const script = await workbench(copyOf(planned));
    run(script, 'sendMessages');
    const kinds = tab(script, 'Messages').map((line) => String(line.Clé).split('/')[1]);
    const order = BY_URGENCY.filter((kind) => kinds.includes(kind));
    expect(order).toEqual(['runSheet', 'hostConfirmation', 'associationList', 'summary']);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a as never) - order.indexOf(b as never)));
  });

  it('lasts for as many days as it takes', async () => {
    const script = await workbench(copyOf(planned));
    script.services.quotas.email.setLimit(5);
    run(script, 'sendMessages');
    const perDay = [mailsOf(script).length];
    for (let day = 1; day <= 2; day += 1) {
      // The trigger runs every few minutes, and most often there is nothing it may do.
      for (let i = 0; i < 3; i += 1) later(script, QUARTER);
      expect(mailsOf(script)).toHaveLength(perDay[day - 1] ?? 0);
      later(script, DAY);
      perDay.push(mailsOf(script).length);
    }
    expect(perDay).toEqual([5, 10, 12]);
    isDone(script);
  });

  it('may be used up by others midway: the mail in hand is a draft again and leaves later, once', async () => {
    let refused = 0;
    for (let nth = 1; nth <= all.length; nth += 1) {
      const script = await workbench(copyOf(planned));
      let sending = 0;
      script.meter.onCall = ({ method }) => {
        if (method !== 'MailApp.sendEmail') return;
        sending += 1;
        if (sending === nth) script.services.quotas.email.setLimit(script.mails.length);
      };
      const { ok, message } = run(script, 'sendMessages');
      expect(ok, message).toBe(true);
      expect(message).toContain('Le quota de Google est atteint');
      expect(mailsOf(script)).toEqual(all.slice(0, nth - 1));
      expect([count(script, 'Envoyé'), count(script, 'Brouillon')]).toEqual([nth - 1, 13 - nth]);
      refused += sending - script.mails.length;

      script.meter.onCall = undefined;
      script.services.quotas.email.setLimit(100);
      later(script, DAY);
      isDone(script);
    }
    expect(refused).toBe(all.length);
  });

  it('at zero from the start sends nothing, says so before and after, and sends all when it is back', async () => {
    const script = await workbench(copyOf(planned));
    script.services.quotas.email.setLimit(0);
    const { message } = run(script, 'sendMessages');
    expect(script.dialogs[0]?.text).toContain('Google n’accepte plus d’envoi aujourd’hui');
    const rest = '12 autres partiront tout seuls dès que Google le permettra.';
    expect(message).toBe(typesetFrench(`0 message envoyé. Le quota de Google est atteint : ${rest}`));
    expect(count(script, 'Brouillon')).toBe(12);
    later(script, QUARTER);
    expect(script.triggers).toHaveLength(1);
    script.services.quotas.email.setLimit(100);
    later(script, QUARTER);
    isDone(script);
  });
});

describe('the time of a run', () => {
  it('that runs out midway stops cleanly; the trigger goes on, each mail once', async () => {
    const probe = await workbench(copyOf(planned));
    const before: number[] = [];
    probe.meter.reset();
    probe.meter.onCall = ({ number, method }) => {
      if (method === 'MailApp.sendEmail') before.push(number);
    };
    run(probe, 'sendMessages');
    expect(before).toHaveLength(12);

    let midway = 0;
    for (let nth = 1; nth < 12; nth += 1) {
      // Five minutes are over just after the n-th mail.
      const msPerCall = Math.ceil(300_000 / ((before[nth - 1] ?? 0) + 2));
      const script = await workbench(copyOf(planned), { msPerCall });
      const { ok, message } = run(script, 'sendMessages');
      expect(ok, message).toBe(true);
      expect(mailsOf(script)).toEqual(all.slice(0, nth));
      expect(statuses(script)).toEqual([...new Array(nth).fill('Envoyé'), ...new Array(12 - nth).fill('Brouillon')]);
      expect(message).toMatch(
        nth === 11 ? /1 autre part tout seul/ : new RegExp(`${12 - nth} autres partent tout seuls`),
      );
      for (let i = 0; i < 20 && script.triggers.length > 0; i += 1) later(script, QUARTER);
      isDone(script);
      midway += 1;
    }
    expect(midway).toBe(11);
  });
});
