/**
 * Instants ↔ serial numbers. A serial number is the days since 1899-12-30 00:00 on the spreadsheet's own wall clock;
 * its fraction is the time of day. A cell with a time and no date is a fraction alone, so it lies on 1899-12-30, when
 * clocks still followed the sun: in Paris that day 10:30 was 10:20:39 UTC. Google answers with that very instant.
 */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const QUARTER = 900_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** Throws a RangeError for a zone that is not in the IANA list. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

function readOffset(instant: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** What the wall clock in `zone` shows more than UTC, in ms. */
function offset(instant: number, zone: string): number {
  // Since 1970 every zone changes its clock on a quarter of an hour; earlier changes fell on any second.
  if (instant < 0) return readOffset(instant, zone);
  const quarter = Math.floor(instant / QUARTER);
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    offsets.set(zone, known);
  }
  let value = known.get(quarter);
  if (value === undefined) {
    value = readOffset(instant, zone);
    known.set(quarter, value);
  }
  return value;
}

export function toSerial(date: Date, zone: string): number {
  const instant = date.getTime();
  return (instant + offset(instant, zone) - EPOCH) / DAY;
}

/** The instant at which the clock in `zone` shows `serial`; in the hour that a change of clock skips, the one after it. */
export function fromSerial(serial: number, zone: string): Date {
  const wall = Math.round(serial * DAY) + EPOCH;
  const guess = wall - offset(wall, zone);
  return new Date(wall - offset(guess, zone));
}

/** The wall clock of a serial number as if it were UTC: for writing it out in any form. */
export function wallClock(serial: number): Date {
  return new Date(Math.round(serial * DAY) + EPOCH);
}

/** The serial number of a wall clock written as UTC. */
export function serialOfWallClock(utc: Date): number {
  return (utc.getTime() - EPOCH) / DAY;
}
