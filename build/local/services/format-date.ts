import { Exception } from './exception.ts';
import { fixedOffset, ianaZone, type LocalTime, localTime } from './zone.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAY = 24 * 3600 * 1000;

interface Moment extends LocalTime {
  readonly time: number;
  readonly zone: string;
}

/** What a run of `count` pattern letters writes (java.text.SimpleDateFormat, US locale: weeks begin on Sunday). */
const LETTERS: Readonly<Record<string, (moment: Moment, count: number) => string>> = {
  G: ({ year }) => (year > 0 ? 'AD' : 'BC'),
  y: ({ year }, count) => yearText(year > 0 ? year : 1 - year, count),
  Y: (moment, count) => yearText(week(moment).year, count),
  M: ({ month }, count) => monthText(month, count),
  L: ({ month }, count) => monthText(month, count),
  w: (moment, count) => padded(week(moment).number, count),
  W: (moment, count) => padded(Math.floor((moment.day - 1 + firstWeekday(moment)) / 7) + 1, count),
  D: ({ year, month, day }, count) => padded((utc(year, month, day) - utc(year, 1, 1)) / DAY + 1, count),
  d: ({ day }, count) => padded(day, count),
  F: ({ day }, count) => padded(Math.floor((day - 1) / 7) + 1, count),
  E: ({ weekday }, count) => (DAYS[weekday] as string).slice(0, count >= 4 ? undefined : 3),
  u: ({ weekday }, count) => padded(weekday === 0 ? 7 : weekday, count),
  a: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  H: ({ hour }, count) => padded(hour, count),
  k: ({ hour }, count) => padded(hour === 0 ? 24 : hour, count),
  K: ({ hour }, count) => padded(hour % 12, count),
  h: ({ hour }, count) => padded(hour % 12 === 0 ? 12 : hour % 12, count),
  m: ({ minute }, count) => padded(minute, count),
  s: ({ second }, count) => padded(second, count),
  S: ({ millisecond }, count) => padded(millisecond, count),
  z: (moment, count) => zoneName(moment, count >= 4 ? 'long' : 'short'),
  Z: ({ offset }) => offsetText(offset, ''),
  X: ({ offset }, count) => isoOffset(offset, count),
};

/**
 * A date in a zone, written to a Java `SimpleDateFormat` pattern with English names, as `Utilities.formatDate` does.
 * Text stands in single quotes, a quote is two quotes, a letter that means nothing is an error.
 */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const time = date.getTime();
  const moment: Moment = { ...localTime(time, zone), time, zone };
  let written = '';
  for (let at = 0; at < pattern.length; ) {
    const char = pattern[at] as string;
    if (char === "'") {
      const quoted = quotedText(pattern, at);
      written += quoted.text;
      at = quoted.end;
    } else if (/[A-Za-z]/.test(char)) {
      const count = runLength(pattern, at);
      const write = LETTERS[char];
      if (!write) throw new Exception(`Illegal pattern character '${char}'`);
      written += write(moment, count);
      at += count;
    } else {
      written += char;
      at += 1;
    }
  }
  return written;
}

function runLength(pattern: string, at: number): number {
  let end = at;
  while (pattern[end] === pattern[at]) end += 1;
  return end - at;
}

function quotedText(pattern: string, at: number): { text: string; end: number } {
  if (pattern[at + 1] === "'") return { text: "'", end: at + 2 };
  let text = '';
  for (let i = at + 1; i < pattern.length; i += 1) {
    if (pattern[i] !== "'") text += pattern[i];
    else if (pattern[i + 1] === "'") {
      text += "'";
      i += 1;
    } else return { text, end: i + 1 };
  }
  throw new Exception('Unterminated quote');
}

const padded = (value: number, count: number): string => String(value).padStart(count, '0');

function yearText(year: number, count: number): string {
  return count === 2 ? padded(year % 100, 2) : padded(year, count);
}

function monthText(month: number, count: number): string {
  if (count < 3) return padded(month, count);
  return (MONTHS[month - 1] as string).slice(0, count >= 4 ? undefined : 3);
}

function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function firstWeekday({ year, month }: LocalTime): number {
  return new Date(utc(year, month, 1)).getUTCDay();
}

/** The week that holds 1 January is the first of its year. */
function week({ year, month, day, weekday }: LocalTime): { year: number; number: number } {
  const saturday = utc(year, month, day) + (6 - weekday) * DAY;
  const weekYear = new Date(saturday).getUTCFullYear();
  return { year: weekYear, number: Math.floor((saturday - utc(weekYear, 1, 1)) / DAY / 7) + 1 };
}

function offsetText(offset: number, separator: string): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${padded(Math.floor(minutes / 60), 2)}${separator}${padded(minutes % 60, 2)}`;
}

function isoOffset(offset: number, count: number): string {
  if (count > 3) throw new Exception('invalid ISO 8601 format: length=4');
  if (offset === 0) return 'Z';
  return count === 1 ? offsetText(offset, '').slice(0, 3) : offsetText(offset, count === 3 ? ':' : '');
}

const WINTER = Date.UTC(2024, 0, 15);
/** English regions whose abbreviations Java has too: `CET` is British usage, `EST` American, `AEDT` Australian. */
const NAMING_LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'];

function zoneName({ time, zone, offset }: Moment, length: 'short' | 'long'): string {
  if (fixedOffset(zone) !== null) return `GMT${offsetText(offset, ':')}`;
  const iana = ianaZone(zone);
  if (iana === 'GMT') return length === 'short' ? 'GMT' : 'Greenwich Mean Time';
  // Before a zone had names, Java calls it as it is called in winter today.
  for (const at of [time, WINTER]) {
    for (const locale of NAMING_LOCALES) {
      const format = new Intl.DateTimeFormat(locale, { timeZone: iana, timeZoneName: length });
      const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
      if (!/^GMT[+-]/.test(name)) return name;
    }
  }
  return iana === 'Asia/Tokyo' ? 'JST' : `GMT${offsetText(offset, ':')}`;
}
