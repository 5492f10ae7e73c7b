import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { iterationsWithin, ride, usualIterations } from '../../../src/planning/solvers/ride/index.ts';
import type { RideProblem } from '../../../src/planning/solvers/ride/problem.ts';
import { drawProblem, faultsOf } from './ride-checker.ts';

const forever = () => false;

describe('public instances', () => {
  const read = (name: string): RideProblem & { bestKnown: number } =>
    JSON.parse(readFileSync(new URL(`../../bench/cvrp/${name}.json`, import.meta.url), 'utf8'));

  test.each(['A-n32-k5', 'P-n22-k8', 'P-n50-k10'])('%s: all served, within half a percent of the optimum', (name) => {
    const problem = read(name);
    const result = ride(problem, { seed: 1, iterations: 150_000, outOfTime: forever });
    expect(faultsOf(problem, result)).toEqual([]);
    expect(result.unserved).toEqual([]);
    expect(result.km).toBeGreaterThanOrEqual(problem.bestKnown);
    expect(result.km).toBeLessThanOrEqual(problem.bestKnown * 1.005);
  });
});

describe('seeded legs beyond the exact size', () => {
  const legOf = (seed: number, metric = true) =>
    drawProblem(seed, { stops: 12 + (seed % 20), cars: 6 + (seed % 23), limited: seed % 2 === 0 ? 0.5 : 0, metric });

  test('routes keep every rule, also where km is not metric or seats are scarce', () => {
    const counts = { unserved: 0, full: 0, limited: 0 };
    for (let seed = 0; seed < 60; seed++) {
      const problem = legOf(seed, seed % 3 > 0);
      const result = ride(problem, { seed, iterations: 3000, outOfTime: forever });
      expect(faultsOf(problem, result), `seed ${seed}`).toEqual([]);
      if (result.unserved.length > 0) counts.unserved++;
      else counts.full++;
      if (problem.cars.some((car) => car.maxDetourKm !== null)) counts.limited++;
    }
    expect(counts.unserved).toBeGreaterThan(15);
    expect(counts.full).toBeGreaterThan(5);
    expect(counts.limited).toBeGreaterThan(25);
  });

  test('a stop is left out only where no car has room for it', () => {
    let left = 0;
    for (let seed = 100; seed < 130; seed++) {
      const problem = { ...legOf(seed), cars: legOf(seed).cars.map((car) => ({ ...car, maxDetourKm: null })) };
      const result = ride(problem, { seed, iterations: 3000, outOfTime: forever });
      const free = problem.cars.map(
        (car, c) => car.seats - result.routes[c]!.reduce((sum, stop) => sum + problem.stops[stop]!.people, 0),
      );
      for (const stop of result.unserved) expect(problem.stops[stop]!.people).toBeGreaterThan(Math.max(...free));
      left += result.unserved.length;
    }
    expect(left).toBeGreaterThan(50);
  });

  test('a leg and its mirror image cost the same', () => {
    for (let seed = 200; seed < 206; seed++) {
      const problem: RideProblem = { ...legOf(seed), leg: 'outward' };
      const km = problem.km.map((_, a) => problem.km.map((row) => row[a]!));
      const limits = { seed, iterations: 5000, outOfTime: forever };
      const there = ride(problem, limits);
      const back = ride({ ...problem, km, leg: 'return' }, limits);
      expect(back.routes).toEqual(there.routes.map((route) => [...route].reverse()));
      expect(back.km).toBeCloseTo(there.km, 6);
    }
  });
});

describe('limits', () => {
  const problem = drawProblem(41, { stops: 40, cars: 40, limited: 0.2, metric: true });

  test('equal seed and iterations give equal plans', () => {
    const once = ride(problem, { seed: 9, iterations: 8000, outOfTime: forever });
    expect(ride(problem, { seed: 9, iterations: 8000, outOfTime: forever })).toEqual(once);
    const typed = { ...problem, km: problem.km.map((row) => Float64Array.from(row)) };
    expect(ride(typed, { seed: 9, iterations: 8000, outOfTime: forever })).toEqual(once);
  });

  test('out of time from the start still gives a sound plan', () => {
    const result = ride(problem, { seed: 1, iterations: 8000, outOfTime: () => true });
    expect(faultsOf(problem, result)).toEqual([]);
    expect(result.routes.flat().length).toBeGreaterThan(0);
  });

  test('more iterations do not make it dearer, over twelve seeds', () => {
    const total = (iterations: number) =>
      Array.from({ length: 12 }, (_, seed) => ride(problem, { seed, iterations, outOfTime: forever }).km).reduce(
        (sum, km) => sum + km,
      );
    expect(total(20_000)).toBeLessThan(total(500));
  });

  test('the default grows with the problem, and iterations with the time', () => {
    const small = drawProblem(1, { stops: 20, cars: 5, limited: 0, metric: true });
    const large = drawProblem(1, { stops: 120, cars: 5, limited: 0, metric: true });
    expect(usualIterations(large)).toBeGreaterThan(usualIterations(problem));
    expect(iterationsWithin(small, 500)).toBeGreaterThan(iterationsWithin(large, 500));
    expect(iterationsWithin(large, 4000)).toBeCloseTo(4 * iterationsWithin(large, 1000), -1);
  });
});
