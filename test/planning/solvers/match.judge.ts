import type { MatchProblem, MatchResult } from '../../../src/planning/solvers/match/problem.ts';

/** What is wrong with a result, judged from the problem alone; empty when all is well. */
export function faultsOf(problem: MatchProblem, result: MatchResult): string[] {
  const faults: string[] = [];
  if (result.home.length !== problem.sizes.length) faults.push('not one entry per party');
  const guests = problem.beds.map(() => 0);
  let people = 0;
  let cost = 0;
  result.home.forEach((home, party) => {
    if (home === null) return;
    const size = problem.sizes[party]!;
    const option = problem.options[party]!.filter((pair) => pair.home === home).sort((a, b) => a.cost - b.cost)[0];
    if (!option) faults.push(`party ${party} is in home ${home}, which is forbidden`);
    guests[home]! += size;
    people += size;
    cost += option?.cost ?? 0;
  });
  guests.forEach((count, home) => {
    if (count > problem.beds[home]!) faults.push(`home ${home} has ${count} guests and ${problem.beds[home]} beds`);
  });
  if (people > problem.places) faults.push(`${people} people, ${problem.places} places`);
  problem.caps.forEach((cap, index) => {
    const counted = guests.reduce((sum, count, home) => sum + (cap.uses[home] ? count : 0), 0);
    if (counted > cap.people) faults.push(`cap ${index} counts ${counted} people of ${cap.people}`);
  });
  if (people !== result.people) faults.push(`says ${result.people} people, has ${people}`);
  if (Math.abs(cost - result.cost) > 1e-6 * Math.max(1, cost)) faults.push(`says cost ${result.cost}, has ${cost}`);
  if (result.bound > result.cost * (1 + 1e-9) + 1e-9) faults.push(`bound ${result.bound} above cost ${result.cost}`);
  return faults;
}

/** The answer by enumeration of every placement: which parties (as bits), and the least cost of housing them. */
export function answerByEnumeration(problem: MatchProblem): { chosen: number; people: number; cost: number } {
  const least = leastCostOfEverySet(problem);
  const first = problem.first ?? [];
  const rest = [...problem.sizes.keys()].filter((party) => !first.includes(party));
  let chosen = 0;
  for (const party of problem.rule === 'priority' ? [...first, ...rest] : first) {
    if (least.has(chosen | (1 << party))) chosen |= 1 << party;
  }
  if (problem.rule === 'people') chosen = mostPeople(problem, least, chosen, rest);
  return { chosen, people: peopleIn(problem, chosen), cost: least.get(chosen)! };
}

function mostPeople(problem: MatchProblem, least: ReadonlyMap<number, number>, kept: number, rest: number[]): number {
  let candidates = [...least.keys()].filter((set) => (set & kept) === kept);
  const most = Math.max(...candidates.map((set) => peopleIn(problem, set)));
  candidates = candidates.filter((set) => peopleIn(problem, set) === most);
  for (const party of rest) {
    const having = candidates.filter((set) => set & (1 << party));
    if (having.length > 0) candidates = having;
  }
  return candidates[0]!;
}

function peopleIn(problem: MatchProblem, set: number): number {
  return problem.sizes.reduce((sum, size, party) => sum + (set & (1 << party) ? size : 0), 0);
}

function leastCostOfEverySet(problem: MatchProblem): Map<number, number> {
  const least = new Map<number, number>();
  const free = problem.beds.slice();
  const capLeft = problem.caps.map((cap) => cap.people);
  const place = (party: number, set: number, people: number, cost: number): void => {
    if (party === problem.sizes.length) {
      least.set(set, Math.min(cost, least.get(set) ?? Number.POSITIVE_INFINITY));
      return;
    }
    place(party + 1, set, people, cost);
    const size = problem.sizes[party]!;
    if (people + size > problem.places) return;
    for (const { home, cost: pairCost } of problem.options[party]!) {
      const counting = problem.caps.flatMap((cap, index) => (cap.uses[home] ? [index] : []));
      if (free[home]! < size || counting.some((index) => capLeft[index]! < size)) continue;
      free[home]! -= size;
      for (const index of counting) capLeft[index]! -= size;
      place(party + 1, set | (1 << party), people + size, cost + pairCost);
      free[home]! += size;
      for (const index of counting) capLeft[index]! += size;
    }
  };
  place(0, 0, 0, 0);
  return least;
}
