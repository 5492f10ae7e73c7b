import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate } from '../../src/domain/civil-date.ts';
import { zonedTime } from '../../src/messages/zoned-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The last Sunday of a month, at 01:00 UTC: when clocks change in the European Union and in the United Kingdom. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, last.getUTCDate() - last.getUTCDay(), 1);
}

/** How far ahead of UTC a zone is at an instant, from the law rather than from a table of zones. */
const AHEAD: Readonly<Record<string, (instant: number) => number>> = {
  'Europe/Paris': (instant) => HOUR + summer(instant),
  'Europe/London': (instant) => summer(instant),
  'Asia/Kolkata': () => 5.5 * HOUR,
};

function summer(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, 3) && instant < lastSunday(year, 10) ? HOUR : 0;
}

/** The instants at which clocks show a time, by trying each offset that any of these zones has. */
function instantsOf(shown: number, zone: string): number[] {
  const ahead = AHEAD[zone]!;
  return [5.5 * HOUR, 2 * HOUR, HOUR, 0].map((offset) => shown - offset).filter((at) => at + ahead(at) === shown);
}

const iso = (instant: number) => new Date(instant).toISOString().replace('.000Z', 'Z');
const at = (date: string, time: number, zone: string) => zonedTime({ date: date as CivilDate, time }, zone);

describe('a time in a zone', () => {
  it('is the instant at which clocks there show it, on every day of two years', () => {
    const cases = { once: 0, twice: 0, never: 0 };
    for (const zone of Object.keys(AHEAD)) {
      for (let day = 0; day < 2 * 365; day += 1) {
        const date = addDays('2026-01-01' as CivilDate, day);
        for (const time of [0, 60, 90, 119, 120, 150, 179, 180, 600, 1065, 1439]) {
          const shown = Date.parse(`${date}T00:00:00Z`) + time * MINUTE;
          const instants = instantsOf(shown, zone);
          const told = at(date, time, zone);
          if (instants.length === 0) {
            // Clocks skip it: as long after the change as if they had not been put forward.
            expect(told).toBe(iso(shown - AHEAD[zone]!(shown - 6 * HOUR)));
            cases.never += 1;
          } else {
            expect(told, `${date} ${time} ${zone}`).toBe(iso(Math.min(...instants)));
            cases[instants.length === 1 ? 'once' : 'twice'] += 1;
          }
        }
      }
    }
    expect(cases.never).toBe(2 * 2 * 3);
    expect(cases.twice).toBe(2 * 2 * 3);
    expect(cases.once).toBe(3 * (2 * 365) * 11 - 24);
  });

  it('is known on the days that clocks change', () => {
    expect(at('2026-11-28', 600, 'Europe/Paris')).toBe('2026-11-28T09:00:00Z');
    expect(at('2026-07-25', 600, 'Europe/Paris')).toBe('2026-07-25T08:00:00Z');
    expect(at('2026-03-29', 150, 'Europe/Paris')).toBe('2026-03-29T01:30:00Z');
    expect(at('2026-10-25', 150, 'Europe/Paris')).toBe('2026-10-25T00:30:00Z');
    expect(at('2026-10-25', 180, 'Europe/Paris')).toBe('2026-10-25T02:00:00Z');
    expect(at('2026-01-01', 0, 'Asia/Kolkata')).toBe('2025-12-31T18:30:00Z');
  });

  it('has no answer in a zone that does not exist', () => {
    expect(() => at('2026-11-28', 600, 'Europe/Calais')).toThrow(RangeError);
  });
});
