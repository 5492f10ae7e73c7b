import { describe, expect, it } from 'vitest';
import type { AppsScript } from '../../../build/local/apps-script.ts';
import { Killed } from '../../../build/local/meter.ts';
import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { type Random, randomFrom } from '../../random.ts';
import { type Report, run, workbench } from '../../workbench.ts';
import {
  askedFor,
  clockOf,
  dayOf,
  daysBetween,
  doubtsIn,
  type Expected,
  expected,
  linesIn,
  weekendOf,
  willing,
} from './expected.ts';
import { addressOf, LAST, someVolunteers, type Volunteer, WEEKENDS, workbookOf, write } from './volunteers.ts';

const HOUR = 3_600_000;
const SEEDS = 7;
/** From 2 November on: first with everything that happens, then in peace until all are asked. */
const BUSY_DAYS = 32;
const QUIET_DAYS = 14;
/** Of the day's quota, what asking may not use. */
const KEPT = 50;

const tally = {
  ...{ days: 0, asks: 0, mails: 0, households: 0, sameWeekendAgain: 0, killed: 0, doubts: 0 },
  ...{ byTrigger: 0, cancelled: 0, longWait: 0, nobody: 0, exact: 0 },
};

/** People answer, come and go, and correct their address. */
function somethingHappens(volunteers: readonly Volunteer[], script: AppsScript, random: Random): void {
  const workbook = script.spreadsheet as Spreadsheet;
  const who = random.pick(volunteers);
  const what = random.below(10);
  if (what < 6) {
    const weekend = random.pick(WEEKENDS.slice(0, -1));
    write(
      workbook,
      who,
      weekend,
      who.role === 'host' ? random.pick([2, 'No', 'perhaps']) : random.pick(['Both', 'No']),
    );
    who.answered.add(weekend);
  } else if (what < 9) {
    who.status = random.pick(['Approved', 'Approved', 'Paused', 'Left', 'New'] as const);
    write(workbook, who, 'Status', who.status);
  } else {
    who.email = random.chance(0.5) ? random.pick(volunteers).email : `${who.id.toLowerCase()}.new@example.org`;
    write(workbook, who, 'Email', who.email);
  }
}

/** Whatever leaves while `work` runs is to whom it may go, for what they can do, and a week after the mail before. */
function watched(script: AppsScript, volunteers: readonly Volunteer[], work: () => void): { sent: Expected[] } {
  const before = script.mails.length;
  const wouldAsk = new Map(WEEKENDS.map((weekend) => [weekend as string, expected(script, volunteers, weekend)]));
  const drafted = new Map(linesIn(script).map(({ Key, Status }) => [String(Key), Status]));
  work();
  const sent = script.mails.slice(before).map(({ to, subject, at }, i) => {
    const address = to[0]?.toLowerCase() ?? '';
    const weekend = weekendOf(subject);
    const about = `${clockOf(at)}: ${subject} to ${address}`;
    const earlier = script.mails.slice(0, before + i).filter((mail) => mail.to[0]?.toLowerCase() === address);
    for (const mail of earlier) {
      expect(daysBetween(dayOf(mail.at), dayOf(at)), `${about}, asked on ${clockOf(mail.at)}`).toBeGreaterThanOrEqual(
        7,
      );
      if (weekendOf(mail.subject) === weekend) tally.sameWeekendAgain += 1;
    }
    const due = wouldAsk.get(weekend) ?? [];
    const turn = due.findIndex((each) => each.address === address);
    expect(turn, `${about}: not to be asked`).toBeGreaterThanOrEqual(0);
    expect(askedFor(subject), about).toBe(due[turn]?.asks);
    if (askedFor(subject) === 'host or drive') tally.households += 1;
    return { weekend, turn, address, asks: askedFor(subject) };
  });
  for (const weekend of WEEKENDS) {
    const turns = sent.filter((each) => each.weekend === weekend).map(({ turn }) => turn);
    expect(turns, `for ${weekend}: not in turn`).toEqual([...turns].sort((a, b) => a - b));
  }
  tally.mails += sent.length;
  tally.cancelled += linesIn(script).filter(
    (l) => l.Status === 'Cancelled' && drafted.get(String(l.Key)) === 'Draft',
  ).length;
  return { sent: sent.map(({ address, asks }) => ({ address, asks })) };
}

/** A coordinator asks. Where nothing stops it, those leave that should, first to last, as far as the quota goes. */
function ask(script: AppsScript, volunteers: readonly Volunteer[], weekend: string, dieAt: number | null): void {
  const due = expected(script, volunteers, weekend);
  const quota = Math.max(0, script.services.quotas.email.remaining() - KEPT);
  let report: Report | null = null;
  const { sent } = watched(script, volunteers, () => {
    script.meter.reset();
    if (dieAt !== null) script.meter.dieAtCall(dieAt);
    try {
      report = run(script, 'askWhoCanHelp', weekend);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      tally.killed += 1;
    }
    script.meter.reset();
  });
  tally.asks += 1;
  const ended = report as Report | null;
  if (ended === null) return;
  expect(ended.ok, ended.message).toBe(true);
  expect(sent, `${weekend}, on ${clockOf(script.now())}`).toEqual(due.slice(0, quota));
  if (due.length === 0) {
    tally.nobody += 1;
    expect(ended.message).toMatch(/Nobody to ask|has begun|0 messages/);
  } else tally.exact += 1;
}

function throughTriggers(script: AppsScript, volunteers: readonly Volunteer[], dieAt: number | null): void {
  script.sleep(15 * 60_000);
  const { sent } = watched(script, volunteers, () => {
    script.meter.reset();
    if (dieAt !== null) script.meter.dieAtCall(dieAt);
    for (const { error } of script.runDueTriggers()) {
      if (error === undefined) continue;
      expect(error).toContain('killed');
      tally.killed += 1;
    }
    script.meter.reset();
  });
  tally.byTrigger += sent.length;
}

describe('whoever could help', () => {
  it('is asked in turn, at most once a week, and in the end, whatever dies and however small the quota', async () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = randomFrom(seed);
      const volunteers = someVolunteers(random);
      const script = await workbench(workbookOf(volunteers), {
        now: new Date('2026-11-02T08:00:00Z'),
        locale: 'en',
      });
      script.services.quotas.email.setLimit(KEPT + 1 + (seed % 3));
      const draftedOn = new Map<string, string>();
      const lookAtDrafts = () => {
        for (const { Key, Status } of linesIn(script)) {
          const since = draftedOn.get(String(Key));
          if (Status === 'Draft' && since === undefined) draftedOn.set(String(Key), dayOf(script.now()));
          if (Status === 'Sent' && since !== undefined && since !== '') {
            if (daysBetween(since, dayOf(script.now())) >= 7) tally.longWait += 1;
            draftedOn.set(String(Key), '');
          }
        }
      };
      for (let day = 1; day <= BUSY_DAYS; day += 1) {
        if (random.chance(0.6)) somethingHappens(volunteers, script, random);
        if (random.chance(0.5)) {
          const weekend = random.pick(WEEKENDS.slice(0, -1));
          ask(script, volunteers, weekend, random.chance(0.3) ? 1 + random.below(90) : null);
        }
        lookAtDrafts();
        for (let n = 0; n < 2; n += 1) {
          throughTriggers(script, volunteers, random.chance(0.2) ? 1 + random.below(60) : null);
        }
        lookAtDrafts();
        script.sleep(24 * HOUR + random.below(3 * 60) * 60_000 - 2 * HOUR);
        tally.days += 1;
      }
      for (let day = 1; day <= QUIET_DAYS; day += 1) {
        ask(script, volunteers, LAST, null);
        throughTriggers(script, volunteers, null);
        script.sleep(24 * HOUR);
        tally.days += 1;
      }
      const doubts = doubtsIn(script).map(({ address }) => address);
      const asked = script.mails.filter(({ subject }) => weekendOf(subject) === LAST).map(({ to }) => to[0]);
      const all = new Set(willing(volunteers, LAST).map(addressOf));
      for (const address of all) {
        if (doubts.includes(address)) tally.doubts += 1;
        else
          expect(
            asked.map((to) => to?.toLowerCase()),
            `seed ${seed}: ${address} was never asked`,
          ).toContain(address);
      }
    }
    const { days, asks, mails, households, sameWeekendAgain, byTrigger, killed, cancelled, longWait, doubts } = tally;
    console.log(
      `${SEEDS} seasons of ${days} days in all, asked for help ${asks} times, killed ${killed} times: ${mails} mails (${households} to households that host and drive, ${byTrigger} by a trigger), none within a week, none out of turn, none left out but ${doubts} in doubt; ${sameWeekendAgain} times again for a weekend, ${cancelled} drafts cancelled, ${longWait} left after a week of waiting.`,
    );
    expect(tally.mails).toBeGreaterThan(200);
    expect(tally.households).toBeGreaterThan(15);
    expect(tally.sameWeekendAgain).toBeGreaterThan(50);
    expect(tally.byTrigger).toBeGreaterThan(50);
    expect(tally.killed).toBeGreaterThan(30);
    expect(tally.cancelled).toBeGreaterThan(2);
    expect(tally.longWait).toBeGreaterThan(0);
    expect(tally.exact).toBeGreaterThan(60);
  }, 120_000);
});
