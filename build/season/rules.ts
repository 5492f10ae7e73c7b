import type { Nomination } from '../../src/domain/nomination';
import type { SelectionRule } from '../../src/domain/settings';
import { draw } from '../../src/planning/draw';
import { order, type RankedParty, type Ranking } from '../../src/planning/order';

/** What a rule may know of the season so far beside what the planner knows. */
export interface Knowledge {
  readonly seed: number;
  /** By nomination of this weekend: the place in the queue of everybody nominated since their last stay; lower = earlier. */
  readonly queue: ReadonlyMap<Nomination, number>;
}

/** A way to decide who comes. */
export interface Rule {
  /** At the head of its column. */
  readonly name: string;
  readonly meaning: string;
  readonly selection: SelectionRule;
  readonly ranking: (knowledge: Knowledge) => Ranking;
}

/** All under the planner's own hard rules: they differ in who comes before whom alone. */
export const RULES = [
  {
    name: 'Priority',
    meaning: 'the design’s order (never hosted first, then by need), nobody passed over for someone lower',
    selection: 'priority',
    ranking: () => order,
  },
  {
    name: 'People',
    meaning: 'the greatest number of people each weekend, then the design’s order',
    selection: 'people',
    ranking: () => order,
  },
  {
    name: 'First come',
    meaning: 'one queue for the season: whoever was nominated first, counted anew after each stay',
    selection: 'priority',
    ranking: ({ queue }) => rankedBy((party) => Math.min(...party.members.map((one) => queue.get(one) ?? Infinity))),
  },
  {
    name: 'Lottery',
    meaning: 'drawn anew each weekend, everybody alike',
    selection: 'priority',
    ranking: ({ seed }) =>
      rankedBy(({ members }) =>
        draw(`lottery|${seed}|${members.map(({ weekend, id }) => `${weekend}|${id}`).join('|')}`),
      ),
  },
] as const satisfies readonly Rule[];

export type RuleName = (typeof RULES)[number]['name'];

/** The planner's own parties in another order, lowest first; equals stay as the planner has them. */
function rankedBy(key: (party: RankedParty) => number): Ranking {
  return (eligible, problem, past) =>
    order(eligible, problem, past)
      .map((party) => ({ party, key: key(party) }))
      .sort((a, b) => a.key - b.key)
      .map(({ party }, i) => ({ ...party, rank: i + 1 }));
}
