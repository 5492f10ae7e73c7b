import { describe, expect, it } from 'vitest';
import type { Leg, Legs } from '../../src/domain/leg.ts';
import type { NominationStatus } from '../../src/domain/nomination.ts';
import type { Carrier } from '../../src/domain/plan.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { asRecordedChange, type RecordedChange } from '../../src/domain/recorded-change.ts';
import { withChange } from '../../src/planning/with-change.ts';
import { smallWeekend } from '../checks/problems.ts';
import { randomFrom } from '../random.ts';

/** A problem with a Guests tab in which everybody stands who is nominated. */
function shown(seed: number): Problem {
  const { problem } = smallWeekend(seed);
  const [host] = problem.hosts;
  const [driver] = problem.drivers;
  const carrier: Carrier | null = driver ? { by: 'driver', driver } : null;
  const own: Carrier | null = host ? { by: 'host', host } : null;
  return {
    ...problem,
    reference: {
      gone: 1,
      refused: [],
      guests: problem.nominations.map((nomination, i) => ({
        nomination,
        hosted: i % 2 === 0,
        host: host ?? null,
        carriers: { outward: i % 3 === 0 ? own : carrier, return: carrier },
        keeps: { host: i % 2 === 1, outward: false, return: false },
      })),
    },
  };
}

/** What each person says about the weekend, by number. */
function answers({
  hosts,
  drivers,
  nominations,
  weekend,
}: Problem): Map<string, number | Legs | NominationStatus | undefined> {
  return new Map<string, number | Legs | NominationStatus | undefined>([
    ...hosts.map(({ id, offers }) => [id, offers.get(weekend.start)] as const),
    ...drivers.map(({ id, offers }) => [id, offers.get(weekend.start)] as const),
    ...nominations.map(({ id, status }) => [id, status] as const),
  ]);
}

function changes({ hosts, drivers, nominations }: Problem, pick: (n: number) => number) {
  const [host, driver, nomination] = [hosts, drivers, nominations].map((all) => all[pick(all.length)]?.id ?? 'X0') as [
    string,
    string,
    string,
  ];
  const beds = 1 + pick(12);
  const still = (['none', 'outward', 'return'] as const)[pick(3)]!;
  const leg: Leg = pick(2) === 0 ? 'outward' : 'return';
  return [
    [{ code: 'hostCancelled', host }, [host, 0]],
    [{ code: 'hostOffers', host, beds }, [host, beds]],
    [{ code: 'driverCancelled', driver, still }, [driver, still]],
    [{ code: 'guestCancelled', nomination }, [nomination, 'withdrawn']],
    [{ code: 'guestNoShow', nomination }, [nomination, 'noShow']],
    [{ code: 'hostLate', host, from: pick(1440) }, null],
    [{ code: 'driverLate', driver, leg, minutes: 1 + pick(240) }, null],
    [{ code: 'guestLate', nomination, minutes: 1 + pick(240) }, null],
  ] as const satisfies readonly (readonly [RecordedChange, readonly [string, unknown] | null])[];
}

describe('a recorded change', () => {
  it('changes what one person says about the weekend, and nothing else of the problem', () => {
    const random = randomFrom(31);
    let changed = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = shown(seed);
      const before = JSON.stringify([problem.settings, problem.stays, problem.weekend]);
      for (const [change, said] of changes(problem, random.below)) {
        const after = withChange(problem, change);
        const expected = answers(problem);
        if (said && expected.has(said[0])) {
          expected.set(said[0], said[1]);
          changed += 1;
        } else if (!said) expect(after).toBe(problem);
        expect(answers(after)).toEqual(expected);
        expect(JSON.stringify([after.settings, after.stays, after.weekend])).toBe(before);
        expect([after.hosts.length, after.drivers.length, after.nominations.length]).toEqual([
          problem.hosts.length,
          problem.drivers.length,
          problem.nominations.length,
        ]);
      }
    }
    expect(changed).toBeGreaterThan(150);
  });

  it('leaves what the Guests tab shows, of people as they are after it', () => {
    const random = randomFrom(7);
    let shownAnew = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const problem = shown(seed);
      for (const [change] of changes(problem, random.below)) {
        const { reference, hosts, drivers, nominations } = withChange(problem, change);
        expect(reference?.gone).toBe(1);
        reference?.guests.forEach((guest, i) => {
          const was = problem.reference!.guests[i]!;
          expect([guest.nomination.id, guest.hosted, guest.keeps]).toEqual([was.nomination.id, was.hosted, was.keeps]);
          expect(nominations).toContain(guest.nomination);
          if (guest.host) expect(hosts).toContain(guest.host);
          for (const leg of ['outward', 'return'] as const) {
            const carrier = guest.carriers[leg];
            expect(carrier?.by).toBe(was.carriers[leg]?.by);
            if (carrier?.by === 'driver') expect(drivers).toContain(carrier.driver);
            if (carrier?.by === 'host') expect(hosts).toContain(carrier.host);
          }
          if (guest.host !== was.host || guest.nomination !== was.nomination) shownAnew += 1;
        });
      }
    }
    expect(shownAnew).toBeGreaterThan(20);
  });

  it('is the same after it has travelled as JSON', () => {
    const random = randomFrom(3);
    let travelled = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      for (const [change] of changes(shown(seed), random.below)) {
        expect(asRecordedChange(JSON.parse(JSON.stringify({ ...change, more: 1 })))).toEqual(change);
        travelled += 1;
      }
    }
    expect(travelled).toBe(160);
  });
});
