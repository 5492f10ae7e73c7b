import { describe, expect, it } from 'vitest';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { START as DRAWN_START } from '../../checks/draws/places.ts';
import { largeWeekend, smallWeekend } from '../../checks/problems.ts';
import { day, driver, host, nomination, problem, START, stay } from '../problem.ts';
import { idsHosted, left, only, planned, withDriver, withHost } from './plant.ts';

const plan = (parts: Parameters<typeof problem>[0]): Plan => planned(problem(parts), 1);
const silentHost = (id: string, beds: number, more: Parameters<typeof host>[2] = {}) =>
  host(id, beds, { offers: new Map(), ...more });
const silentDriver = (id: string, seats: number, more: Parameters<typeof driver>[2] = {}) =>
  driver(id, seats, { offers: new Map(), ...more });
const people = (count: number, more: Partial<Nomination> = {}) =>
  Array.from({ length: count }, (_, i) => nomination(`N${i + 1}`, more));
const called = (calls: Plan['advice']['hosts']) => calls.map((call) => [call.host.id, call.unlocks.length]);
const driven = (calls: Plan['advice']['drivers']['outward']) =>
  calls.map((call) => [call.driver.id, call.legs, call.unlocks.length]);

describe('hosts to call', () => {
  const hosts = [host('H0', 1)];
  const drivers = [driver('D1', 8), driver('D2', 8)];

  it('come by the people they unlock, then by how long since they hosted, never first', () => {
    const past = nomination('P');
    const { advice } = plan({
      nominations: people(6),
      hosts: [
        ...hosts,
        silentHost('lately', 3),
        silentHost('longAgo', 3),
        silentHost('never', 3),
        silentHost('four', 4),
        silentHost('one', 1),
        silentHost('womenOnly', 5, { welcomes: 'womenOnly' }),
      ],
      drivers,
      stays: [
        stay(past, '2026-10-31', { host: 'lately' }),
        stay(past, '2026-09-05', { host: 'longAgo' }),
        stay(past, '2026-11-14', { host: 'four' }),
      ],
    });
    expect(called(advice.hosts)).toEqual([
      ['four', 4],
      ['never', 3],
      ['longAgo', 3],
      ['lately', 3],
      ['one', 1],
    ]);
  });

  it('are only those who could be counted on and have not answered', () => {
    const { advice } = plan({
      nominations: people(3),
      hosts: [
        ...hosts,
        silentHost('paused', 2, { status: 'paused' }),
        host('no', 2, { offers: new Map([[START, 0]]) }),
        silentHost('unknown', 2, { beds: null }),
        silentHost('nowhere', 2, { location: null }),
        silentHost('collecting', 2, { location: null, collects: 'both' }),
        silentHost('full', 2, { staysPerMonth: 1 }),
      ],
      drivers,
      stays: [stay(nomination('P'), '2026-11-07', { host: 'full' })],
    });
    expect(called(advice.hosts)).toEqual([['collecting', 2]]);
  });

  it('are at most ten, and none where nobody waits or no place is left', () => {
    const many = Array.from({ length: 13 }, (_, i) => silentHost(`S${i}`, 2));
    const parts = { nominations: people(4), hosts: [...hosts, ...many], drivers };
    expect(called(plan(parts).advice.hosts)).toEqual(many.slice(0, 10).map(({ id }) => [id, 2]));
    expect(plan({ ...parts, nominations: people(1) }).advice).toMatchObject({
      hosts: [],
      drivers: { outward: [], return: [] },
    });
    expect(plan({ ...parts, weekend: { places: 1 } }).advice.hosts).toEqual([]);
  });
});

describe('drivers to call', () => {
  it('are for the leg that lacks seats, those first who drove longest ago', () => {
    const earlier = (iso: string) => ({ offers: new Map([[day(iso), 'both' as const]]) });
    const drivers = [
      driver('D1', 5, { offers: new Map([[START, 'outward']]) }),
      driver('D2', 1, { offers: new Map([[START, 'return']]) }),
      silentDriver('lately', 2, earlier('2026-11-21')),
      silentDriver('longAgo', 2, earlier('2026-10-03')),
      silentDriver('three', 3, earlier('2026-11-21')),
    ];
    const { advice } = plan({ nominations: people(5), hosts: [host('H1', 5)], drivers });
    expect(advice.drivers.outward).toEqual([]);
    expect(driven(advice.drivers.return)).toEqual([
      ['three', 'return', 3],
      ['longAgo', 'return', 2],
      ['lately', 'return', 2],
    ]);
  });

  it('are asked for both legs where neither alone would do', () => {
    const drivers = [driver('D1', 1), silentDriver('S1', 2)];
    const { advice } = plan({ nominations: people(4), hosts: [host('H1', 4)], drivers });
    expect(driven(advice.drivers.outward)).toEqual([['S1', 'both', 2]]);
    expect(driven(advice.drivers.return)).toEqual([['S1', 'both', 2]]);
  });
});

describe('weak points', () => {
  it('are the home and the car that most people depend on, with who could stand by', () => {
    const { advice } = plan({
      nominations: people(5),
      hosts: [host('H1', 3), host('H2', 2), silentHost('S2', 2), silentHost('S4', 4)],
      drivers: [driver('D1', 4), driver('D2', 2), silentDriver('S1', 8)],
    });
    const told = advice.weakPoints.map((point) =>
      point.code === 'home'
        ? [point.home.host.id, point.loses.length, point.standBy?.host.id]
        : [point.car.driver.id, point.loses.length, point.standBy?.driver.id],
    );
    // Without D1, the two seats of D2 are left: three of five lose their place.
    expect(told).toEqual([
      ['H1', 3, 'S4'],
      ['D1', 3, 'S1'],
    ]);
  });

  it('are none where everybody could be hosted anyhow', () => {
    const parts = {
      nominations: people(2),
      hosts: [host('H1', 2), host('H2', 2)],
      drivers: [driver('D1', 2), driver('D2', 2)],
    };
    expect(plan(parts).advice.weakPoints).toEqual([]);
  });
});

describe('advice, tried by following it', () => {
  const tried = { hosts: 0, drivers: 0, homes: 0, cars: 0, standBys: 0 };
  const offering = (problem: Problem, id: string): Problem => {
    const beds = problem.hosts.find((one) => one.id === id)?.beds ?? 0;
    return withHost(problem, id, { offers: new Map([[DRAWN_START, beds]]) });
  };
  const driving = (problem: Problem, id: string, legs: 'outward' | 'return' | 'both'): Problem =>
    withDriver(problem, id, { offers: new Map([[DRAWN_START, legs]]) });
  const idsOf = (nominations: readonly Nomination[]) => nominations.map(({ id }) => id);

  it('gives a place to those it says, and costs nobody theirs', { timeout: 200_000 }, () => {
    const wrong: string[] = [];
    const weekends = [
      ...Array.from({ length: 80 }, (_, seed) => silentWeekend(smallWeekend(seed).problem, seed)),
      ...Array.from({ length: 3 }, (_, seed) => silentWeekend(largeWeekend(seed).problem, seed)),
    ];
    weekends.forEach((problem, seed) => {
      const before = planned(problem, seed);
      const hosted = idsHosted(before);
      const check = (what: string, changed: Problem, unlocks: readonly Nomination[]) => {
        const missing = left([...hosted, ...idsOf(unlocks)], changed, seed);
        if (missing.length > 0) wrong.push(`${seed}: ${what} leaves ${missing.join()}`);
      };
      for (const { host: one, unlocks } of before.advice.hosts.slice(0, 2)) {
        tried.hosts += 1;
        check(one.id, offering(problem, one.id), unlocks);
      }
      for (const leg of ['outward', 'return'] as const) {
        for (const { driver: one, legs, unlocks } of before.advice.drivers[leg].slice(0, 2)) {
          tried.drivers += 1;
          check(`${one.id} ${legs}`, driving(problem, one.id, legs), unlocks);
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  it('loses those it says, and the stand-by spares them that', { timeout: 200_000 }, () => {
    const wrong: string[] = [];
    for (let seed = 0; seed < 80; seed += 1) {
      const problem = silentWeekend(smallWeekend(seed).problem, seed);
      const before = planned(problem, seed);
      const hosted = only(idsHosted(before), problem);
      for (const point of before.advice.weakPoints) {
        const [id, gone] =
          point.code === 'home'
            ? [point.home.host.id, withHost(hosted, point.home.host.id, { status: 'paused' })]
            : [point.car.driver.id, withDriver(hosted, point.car.driver.id, { status: 'paused' })];
        tried[point.code === 'home' ? 'homes' : 'cars'] += 1;
        // Whoever is displaced joins those who keep a place: nobody else may lose theirs for them.
        const saved = idsHosted(before).filter((one) => !idsOf(point.loses).includes(one));
        if (left(saved, gone, seed).length > 0) wrong.push(`${seed}: without ${id} more are lost`);
        if (left(idsHosted(before), gone, seed).length === 0) wrong.push(`${seed}: without ${id} nobody is lost`);
        if (!point.standBy) continue;
        tried.standBys += 1;
        const spared = idsOf(point.standBy.unlocks);
        const mended =
          point.code === 'home' && 'host' in point.standBy
            ? offering(gone, point.standBy.host.id)
            : 'driver' in point.standBy
              ? driving(gone, point.standBy.driver.id, point.standBy.legs)
              : gone;
        if (spared.length === point.loses.length && left(idsHosted(before), mended, seed).length > 0)
          wrong.push(`${seed}: the stand-by for ${id} does not spare everybody`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('met every kind of advice', () => {
    console.log('Advice tried:', JSON.stringify(tried));
    for (const [what, times] of Object.entries(tried)) expect(times, what).toBeGreaterThanOrEqual(12);
  });

  /** A drawn weekend on which every third volunteer has not answered yet. */
  function silentWeekend(drawn: Problem, seed: number): Problem {
    const silent = <T extends { readonly offers: ReadonlyMap<never, unknown> }>(one: T, i: number): T =>
      (i + seed) % 3 === 0 ? { ...one, offers: new Map() } : one;
    return { ...drawn, hosts: drawn.hosts.map(silent as never), drivers: drawn.drivers.map(silent as never) };
  }
});
