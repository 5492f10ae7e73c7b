import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/planning/solvers/ride/random.ts';
import { areaAround } from '../../../src/planning/solvers/stays-and-rides/area.ts';
import { houseAndDrive, houseEverybody, type Stays } from '../../../src/planning/solvers/stays-and-rides/index.ts';
import { recreateStays } from '../../../src/planning/solvers/stays-and-rides/recreate-stays.ts';
import { ruinArea } from '../../../src/planning/solvers/stays-and-rides/ruin-area.ts';
import { State } from '../../../src/planning/solvers/stays-and-rides/state.ts';
import { type DrawnStays, drawStays } from './stay-instances.ts';
import { faultsOfStays, leastCostOfAll } from './stay-judge.ts';

const nobodyHoused = ({ problem }: DrawnStays): Stays => ({ home: problem.parties.map(() => null), routes: [[], []] });
const limits = (seed: number, iterations: number) => ({ seed, iterations, outOfTime: () => false });
const leftOut = ({ home }: Stays) => home.filter((at) => at === null).length;

describe('homes and rides together, against everything there is', () => {
  it('cost the least there can be, and house everybody wherever that is possible', () => {
    const seen = { possible: 0, impossible: 0, limited: 0, collected: 0, dearerHomeForFewerKm: 0 };
    for (let seed = 1; seed <= 250; seed++) {
      const drawn = drawStays(seed, { parties: 2 + (seed % 3), homes: 3, cars: 3, limited: seed % 2 === 0 ? 0.5 : 0 });
      const least = leastCostOfAll(drawn);
      const cheapest = houseAndDrive(drawn.problem, nobodyHoused(drawn), limits(seed, 600));
      const anyhow = houseEverybody(drawn.problem, nobodyHoused(drawn), limits(seed, 600));
      expect({ seed, faults: [...faultsOfStays(drawn, cheapest), ...faultsOfStays(drawn, anyhow)] }).toEqual({
        seed,
        faults: [],
      });
      const isPossible = least < Number.POSITIVE_INFINITY;
      expect({ seed, all: leftOut(anyhow) === 0 }).toEqual({ seed, all: isPossible });
      expect({ seed, all: leftOut(cheapest) === 0 }).toEqual({ seed, all: isPossible });
      if (isPossible) expect(cheapest.cost, `seed ${seed}`).toBeCloseTo(least, 3);
      count(drawn, cheapest, isPossible, seen);
    }
    expect(seen.possible).toBeGreaterThan(100);
    expect(seen.impossible).toBeGreaterThan(40);
    expect(seen.limited).toBeGreaterThan(80);
    expect(seen.collected).toBeGreaterThan(20);
    expect(seen.dearerHomeForFewerKm).toBeGreaterThan(20);
  });
});

function count(drawn: DrawnStays, { home }: Stays, isPossible: boolean, seen: Record<string, number>): void {
  const { problem, region } = drawn;
  const where = home.flatMap((at, party) => (at === null ? [] : [{ at, stayCost: problem.parties[party]!.stayCost }]));
  if (isPossible) seen.possible!++;
  else seen.impossible!++;
  if (region.legs.some(({ cars }) => cars.some(({ maxDetourKm }) => maxDetourKm !== null))) seen.limited!++;
  if (where.some(({ at }) => region.legs.some(({ needsCar }) => !needsCar[at]))) seen.collected!++;
  if (where.some(({ at, stayCost }) => stayCost[at]! > Math.min(...stayCost))) seen.dearerHomeForFewerKm!++;
}

describe('weekends too large to try everything', () => {
  const weekend = (seed: number) => drawStays(seed, { parties: 24, homes: 90, cars: 18, limited: 0.3 });

  it('are kept within every rule, the same twice, and better for trying longer', () => {
    let better = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const drawn = weekend(seed);
      const short = houseAndDrive(drawn.problem, nobodyHoused(drawn), limits(seed, 50));
      const long = houseAndDrive(drawn.problem, nobodyHoused(drawn), limits(seed, 1500));
      expect(faultsOfStays(drawn, long)).toEqual([]);
      expect(leftOut(long)).toBe(0);
      expect(houseAndDrive(drawn.problem, nobodyHoused(drawn), limits(seed, 1500))).toEqual(long);
      if (long.cost < short.cost - 1) better++;
    }
    expect(better).toBe(8);
  });

  it('begin where they are told to: a start is never made worse, and stays as it is without time', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const drawn = weekend(seed);
      const first = houseAndDrive(drawn.problem, nobodyHoused(drawn), limits(seed, 300));
      const stopped = { ...limits(seed, 300), outOfTime: () => true };
      expect(houseAndDrive(drawn.problem, first, stopped).home).toEqual(first.home);
      expect(houseAndDrive(drawn.problem, first, limits(seed + 1, 300)).cost).toBeLessThanOrEqual(first.cost + 1e-6);
    }
  });
});

describe('ruin and recreate', () => {
  it('a long walk never loses count; a rollback restores everything to the letter', () => {
    const walked = { kept: 0, undone: 0, moved: 0 };
    for (let seed = 1; seed <= 12; seed++) {
      const drawn = drawStays(seed, { parties: 16, homes: seed % 2 === 0 ? 12 : 80, cars: 7, limited: 0.4 });
      const random = new Random(seed);
      const state = new State(drawn.problem);
      state.absent.push(...drawn.problem.parties.keys());
      const anything = { cost: Number.POSITIVE_INFINITY, absent: Number.POSITIVE_INFINITY };
      recreateStays(state, areaAround(state, 0, random), random, anything);
      for (let k = 0; k < 400; k++) {
        const before = written(state);
        state.begin();
        const area = areaAround(state, random.below(drawn.region.homes.length), random);
        ruinArea(state, area, random);
        const isDone = recreateStays(state, area, random, { cost: state.cost + 250, absent: state.absent.length + 2 });
        if (isDone && random.unit() < 0.5) {
          walked.kept++;
          if (JSON.stringify(written(state).home) !== JSON.stringify(before.home)) walked.moved++;
        } else {
          state.rollback();
          walked.undone++;
          expect(written(state)).toEqual(before);
        }
      }
      const { home, routes } = written(state);
      const housed = home.map((at) => (at < 0 ? null : at));
      expect(faultsOfStays(drawn, { home: housed, routes, cost: state.cost })).toEqual([]);
    }
    expect(walked.kept).toBeGreaterThan(500);
    expect(walked.undone).toBeGreaterThan(500);
    expect(walked.moved).toBeGreaterThan(200);
  });

  function written({ home, freeBeds, guests, absent, legs, cost, problem }: State) {
    return {
      home: Array.from(home),
      freeBeds: Array.from(freeBeds),
      guests: guests.map((parties) => [...parties].sort((a, b) => a - b)),
      absent: [...absent].sort((a, b) => a - b),
      cost: Math.round(cost * 1e6) / 1e6,
      routes: legs.map(({ sequence, stride, length }, leg) =>
        Array.from(length, (stops, car) => {
          const route = Array.from(sequence.subarray(car * stride, car * stride + stops));
          return problem.ground.legs[leg]!.isReturn ? route.reverse() : route;
        }),
      ),
    };
  }
});
