import { type ClockTime, formatClockTime } from '../domain/civil-date';
import type { Window } from '../language/letters/facts';

/**
 * The half hour, on round ten minutes, in which a car may come: from ten to twenty minutes before the expected time until
 * ten to twenty after. A plan that changes by a few minutes mostly tells a host the same. It stays within the day.
 */
export function arrivalWindow(time: ClockTime): Window {
  const tens = Math.floor(time / 10) * 10;
  const from = Math.min(Math.max(tens - 10, 0), LAST - 30);
  return { from: formatClockTime(from), to: formatClockTime(from + 30) };
}

/** The last round ten minutes of a day. */
const LAST = 23 * 60 + 50;
