import { instanceOf } from './instance';
import { houseAtLeastCost } from './least-cost';
import { selectMostPeople } from './most-people';
import { selectByPriority } from './priority';
import type { MatchLimits, MatchProblem, MatchResult } from './problem';

export type { MatchCap, MatchLimits, MatchOption, MatchProblem, MatchResult } from './problem';

const defaultMaxNodes = 20_000;
/** Relative difference up to which cost and bound count as equal. */
const equal = 1e-6;

/**
 * Chooses the parties by the rule, then houses those chosen at the least total cost. Deterministic; exact unless a limit
 * is hit, which `selectionProven`, `proven` and `bound` then say.
 * @throws RangeError when the problem is not well formed (see {@link MatchProblem}).
 */
export function match(problem: MatchProblem, limits: MatchLimits): MatchResult {
  const instance = instanceOf(problem);
  const effort = { maxNodes: limits.maxNodes ?? defaultMaxNodes, outOfTime: limits.outOfTime };
  const first = [...new Set(problem.first ?? [])];
  const early = new Set(first);
  const rest = [...problem.sizes.keys()].filter((party) => !early.has(party));
  const selection =
    problem.rule === 'people'
      ? selectMostPeople(instance, { first, rest, witness: problem.witness }, effort)
      : selectByPriority(instance, { order: [...first, ...rest], witness: problem.witness }, effort);
  const { placement } = selection;
  const bound = houseAtLeastCost(placement, { ...effort, maxNodes: limits.maxCostNodes ?? effort.maxNodes });
  const cost = placement.cost();
  return {
    home: Array.from(placement.home, (home) => (home < 0 ? null : home)),
    people: placement.people,
    cost,
    proven: cost - bound <= equal * Math.max(1, cost),
    bound: Math.min(bound, cost),
    selectionProven: selection.proven,
  };
}
