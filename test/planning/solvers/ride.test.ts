import { describe, expect, test } from 'vitest';
import { ride } from '../../../src/planning/solvers/ride/index.ts';
import { compile } from '../../../src/planning/solvers/ride/instance.ts';
import type { RideProblem, RideResult } from '../../../src/planning/solvers/ride/problem.ts';
import { Random } from '../../../src/planning/solvers/ride/random.ts';
import { search } from '../../../src/planning/solvers/ride/search.ts';
import { fillUp, serveByPriority } from '../../../src/planning/solvers/ride/serve-by-priority.ts';
import { bruteForce } from './ride-brute-force.ts';
import { drawProblem, faultsOf, kmDriven, ownCarStops } from './ride-checker.ts';

const forever = { seed: 1, outOfTime: () => false };

/** The search alone, which `ride` would not use on problems this small. */
function bySearch(problem: RideProblem): RideResult {
  const random = new Random(7);
  const budget = { iterations: 4000, outOfTime: () => false };
  const solution = serveByPriority(compile(problem), random, budget);
  search(solution, random, budget);
  fillUp(solution, random);
  const routes = Array.from(solution.length, (length, car) => {
    const from = car * solution.stride;
    const route = Array.from(solution.sequence.subarray(from, from + length));
    return problem.leg === 'outward' ? route : route.reverse();
  });
  const unserved = problem.stops.map((_, s) => s).filter((s) => !routes.flat().includes(s));
  return { routes, unserved, km: routes.reduce((sum, route, car) => sum + kmDriven(problem, car, route), 0) };
}

describe('against brute force', () => {
  const counts = { problems: 0, unserved: 0, limited: 0, outward: 0, own: 0, idle: 0 };
  const draw = (seed: number, metric: boolean) =>
    drawProblem(seed, { stops: 1 + (seed % 6), cars: 1 + (seed % 4), limited: seed % 3 === 0 ? 0.6 : 0, metric });

  test('small problems are solved exactly, metric or not', () => {
    for (let seed = 0; seed < 360; seed++) {
      const problem = draw(seed, seed % 2 === 0);
      const expected = bruteForce(problem);
      const result = ride(problem, forever);
      expect(faultsOf(problem, result), `seed ${seed}`).toEqual([]);
      expect(result.unserved, `seed ${seed}`).toEqual(expected.unserved);
      expect(result.km, `seed ${seed}`).toBeCloseTo(expected.km, 6);
      expect(ownCarStops(problem, result), `seed ${seed}`).toBe(expected.own);
      counts.problems++;
      if (result.unserved.length > 0 && result.unserved.length < problem.stops.length) counts.unserved++;
      if (problem.cars.some((car) => car.maxDetourKm !== null)) counts.limited++;
      if (problem.leg === 'outward') counts.outward++;
      if (expected.own > 0) counts.own++;
      if (expected.unserved.length === 0 && result.routes.some((route) => route.length === 0)) counts.idle++;
    }
    expect(counts.problems).toBe(360);
    expect(counts.unserved).toBeGreaterThan(80);
    expect(counts.limited).toBeGreaterThan(80);
    expect(counts.outward).toBeGreaterThan(120);
    expect(counts.outward).toBeLessThan(240);
    expect(counts.own).toBeGreaterThan(100);
    expect(counts.idle).toBeGreaterThan(40);
  });

  test('the search finds the same service and kilometres on metric problems', () => {
    let unserved = 0;
    let own = 0;
    for (let seed = 1000; seed < 1300; seed++) {
      const problem = draw(seed, true);
      const expected = bruteForce(problem);
      const result = bySearch(problem);
      expect(faultsOf(problem, result), `seed ${seed}`).toEqual([]);
      expect(result.unserved, `seed ${seed}`).toEqual(expected.unserved);
      expect(result.km, `seed ${seed}`).toBeCloseTo(expected.km, 6);
      expect(ownCarStops(problem, result), `seed ${seed}`).toBe(expected.own);
      if (expected.unserved.length > 0) unserved++;
      if (expected.own > 0) own++;
    }
    expect(unserved).toBeGreaterThan(100);
    expect(own).toBeGreaterThan(80);
  });
});

describe('the edges of a problem', () => {
  const km = [
    [0, 10, 25],
    [12, 0, 7],
    [31, 9, 0],
  ];

  test('outward and return differ where km is not symmetric', () => {
    const base = { km, origin: 0, cars: [{ seats: 2, home: 1, maxDetourKm: null }], stops: [{ place: 2, people: 2 }] };
    expect(ride({ ...base, leg: 'outward' }, forever).km).toBe(12 + 25 + 9);
    expect(ride({ ...base, leg: 'return' }, forever).km).toBe(7 + 31 + 10);
  });

  test('a detour of exactly the limit is allowed, a metre more is not', () => {
    const at = (maxDetourKm: number) =>
      ride(
        { km, origin: 0, cars: [{ seats: 3, home: 1, maxDetourKm }], stops: [{ place: 2, people: 1 }], leg: 'outward' },
        forever,
      );
    expect(at(24).unserved).toEqual([]);
    expect(at(23.999).unserved).toEqual([0]);
  });

  test('an earlier stop outweighs any number of later ones', () => {
    const stops = [4, 2, 2].map((people) => ({ place: 2, people }));
    const result = ride(
      { km, origin: 0, cars: [{ seats: 4, home: 1, maxDetourKm: null }], stops, leg: 'outward' },
      forever,
    );
    expect(result.unserved).toEqual([1, 2]);
  });

  test('no stops, no cars, a car without seats', () => {
    const none = { km, origin: 0, leg: 'outward' } as const;
    expect(ride({ ...none, cars: [], stops: [] }, forever)).toEqual({ routes: [], unserved: [], km: 0 });
    expect(ride({ ...none, cars: [], stops: [{ place: 1, people: 1 }] }, forever).unserved).toEqual([0]);
    const many = Array.from({ length: 14 }, () => ({ place: 1, people: 1 }));
    const car = { seats: 0, home: 2, maxDetourKm: null };
    expect(ride({ ...none, cars: [car], stops: many }, forever).unserved).toHaveLength(14);
    expect(ride({ ...none, cars: [], stops: many }, forever).unserved).toHaveLength(14);
    expect(ride({ ...none, cars: [car, car], stops: [] }, forever).routes).toEqual([[], []]);
  });

  test('a place outside the matrix is refused', () => {
    const cars = [{ seats: 4, home: 3, maxDetourKm: null }];
    expect(() => ride({ km, origin: 0, cars, stops: [], leg: 'return' }, forever)).toThrow(RangeError);
  });
});
