import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { type Drawn, largeWeekend, smallWeekend } from '../../checks/problems.ts';
import { driver, east, host, nomination, problem, START } from '../problem.ts';
import { idsHosted, left, less, planned, waitingParties, withChange } from './plant.ts';

const SMALL = 96;
const LARGE = 6;

/** Every case that the drawn weekends must have met, and how often at least. */
const LEAST = {
  tried: { noSuitableHome: 40, placesTaken: 10, bedsTaken: 30, noSeat: 90, noRide: 5, detourTooLong: 20, several: 30 },
  minimal: { morePlaces: 10, moreBeds: 80, moreSeats: 100, longerDetour: 20 },
};

const withAll = (problem: Problem, changes: readonly Change[]) => changes.reduce(withChange, problem);

describe('reasons, tried by bringing about what they say is missing', () => {
  const tried = new Map<string, number>();
  const minimal = new Map<string, number>();
  const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

  /** Parties that still wait, or cost others their place, although all they need was brought about; and needless changes. */
  function wrong({ problem, seed, shape, small }: Drawn): string[] {
    const plan = planned(problem, seed);
    const hosted = idsHosted(plan);
    const seen = new Set<string>();
    return waitingParties(plan).flatMap((party) => {
      const { outcome } = party[0]!;
      if (outcome.decision !== 'waiting') return [];
      const { reason } = outcome;
      count(tried, reason.code);
      const ids = party.map(({ nomination }) => nomination.id);
      const which = `${small ? 'small' : 'large'} ${seed} [${shape}] ${ids.join('+')} ${JSON.stringify(reason)}`;
      if (reason.code === 'notSearched') return small ? [`${which}: not searched`] : [];
      if (!small && seen.has(reason.code)) return [];
      seen.add(reason.code);
      const missing = left([...hosted, ...ids], withAll(problem, reason.changes), seed);
      if (missing.length > 0) return [`${which}: ${missing.join()} still wait`];
      if (!small) return [];
      return reason.changes.flatMap((change) => {
        const smaller = less(change);
        const others = reason.changes.filter((other) => other !== change);
        count(minimal, change.code);
        const changes = smaller ? [...others, smaller] : others;
        const still = left([...hosted, ...ids], withAll(problem, changes), seed);
        return still.length === 0
          ? [`${which}: ${smaller ? JSON.stringify(smaller) : 'nothing'} would do as well`]
          : [];
      });
    });
  }

  it('places whoever waits once it is there, and nothing less does, on small weekends', { timeout: 600_000 }, () => {
    expect(Array.from({ length: SMALL }, (_, seed) => smallWeekend(seed)).flatMap(wrong)).toEqual([]);
  });

  it('places whoever waits once it is there, on large weekends', { timeout: 600_000 }, () => {
    expect(Array.from({ length: LARGE }, (_, seed) => largeWeekend(seed)).flatMap(wrong)).toEqual([]);
  });

  it('met every kind of reason and of change', () => {
    console.log('Reasons:', JSON.stringify([...tried]), 'Tried with less:', JSON.stringify([...minimal]));
    for (const [code, least] of Object.entries(LEAST.tried))
      expect(tried.get(code), code).toBeGreaterThanOrEqual(least);
    for (const [code, least] of Object.entries(LEAST.minimal))
      expect(minimal.get(code), code).toBeGreaterThanOrEqual(least);
  });
});

describe('reasons, by example', () => {
  const reasonOf = (parts: Parameters<typeof problem>[0], id: string) => {
    const { outcome } = planned(problem(parts), 1).decisions.find(({ nomination: { id: own } }) => own === id)!;
    return outcome.decision === 'waiting' ? outcome.reason : null;
  };
  const limited = driver('D1', 4, { longestDetourKm: 5 });

  it('asks a driver to go further only as far as drivers can be asked', () => {
    // From 10 km east, 24 km means 2 × 14 km more; 60 km means 2 × 50.
    const at = (km: number) => ({
      nominations: [nomination('N1')],
      hosts: [host('H1', 1, { location: east(km) })],
      drivers: [limited],
    });
    expect(reasonOf(at(24), 'N1')).toEqual({
      code: 'detourTooLong',
      changes: [{ code: 'longerDetour', driver: limited, km: 28 }],
    });
    expect(reasonOf(at(60), 'N1')).toEqual({
      code: 'outOfReach',
      changes: [{ code: 'moreBeds', beds: 1, people: 1, needs: [], seated: true }],
    });
  });

  it('counts beds that others could leave: one more is enough where it moves somebody', () => {
    const nominations = [
      nomination('N1', { health: 'sick' }),
      nomination('N2', { group: 'A', needsStepFree: true }),
      nomination('N3', { group: 'A' }),
    ];
    const hosts = [host('H1', 2, { stepFree: true })];
    expect(reasonOf({ nominations, hosts, drivers: [driver('D1', 8)] }, 'N2')).toEqual({
      code: 'bedsTaken',
      changes: [{ code: 'moreBeds', beds: 1, people: 2, needs: ['stepFree'], seated: true }],
    });
  });

  it('names all that is missing at once, each as small as it can be', () => {
    const nominations = [
      nomination('N1', { health: 'sick' }),
      ...['N2', 'N3', 'N4'].map((id) => nomination(id, { group: 'A' })),
    ];
    const drivers = [driver('D1', 3), driver('D2', 8, { offers: new Map([[START, 'outward']]) })];
    expect(reasonOf({ nominations, hosts: [host('H1', 2)], drivers, weekend: { places: 2 } }, 'N3')).toEqual({
      code: 'several',
      changes: [
        { code: 'morePlaces', places: 2 },
        { code: 'moreBeds', beds: 3, people: 3, needs: [], seated: true },
        { code: 'moreSeats', legs: 'return', seats: 1 },
      ],
    });
  });
});
