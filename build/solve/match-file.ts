import * as z from 'zod';
import { type MatchProblem, match } from '../../src/planning/solvers/match/index.ts';
import { wholeNumber } from './read-problem.ts';

/** Largest cost of a pair, either way: sums of them stay exact enough to compare. */
const MOST_COST = 1e9;
const cost = `a number from -${MOST_COST} to ${MOST_COST}, or null for a home that is not allowed`;

/** `npm run solve -- match FILE.json`: parties, in priority order, and homes for them. Other keys are left alone. */
export const matchFile = z
  .object(
    {
      parties: z.array(
        z.object({ size: wholeNumber({ least: 1 }) }, 'an object such as {"size": 2}'),
        'a list of parties such as [{"size": 2}]',
      ),
      homes: z.array(
        z.object({ beds: wholeNumber({ least: 0 }) }, 'an object such as {"beds": 3}'),
        'a list of homes such as [{"beds": 3}]',
      ),
      /** [party][home]; null = not allowed. */
      cost: z.array(
        z.array(z.number(cost).min(-MOST_COST, cost).max(MOST_COST, cost).nullable(), 'a list with one cost per home'),
        'a list with one list of costs per party',
      ),
      /** Most people in all; null = no limit. */
      places: wholeNumber({ least: 0 }).nullish(),
      /** Seats for them, wherever they go; null = no limit. */
      seats: wholeNumber({ least: 0 }).nullish(),
      rule: z.enum(['priority', 'people'], '"priority" or "people"'),
    },
    'an object with parties, homes, cost and rule',
  )
  .superRefine(({ parties, homes, cost }, { addIssue }) => {
    const expect = (path: PropertyKey[], message: string) => addIssue({ code: 'custom', path, message });
    if (cost.length !== parties.length) expect(['cost'], `a list of ${parties.length}, one per party`);
    cost.forEach((row, party) => {
      if (row.length !== homes.length) expect(['cost', party], `a list of ${homes.length}, one cost per home`);
    });
  });

export type MatchFile = z.output<typeof matchFile>;

export interface MatchAnswer {
  /** Index of each party's home; null = not placed. */
  readonly home: readonly (number | null)[];
  /** People placed. */
  readonly people: number;
  /** Total over the parties placed. */
  readonly cost: number;
  /** Whether the selection follows the rule and the cost is the least for it, both proven. */
  readonly proven: boolean;
  /** A lower bound on the cost of housing the parties selected. */
  readonly bound: number;
  readonly ms: number;
}

const DEADLINE_MS = 20_000;
/** Relative difference up to which cost and bound count as equal. */
const EQUAL = 1e-6;

export function solveMatch(file: MatchFile): MatchAnswer {
  const began = performance.now();
  const { problem, added } = problemOf(file);
  const result = match(problem, { outOfTime: () => performance.now() - began > DEADLINE_MS });
  const shift = result.home.reduce<number>((sum, home, party) => (home === null ? sum : sum + added[party]!), 0);
  const cost = result.cost - shift;
  const gap = result.cost - result.bound;
  return {
    home: result.home,
    people: result.people,
    cost,
    proven: result.selectionProven && gap <= EQUAL * Math.max(1, Math.abs(cost)),
    bound: cost - gap,
    ms: Math.round(performance.now() - began),
  };
}

/**
 * The solver takes costs of at least 0. Where a party has a negative one, all its costs are raised by the same: every
 * housing of the same parties then costs the same more, and who is selected does not depend on costs.
 */
function problemOf({ parties, homes, cost, places, seats, rule }: MatchFile) {
  const added = cost.map((row) => row.reduce<number>((most, pair) => Math.max(most, -(pair ?? 0)), 0));
  const problem: MatchProblem = {
    sizes: parties.map(({ size }) => size),
    beds: homes.map(({ beds }) => beds),
    options: cost.map((row, party) =>
      row.flatMap((pair, home) => (pair === null ? [] : [{ home, cost: pair + added[party]! }])),
    ),
    // Whoever is placed anywhere takes a seat, so that seats and places limit the same number.
    places: Math.min(places ?? Number.MAX_SAFE_INTEGER, seats ?? Number.MAX_SAFE_INTEGER),
    caps: [],
    rule,
  };
  return { problem, added };
}
