import { describe, expect, it } from 'vitest';
import { Highs } from '../../../build/bench/peers/highs.ts';
import { leastCostHousing, mostPeopleHoused } from '../../../build/bench/peers/housing.ts';
import type { Outcome, Programme } from '../../../build/bench/peers/programme.ts';
import { selectionBy } from '../../../build/bench/peers/selection.ts';
import { type MatchProblem, match } from '../../../src/planning/solvers/match/index.ts';
import { type WeekendShape, weekendProblem } from './match.instances.ts';
import { faultsOf } from './match.judge.ts';

/** Weekends too large to enumerate, judged by an integer programming solver that shares nothing with ours. */
const shapes: readonly WeekendShape[] = [
  { people: 120, homes: 60, places: 60 },
  { people: 120, homes: 70, places: 60, seats: 0.4 },
  { people: 120, homes: 65, places: 80, seats: 0.35 },
  { people: 90, homes: 45 },
  { people: 90, homes: 45, seats: 0.7 },
  { people: 90, homes: 38, forbidden: 0.3 },
];
const seeds = [2401, 2402, 2403, 2404];
const instances = shapes.flatMap((shape) => seeds.map((seed) => ({ shape, seed })));
const unlimited = { outOfTime: () => false };
const highs = new Highs();
/** Where the order at the greatest number is asked for, which takes longest: so many parties of each weekend. */
const sampled = 2;

const counted = {
  selections: 0,
  someWait: 0,
  costs: 0,
  mostPeople: 0,
  turnedAway: 0,
  turnedAwayForMore: 0,
  withPlacesLeft: 0,
  capped: 0,
  kept: 0,
};

describe('a placement by priority, according to HiGHS', () => {
  it('is the cheapest for its parties, and has no room for anybody left out beside those above', async () => {
    for (const { shape, seed } of instances) {
      const problem = drawProblem(seed, { ...shape, rule: 'priority' });
      const { home, which } = await judgedPlacement(problem, seed);
      const order = orderOf(problem);
      for (const party of turnedAway(problem, home)) {
        const above = order.slice(0, order.indexOf(party)).filter((other) => home[other] !== null);
        await expectNoRoom(problem, [...above, party], `${which}, party ${party}`);
        counted.turnedAway++;
      }
    }
  });
});

describe('a placement of most people, according to HiGHS', () => {
  it('is the cheapest for its parties, places the greatest number, and in order at that number', async () => {
    for (const { shape, seed } of instances) {
      const problem = drawProblem(seed, { ...shape, rule: 'people' });
      const { home, people, which } = await judgedPlacement(problem, seed);
      const first = problem.first ?? [];
      const kept = first.filter((party) => home[party] !== null);
      expect(await optimumOf(mostPeopleHoused(problem, kept)), which).toBeCloseTo(people, 6);
      counted.mostPeople++;
      const missing = turnedAway(problem, home);
      for (const party of missing.filter((one) => first.includes(one))) {
        const above = first.slice(0, first.indexOf(party)).filter((other) => home[other] !== null);
        await expectNoRoom(problem, [...above, party], `${which}, party ${party}`);
        counted.turnedAway++;
      }
      for (const party of missing.filter((one) => !first.includes(one)).slice(0, sampled)) {
        const above = home.flatMap((its, other) => (its !== null && other < party ? [other] : []));
        const outcome = await highs.solve(
          mostPeopleHoused(problem, [...new Set([...kept, ...above, party])]),
          patience,
        );
        expect(outcome.status, which).not.toBe('unfinished');
        if (outcome.status === 'optimal') expect(outcome.value, `${which}, party ${party}`).toBeLessThan(people - 0.5);
        counted.turnedAwayForMore++;
      }
    }
  });
});

describe('a selection, according to HiGHS', () => {
  it('is the one that the rule spells out, where nobody is kept', async () => {
    for (const shape of shapes) {
      for (const rule of ['priority', 'people'] as const) {
        const problem = weekendProblem(2405, { ...shape, rule });
        const { home, selectionProven } = match(problem, unlimited);
        const parties = home.flatMap((its, party) => (its === null ? [] : [party]));
        const selection = await selectionBy(highs, problem, patience);
        const which = `${shape.people} people, ${shape.homes} homes, ${rule}`;
        expect({ which, selectionProven, selection }).toEqual({
          which,
          selectionProven: true,
          selection: { status: 'proven', parties },
        });
        counted.selections++;
        if (parties.length < home.length) counted.someWait++;
      }
    }
  });
});

describe('what was compared', () => {
  it('is enough, with everything that can bind', () => {
    console.log(`Compared with HiGHS: ${JSON.stringify(counted)}`);
    expect(counted.selections).toBe(2 * shapes.length);
    expect(counted.someWait).toBeGreaterThanOrEqual(8);
    expect(counted.costs).toBe(2 * instances.length);
    expect(counted.mostPeople).toBe(instances.length);
    expect(counted.turnedAway).toBeGreaterThan(200);
    expect(counted.withPlacesLeft).toBeGreaterThan(60);
    expect(counted.turnedAwayForMore).toBeGreaterThan(30);
    expect(counted.capped).toBeGreaterThan(20);
    expect(counted.kept).toBe(instances.length);
  });
});

const patience = { seconds: 20 };

/** Every other weekend has keeps: parties from the end of the list that come first. */
function drawProblem(seed: number, shape: WeekendShape): MatchProblem {
  const problem = weekendProblem(seed, shape);
  if (seed % 2 === 0) return problem;
  const last = problem.sizes.length - 1;
  return { ...problem, first: [last - 3, last, last - 8, last - 1] };
}

/** Our placement, found sound, and as cheap as HiGHS can house the same parties. */
async function judgedPlacement(problem: MatchProblem, seed: number) {
  const result = match(problem, unlimited);
  const which = `seed ${seed}, ${problem.sizes.length} parties, ${problem.beds.length} homes, ${problem.rule}`;
  expect({ which, faults: faultsOf(problem, result) }).toEqual({ which, faults: [] });
  expect({ which, proven: result.proven, selection: result.selectionProven }).toEqual({
    which,
    proven: true,
    selection: true,
  });
  const housed = result.home.flatMap((home, party) => (home === null ? [] : [party]));
  const least = await optimumOf(leastCostHousing(problem, housed));
  expect(Math.abs(result.cost - least), which).toBeLessThanOrEqual(1e-6 * Math.max(1, least));
  counted.costs++;
  if (problem.first?.some((party) => result.home[party] !== null)) counted.kept++;
  const inCap = ({ uses }: MatchProblem['caps'][number]) =>
    housed.reduce((sum, party) => sum + (uses[result.home[party]!] ? problem.sizes[party]! : 0), 0);
  if (problem.caps.some((cap) => inCap(cap) >= cap.people - 1)) counted.capped++;
  return { ...result, which };
}

async function optimumOf(programme: Programme): Promise<number> {
  const outcome: Outcome = await highs.solve(programme, patience);
  return outcome.status === 'optimal' ? outcome.value : Number.NaN;
}

async function expectNoRoom(problem: MatchProblem, parties: readonly number[], which: string): Promise<void> {
  const people = parties.reduce((sum, party) => sum + problem.sizes[party]!, 0);
  if (people > problem.places) return;
  const { status } = await highs.solve(leastCostHousing(problem, parties), patience);
  expect(status, which).toBe('infeasible');
  counted.withPlacesLeft++;
}

/** In the order in which they are considered under `priority`. */
function orderOf({ sizes, first = [] }: MatchProblem): number[] {
  return [...first, ...[...sizes.keys()].filter((party) => !first.includes(party))];
}

/** Parties left out although some home would suit them. */
function turnedAway({ sizes, beds, options }: MatchProblem, home: readonly (number | null)[]): number[] {
  return home.flatMap((its, party) =>
    its === null && options[party]!.some((option) => beds[option.home]! >= sizes[party]!) ? [party] : [],
  );
}
