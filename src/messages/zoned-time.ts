import type { CivilDate, ClockTime } from '../domain/civil-date';

/** A day and a time as a clock on the wall shows them. */
export interface Moment {
  readonly date: CivilDate;
  readonly time: ClockTime;
}

/**
 * The instant at which clocks in an IANA time zone show that moment, in UTC: `2026-11-28T09:00:00Z`. As RFC 5545 (3.3.5)
 * has it, a time that clocks show twice is the first of the two, and one that they skip counts as if they did not.
 * Throws RangeError for a zone that does not exist.
 */
export function zonedTime({ date, time }: Moment, timeZone: string): string {
  const shown = Date.parse(`${date}T00:00:00Z`) + time * MINUTE;
  const zone = wallClock(timeZone);
  // Clocks change at most once in two days.
  const [before, after] = [zone(shown - DAY), zone(shown + DAY)];
  const candidates = [shown - before, shown - after];
  const instant = candidates.find((candidate) => candidate + zone(candidate) === shown) ?? shown - before;
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far ahead of UTC the clocks of a zone are at an instant, in milliseconds. */
function wallClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    return shown - instant;
  };
}
