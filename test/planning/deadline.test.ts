import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { aDriver, aHost, aParty, aProblem } from '../checks/example.ts';
import { judged } from '../checks/facts/judged.ts';
import { largeWeekend, smallWeekend } from '../checks/problems.ts';
import { BED_RULES } from '../checks/rules/beds.ts';
import { BOARDING_RULES } from '../checks/rules/boarding.ts';
import { HOME_LIMIT_RULES } from '../checks/rules/home-limits.ts';
import { ROUTE_RULES } from '../checks/rules/routes.ts';
import { randomFrom } from '../random.ts';

/** What no haste may break. */
const HARD = [...BED_RULES, ...HOME_LIMIT_RULES, ...BOARDING_RULES, ...ROUTE_RULES];

function faultsOf(problem: Problem, plan: ReturnType<typeof planWeekend>): string[] {
  const facts = judged(problem, plan);
  const faults: string[] = [];
  for (const { name, judge } of HARD) {
    judge(facts, { fault: (sentence) => faults.push(`${name}: ${sentence}`), saw: () => {} });
  }
  return faults;
}

/** Time is up from the n-th time that somebody asks. */
function upAfter(questions: number): () => boolean {
  let asked = 0;
  return () => ++asked > questions;
}

/** Twenty parties, beds for all, and nine cars of which most go only so far: rides are then hard to find again. */
function tightProblem(seed: number): Problem {
  const random = randomFrom(seed);
  const somewhere = () => ({ latitude: 50.95 - 0.5 * random.unit(), longitude: 1.85 + 0.8 * random.unit() });
  const hosts = Array.from({ length: 22 }, (_, i) =>
    aHost(`H${i}`, 1 + random.below(3), { location: somewhere(), collects: random.chance(0.1) ? 'outward' : 'none' }),
  );
  const drivers = Array.from({ length: 9 }, (_, i) =>
    aDriver(`D${i}`, 2 + random.below(4), {
      location: somewhere(),
      longestDetourKm: random.chance(0.7) ? 5 + random.below(40) : null,
    }),
  );
  const parties = Array.from({ length: 20 }, (_, rank) => aParty(rank, 1 + random.below(3)));
  return aProblem({ hosts, drivers, parties });
}

describe('a plan that ran out of time', () => {
  it('hosts nobody without a ride where rides are hard to find', () => {
    let left = 0;
    for (let seed = 0; seed < 60; seed++) {
      const problem = tightProblem(seed);
      for (const questions of [8, 20, 32, 44, 56]) {
        const plan = planWeekend(problem, { seed: 1, outOfTime: upAfter(questions) });
        expect({ seed, questions, faults: faultsOf(problem, plan) }).toEqual({ seed, questions, faults: [] });
        if (plan.totals.searchCut) left += 1;
      }
    }
    expect(left).toBeGreaterThan(20);
  });

  it('breaks no hard rule, wherever it was cut: nobody is hosted without a bed and both rides', () => {
    const seen = { cut: 0, fewer: 0, unproven: 0 };
    const weekends = [
      ...Array.from({ length: 40 }, (_, seed) => smallWeekend(seed)),
      ...Array.from({ length: 16 }, (_, seed) => largeWeekend(seed)),
    ];
    for (const { problem, seed, shape } of weekends) {
      const whole = planWeekend(problem, { seed, outOfTime: () => false });
      for (const questions of [0, 10, 48, 90]) {
        const plan = planWeekend(problem, { seed, outOfTime: upAfter(questions) });
        expect({ shape, seed, questions, faults: faultsOf(problem, plan) }).toEqual({
          shape,
          seed,
          questions,
          faults: [],
        });
        seen.cut += 1;
        if (plan.totals.hosted < whole.totals.hosted) seen.fewer += 1;
        if (!plan.totals.selectionProven && whole.totals.selectionProven) seen.unproven += 1;
        // What is claimed to be certain is so, in haste or not.
        if (plan.totals.selectionProven && whole.totals.selectionProven)
          expect(plan.totals.hosted).toBe(whole.totals.hosted);
      }
    }
    console.log(`Cut short: ${JSON.stringify(seen)}`);
    expect(seen.fewer).toBeGreaterThan(10);
    expect(seen.unproven).toBeGreaterThan(2);
  });
});
