import { describe, expect, it } from 'vitest';
import { type MatchProblem, match } from '../../../src/planning/solvers/match/index.ts';
import { smallProblem } from './match.instances.ts';
import { answerByEnumeration, faultsOf } from './match.judge.ts';

const unlimited = { outOfTime: () => false };
const seeds = 1500;

describe.each(['priority', 'people'] as const)('small problems under the rule %s', (rule) => {
  it(`agree with enumeration on ${seeds} seeds`, () => {
    const seen = { scarce: 0, capped: 0, kept: 0, partyTurnedAwayForSmaller: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const problem = smallProblem(seed, rule);
      const result = match(problem, unlimited);
      const answer = answerByEnumeration(problem);
      const chosen = result.home.reduce<number>((set, home, party) => (home === null ? set : set | (1 << party)), 0);
      expect({ seed, faults: faultsOf(problem, result) }).toEqual({ seed, faults: [] });
      expect({ seed, chosen }).toEqual({ seed, chosen: answer.chosen });
      expect(result.cost, `seed ${seed}`).toBeCloseTo(answer.cost, 6);
      expect({ seed, proven: result.proven, selectionProven: result.selectionProven }).toEqual({
        seed,
        proven: true,
        selectionProven: true,
      });
      count(problem, result.home, seen);
    }
    expect(seen.scarce).toBeGreaterThan(seeds / 2);
    expect(seen.capped).toBeGreaterThan(seeds / 4);
    expect(seen.kept).toBeGreaterThan(seeds / 10);
    expect(seen.partyTurnedAwayForSmaller).toBeGreaterThan(seeds / 10);
  });
});

/** How many problems turn on what they are meant to test. */
function count(problem: MatchProblem, homes: readonly (number | null)[], seen: Record<string, number>): void {
  const waiting = homes.flatMap((home, party) => (home === null && problem.options[party]!.length > 0 ? [party] : []));
  const people = problem.sizes.reduce((a, b) => a + b, 0);
  if (waiting.length > 0 && waiting.length < homes.length) seen.scarce!++;
  if (problem.caps.some((cap) => cap.people < people)) seen.capped!++;
  if (problem.first) seen.kept!++;
  if (waiting.some((party) => homes.some((home, other) => home !== null && other > party))) {
    seen.partyTurnedAwayForSmaller!++;
  }
}
