import type { MatchProblem } from '../../../src/planning/solvers/match/index.ts';
import type { Programme, Row, Term } from './programme.ts';

/**
 * Housing all of `parties` at the least cost: x[party, home] on the allowed pairs, one home each, beds and caps kept. Whether
 * so many people may come is not asked.
 * @throws RangeError when one of them has no home that is allowed and large enough.
 */
export function leastCostHousing(problem: MatchProblem, parties: readonly number[]): Programme {
  const { pairs, rows } = housingOf(problem, { always: new Set(parties), perhaps: new Set() });
  return { aim: 'least', objective: pairs.map(({ cost }) => cost), rows };
}

/** Housing the most people within the places, all of `kept` among them; the objective counts people. */
export function mostPeopleHoused(problem: MatchProblem, kept: readonly number[]): Programme {
  const always = new Set(kept);
  const perhaps = new Set([...problem.sizes.keys()].filter((party) => !always.has(party)));
  const { pairs, rows } = housingOf(problem, { always, perhaps });
  const people = pairs.map(({ party }, variable) => ({ variable, times: problem.sizes[party]! }));
  const places: Row = { terms: people, least: Number.NEGATIVE_INFINITY, most: problem.places };
  return { aim: 'most', objective: people.map(({ times }) => times), rows: [...rows, places] };
}

interface Pair {
  readonly party: number;
  readonly home: number;
  readonly cost: number;
}

interface Parties {
  readonly always: ReadonlySet<number>;
  readonly perhaps: ReadonlySet<number>;
}

function housingOf(problem: MatchProblem, { always, perhaps }: Parties): { pairs: Pair[]; rows: Row[] } {
  const { sizes, beds, caps } = problem;
  const pairs: Pair[] = [];
  const ofParty = sizes.map((): Term[] => []);
  const inHome = beds.map((): Term[] => []);
  problem.options.forEach((options, party) => {
    if (!always.has(party) && !perhaps.has(party)) return;
    for (const { home, cost } of options) {
      if (beds[home]! < sizes[party]!) continue;
      const variable = pairs.push({ party, home, cost }) - 1;
      ofParty[party]!.push({ variable, times: 1 });
      inHome[home]!.push({ variable, times: sizes[party]! });
    }
  });
  const homeless = [...always].find((party) => ofParty[party]!.length === 0);
  if (homeless !== undefined) throw new RangeError(`party ${homeless} has no home to go to`);
  const atMost = (terms: Term[], most: number): Row => ({ terms, least: Number.NEGATIVE_INFINITY, most });
  const rows = [
    ...ofParty.map((terms, party) => (always.has(party) ? { terms, least: 1, most: 1 } : atMost(terms, 1))),
    ...inHome.map((terms, home) => atMost(terms, beds[home]!)),
    ...caps.map(({ people, uses }) =>
      atMost(
        inHome.flatMap((terms, home) => (uses[home] ? terms : [])),
        people,
      ),
    ),
  ];
  return { pairs, rows: rows.filter(({ terms }) => terms.length > 0) };
}
