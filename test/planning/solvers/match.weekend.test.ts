import { describe, expect, it } from 'vitest';
import { quickBranching } from '../../../src/planning/solvers/match/branching.ts';
import { widestBox } from '../../../src/planning/solvers/match/group-box.ts';
import { Incumbent } from '../../../src/planning/solvers/match/incumbent.ts';
import { type MatchProblem, type MatchResult, match } from '../../../src/planning/solvers/match/index.ts';
import { instanceOf } from '../../../src/planning/solvers/match/instance.ts';
import { Placement } from '../../../src/planning/solvers/match/placement.ts';
import { rootOf } from '../../../src/planning/solvers/match/root.ts';
import { type WeekendShape, weekendProblem } from './match.instances.ts';
import { faultsOf } from './match.judge.ts';

const unlimited = { outOfTime: () => false };
const everyone: WeekendShape = { people: 60, homes: 60 };
const families: readonly { readonly name: string; readonly shape: WeekendShape; readonly seeds: number }[] = [
  { name: '60 people, 60 homes', shape: everyone, seeds: 10 },
  { name: '60 of 120 people, 60 homes', shape: { people: 120, homes: 60, places: 60 }, seeds: 10 },
  { name: '90 people, 38 homes', shape: { people: 90, homes: 38, forbidden: 0.3 }, seeds: 10 },
  { name: '120 people, 45 homes, most people', shape: { people: 120, homes: 45, rule: 'people' }, seeds: 5 },
  { name: '120 people, 70 homes, seats both ways', shape: { people: 120, homes: 70, seats: 0.4 }, seeds: 10 },
  { name: '120 people, 250 homes', shape: { people: 120, homes: 250 }, seeds: 5 },
];

describe.each(families)('$name', ({ shape, seeds }) => {
  it(`is placed without a fault, proven, and the same twice (${seeds} seeds)`, () => {
    let scarce = 0;
    let openSelections = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const problem = weekendProblem(seed, shape);
      const result = match(problem, unlimited);
      expect({ seed, faults: faultsOf(problem, result) }).toEqual({ seed, faults: [] });
      expect({ seed, proven: result.proven }).toEqual({ seed, proven: true });
      if (!result.selectionProven) openSelections++;
      expect(match(problem, unlimited)).toEqual(result);
      if (result.people < problem.sizes.reduce((a, b) => a + b, 0)) scarce++;
    }
    // The order at the greatest number of people is the hardest question; one of these is left open.
    expect(openSelections).toBeLessThanOrEqual(shape.rule === 'people' ? 1 : 0);
    const isScarce = shape.people > 60 && shape.homes < 250;
    if (isScarce) expect(scarce).toBeGreaterThan(seeds / 2);
  });
});

describe('the least cost', () => {
  it('is not beaten by a plain branch and bound on the relaxation, without multipliers or kernels', () => {
    let compared = 0;
    for (const { shape } of families.slice(0, 5)) {
      for (let seed = 101; seed <= 106; seed++) {
        const problem = weekendProblem(seed, shape);
        const result = match(problem, unlimited);
        const plain = plainLeastCost(problem, result);
        if (plain === undefined) continue;
        expect(result.cost, `seed ${seed}`).toBeCloseTo(plain, 6);
        compared++;
      }
    }
    expect(compared).toBeGreaterThanOrEqual(20);
  });
});

describe('a selection by priority', () => {
  it('admits nobody further: each party left out, tried alone with all those chosen before it, fails again', () => {
    let tried = 0;
    for (let seed = 201; seed <= 206; seed++) {
      const problem = weekendProblem(seed, { people: 90, homes: 45, seats: 0.7 });
      const { home } = match(problem, unlimited);
      for (const [party, its] of home.entries()) {
        if (its !== null || problem.options[party]!.length === 0) continue;
        const chosen = [...home.keys()].filter((other) => other < party && home[other] !== null);
        expect(canAllBeHoused(problem, [...chosen, party]), `seed ${seed}, party ${party}`).toBe(false);
        tried++;
      }
    }
    expect(tried).toBeGreaterThanOrEqual(20);
  });
});

describe('limits', () => {
  it('leave a valid placement and a valid bound when time is up at once', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const problem = weekendProblem(seed, { people: 120, homes: 60, seats: 0.6 });
      const cut = match(problem, { outOfTime: () => true });
      const full = match(problem, unlimited);
      expect(faultsOf(problem, cut)).toEqual([]);
      expect(cut.people).toBeGreaterThan(full.people / 2);
      if (same(cut, full)) expect(cut.bound).toBeLessThanOrEqual(full.cost + 1e-6);
    }
  });

  it('are reported when a tree is cut off', () => {
    const cut = Array.from({ length: 10 }, (_, seed) => weekendProblem(seed, { people: 120, homes: 250 })).map(
      (problem) => match(problem, { ...unlimited, maxNodes: 1 }),
    );
    expect(cut.filter((result) => !result.proven).length).toBeGreaterThan(0);
    for (const result of cut) expect(result.proven).toBe(result.cost - result.bound <= 1e-6 * Math.max(1, result.cost));
  });
});

describe('500 people and 280 homes', () => {
  it('come within 1 % of the bound in a fixed number of nodes', () => {
    const problem = weekendProblem(1, { people: 500, homes: 280 });
    const result = match(problem, { ...unlimited, maxNodes: 300 });
    expect(faultsOf(problem, result)).toEqual([]);
    expect(result.cost).toBeLessThanOrEqual(result.bound * 1.01);
  }, 20_000);
});

describe('a problem that is not well formed', () => {
  it.each([
    ['a party of nobody', { sizes: [0] }],
    ['an unknown home', { options: [[{ home: 3, cost: 1 }]] }],
    ['a cost that is no number', { options: [[{ home: 0, cost: Number.NaN }]] }],
    ['fewer than no beds', { beds: [-1] }],
  ])('is refused: %s', (_name, fault) => {
    const sound: MatchProblem = {
      sizes: [2],
      beds: [3],
      options: [[{ home: 0, cost: 1 }]],
      places: 2,
      caps: [],
      rule: 'priority',
    };
    expect(match(sound, unlimited).home).toEqual([0]);
    expect(() => match({ ...sound, ...fault }, unlimited)).toThrow(RangeError);
  });
});

function same(one: MatchResult, other: MatchResult): boolean {
  return one.home.every((home, party) => (home === null) === (other.home[party] === null));
}

/**
 * The least cost of the set the result chose, by a plain tree that looks for anything cheaper; undefined when 20,000
 * nodes do not exhaust it.
 */
function plainLeastCost(problem: MatchProblem, result: MatchResult): number | undefined {
  const placement = new Placement(instanceOf(problem));
  for (const [party, home] of result.home.entries()) if (home !== null) placement.put(party, home);
  const incumbent = new Incumbent(placement, { maxNodes: 20_000, outOfTime: () => false });
  const root = rootOf(incumbent, widestBox(placement.instance))!;
  const outcome = incumbent.search(root.relaxation, {
    limit: Number.POSITIVE_INFINITY,
    branching: quickBranching,
    nodes: 20_000,
  });
  return outcome.exhausted ? incumbent.best : undefined;
}

/** Whether these parties can be housed together, asked of a fresh problem that has no others. */
function canAllBeHoused(problem: MatchProblem, parties: readonly number[]): boolean {
  const sizes = parties.map((party) => problem.sizes[party]!);
  const alone: MatchProblem = {
    ...problem,
    sizes,
    options: parties.map((party) => problem.options[party]!),
    rule: 'people',
  };
  const people = sizes.reduce((a, b) => a + b, 0);
  return people <= problem.places && match(alone, unlimited).people === people;
}
