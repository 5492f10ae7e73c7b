import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { checkPlan, RULES } from './check-plan.ts';
import { afterwards, HAPPENINGS } from './draws/cancellations.ts';
import { withKeeps } from './draws/keeps.ts';
import { AGAIN_MUTATIONS } from './mutations/again.ts';
import type { Mutation, Pair } from './mutations/edit.ts';
import { GUEST_MUTATIONS } from './mutations/guests.ts';
import { HOME_MUTATIONS } from './mutations/homes.ts';
import { REASON_MUTATIONS } from './mutations/reasons.ts';
import { RIDE_MUTATIONS } from './mutations/rides.ts';
import { Draws } from './prng.ts';
import { smallWeekend } from './problems.ts';

const MUTATIONS: readonly Mutation[] = [
  ...GUEST_MUTATIONS,
  ...HOME_MUTATIONS,
  ...RIDE_MUTATIONS,
  ...REASON_MUTATIONS,
  ...AGAIN_MUTATIONS,
];

const effort = (seed: number) => ({ seed, outOfTime: () => false });

/** Plans to spoil, with the rules that they keep. */
const PLANS = Array.from({ length: 150 }, (_, seed) => {
  const { problem } = smallWeekend(seed);
  const pair: Pair = { problem, plan: planWeekend(problem, effort(seed)) };
  return { seed, pair, broken: rulesBroken(pair) };
});

/** The same made again after something happened, half of them with something fixed by hand. */
const AGAIN = PLANS.flatMap(({ seed, pair: { problem, plan } }) => {
  const draws = new Draws(seed + 700);
  const after = afterwards(problem, plan, draws.of(HAPPENINGS), draws);
  if (!after) return [];
  const fixed = seed % 2 === 0 ? after : withKeeps(after, plan, 5, draws);
  const pair: Pair = { problem: fixed, plan: planWeekend(fixed, effort(seed)) };
  return [{ seed, pair, broken: rulesBroken(pair) }];
});

const OCCASIONS = 3;

function rulesBroken({ problem, plan }: Pair): Set<string> {
  return new Set(checkPlan(problem, plan).map(({ rule }) => rule));
}

describe('the plan checker', () => {
  it('shares nothing with the code it judges but types of the domain and the names of the legs', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.test)\.ts$/.test(file),
    );
    const imports = files.flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(/^import [^;]*\/src\/[^;]*;/gm) ?? [],
    );
    expect(imports.length).toBeGreaterThan(30);
    const allowed =
      /^import (type [^;]*\/src\/domain\/|\{ (LEGS|LEGS, type Leg|type Leg, LEGS) \} from '[./]*\/src\/domain\/leg\.ts)/;
    expect(imports.filter((line) => !allowed.test(line))).toEqual([]);
  });

  it('has at least one way to break each rule', () => {
    const covered = new Set(MUTATIONS.map(({ breaks }) => breaks));
    expect(RULES.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('sees when %s', (_, { breaks, apply }) => {
    const unseen: number[] = [];
    let tried = 0;
    for (const { seed, pair, broken } of [...PLANS, ...AGAIN]) {
      const spoiled = tried < OCCASIONS && !broken.has(breaks) ? apply(pair) : null;
      if (!spoiled) continue;
      tried += 1;
      if (!rulesBroken(spoiled).has(breaks)) unseen.push(seed);
    }
    expect({ tried, unseen }).toEqual({ tried: OCCASIONS, unseen: [] });
  });
});
