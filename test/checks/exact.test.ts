import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/domain/settings.ts';
import { checkPlan } from './check-plan.ts';
import { START } from './draws/places.ts';
import { drivable, exactLeg } from './exact/driving.ts';
import { budget } from './exact/verdict.ts';
import { aDriver, aHost, aParty, aPlan, aProblem, north } from './example.ts';
import { judged } from './facts/judged.ts';
import { greatCircle } from './facts/roads.ts';

const faultsOf = (rule: string, ...[problem, stays]: Parameters<typeof aPlan>) =>
  checkPlan(problem, aPlan(problem, stays))
    .filter((fault) => fault.rule === rule)
    .map(({ sentence }) => sentence);

describe('proofs of who could have been hosted', () => {
  const noSeats: Partial<Settings> = { seatForEveryone: false };

  it('moves those above to make room', () => {
    const problem = aProblem(
      {
        hosts: [aHost('H1', 1, { stepFree: true }), aHost('H2', 1)],
        drivers: [],
        parties: [aParty(0, 1), aParty(1, 1, { needsStepFree: true })],
      },
      noSeats,
    );
    expect(faultsOf('order', problem, ['H1', null])).toEqual([
      'N1.0 wait although they can be hosted with all above them: N1.0 with H1, N0.0 with H2',
    ]);
    expect(faultsOf('order', problem, ['H2', 'H1'])).toEqual([]);
  });

  it('lets nobody in who would cost someone above their bed', () => {
    const parties = [aParty(0, 2), aParty(1, 2), aParty(2, 1)];
    const problem = aProblem({ hosts: [aHost('H1', 3), aHost('H2', 1)], drivers: [], parties }, noSeats);
    expect(faultsOf('order', problem, ['H1', null, 'H1'])).toEqual([]);
    expect(faultsOf('order', problem, [null, 'H1', 'H1'])).toHaveLength(1);
  });

  it('counts heads before ranks where the rule says so', () => {
    const parties = [aParty(0, 1), aParty(1, 2), aParty(2, 2)];
    const problem = aProblem({ hosts: [aHost('H1', 2)], drivers: [], parties }, { ...noSeats, selection: 'people' });
    expect(faultsOf('order', problem, ['H1', null, null])).toEqual(['1 people are hosted, but 2 can be: N1.0+N1.1']);
    expect(faultsOf('order', problem, [null, null, 'H1'])).toHaveLength(1);
    expect(faultsOf('order', problem, [null, 'H1', null])).toEqual([]);
  });

  it('asks for a seat each way, and a car that goes there', () => {
    const home = aHost('H1', 2);
    const offering = (seats: number, more: Parameters<typeof aDriver>[2]) =>
      aProblem({ hosts: [home], drivers: [aDriver('D1', seats, more)], parties: [aParty(0, 2)] });
    const waits = (problem: ReturnType<typeof aProblem>) => faultsOf('order (rides)', problem, [null]).length;
    expect(waits(offering(2, {}))).toBe(1);
    expect(waits(offering(1, {}))).toBe(0);
    expect(waits(offering(2, { offers: new Map([[START, 'outward']]) }))).toBe(0);
    // 5 km further north than the driver's way: 10 km there and back, by road 13.
    const further = { location: north(5) };
    expect(waits(offering(2, { ...further, longestDetourKm: 12.9 }))).toBe(0);
    expect(waits(offering(2, { ...further, longestDetourKm: 13.1 }))).toBe(1);
  });
});

describe('proofs of who can be driven', () => {
  function verdict(seats: readonly number[], people: readonly number[], whole: boolean): string {
    const drivers = seats.map((count, i) => aDriver(`D${i}`, count));
    const problem = aProblem({ hosts: [aHost('H1', 12)], drivers, parties: [] });
    const leg = exactLeg('outward', judged(problem, aPlan(problem, [])));
    if (!leg) throw new Error('Too many homes');
    return drivable(
      people.map((count) => ({ home: 'H1', people: count, whole })),
      leg,
      budget(10_000),
    );
  }

  it('packs parties into cars, splitting each over two at most', () => {
    expect(verdict([3, 3], [2, 2, 2], true)).toBe('no');
    expect(verdict([3, 3], [2, 2, 2], false)).toBe('yes');
    expect(verdict([4, 2], [2, 2, 2], true)).toBe('yes');
    expect(verdict([1, 1, 1], [3], false)).toBe('no');
    expect(verdict([3, 3], [3, 4], false)).toBe('no');
  });

  it('says so when it did not finish', () => {
    const problem = aProblem({ hosts: [aHost('H1', 12)], drivers: [aDriver('D1', 8)], parties: [] });
    const leg = exactLeg('outward', judged(problem, aPlan(problem, [])));
    expect(leg && drivable([{ home: 'H1', people: 2, whole: true }], leg, budget(0))).toBe('unknown');
  });

  it('measures great circles', () => {
    // A quarter of the equator, on a sphere with the mean radius of the earth.
    expect(greatCircle({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBeCloseTo(10_007.557, 2);
    expect(greatCircle(north(0), north(25))).toBeCloseTo(25, 2);
  });
});
