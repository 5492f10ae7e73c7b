import type { MatchCap, MatchOption, MatchProblem } from './problem';

/** The problem in arrays: parties × homes as compressed sparse rows, caps as groups of homes. */
export interface Instance {
  readonly parties: number;
  readonly homes: number;
  readonly sizes: Int32Array;
  readonly beds: Int32Array;
  /** Pairs of party p are at `start[p] … start[p + 1] - 1`, cheapest first. */
  readonly start: Int32Array;
  readonly party: Int32Array;
  readonly home: Int32Array;
  readonly cost: Float64Array;
  readonly places: number;
  /** People allowed under each cap that can bind. */
  readonly capPeople: readonly number[];
  /** Homes that use the same caps form a group; group 0 uses none. */
  readonly group: Int32Array;
  /** Caps that each group uses. */
  readonly groupCaps: readonly (readonly number[])[];
}

/** @throws RangeError for a party without people, negative beds, an unknown home, or a cost that is not finite and ≥ 0. */
export function instanceOf(problem: MatchProblem): Instance {
  const parties = problem.sizes.length;
  const homes = problem.beds.length;
  if (problem.sizes.some((size) => !(size >= 1))) throw new RangeError('a party has at least one person');
  if (problem.beds.some((beds) => !(beds >= 0))) throw new RangeError('a home has no fewer than zero beds');
  const rows = problem.sizes.map((size, party) => usableOptions(problem.options[party] ?? [], problem.beds, size));
  const start = new Int32Array(parties + 1);
  rows.forEach((row, party) => {
    start[party + 1] = start[party]! + row.length;
  });
  const pairs = start[parties]!;
  const party = new Int32Array(pairs);
  const home = new Int32Array(pairs);
  const cost = new Float64Array(pairs);
  rows.forEach((row, index) => {
    row.forEach((option, at) => {
      const pair = start[index]! + at;
      party[pair] = index;
      home[pair] = option.home;
      cost[pair] = option.cost;
    });
  });
  const people = problem.sizes.reduce((sum, size) => sum + size, 0);
  return {
    parties,
    homes,
    sizes: Int32Array.from(problem.sizes),
    beds: Int32Array.from(problem.beds),
    start,
    party,
    home,
    cost,
    places: Math.max(0, Math.min(Math.floor(problem.places), people)),
    ...groupsOf(problem.caps, homes, people),
  };
}

function usableOptions(options: readonly MatchOption[], beds: readonly number[], size: number): MatchOption[] {
  const row: MatchOption[] = [];
  for (const option of options) {
    const room = beds[option.home];
    if (room === undefined) throw new RangeError('an option names a home that does not exist');
    if (!(option.cost >= 0 && option.cost < Number.POSITIVE_INFINITY)) {
      throw new RangeError('a cost is finite and at least zero');
    }
    if (room >= size) row.push(option);
  }
  row.sort((a, b) => a.cost - b.cost || a.home - b.home);
  const listed = new Set<number>();
  return row.filter(({ home }) => !listed.has(home) && listed.add(home));
}

/** Caps that can never bind are left out: fewer groups, and none at all when seats abound. */
function groupsOf(caps: readonly MatchCap[], homes: number, people: number) {
  const binding = caps.filter((cap) => cap.people < people && cap.uses.includes(true));
  const groupCaps: number[][] = [[]];
  const known = new Map<string, number>([['', 0]]);
  const group = new Int32Array(homes);
  for (let home = 0; home < homes; home++) {
    const used = binding.flatMap((cap, index) => (cap.uses[home] ? [index] : []));
    const name = used.join();
    if (!known.has(name)) known.set(name, groupCaps.push(used) - 1);
    group[home] = known.get(name)!;
  }
  return { capPeople: binding.map((cap) => Math.max(0, Math.floor(cap.people))), group, groupCaps };
}

/** Positions of a party's pairs. */
export function* pairsOf({ start }: Instance, party: number): Iterable<number> {
  for (let pair = start[party]!; pair < start[party + 1]!; pair++) yield pair;
}
