import { describe, expect, test } from 'vitest';
import { formatDate } from '../../../build/local/services/format-date.ts';
import { localTime, momentOf } from '../../../build/local/services/zone.ts';
import { stillWorld } from './still-world.ts';

/** The examples that Java's own reference of SimpleDateFormat gives, for 4 July 2001, 12:08:56.235 in Los Angeles. */
const JAVA_EXAMPLES = [
  ["yyyy.MM.dd G 'at' HH:mm:ss z", '2001.07.04 AD at 12:08:56 PDT'],
  ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
  ['h:mm a', '12:08 PM'],
  ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
  ['K:mm a, z', '0:08 PM, PDT'],
  ['yyyyy.MMMMM.dd GGG hh:mm aaa', '02001.July.04 AD 12:08 PM'],
  ['EEE, d MMM yyyy HH:mm:ss Z', 'Wed, 4 Jul 2001 12:08:56 -0700'],
  ['yyMMddHHmmssZ', '010704120856-0700'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2001-07-04T12:08:56.235-0700'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2001-07-04T12:08:56.235-07:00'],
  ["YYYY-'W'ww-u", '2001-W27-3'],
] as const;

const MOMENTS = [
  // Clocks in Paris around the two changes of 2026.
  ['2026-03-29T00:59:59Z', 'Europe/Paris', 'yyyy-MM-dd HH:mm:ss Z z', '2026-03-29 01:59:59 +0100 CET'],
  ['2026-03-29T01:00:00Z', 'Europe/Paris', 'yyyy-MM-dd HH:mm:ss Z z', '2026-03-29 03:00:00 +0200 CEST'],
  ['2026-10-25T00:30:00Z', 'Europe/Paris', 'yyyy-MM-dd HH:mm:ss Z z', '2026-10-25 02:30:00 +0200 CEST'],
  ['2026-10-25T01:30:00Z', 'Europe/Paris', 'yyyy-MM-dd HH:mm:ss Z z', '2026-10-25 02:30:00 +0100 CET'],
  // The day differs from UTC's, and the year.
  ['2026-12-31T23:30:00Z', 'Europe/Paris', 'd/M/yy', '1/1/27'],
  ['2027-01-01T03:30:00Z', 'America/New_York', 'EEEE d MMMM yyyy, HH:mm z', 'Thursday 31 December 2026, 22:30 EST'],
  ['2026-11-23T20:00:00Z', 'Asia/Kathmandu', 'HH:mm XXX', '01:45 +05:45'],
  ['2026-11-23T20:00:00Z', 'Asia/Kolkata', 'HH:mm XX z', '01:30 +0530 IST'],
  ['2026-11-23T20:00:00Z', 'Australia/Sydney', 'EEE HH:mm z', 'Tue 07:00 AEDT'],
  ['2026-11-23T20:00:00Z', 'Asia/Tokyo', 'HH z', '05 JST'],
  ['2026-07-01T20:00:00Z', 'Europe/London', 'HH:mm z X', '21:00 BST +01'],
  // Java's custom zones, and a zone that it does not know, which is GMT.
  ['2026-11-23T20:00:00Z', 'GMT', "HH:mm z X 'Z'", '20:00 GMT Z Z'],
  ['2026-11-23T20:00:00Z', 'GMT+2', 'HH:mm z Z', '22:00 GMT+02:00 +0200'],
  ['2026-11-23T20:00:00Z', 'GMT-0330', 'HH:mm z X', '16:30 GMT-03:30 -03'],
  ['2026-11-23T20:00:00Z', 'Europe/Calais', 'HH:mm z', '20:00 GMT'],
  ['2026-11-23T20:00:00Z', '+02:00', 'HH:mm', '20:00'],
  // A time of day in a cell: Sheets counts days from 30 December 1899, when Paris was 9 minutes 21 seconds ahead.
  ['1899-12-30T00:00:00Z', 'Europe/Paris', 'HH:mm:ss Z z', '00:09:21 +0009 CET'],
  // Midnight and noon in every way to count hours.
  ['2026-11-23T00:05:00Z', 'UTC', 'H k K h a', '0 24 0 12 AM'],
  ['2026-11-23T12:05:00Z', 'UTC', 'H k K h a', '12 12 0 12 PM'],
  // Weeks as the United States count them: from Sunday, the first holds 1 January.
  ['2026-12-26T12:00:00Z', 'UTC', 'YYYY w', '2026 52'],
  ['2026-12-27T12:00:00Z', 'UTC', 'YYYY w', '2027 1'],
  ['2011-12-31T12:00:00Z', 'UTC', 'YYYY w', '2011 53'],
  ['2016-01-01T12:00:00Z', 'UTC', 'YYYY ww D', '2016 01 1'],
  ['2024-12-31T12:00:00Z', 'UTC', 'D W F u', '366 5 5 2'],
  ['2026-11-29T12:00:00Z', 'UTC', 'W F u E', '5 5 7 Sun'],
  ['2026-05-03T12:00:00Z', 'UTC', "MMM MMMM L LLL 'été' dd", 'May May 5 May été 03'],
  ['2026-05-03T12:00:00.007Z', 'UTC', 'S SS SSSS', '7 07 0007'],
] as const;

describe('formatDate', () => {
  test.each(JAVA_EXAMPLES)('writes %s as in Java’s reference', (pattern, written) => {
    expect(formatDate(new Date('2001-07-04T19:08:56.235Z'), 'America/Los_Angeles', pattern)).toBe(written);
  });

  test.each(MOMENTS)('%s in %s as %s is %s', (moment, zone, pattern, written) => {
    expect(formatDate(new Date(moment), zone, pattern)).toBe(written);
  });

  test('a letter that means nothing and a quote that never ends are refused', () => {
    const write = (pattern: string) => () => formatDate(new Date(0), 'UTC', pattern);
    expect(write('yyyy-MM-dd b')).toThrow("Illegal pattern character 'b'");
    expect(write("HH 'heures")).toThrow('Unterminated quote');
  });

  test('agrees with the runtime’s own calendar at 3,000 moments in ten zones', () => {
    const zones = 'Europe/Paris Europe/London America/St_Johns America/Caracas Asia/Tehran Asia/Kolkata Pacific/Apia';
    const world = stillWorld();
    let checked = 0;
    for (const zone of [...zones.split(' '), 'Africa/Casablanca', 'Australia/Lord_Howe', 'UTC']) {
      const independent = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone });
      for (let i = 0; i < 300; i += 1) {
        const moment = new Date(Math.floor((world.random() * 130 - 30) * 365.25 * 86_400_000));
        expect(formatDate(moment, zone, 'yyyy-MM-dd HH:mm:ss')).toBe(independent.format(moment));
        checked += 1;
      }
    }
    expect(checked).toBe(3000);
  });
});

describe('momentOf', () => {
  test('finds the moment back from the wall, but for an hour that comes twice', () => {
    const world = stillWorld();
    let twice = 0;
    for (let i = 0; i < 2000; i += 1) {
      const time = Date.UTC(2026, 0, 1) + Math.floor(world.random() * 365 * 24 * 60) * 60_000;
      const found = momentOf(localTime(time, 'Europe/Paris'), 'Europe/Paris').getTime();
      if (found !== time) {
        twice += 1;
        expect(Math.abs(found - time)).toBe(3_600_000);
        expect(formatDate(new Date(time), 'Europe/Paris', 'MM-dd HH')).toBe('10-25 02');
      }
    }
    expect(twice).toBeLessThan(3);
  });

  test('a time that spring skips is an hour later', () => {
    const skipped = momentOf({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }, 'Europe/Paris');
    expect(skipped.toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});
