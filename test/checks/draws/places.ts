import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { Point } from '../../../src/domain/geography.ts';
import type { Draws } from '../prng.ts';

/** A Saturday late in its month, so that earlier weekends fall in the same month and in the one before. */
export const START = '2025-11-29' as CivilDate;
export const OTHER_WEEKEND = '2025-12-06' as CivilDate;
export const MEETING_POINT: Point = { latitude: 50.9513, longitude: 1.8587 };

export function dateAfter(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as CivilDate;
}

const TOWNS = ['Guînes', 'Ardres', 'Marquise', 'Audruicq', 'Licques', 'Wissant', 'Desvres', 'Bergues'];

/** Somewhere within so many degrees, inland; the town has nothing to do with where it is, only people off the map need it. */
export function drawWhereabouts(spread: number, unlocated: number, draws: Draws) {
  const location = {
    latitude: MEETING_POINT.latitude - spread * draws.number(),
    longitude: MEETING_POINT.longitude + spread * (1.6 * draws.number() - 0.3),
  };
  const lost = draws.chance(unlocated);
  const town = draws.of([...TOWNS, '']);
  return { location: lost ? null : location, town: lost && draws.chance(0.3) ? 'Nowhere' : town };
}
