import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type MatchFile, matchFile, solveMatch } from '../../build/solve/match-file.ts';
import { readProblem } from '../../build/solve/read-problem.ts';
import { rideProblem, ridesFile, solveRides } from '../../build/solve/rides-file.ts';
import type { MatchProblem } from '../../src/planning/solvers/match/index.ts';
import { smallProblem } from '../planning/solvers/match.instances.ts';
import { answerByEnumeration } from '../planning/solvers/match.judge.ts';
import { drawProblem, faultsOf } from '../planning/solvers/ride-checker.ts';
import { randomFrom } from '../random.ts';
import { folder, written } from './run.ts';

afterAll(() => rmSync(folder, { recursive: true }));

describe('a file to match', () => {
  it('is answered as enumeration would, costs below zero included', () => {
    const seeds = 300;
    const seen = { negative: 0, seatsBind: 0, placesBind: 0, waiting: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const drawn = drawFile(seed);
      const { file, problem } = drawn;
      const answer = solveMatch(readProblem(written('match.json', file), matchFile));
      const expected = answerByEnumeration(problem);
      const chosen = answer.home.reduce<number>((set, home, party) => (home === null ? set : set | (1 << party)), 0);
      expect({ seed, chosen, people: answer.people }).toEqual({
        seed,
        chosen: expected.chosen,
        people: expected.people,
      });
      expect(answer.cost, `seed ${seed}`).toBeCloseTo(expected.cost, 6);
      expect(answer.bound, `seed ${seed}`).toBeCloseTo(expected.cost, 6);
      expect(answer.proven, `seed ${seed}`).toBe(true);
      expect(costOf(file, answer.home), `seed ${seed}`).toBeCloseTo(answer.cost, 6);
      if (answer.cost < 0) seen.negative++;
      if (answer.people === file.seats) seen.seatsBind++;
      if (answer.people === file.places) seen.placesBind++;
      if (answer.home.includes(null)) seen.waiting++;
    }
    expect(seen.negative).toBeGreaterThan(seeds / 4);
    expect(seen.seatsBind).toBeGreaterThan(seeds / 10);
    expect(seen.placesBind).toBeGreaterThan(seeds / 10);
    expect(seen.waiting).toBeGreaterThan(seeds / 2);
  });

  const whole = {
    parties: [{ size: 2 }, { size: 1 }],
    homes: [{ beds: 2 }],
    cost: [[1], [null]],
    places: 3,
    seats: null,
    rule: 'people',
  };
  it.each<[object, string]>([
    [[], 'the whole is a list of 0, but should be an object with parties, homes, cost and rule'],
    [{ ...whole, parties: undefined }, 'parties is missing, but should be a list of parties such as [{"size": 2}]'],
    [{ ...whole, parties: [2, 1] }, 'parties[0] is 2, but should be an object such as {"size": 2}'],
    [
      { ...whole, parties: [{ size: 0 }, { size: 1 }] },
      'parties[0].size is 0, but should be a whole number from 1 to 1000000',
    ],
    [{ ...whole, homes: [{ beds: 1.5 }] }, 'homes[0].beds is 1.5, but should be a whole number from 0 to 1000000'],
    [{ ...whole, homes: [{}] }, 'homes[0].beds is missing, but should be a whole number from 0 to 1000000'],
    [{ ...whole, cost: [[1]] }, 'cost is a list of 1, but should be a list of 2, one per party'],
    [{ ...whole, cost: [[1], [1, 2]] }, 'cost[1] is a list of 2, but should be a list of 1, one cost per home'],
    [
      { ...whole, cost: [['1'], [1]] },
      'cost[0][0] is "1", but should be a number from -1000000000 to 1000000000, or null for a home that is not allowed',
    ],
    [{ ...whole, places: -1 }, 'places is -1, but should be a whole number from 0 to 1000000'],
    [{ ...whole, seats: 'many' }, 'seats is "many", but should be a whole number from 0 to 1000000'],
    [{ ...whole, rule: 'lottery' }, 'rule is "lottery", but should be "priority" or "people"'],
  ])('is refused with a sentence: %j', (content, sentence) => {
    expect(() => readProblem(written('fault.json', content), matchFile)).toThrow(`"fault.json": ${sentence}.`);
  });
});

describe('a file of rides', () => {
  it('is answered without a fault', () => {
    const counts = { outward: 0, limited: 0, unserved: 0 };
    const seeds = 60;
    for (let seed = 1; seed <= seeds; seed++) {
      const problem = drawProblem(seed, { stops: 6, cars: 3, limited: 0.4, metric: seed % 2 === 0 });
      const file = readProblem(written('rides.json', { ...problem, ms: 50 }), ridesFile);
      const { ms: _, ...answer } = solveRides(file);
      expect({ seed, faults: faultsOf(rideProblem(file), answer) }).toEqual({ seed, faults: [] });
      if (file.leg === 'outward') counts.outward++;
      if (file.cars.some((car) => car.maxDetourKm !== null)) counts.limited++;
      if (answer.unserved.length > 0) counts.unserved++;
    }
    expect(counts.outward).toBeGreaterThan(seeds / 4);
    expect(counts.outward).toBeLessThan((3 * seeds) / 4);
    expect(counts.limited).toBeGreaterThan(seeds / 2);
    expect(counts.unserved).toBeGreaterThan(seeds / 4);
  });

  const whole = {
    km: [
      [0, 4],
      [5, 0],
    ],
    origin: 0,
    cars: [{ seats: 3, home: 1, maxDetourKm: null }],
    stops: [{ place: 1, people: 2 }],
    leg: 'return',
  };
  it.each<[object, string]>([
    [{ ...whole, km: [[0, 4], [5]] }, 'km[1] is a list of 1, but should be a list of 2, one distance per place'],
    [
      {
        ...whole,
        km: [
          [0, -4],
          [5, 0],
        ],
      },
      'km[0][1] is -4, but should be a number of km from 0 to 1000000000',
    ],
    [{ ...whole, origin: 2 }, 'origin is 2, but should be the index of one of the 2 places of km'],
    [{ ...whole, origin: null }, 'origin is null, but should be the index of a place'],
    [
      { ...whole, cars: [{ seats: 3, home: 7, maxDetourKm: null }] },
      'cars[0].home is 7, but should be the index of one of the 2 places of km',
    ],
    [
      { ...whole, cars: [{ seats: -3, home: 1, maxDetourKm: null }] },
      'cars[0].seats is -3, but should be a whole number from 0 to 1000000',
    ],
    [
      { ...whole, cars: [{ seats: 3, home: 1, maxDetourKm: 'any' }] },
      'cars[0].maxDetourKm is "any", but should be a number of km from 0 to 1000000000',
    ],
    [{ ...whole, stops: [{ place: -1, people: 2 }] }, 'stops[0].place is -1, but should be the index of a place'],
    [
      { ...whole, stops: [{ place: 1, people: 0.5 }] },
      'stops[0].people is 0.5, but should be a whole number from 0 to 1000000',
    ],
    [{ ...whole, leg: 'Outward' }, 'leg is "Outward", but should be "outward" or "return"'],
    [{ ...whole, ms: 'long' }, 'ms is "long", but should be a number of milliseconds from 0 to 3600000'],
  ])('is refused with a sentence: %j', (content, sentence) => {
    expect(() => readProblem(written('fault.json', content), ridesFile)).toThrow(`"fault.json": ${sentence}.`);
  });
});

/** A small file, and the same as a problem to enumerate: seats as a cap over all homes, costs down to −40. */
function drawFile(seed: number): { file: MatchFile; problem: MatchProblem } {
  const random = randomFrom(seed);
  const { first: _, ...drawn } = smallProblem(seed, seed % 2 === 0 ? 'people' : 'priority');
  const people = drawn.sizes.reduce((a, b) => a + b, 0);
  const lowered = drawn.options.map((row) => {
    const less = random.chance(0.6) ? random.below(41) : 0;
    return row.map(({ home, cost }) => ({ home, cost: cost - less }));
  });
  const seats = random.chance(0.5) ? random.below(people + 1) : null;
  const file: MatchFile = {
    parties: drawn.sizes.map((size) => ({ size })),
    homes: drawn.beds.map((beds) => ({ beds })),
    cost: lowered.map((row) => drawn.beds.map((_, home) => row.find((pair) => pair.home === home)?.cost ?? null)),
    places: drawn.places < people ? drawn.places : null,
    seats,
    rule: drawn.rule,
  };
  const caps = seats === null ? [] : [{ people: seats, uses: drawn.beds.map(() => true) }];
  return { file, problem: { ...drawn, options: lowered, caps } };
}

function costOf({ cost }: MatchFile, homes: readonly (number | null)[]): number {
  return homes.reduce<number>(
    (sum, home, party) => (home === null ? sum : sum + (cost[party]?.[home] ?? Number.NaN)),
    0,
  );
}
