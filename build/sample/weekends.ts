import { addDays, type CivilDate } from '../../src/domain/civil-date';
import type { weekends } from '../../src/sheets/tables/weekends';
import { type SampleOptions, startOf } from './options.ts';
import type { Random } from './random.ts';
import type { Twin } from './record.ts';
import { activities, messageToHosts } from './texts.ts';

export type WeekendRow = Twin<typeof weekends.columns>;

/** The closed weekends and, last, the open one. */
export function weekendRows(random: Random, past: readonly CivilDate[], options: SampleOptions): WeekendRow[] {
  const { name: meetingPoint, latitude, longitude } = options.meetingPoint;
  const open = startOf(options);
  return [...past, open].map((start) => ({
    start,
    end: addDays(start, options.nights),
    status: start === open ? 'open' : 'closed',
    places: options.places,
    meetingPoint,
    latitude,
    longitude,
    departure: 10 * 60,
    returnBy: 11 * 60,
    activity: random.pick(activities),
    messageToHosts: start === open ? messageToHosts : '',
  }));
}
