import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { driver, east, host, nomination, problem, stay } from './problem.ts';

const plan = (parts: Parameters<typeof problem>[0]): Plan =>
  planWeekend(problem(parts) as Problem, { seed: 1, outOfTime: () => false });

const outcomes = ({ decisions }: Plan) =>
  Object.fromEntries(
    decisions.map(({ nomination: { id }, outcome }) => [
      id,
      outcome.decision === 'hosted' ? outcome.home.host.id : outcome.reason,
    ]),
  );

const sick = { health: 'sick' } as const;

describe('who is hosted', () => {
  it('nobody is passed over for someone lower, though a larger party may not fit where a smaller one does', () => {
    const nominations = [
      nomination('N1', { ...sick, group: 'A', age: 18 }),
      nomination('N2', { ...sick, group: 'A' }),
      nomination('N3', { ...sick, group: 'B', age: 20 }),
      nomination('N4', { ...sick, group: 'B' }),
      nomination('N5'),
    ];
    const result = plan({ nominations, hosts: [host('H1', 3)], drivers: [driver('D1', 4)] });
    // Of four seats, three are taken.
    const lacking = [
      { code: 'moreBeds', beds: 2, people: 2, needs: [], seated: true },
      { code: 'moreSeats', legs: 'both', seats: 1 },
    ];
    expect(outcomes(result)).toEqual({
      N1: 'H1',
      N2: 'H1',
      N3: { code: 'several', changes: lacking },
      N4: { code: 'several', changes: lacking },
      N5: 'H1',
    });
  });

  it('moves earlier choices so that everyone finds a bed', () => {
    const nominations = [nomination('N1', { ...sick, gender: 'woman' }), nomination('N2')];
    const hosts = [host('H1', 1), host('H2', 1, { welcomes: 'womenOnly', location: east(60) })];
    expect(outcomes(plan({ nominations, hosts, drivers: [driver('D1', 4)] }))).toEqual({ N1: 'H2', N2: 'H1' });
  });

  it('as many as possible when Settings say so', () => {
    const nominations = [
      nomination('N1', { ...sick, group: 'A' }),
      nomination('N2', { ...sick, group: 'A' }),
      nomination('N3', { group: 'A' }),
      nomination('N4', { group: 'B' }),
      nomination('N5', { group: 'B' }),
      nomination('N6', { group: 'C' }),
      nomination('N7', { group: 'C' }),
    ];
    const hosts = [host('H1', 4)];
    const drivers = [driver('D1', 4)];
    const hostedIds = (selection: 'priority' | 'people') =>
      plan({ nominations, hosts, drivers, settings: { selection } })
        .decisions.filter(({ outcome }) => outcome.decision === 'hosted')
        .map(({ nomination: { id } }) => id)
        .sort();
    expect(hostedIds('priority')).toEqual(['N1', 'N2', 'N3']);
    expect(hostedIds('people')).toEqual(['N4', 'N5', 'N6', 'N7']);
  });

  it('only where the home suits: known guests, step-free, pets, men, women', () => {
    const known = nomination('known');
    const parts = {
      nominations: [
        known,
        nomination('steps', { needsStepFree: true }),
        nomination('allergic', { noPets: true }),
        nomination('x', { gender: 'other' }),
      ],
      hosts: [
        host('HK', 1, { knownGuestsOnly: true, pets: true, location: east(1) }),
        host('HS', 1, { stepFree: true, pets: true, welcomes: 'menOnly', location: east(50) }),
        host('HN', 1, { welcomes: 'menOnly', location: east(40) }),
        host('HW', 3, { welcomes: 'womenOnly', location: east(2) }),
      ],
      drivers: [driver('D1', 8)],
      stays: [stay(known, '2026-09-05', { wentWell: false }), stay(known, '2026-10-03', { wentWell: true })],
    };
    expect(outcomes(plan(parts))).toEqual({
      known: 'HK',
      steps: 'HS',
      allergic: 'HN',
      x: {
        code: 'noSuitableHome',
        changes: [{ code: 'moreBeds', beds: 1, people: 1, needs: ['welcomes', 'known'], seated: true }],
      },
    });
  });
});

describe('beds and rides belong together', () => {
  it('nobody is hosted without a seat out and a seat back, unless their host collects', () => {
    const nominations = [nomination('N1', sick), nomination('N2')];
    const hosts = [host('H1', 2)];
    const drivers = [driver('D1', 2, { offers: new Map([[problem({}).weekend.start, 'outward']]) }), driver('D2', 1)];
    expect(outcomes(plan({ nominations, hosts, drivers }))).toEqual({
      N1: 'H1',
      N2: { code: 'noSeat', legs: 'return', left: 0, changes: [{ code: 'moreSeats', legs: 'return', seats: 1 }] },
    });
    const collecting = [host('H1', 2, { collects: 'return' })];
    expect(outcomes(plan({ nominations, hosts: collecting, drivers }))).toEqual({ N1: 'H1', N2: 'H1' });
    const relaxed = plan({ nominations, hosts, drivers, settings: { seatForEveryone: false } });
    expect(outcomes(relaxed)).toEqual({ N1: 'H1', N2: 'H1' });
    expect(relaxed.notices).toContainEqual({
      severity: 'check',
      subject: { kind: 'nomination', id: 'N2' },
      finding: { code: 'noSeat', leg: 'return' },
    });
  });

  it('a home beyond every driver’s longest detour is given up for another, and else the reason names the driver', () => {
    const nominations = [nomination('N1', { ...sick, languages: ['arabe'] })];
    const drivers = [driver('D1', 4, { location: east(10), longestDetourKm: 30 })];
    const far = host('far', 1, { location: east(40), languages: ['arabe'] });
    const near = host('near', 1, { location: east(20) });
    expect(outcomes(plan({ nominations, hosts: [far, near], drivers }))).toEqual({ N1: 'near' });
    expect(outcomes(plan({ nominations, hosts: [far], drivers }))).toEqual({
      N1: { code: 'detourTooLong', changes: [{ code: 'longerDetour', driver: drivers[0], km: 60 }] },
    });
  });

  it('a party travels in two cars only where it could not travel otherwise', () => {
    const pair = ['N1', 'N2'].map((id) => nomination(id, { group: 'A' }));
    const hosts = [host('H1', 2)];
    const cars = (seats: number[]) => seats.map((count, i) => driver(`D${i}`, count, { location: east(10 + 20 * i) }));
    const carsUsed = (seats: number[]) =>
      plan({ nominations: pair, hosts, drivers: cars(seats) })
        .rides.filter(({ leg }) => leg === 'outward')
        .map((ride) => ride.driver.id);
    expect(carsUsed([1, 1])).toEqual(['D0', 'D1']);
    expect(carsUsed([1, 1, 2])).toEqual(['D2']);
  });

  it('a car that is not needed stays home, and a household drives its own guests when that costs no more', () => {
    const nominations = [nomination('N1')];
    const hosts = [host('H1', 1, { email: 'same@example.org' })];
    const drivers = [driver('D1', 3), driver('D2', 3, { email: 'same@example.org' }), driver('D3', 3)];
    const { rides } = plan({ nominations, hosts, drivers });
    expect(rides.map((ride) => [ride.leg, ride.driver.id, Math.round(ride.km)])).toEqual([
      ['outward', 'D2', 20],
      ['return', 'D2', 20],
    ]);
  });

  it('times follow from departure, return, speed and stops', () => {
    const nominations = [nomination('N1', { languages: ['dari'] }), nomination('N2', { languages: ['swahili'] })];
    const hosts = [
      host('H1', 1, { location: east(30), languages: ['dari'] }),
      host('H2', 1, { location: east(61), languages: ['swahili'] }),
    ];
    const { rides } = plan({ nominations, hosts, drivers: [driver('D1', 2, { location: east(62) })] });
    const times = rides.map((ride) => ride.stops.map(({ home, time }) => [home.host.id, time]));
    // Out from 10:00 at 60 km/h: 30 min; then 31 min and 5 for the stop. Back by 11:00: 30 min and 5; before that 31 and 5.
    expect(times).toEqual([
      [
        ['H1', 630],
        ['H2', 670],
      ],
      [
        ['H2', 585],
        ['H1', 625],
      ],
    ]);
    expect(rides.map((ride) => Math.round(ride.km))).toEqual([124, 124]);
  });
});

describe('what coordinators are told beside the plan', () => {
  const findings = (parts: Parameters<typeof problem>[0]) =>
    plan(parts).notices.map(({ severity, subject, finding }) => [
      severity,
      'id' in subject ? subject.id : subject.kind,
      finding,
    ]);

  it('that nobody drives, that nobody hosts, that the dates are odd', () => {
    const outwardOnly = driver('D1', 3, { offers: new Map([[problem({}).weekend.start, 'outward']]) });
    expect(
      findings({ nominations: [nomination('N1')], hosts: [host('H1', 2)], drivers: [outwardOnly] }),
    ).toContainEqual(['blocks', 'weekend', { code: 'noCars', leg: 'return' }]);
    const paused = host('H1', 2, { status: 'paused' });
    expect(findings({ hosts: [paused], drivers: [driver('D1', 3)] })).toContainEqual([
      'blocks',
      'weekend',
      { code: 'noHomes' },
    ]);
    const { start } = problem({}).weekend;
    expect(findings({ weekend: { end: start } })).toContainEqual([
      'check',
      'weekend',
      { code: 'unusualLength', nights: 0 },
    ]);
  });

  it('that the meeting point is wrong, rather than everybody’s address', () => {
    const parts = { hosts: [host('H1', 2), host('H2', 2)], drivers: [driver('D1', 3), driver('D2', 3)] };
    const far = findings({ ...parts, weekend: { location: { latitude: 1.86, longitude: 50.95 } } });
    expect(far.filter(([, , finding]) => /far/i.test(JSON.stringify(finding)))).toEqual([
      ['blocks', 'weekend', { code: 'meetingPointFarAway' }],
    ]);
    const oneFar = findings({
      ...parts,
      hosts: [host('H1', 2), host('H2', 2, { location: { latitude: 43.3, longitude: 5.4 } })],
    });
    expect(oneFar).toContainEqual(['check', 'H2', { code: 'farAway', km: expect.any(Number) }]);
  });

  it('everyone of a group who is held, but not who withdrew', () => {
    const group = { group: 'G1' };
    const nominations = [
      nomination('N1', { ...group, age: 15 }),
      nomination('N2', group),
      nomination('N3', { ...group, age: 16 }),
      nomination('N4', { ...group, status: 'withdrawn' }),
    ];
    expect(findings({ nominations })).toContainEqual([
      'check',
      'N2',
      { code: 'groupHeldMember', group: 'G1', nominations: ['N1', 'N3'] },
    ]);
  });
});
