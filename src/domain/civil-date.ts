/**
 * A day on the calendar, `YYYY-MM-DD`, without a time or a time zone. Civil dates compare with `<` as they sort.
 * Arithmetic is on the proleptic Gregorian calendar (H. Hinnant, "chrono-compatible low-level date algorithms").
 */
export type CivilDate = string & { readonly __civilDate: true };

/** Minutes after midnight, 0–1439. */
export type ClockTime = number;

/** The day of that year, month (1–12) and day of the month, or null when there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, 10) as CivilDate;
}

/** Reads `YYYY-MM-DD`, or null. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Days since 1970-01-01. */
function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as CivilDate;
}

/** Days from `earlier` to `later`; negative when `later` comes first. */
export function daysBetween(earlier: CivilDate, later: CivilDate): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** The same month as the calendar shows it, `YYYY-MM`. */
export function monthOf(date: CivilDate): string {
  return date.slice(0, 7);
}

/** `HH:MM`. */
export function formatClockTime(time: ClockTime): string {
  const minutes = ((Math.round(time) % 1440) + 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
