import { describe, expect, it } from 'vitest';
import { planPages } from '../../src/actions/plan-pages.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { wordsIn } from '../../src/language/words.ts';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { guests } from '../../src/sheets/outputs/guests.ts';
import { type Drawn, largeWeekend, smallWeekend } from '../checks/problems.ts';

/** The same weekend, with all that tells one person from another marked. */
function marked(problem: Problem): Problem {
  const mark = (what: string, id: string) => `${what}MARK${id}`;
  const reached = (id: string) => ({ name: mark('NAME', id), phone: mark('PHONE', id), town: mark('TOWN', id) });
  const address = (written: string) => (written === '' ? '' : `MARK-${written}`);
  const kept = new Map(problem.hosts.map(({ id }) => [id, mark('H', id)]));
  return {
    ...problem,
    settings: { ...problem.settings, nominators: problem.settings.nominators.map(address) },
    hosts: problem.hosts.map((host) => {
      const { id } = host;
      return {
        ...host,
        ...reached(id),
        id: mark('H', id),
        email: address(host.email.toLowerCase()),
        address: mark('STREET', id),
      };
    }),
    drivers: problem.drivers.map((driver) => {
      return { ...driver, ...reached(driver.id), id: mark('D', driver.id), email: address(driver.email) };
    }),
    nominations: problem.nominations.map((one, i) => ({
      ...one,
      status: one.status === 'withdrawn' && i % 2 === 0 ? 'noShow' : one.status,
      ...{
        id: mark('N', one.id),
        firstName: `MARK${one.firstName}`,
        guestCode: one.guestCode && `MARK${one.guestCode}`,
      },
      ...{
        association: `MARK${one.association}`,
        group: one.group && `MARK${one.group}`,
        nominatedBy: address(one.nominatedBy.trim()),
      },
      under18Referral: one.under18Referral && `MARK${one.under18Referral}`,
    })),
    stays: problem.stays.map((stay) => ({
      ...{ ...stay, guestKey: `MARK${stay.guestKey}`, association: `MARK${stay.association}` },
      host: kept.get(stay.host) ?? stay.host,
    })),
  };
}

/** What Guests says of everybody, by the decision and the reason. */
function whys(plan: Plan, problem: Problem, language: 'en' | 'fr'): { reason: string; detours: number; why: string }[] {
  const [page] = planPages(plan, { problem, language, words: wordsIn(language) });
  const at = Object.keys(guests.columns).indexOf('why');
  return plan.decisions.map(({ outcome }, i) => ({
    reason: outcome.decision === 'hosted' ? 'hosted' : outcome.reason.code,
    detours:
      outcome.decision === 'waiting' && 'changes' in outcome.reason
        ? outcome.reason.changes.filter(({ code }) => code === 'longerDetour').length
        : 0,
    why: String(page!.cells[i + 1]![at]),
  }));
}

describe('why somebody waits or is held', () => {
  it('names no driver, host, nomination, age or address, in either language', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    const drawn: Drawn[] = [
      ...Array.from({ length: 96 }, (_, i) => smallWeekend(i)),
      ...Array.from({ length: 16 }, (_, i) => largeWeekend(i)),
    ];
    let named = 0;
    for (const { problem: unmarked, seed } of drawn) {
      const problem = marked(unmarked);
      const plan = planWeekend(problem, { seed, thoroughness: 0.1, outOfTime: () => false });
      for (const language of ['en', 'fr'] as const) {
        for (const { reason, detours, why } of whys(plan, problem, language)) {
          count(reason);
          if (detours > 0) count('longerDetour');
          expect(why.length, reason).toBeGreaterThan(15);
          expect(why, reason).not.toMatch(/mark|@/i);
          if (reason in wordsIn(language).held) expect(why, reason).not.toMatch(/\d/);
        }
        // Coordinators are told which driver to ask.
        for (const { finding } of plan.notices) {
          if (finding.code !== 'wouldPlace' || finding.changes.every(({ code }) => code !== 'longerDetour')) continue;
          expect(wordsIn(language).notice.wouldPlace(finding)).toMatch(/DMARKD\d+/);
          named += 1;
        }
      }
    }
    console.log(`why: ${JSON.stringify(Object.fromEntries(seen))}, ${named} drivers named to coordinators`);
    for (const reason of ['hosted', 'longerDetour', 'detourTooLong', 'several', ...Object.keys(wordsIn('en').held)]) {
      expect(seen.get(reason), reason).toBeGreaterThan(15);
    }
    expect(named).toBeGreaterThan(15);
  });
});
