import { formatDate } from './format-date.ts';
import { AuthMode } from './script-app.ts';

const ZONE = 'UTC';

/**
 * What Google hands to a function that a time-driven trigger runs (Apps Script guide, "Event objects"): the time in UTC,
 * days of the week from 1 (Monday) to 7. How Google counts the weeks of a year is not told; here as `Utilities.formatDate`
 * does.
 */
export function clockEvent(triggerUid: string, now: Date): Readonly<Record<string, unknown>> {
  const part = (letter: string) => Number(formatDate(now, ZONE, letter));
  return {
    authMode: AuthMode.FULL,
    'day-of-month': part('d'),
    'day-of-week': part('u'),
    hour: part('H'),
    minute: part('m'),
    month: part('M'),
    second: part('s'),
    timezone: ZONE,
    triggerUid,
    'week-of-year': part('w'),
    year: part('y'),
  };
}
