import { describe, expect, it } from 'vitest';
import { calaisLeg } from '../../build/bench/calais-legs.ts';
import { FAMILIES, familyMember } from '../../build/bench/families.ts';
import { parseOptions, SECTIONS, UsageError } from '../../build/bench/options.ts';
import { Glpk } from '../../build/bench/peers/glpk.ts';
import { Highs } from '../../build/bench/peers/highs.ts';
import type { Programme } from '../../build/bench/peers/programme.ts';
import { gapPercent, medianScore } from '../../build/bench/ride-gap.ts';
import { mean, median, most } from '../../build/bench/statistics.ts';

describe('what the benchmark reckons with', () => {
  it('takes the middle, the mean and the most', () => {
    expect(median([9, 1, 4])).toBe(4);
    expect(median([9, 1, 4, 2])).toBe(3);
    expect(mean([9, 1, 5])).toBe(5);
    expect(most([-9, -1, -4])).toBe(-1);
  });

  it('never takes routes for good that leave more stops out', () => {
    const all = { unserved: [], km: 110 };
    const worse = { unserved: [], km: 130 };
    const short = { unserved: [3], km: 50 };
    expect(medianScore([short, all, worse])).toBe(worse);
    expect(gapPercent(all, { left: 0, km: 100 })).toBeCloseTo(10, 9);
    expect(gapPercent(short, { left: 0, km: 100 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe.each([new Highs(), new Glpk()])('$name', (peer) => {
  /** Three things of weights 3, 2 and 2 for a bag of 4. */
  const bag = (most: number): Programme => ({
    aim: 'most',
    objective: [50, 30, 25],
    rows: [
      { terms: [3, 2, 2].map((times, variable) => ({ variable, times })), least: Number.NEGATIVE_INFINITY, most },
      { terms: [{ variable: 2, times: 1 }], least: 1, most: 1 },
    ],
  });

  it('solves whole programmes and sees what is infeasible', async () => {
    const limits = { seconds: 10 };
    expect(await peer.solve(bag(4), limits)).toEqual({ status: 'optimal', value: 55 });
    expect(await peer.solve(bag(5), limits)).toEqual({ status: 'optimal', value: 75 });
    expect(await peer.solve({ ...bag(5), aim: 'least' }, limits)).toEqual({ status: 'optimal', value: 25 });
    expect((await peer.solve(bag(1), limits)).status).not.toBe('optimal');
  });
});

describe('instances', () => {
  it('are the same for a seed, and cover rules, seats and places', () => {
    for (const family of FAMILIES) {
      const members = Array.from({ length: 20 }, (_, i) => familyMember(family, 1001 + i));
      expect(members[3]).toEqual(familyMember(family, 1004));
      const count = (is: (member: (typeof members)[number]) => boolean) => members.filter(is).length;
      expect(count(({ rule }) => rule === 'people')).toBe(10);
      expect(count(({ caps }) => caps.length === 2)).toBe(10);
      const people = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
      expect(count(({ places, sizes }) => places < people(sizes))).toBeGreaterThanOrEqual(4);
    }
  });

  it('are legs with seats for all, homes within reach and drivers of other communes', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const leg = calaisLeg(seed, { parties: { least: 29, most: 46 }, cars: 20 });
      expect(leg).toEqual(calaisLeg(seed, { parties: { least: 29, most: 46 }, cars: 20 }));
      expect(leg.stops.length).toBeGreaterThanOrEqual(29);
      expect(leg.stops.length).toBeLessThanOrEqual(46);
      const people = leg.stops.reduce((sum, stop) => sum + stop.people, 0);
      expect(leg.cars.reduce((sum, car) => sum + car.seats, 0)).toBeGreaterThanOrEqual(people);
      expect(leg.cars.filter((car) => car.maxDetourKm !== null)).toHaveLength(4);
      expect(leg.km[0]!.every((km) => km < 92 * 1.3)).toBe(true);
      expect(leg.leg).toBe(seed % 2 === 0 ? 'outward' : 'return');
    }
  });
});

describe('options', () => {
  it('choose sections, or all', () => {
    expect(parseOptions([]).sections).toEqual(SECTIONS);
    expect(parseOptions(['legs', 'rides', '--reference', '5', '--seed', '7'])).toMatchObject({
      sections: ['legs', 'rides'],
      referenceSeconds: 5,
      seed: 7,
    });
  });

  it.each([[['leg']], [['--seed', 'x']], [['--instances', '0']], [['--slow']]])('are refused: %j', (args) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
  });
});
