import type { Plan } from '../../src/domain/plan.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { judged } from './facts/judged.ts';
import { Checked, type Fault, type Rule } from './rule.ts';
import { AGAIN_RULES } from './rules/again.ts';
import { BED_RULES } from './rules/beds.ts';
import { BOARDING_RULES } from './rules/boarding.ts';
import { CAR_RULES } from './rules/cars.ts';
import { CHANGE_RULES } from './rules/changes.ts';
import { DECISION_RULES } from './rules/decisions.ts';
import { HELD_RULES } from './rules/held.ts';
import { HOME_LIMIT_RULES } from './rules/home-limits.ts';
import { KEEP_RULES } from './rules/keeps.ts';
import { ORDER_RULES } from './rules/order.ts';
import { RANKING_RULES } from './rules/ranking.ts';
import { REASON_RULES } from './rules/reasons.ts';
import { ROUTE_RULES } from './rules/routes.ts';
import { TIME_RULES } from './rules/times.ts';
import { VOLUNTEER_RULES } from './rules/volunteers.ts';

/** Everything that must hold of a plan. */
export const RULES: readonly Rule[] = [
  ...DECISION_RULES,
  ...HELD_RULES,
  ...VOLUNTEER_RULES,
  ...BED_RULES,
  ...HOME_LIMIT_RULES,
  ...BOARDING_RULES,
  ...CAR_RULES,
  ...ROUTE_RULES,
  ...TIME_RULES,
  ...RANKING_RULES,
  ...ORDER_RULES,
  ...REASON_RULES,
  ...AGAIN_RULES,
  ...CHANGE_RULES,
  ...KEEP_RULES,
];

/**
 * Judges a finished plan from its problem alone: shares no code with the planning. What was exercised is added to
 * `checked`.
 */
export function checkPlan(problem: Problem, plan: Plan, checked: Checked = new Checked()): Fault[] {
  const facts = judged(problem, plan);
  return RULES.flatMap(({ name, judge }) => {
    const faults: Fault[] = [];
    judge(facts, {
      fault: (sentence) => faults.push({ rule: name, sentence }),
      saw: (what, times = 1) => checked.add(what, times),
    });
    return faults;
  });
}
