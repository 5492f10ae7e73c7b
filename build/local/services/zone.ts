/** Time zones as Java's `TimeZone.getTimeZone` names them, on top of the IANA zones that Node knows. */

/** A moment as a clock and a calendar on the wall show it. `month` 1–12, `weekday` 0 (Sunday) – 6; `offset` in ms east of UTC. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekday: number;
  readonly offset: number;
}

const MINUTE = 60_000;
/** Java's three-letter ids that Node does not know or understands otherwise. */
const SHORT_IDS: Readonly<Record<string, string>> = {
  PST: 'America/Los_Angeles',
  CST: 'America/Chicago',
  ECT: 'Europe/Paris',
  JST: 'Asia/Tokyo',
  IST: 'Asia/Kolkata',
};
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** The fixed offset of a zone written `GMT+2`, `GMT-03:30`; null for any other. */
export function fixedOffset(zone: string): number | null {
  const match = /^GMT([+-])(\d{1,2}?)(?::?(\d{2}))?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (Number(match[2]) > 23 || Number(match[3] ?? 0) > 59) return null;
  return (match[1] === '-' ? -minutes : minutes) * MINUTE;
}

/** The IANA zone behind a Java id; 'GMT' for what Java does not know, as Java has it. */
export function ianaZone(zone: string): string {
  const name = SHORT_IDS[zone] ?? zone;
  return /^[A-Za-z]/.test(name) && formatFor(name) ? name : 'GMT';
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // Node does not know the zone.
  }
  formats.set(zone, made);
  return made;
}

/** Milliseconds east of UTC in `zone` at a moment. */
export function zoneOffset(time: number, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const parts: Record<string, string> = {};
  for (const { type, value } of formatFor(ianaZone(zone))!.formatToParts(time)) parts[type] = value;
  const part = (type: string) => Number(parts[type]);
  const year = parts.era?.startsWith('B') ? 1 - part('year') : part('year');
  const wall = new Date(0);
  wall.setUTCFullYear(year, part('month') - 1, part('day'));
  wall.setUTCHours(part('hour'), part('minute'), part('second'));
  return wall.getTime() - Math.floor(time / 1000) * 1000;
}

export function localTime(time: number, zone: string): LocalTime {
  const offset = zoneOffset(time, zone);
  const wall = new Date(time + offset);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    weekday: wall.getUTCDay(),
    offset,
  };
}

/** The moment at which the wall in `zone` shows a time; a time skipped in spring is the hour after, as in Java. */
export function momentOf(
  wall: { year: number; month: number; day: number; hour: number; minute: number },
  zone: string,
): Date {
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const before = zoneOffset(utc - 24 * 60 * MINUTE, zone);
  const guess = utc - before;
  const after = zoneOffset(guess, zone);
  if (after === before) return new Date(guess);
  const second = utc - after;
  return new Date(zoneOffset(second, zone) === after ? second : guess);
}
