import { describe, expect, it } from 'vitest';
import { calaisLeg } from '../../build/bench/calais-legs.ts';
import { FAMILIES, familyMember } from '../../build/bench/families.ts';
import { parseOptions, SECTIONS, UsageError } from '../../build/bench/options.ts';
import { gapPercent, medianScore } from '../../build/bench/ride-gap.ts';
import { mean, median, most } from '../../build/bench/statistics.ts';
import { compareEfforts } from '../../build/bench/together.ts';
import { CALAIS } from '../../build/sample/index.ts';

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

/** The only family with limits of its own for each leg. */
const PER_LEG = FAMILIES.at(-1);

describe('instances', () => {
  it('are the same for a seed, and cover rules, seats and places', () => {
    for (const family of FAMILIES) {
      const members = Array.from({ length: 20 }, (_, i) => familyMember(family, 1001 + i));
      expect(members[3]).toEqual(familyMember(family, 1004));
      const count = (is: (member: (typeof members)[number]) => boolean) => members.filter(is).length;
      expect(count(({ rule }) => rule === 'people')).toBe(10);
      expect(count(({ caps }) => caps.length === 0)).toBe(family === PER_LEG ? 0 : 20);
      const limited = (rule: string) =>
        new Set(members.filter((each) => each.rule === rule).map(({ places }) => places));
      for (const rule of ['people', 'priority']) expect(limited(rule).size).toBe(family === PER_LEG ? 1 : 3);
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

describe('homes and rides together', () => {
  it('are compared for the same people, by their km', () => {
    const hasty = { seed: 1, thoroughness: 0.001, outOfTime: () => false };
    let moreKm = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const size = { hosts: 80, drivers: 16, nominations: 40, places: 20 };
      const efforts = { usual: hasty, long: { ...hasty, seed: 2, thoroughness: 0.1 } };
      const { usual, long, percent } = compareEfforts({ ...CALAIS, seed, ...size }, efforts);
      expect(usual.hosted).toBe(long.hosted);
      expect(long.km * (1 + percent / 100)).toBeCloseTo(usual.km, 6);
      if (percent > 0) moreKm++;
    }
    expect(moreKm).toBeGreaterThanOrEqual(3);
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
