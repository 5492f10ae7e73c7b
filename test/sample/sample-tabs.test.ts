import { describe, expect, it } from 'vitest';
import { BIG_NIGHT, CALAIS, sampleTabs } from '../../build/sample/index.ts';
import { greatCircleKm } from '../../src/domain/geography';
import { drives } from '../../src/domain/leg';
import { eligibility } from '../../src/planning/eligibility';
import { drivers } from '../../src/sheets/tables/drivers';
import { hosts } from '../../src/sheets/tables/hosts';
import { nominations } from '../../src/sheets/tables/nominations';
import { settings } from '../../src/sheets/tables/settings';
import { stays } from '../../src/sheets/tables/stays';
import { weekends } from '../../src/sheets/tables/weekends';
import { type ReadWorkbook, readSample } from './reading.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => 7 + 31 * i);
const samples = SEEDS.map((seed) => readSample({ ...CALAIS, seed }));
const tables = [hosts, drivers, nominations, weekends, settings, stays];

describe('sampleTabs', () => {
  it('makes the six input tabs with the tables’ own labels', () => {
    for (const language of ['en', 'fr'] as const) {
      const tabs = sampleTabs({ ...CALAIS, language });
      expect(tabs.map(({ name }) => name)).toEqual(tables.map(({ label }) => label[language]));
      tabs.forEach(({ rows }, i) => {
        const labels = Object.values(tables[i]?.columns ?? {}).map(({ label }) => label[language]);
        expect(rows[0]?.slice(0, labels.length)).toEqual(labels);
        for (const row of rows) expect(row.length).toBe(rows[0]?.length);
      });
    }
  });

  it('makes as many of each as asked for', () => {
    const { problem, read } = readSample(CALAIS);
    expect([problem.hosts.length, problem.drivers.length, problem.nominations.length]).toEqual([250, 60, 120]);
    expect(problem.weekend).toMatchObject({ start: '2026-11-28', end: '2026-11-30', places: 60, departure: 600 });
    expect(read.weekends.records.filter(({ status }) => status === 'closed').map(({ start }) => start)).toEqual([
      '2026-10-17',
      '2026-10-24',
      '2026-10-31',
      '2026-11-07',
      '2026-11-14',
      '2026-11-21',
    ]);
    expect(new Set(problem.stays.map(({ weekend }) => weekend)).size).toBe(6);
    expect(problem.settings.nominators).toHaveLength(7);
    const night = readSample(BIG_NIGHT).problem;
    expect([night.hosts.length, night.drivers.length, night.nominations.length]).toEqual([2000, 260, 900]);
    expect(night.weekend).toMatchObject({ start: '2026-11-28', end: '2026-11-29', places: 300 });
  });

  it('makes the same workbook from the same options, and another from another seed', () => {
    expect(sampleTabs(CALAIS)).toEqual(sampleTabs(CALAIS));
    expect(sampleTabs({ ...CALAIS, seed: 2 })).not.toEqual(sampleTabs(CALAIS));
  });

  it('is read without a single issue, whatever the seed', () => {
    expect(samples).toHaveLength(20);
    for (const { issues } of [...samples, readSample({ ...BIG_NIGHT, language: 'en' })]) expect(issues).toEqual([]);
  });

  it('makes small workbooks, even empty ones', () => {
    for (const count of [0, 1, 2, 7]) {
      const options = { ...CALAIS, hosts: count, drivers: count, nominations: count, pastWeekends: 1 };
      const { problem } = readSample(options);
      expect([problem.hosts.length, problem.drivers.length, problem.nominations.length]).toEqual([count, count, count]);
    }
  });
});

describe('the people of a sample', () => {
  it('are eligible but for those whom every weekend has', () => {
    for (const { problem } of samples) {
      const { eligible, held } = eligibility(problem);
      const codes = [...held.values()].map(({ code }) => code);
      const count = (code: string) => codes.filter((each) => each === code).length;
      expect(count('withdrawn')).toBe(2);
      expect(count('nominatorNotListed')).toBe(2);
      expect([...held.values()].filter((reason) => reason.code === 'nominatedTwice')).toMatchObject([{ by: 'code' }]);
      expect(eligible.length).toBe(120 - codes.length);
      expect(codes.length).toBe(5 + count('minorWithoutReferral'));
    }
  });

  it('have minors with and without a referral among them', () => {
    const all = samples.map(({ problem }) => problem.nominations);
    const minors = all.flat().filter(({ age }) => age !== null && age < 18);
    const referred = minors.filter(({ under18Referral }) => under18Referral !== '');
    expect(minors.length).toBeGreaterThan(SEEDS.length * 4);
    expect(referred.length / minors.length).toBeGreaterThan(0.4);
    expect(referred.length / minors.length).toBeLessThan(0.8);
    for (const { age } of all.flat()) expect(age).toSatisfy((years: number) => years >= 15 && years <= 45);
  });

  it('share neither a code nor a name and an age by accident', () => {
    for (const seed of SEEDS.slice(0, 8)) {
      const { nominations: proposed } = readSample({ ...CALAIS, seed, nominations: 900 }).problem;
      const codes = new Set(proposed.map(({ guestCode }) => guestCode));
      const people = new Set(proposed.map((each) => `${each.firstName}|${each.age}|${each.association}`));
      expect(people.size).toBe(codes.size);
      expect(proposed.length - codes.size).toBe(8);
    }
  });

  it('come in groups of two to four of one association, some of them again', () => {
    const { problem } = readSample(CALAIS);
    const groups = new Map<string, (typeof problem.nominations)[number][]>();
    for (const each of problem.nominations) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
    const alone = groups.get('')?.length ?? 0;
    groups.delete('');
    const sizes = [...groups.values()].map((members) => members.length);
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4);
    expect(sizes.filter((size) => size === 2).length).toBeGreaterThan(sizes.length / 2);
    expect(alone).toBeGreaterThan(5);
    for (const members of groups.values()) expect(new Set(members.map((each) => each.association)).size).toBe(1);
    const hosted = new Set(problem.stays.map(({ guestKey }) => guestKey));
    const again = problem.nominations.filter(({ guestCode }) => hosted.has(guestCode)).length;
    expect(again).toBeGreaterThan(12);
    expect(again).toBeLessThan(60);
  });
});

describe('the volunteers of a sample', () => {
  const capacity = ({ problem }: ReadWorkbook) => {
    const { weekend, settings: set } = problem;
    const beds = problem.hosts
      .filter(({ status }) => status === 'approved')
      .reduce((sum, host) => sum + (host.offers.get(weekend.start) ?? 0), 0);
    const seats = (leg: 'outward' | 'return') =>
      problem.drivers
        .filter(({ status, offers }) => status === 'approved' && drives(offers.get(weekend.start) ?? 'none', leg))
        .reduce((sum, driver) => sum + driver.seats, 0);
    return { beds, seats: Math.min(seats('outward'), seats('return')), required: set.seatForEveryone };
  };

  it('offer beds and seats for sixty people on a weekend, for three hundred on the big night', () => {
    for (const sample of samples) {
      const { beds, seats, required } = capacity(sample);
      expect(required).toBe(true);
      expect(beds).toBeGreaterThan(80);
      expect(seats).toBeGreaterThanOrEqual(60);
    }
    const night = capacity(readSample(BIG_NIGHT));
    expect(night.beds).toBeGreaterThan(600);
    expect(night.seats).toBeGreaterThan(300);
  });

  it('live within reach, some of them as one household', () => {
    const { problem } = readSample(CALAIS);
    for (const { location } of [...problem.hosts, ...problem.drivers]) {
      expect(location && greatCircleKm(CALAIS.meetingPoint, location)).toBeLessThan(93);
    }
    const hosting = new Map(problem.hosts.map(({ email, location }) => [email, location]));
    expect(hosting.size).toBe(250);
    const both = problem.drivers.filter(({ email }) => hosting.has(email));
    expect(both).toHaveLength(15);
    for (const { email, location } of both) expect(location).toEqual(hosting.get(email));
  });

  it('have the limits that the shares say', () => {
    const { problem } = readSample({ ...CALAIS, share: { womenOnly: 0.2, pets: 0.1 } });
    const count = (fits: (host: (typeof problem.hosts)[number]) => boolean) => problem.hosts.filter(fits).length;
    expect(count(({ welcomes }) => welcomes === 'womenOnly')).toBe(50);
    expect(count(({ welcomes }) => welcomes === 'menOnly')).toBe(13);
    expect(count(({ pets }) => pets)).toBe(25);
    expect(count(({ knownGuestsOnly }) => knownGuestsOnly)).toBe(15);
    expect(count(({ stepFree }) => stepFree)).toBe(38);
    expect(count(({ collects }) => collects !== 'none')).toBe(20);
  });
});
