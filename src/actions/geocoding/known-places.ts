import { type CivilDate, daysBetween, parseCivilDate } from '../../domain/civil-date';
import type { Point } from '../../domain/geography';
import { documentProperties, setDocumentProperty } from '../../google/properties';

/** What was looked up before: a town does not move, and every look-up counts towards a day's quota. */
export interface KnownPlaces {
  /** null: it was looked for lately and not found; undefined: nobody knows. */
  of(key: string): Point | null | undefined;
  remember(key: string, point: Point | null): void;
}

const PREFIX = 'place ';
/** Maps learn towns, and people mend what they are asked. */
const FORGOTTEN_AFTER_DAYS = 7;

export function knownPlaces(today: CivilDate): KnownPlaces {
  const kept = documentProperties();
  const known = new Map<string, Point | null>();
  for (const [name, text] of Object.entries(kept)) {
    if (!name.startsWith(PREFIX)) continue;
    const read = readPlace(text, today);
    if (read !== undefined) known.set(name.slice(PREFIX.length), read);
  }
  return {
    of: (key) => known.get(key),
    remember(key, point) {
      known.set(key, point);
      setDocumentProperty(PREFIX + key, point ? `${point.latitude},${point.longitude}` : `?${today}`);
    },
  };
}

function readPlace(text: string, today: CivilDate): Point | null | undefined {
  if (text.startsWith('?')) {
    const day = parseCivilDate(text.slice(1));
    return day !== null && daysBetween(day, today) < FORGOTTEN_AFTER_DAYS ? null : undefined;
  }
  const [latitude = Number.NaN, longitude = Number.NaN] = text.split(',').map(Number);
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : undefined;
}
