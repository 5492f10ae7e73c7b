import type { MatchProblem } from '../../../src/planning/solvers/match/index.ts';
import type { Programme, Row, Term } from './programme.ts';

/** As our own solver does: relative distance of a cost to its bound. */
export const COST_GAP = 1e-6;
/**
 * Weights of one programme of the order, 2^19 down to 1: sums that a double holds exactly, and whose last unit the solvers'
 * tolerances do not swallow.
 */
export const MOST_IN_ORDER = 20;
/** Less than one, as a share of any sum of these weights and of any number of people: an optimum within it is the optimum. */
const WHOLE_GAP = 2 ** -(MOST_IN_ORDER + 1);

/**
 * Housing all of `parties` at the least cost: x[party, home] on the allowed pairs, one home each, beds and caps kept. Whether
 * so many people may come is not asked.
 * @throws RangeError when one of them has no home that is allowed and large enough.
 */
export function leastCostHousing(problem: MatchProblem, parties: readonly number[]): Programme {
  const { costs, rows } = housingOf(problem, { always: parties, perhaps: [] });
  return { aim: 'least', objective: costs, rows, gap: COST_GAP };
}

/** Housing the most people within the places, all of `kept` among them; the objective counts people. */
export function mostPeopleHoused(problem: MatchProblem, kept: readonly number[]): Programme {
  const perhaps = [...problem.sizes.keys()].filter((party) => !kept.includes(party));
  const housing = housingOf(problem, { always: kept, perhaps });
  const people = countsOf(housing, problem.sizes);
  return {
    aim: 'most',
    objective: objectiveOf(housing, people),
    rows: [...housing.rows, { terms: people, least: Number.NEGATIVE_INFINITY, most: problem.places }],
    gap: WHOLE_GAP,
  };
}

/** Where a selection down the list has come to. */
export interface Progress {
  /** Parties that are in for good. */
  readonly chosen: readonly number[];
  /** The next in order, at most {@link MOST_IN_ORDER}. */
  readonly next: readonly number[];
  /** Parties below them. */
  readonly later: readonly number[];
  /** How many people are to be housed; null = as many as come of going down the list. */
  readonly people: number | null;
}

/**
 * Housing as many of `next` as there is room for, in lexicographic order, with all of `chosen`: each counts more than all
 * those below it together, so that the optimum in binary says who of `next` is in, the first of 20 as 2^19. Without a number
 * of people to be reached those `later` cannot help anybody, and are left out.
 */
export function firstInOrder(problem: MatchProblem, { chosen, next, later, people }: Progress): Programme {
  const perhaps = people === null ? next : [...next, ...later];
  const housing = housingOf(problem, { always: chosen, perhaps });
  const weights: number[] = [];
  next.forEach((party, index) => {
    weights[party] = 2 ** (next.length - 1 - index);
  });
  const counted = countsOf(housing, problem.sizes);
  const number: Row =
    people === null
      ? { terms: counted, least: Number.NEGATIVE_INFINITY, most: problem.places }
      : { terms: counted, least: people, most: people };
  return {
    aim: 'most',
    objective: objectiveOf(housing, countsOf(housing, weights)),
    rows: [...housing.rows, number],
    gap: WHOLE_GAP,
  };
}

interface Housing {
  /** Of each variable. */
  readonly costs: readonly number[];
  /** By party, the variables of which one is 1 when it is housed and all are 0 when it is not. */
  readonly housed: ReadonlyMap<number, readonly number[]>;
  readonly rows: readonly Row[];
}

interface Parties {
  readonly always: readonly number[];
  readonly perhaps: readonly number[];
}

/** A party that may be left out has one more variable, which says whether it is: branching on it decides most. */
function housingOf(problem: MatchProblem, { always, perhaps }: Parties): Housing {
  const { sizes, beds, caps } = problem;
  const costs: number[] = [];
  const inHome = beds.map((): Term[] => []);
  const housed = new Map<number, readonly number[]>();
  const rows: Row[] = [];
  const pairsOf = (party: number) =>
    problem.options[party]!.filter(({ home }) => beds[home]! >= sizes[party]!).map(({ home, cost }) => {
      const variable = costs.push(cost) - 1;
      inHome[home]!.push({ variable, times: sizes[party]! });
      return variable;
    });
  for (const party of always) {
    const pairs = pairsOf(party);
    if (pairs.length === 0) throw new RangeError(`party ${party} has no home to go to`);
    housed.set(party, pairs);
    rows.push({ terms: once(pairs), least: 1, most: 1 });
  }
  for (const party of perhaps) {
    const pairs = pairsOf(party);
    if (pairs.length === 0) continue;
    const isHoused = costs.push(0) - 1;
    housed.set(party, [isHoused]);
    rows.push({ terms: [...once(pairs), { variable: isHoused, times: -1 }], least: 0, most: 0 });
  }
  const atMost = (terms: readonly Term[], most: number): Row => ({ terms, least: Number.NEGATIVE_INFINITY, most });
  const limits = [
    ...inHome.map((terms, home) => atMost(terms, beds[home]!)),
    ...caps.map(({ people, uses }) =>
      atMost(
        inHome.flatMap((terms, home) => (uses[home] ? terms : [])),
        people,
      ),
    ),
  ];
  return { costs, housed, rows: [...rows, ...limits.filter(({ terms }) => terms.length > 0)] };
}

function once(variables: readonly number[]): Term[] {
  return variables.map((variable) => ({ variable, times: 1 }));
}

/** Adds up what the parties housed count for; those without an entry count for nothing. */
function countsOf({ housed }: Housing, counts: readonly (number | undefined)[]): Term[] {
  return [...housed].flatMap(([party, variables]) => {
    const times = counts[party];
    return times === undefined ? [] : variables.map((variable) => ({ variable, times }));
  });
}

function objectiveOf({ costs }: Housing, terms: readonly Term[]): number[] {
  const objective = costs.map(() => 0);
  for (const { variable, times } of terms) objective[variable] = times;
  return objective;
}
