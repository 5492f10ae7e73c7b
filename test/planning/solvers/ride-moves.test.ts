import { describe, expect, test } from 'vitest';
import { assignCars } from '../../../src/planning/solvers/ride/assign-cars.ts';
import { exchangeRoutesDelta, kmOfRouteBy } from '../../../src/planning/solvers/ride/exchange-routes.ts';
import { compile } from '../../../src/planning/solvers/ride/instance.ts';
import type { RideProblem } from '../../../src/planning/solvers/ride/problem.ts';
import { Random } from '../../../src/planning/solvers/ride/random.ts';
import { recreateGreedyBlinks } from '../../../src/planning/solvers/ride/recreate-greedy-blinks.ts';
import { ruinStrings } from '../../../src/planning/solvers/ride/ruin-strings.ts';
import { Solution } from '../../../src/planning/solvers/ride/solution.ts';
import { drawProblem, faultsOf, kmDriven, ownCarStops } from './ride-checker.ts';

const unbounded = { cost: Infinity, absent: Infinity };

function outwardProblem(seed: number, stops = 14, cars = 9): RideProblem {
  return { ...drawProblem(seed, { stops, cars, limited: 0.3, metric: true }), leg: 'outward' };
}

function built(problem: RideProblem, random: Random): Solution {
  const solution = new Solution(compile(problem));
  problem.stops.forEach((_, stop) => {
    solution.absent[stop] = stop;
  });
  solution.absentCount = problem.stops.length;
  recreateGreedyBlinks(solution, random, unbounded);
  return solution;
}

function routesOf(solution: Solution): number[][] {
  return Array.from(solution.length, (length, car) => {
    const from = car * solution.stride;
    return Array.from(solution.sequence.subarray(from, from + length));
  });
}

/** Everything the solution says of itself, against the problem. */
function expectSound(problem: RideProblem, solution: Solution): void {
  const routes = routesOf(solution);
  const unserved = Array.from(solution.absent.subarray(0, solution.absentCount)).sort((a, b) => a - b);
  const km = routes.reduce((sum, route, car) => sum + kmDriven(problem, car, route), 0);
  expect(faultsOf(problem, { routes, unserved, km })).toEqual([]);
  expect(solution.cost).toBeCloseTo(km - 1e-7 * ownCarStops(problem, { routes }), 8);
  routes.forEach((route, car) => {
    expect(solution.routeKm[car]).toBeCloseTo(kmDriven(problem, car, route), 8);
    for (const stop of route) expect(solution.carOf[stop]).toBe(car);
  });
  const used = Array.from(solution.used.list.subarray(0, solution.used.count)).sort((a, b) => a - b);
  expect(used).toEqual(routes.flatMap((route, car) => (route.length > 0 ? [car] : [])));
}

describe('ruin and recreate', () => {
  test('ruin takes strings of few routes around one stop; rollback restores all to the letter', () => {
    let split = 0;
    let removed = 0;
    for (let seed = 0; seed < 150; seed++) {
      const drawn = outwardProblem(seed, 24, 6);
      const problem = { ...drawn, cars: drawn.cars.map((car) => ({ ...car, seats: 12, maxDetourKm: null })) };
      const random = new Random(seed);
      const solution = built(problem, random);
      const before = { routes: routesOf(solution), cost: solution.cost, absent: solution.absentCount };
      solution.begin();
      ruinStrings(solution, Int32Array.from(problem.stops.keys()), random);
      expect(solution.absentCount).toBeGreaterThan(before.absent);
      removed += solution.absentCount - before.absent;
      for (const [car, route] of routesOf(solution).entries()) {
        const kept = route.map((stop) => before.routes[car]!.indexOf(stop));
        expect([...kept].sort((a, b) => a - b)).toEqual(kept);
        const gaps = kept.filter((at, k) => at !== (k === 0 ? 0 : kept[k - 1]! + 1)).length;
        expect(gaps).toBeLessThanOrEqual(2);
        if (gaps === 2) split++;
      }
      solution.rollback();
      expect(routesOf(solution)).toEqual(before.routes);
      expect(solution.cost).toBe(before.cost);
      expectSound(problem, solution);
    }
    expect(removed).toBeGreaterThan(350);
    expect(split).toBeGreaterThan(5);
  });

  test('a long walk never loses count', () => {
    let steps = 0;
    for (let seed = 0; seed < 20; seed++) {
      const problem = outwardProblem(seed);
      const random = new Random(seed);
      const solution = built(problem, random);
      const inPlay = Int32Array.from(problem.stops.keys());
      for (let k = 0; k < 300; k++) {
        solution.begin();
        ruinStrings(solution, inPlay, random);
        const bounds = { cost: solution.cost + 300, absent: 3 };
        if (recreateGreedyBlinks(solution, random, bounds)) steps++;
        else solution.rollback();
      }
      expectSound(problem, solution);
    }
    expect(steps).toBeGreaterThan(1000);
  });
});

describe('exchange of routes', () => {
  test('the delta is what the exchange does; forbidden means over seats or limit', () => {
    const counts = { applied: 0, idle: 0, forbidden: 0 };
    for (let seed = 0; seed < 60; seed++) {
      const problem = outwardProblem(seed);
      const random = new Random(seed);
      const solution = built(problem, random);
      for (let k = 0; k < 40; k++) {
        const a = solution.used.list[random.below(solution.used.count)]!;
        const b = random.below(problem.cars.length);
        if (a === b) continue;
        const delta = exchangeRoutesDelta(solution, a, b);
        const routes = routesOf(solution);
        [routes[a], routes[b]] = [routes[b]!, routes[a]!];
        const km = routes.reduce((sum, route, car) => sum + kmDriven(problem, car, route), 0);
        const unserved = problem.stops.map((_, s) => s).filter((s) => solution.carOf[s]! < 0);
        expect(delta === Infinity).toBe(faultsOf(problem, { routes, unserved, km }).length > 0);
        if (delta === Infinity) {
          counts.forbidden++;
          continue;
        }
        if (solution.length[b] === 0) counts.idle++;
        const before = km - delta;
        expect(before).toBeCloseTo(
          routesOf(solution).reduce((sum, r, car) => sum + kmDriven(problem, car, r), 0),
          8,
        );
        solution.begin();
        solution.exchange(a, b);
        expect(routesOf(solution)).toEqual(routes);
        counts.applied++;
      }
      expectSound(problem, solution);
    }
    expect(counts.applied).toBeGreaterThan(300);
    expect(counts.idle).toBeGreaterThan(50);
    expect(counts.forbidden).toBeGreaterThan(300);
  });
});

describe('assignment of routes to cars', () => {
  test('no permutation of the cars is cheaper', () => {
    let improved = 0;
    for (let seed = 0; seed < 120; seed++) {
      const problem = outwardProblem(seed, 6, 5);
      const solution = built(problem, new Random(seed));
      const before = solution.cost;
      const least = cheapestPermutation(solution);
      assignCars(solution);
      expectSound(problem, solution);
      expect(solution.cost).toBeCloseTo(Math.min(before, least), 6);
      if (solution.cost < before - 1e-6) improved++;
    }
    expect(improved).toBeGreaterThan(15);
  });

  function cheapestPermutation(solution: Solution): number {
    const { instance } = solution;
    const routes = Array.from(solution.used.list.subarray(0, solution.used.count));
    const free = new Set(instance.seats.keys());
    const walk = (k: number): number => {
      if (k === routes.length) return 0;
      let least = Infinity;
      for (const car of [...free]) {
        const km = kmOfRouteBy(solution, routes[k]!, car);
        if (solution.load[routes[k]!]! > instance.seats[car]! || km > instance.longest[car]!) continue;
        free.delete(car);
        least = Math.min(least, km + walk(k + 1));
        free.add(car);
      }
      return least;
    };
    return walk(0);
  }
});
