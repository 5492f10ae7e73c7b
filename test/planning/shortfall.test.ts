import { describe, expect, it } from 'vitest';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { shortfall } from '../../src/planning/shortfall.ts';
import { offers, trueCars, trueHomes } from '../checks/facts/volunteers.ts';
import { smallWeekend } from '../checks/problems.ts';
import { driver, host, nomination, problem, START, stay } from './problem.ts';

const people = (n: number) => Array.from({ length: n }, (_, i) => nomination(`N${i + 1}`));
const answer = <A>(offered: A) => new Map([[START, offered]]);

describe('what a weekend lacks', () => {
  it('is counted from its places and, where there is no limit, from those who may be placed', () => {
    const hosts = [host('H1', 3), host('H2', 2)];
    const drivers = [driver('D1', 4)];
    const nominations = [...people(12), nomination('N13', { age: 16 }), nomination('N14', { status: 'withdrawn' })];
    expect(shortfall(problem({ hosts, drivers, nominations }))).toEqual({
      ...{ people: 12, by: 'nominations', beds: 7, seats: { outward: 8, return: 8 } },
    });
    expect(shortfall(problem({ hosts, drivers, nominations, weekend: { places: 9 } }))).toEqual({
      ...{ people: 9, by: 'places', beds: 4, seats: { outward: 5, return: 5 } },
    });
    expect(shortfall(problem({ hosts, drivers, nominations, weekend: { places: 2 } }))).toEqual({
      ...{ people: 2, by: 'places', beds: 0, seats: { outward: 0, return: 0 } },
    });
  });

  it('counts seats leg by leg, and those whom hosts drive themselves', () => {
    const hosts = [host('H1', 3, { collects: 'outward' }), host('H2', 2)];
    const drivers = [driver('D1', 4, { offers: answer('return' as const) }), driver('D2', 1)];
    const weekend = { places: 11 };
    expect(shortfall(problem({ hosts, drivers, weekend })).seats).toEqual({ outward: 11 - 1 - 3, return: 11 - 5 });
    const relaxed = problem({ hosts, drivers, weekend, settings: { seatForEveryone: false } });
    expect(shortfall(relaxed)).toMatchObject({ beds: 6, seats: { outward: 0, return: 0 } });
  });

  it('leaves out whoever is not counted on: not approved, no answer, a full month, not on the map', () => {
    const hosts = [
      host('H1', 3, { status: 'paused' }),
      host('H2', 4, { offers: new Map() }),
      host('H3', 5, { staysPerMonth: 1 }),
      host('H4', 6, { location: null }),
      host('H5', 2),
    ];
    const drivers = [driver('D1', 3, { status: 'new' }), driver('D2', 2, { location: null }), driver('D3', 1)];
    const stays = [stay(nomination('N99'), '2026-11-07', { host: 'H3' })];
    const found = shortfall(problem({ hosts, drivers, stays, weekend: { places: 20 } }));
    expect(found).toMatchObject({ beds: 18, seats: { outward: 19, return: 19 } });
  });

  it('is what an independent count says, and never more than a plan leaves out', () => {
    const seen = { beds: 0, outward: 0, return: 0, enough: 0, unlimited: 0, bound: 0 };
    for (let seed = 0; seed < 60; seed += 1) {
      const { problem: drawn } = smallWeekend(seed);
      const { weekend, settings } = drawn;
      const found = shortfall(drawn);
      const homes = [...trueHomes(drawn).values()];
      const cars = [...trueCars(drawn).values()];
      const add = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0);
      const plan = planWeekend(drawn, { seed: 1, outOfTime: () => false });
      const target = weekend.places ?? plan.totals.hosted + plan.totals.waiting;
      expect([found.people, found.by], `seed ${seed}`).toEqual([
        target,
        weekend.places === null ? 'nominations' : 'places',
      ]);
      expect(found.beds, `seed ${seed}`).toBe(Math.max(0, target - add(homes.map(({ beds }) => beds))));
      for (const leg of ['outward', 'return'] as const) {
        const seats = add(
          cars
            .filter(({ driver: { offers: all } }) => offers(all.get(weekend.start), leg))
            .map((car) => car.driver.seats),
        );
        const collected = add(homes.filter(({ host: { collects } }) => offers(collects, leg)).map(({ beds }) => beds));
        const missing = settings.seatForEveryone ? Math.max(0, target - seats - collected) : 0;
        expect(found.seats[leg], `seed ${seed}, ${leg}`).toBe(missing);
        if (missing > 0) seen[leg] += 1;
      }
      const most = found.people - Math.max(found.beds, found.seats.outward, found.seats.return);
      expect(plan.totals.hosted, `seed ${seed}`).toBeLessThanOrEqual(most);
      if (plan.totals.hosted === most && most < found.people) seen.bound += 1;
      if (found.beds > 0) seen.beds += 1;
      if (found.by === 'nominations') seen.unlimited += 1;
      if (most === found.people) seen.enough += 1;
    }
    console.log(`What 60 weekends lack: ${JSON.stringify(seen)}`);
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(8);
  });
});
