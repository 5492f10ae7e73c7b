import { expect, test } from 'vitest';
import { compile } from '../../../src/planning/solvers/ride/instance.ts';
import { packSeats } from '../../../src/planning/solvers/ride/pack-seats.ts';
import { Random } from '../../../src/planning/solvers/ride/random.ts';
import { reachableCars } from '../../../src/planning/solvers/ride/reach.ts';
import { bruteForce } from './ride-brute-force.ts';
import { drawProblem } from './ride-checker.ts';

test('packing agrees with trying every assignment', () => {
  const counts = { packed: 0, impossible: 0, impossibleThoughSeatsSuffice: 0 };
  for (let seed = 0; seed < 600; seed++) {
    const random = new Random(seed);
    const stops = 1 + random.below(6);
    const cars = 1 + random.below(4);
    const people = Int32Array.from({ length: stops }, () => 1 + random.below(4));
    const seats = Int32Array.from({ length: cars }, () => 1 + random.below(6));
    const allowed = Uint8Array.from({ length: stops * cars }, () => (random.unit() < 0.8 ? 1 : 0));
    const fits = (stop: number, free: number[]): boolean =>
      stop === stops ||
      free.some(
        (left, car) =>
          allowed[stop * cars + car] === 1 &&
          left >= people[stop]! &&
          fits(stop + 1, free.with(car, left - people[stop]!)),
      );
    const packing = packSeats({ people, seats, allowed }, [...people.keys()]);
    expect(packing.kind, `seed ${seed}`).toBe(fits(0, [...seats]) ? 'packed' : 'impossible');
    if (packing.kind === 'packed') {
      counts.packed++;
      const free = [...seats];
      packing.cars.forEach((car, stop) => {
        expect(allowed[stop * cars + car]).toBe(1);
        free[car] = free[car]! - people[stop]!;
      });
      expect(Math.min(...free)).toBeGreaterThanOrEqual(0);
    } else {
      counts.impossible++;
      const sum = (all: Int32Array) => all.reduce((total, count) => total + count, 0);
      if (sum(people) <= sum(seats)) counts.impossibleThoughSeatsSuffice++;
    }
  }
  expect(counts.packed).toBeGreaterThan(100);
  expect(counts.impossible).toBeGreaterThan(100);
  expect(counts.impossibleThoughSeatsSuffice).toBeGreaterThan(50);
});

test('forty parties of three do not fit thirty-nine cars of five, and that is proved at once', () => {
  const people = new Int32Array(40).fill(3);
  const seats = new Int32Array(39).fill(5);
  const allowed = new Uint8Array(40 * 39).fill(1);
  expect(packSeats({ people, seats, allowed }, [...people.keys()]).kind).toBe('impossible');
});

test('what reach rules out, no plan does', () => {
  let ruledOut = 0;
  let possible = 0;
  for (let seed = 0; seed < 150; seed++) {
    const problem = drawProblem(seed, { stops: 4, cars: 2, limited: 0.9, metric: seed % 2 === 0 });
    const reachable = reachableCars(compile(problem));
    problem.stops.forEach((stop, s) => {
      problem.cars.forEach((car, c) => {
        const alone = { ...problem, cars: [car], stops: [stop, ...problem.stops.filter((_, other) => other !== s)] };
        const isServed = !bruteForce(alone).unserved.includes(0);
        if (isServed) {
          possible++;
          expect(reachable[s * 2 + c], `seed ${seed}`).toBe(1);
        } else if (reachable[s * 2 + c] === 0) ruledOut++;
      });
    });
  }
  expect(possible).toBeGreaterThan(200);
  expect(ruledOut).toBeGreaterThan(200);
});
