import type { AnnouncedStop, Announcement, Disagreement } from '../domain/announcement';
import { LEGS } from '../domain/leg';
import type { Nomination } from '../domain/nomination';
import { readGuests, type TabGuest } from './announcement/guests';
import { type Known, type Review, reviewOf } from './announcement/review';
import { readRides, type TabRide } from './announcement/rides';
import type { Grid } from './cell';

/**
 * Reads a planned weekend's tabs back, as people have them now: Guests says who stays where and who drives them, Rides in
 * which order and when. Whatever one of them says that the other or the input tabs contradict is a disagreement, those of
 * Guests first, each from the top: what contradicts itself is told to nobody. `shown` of Rides, where it is given, tells
 * times that people typed.
 * @throws SetupError when a column is missing.
 */
export function readAnnouncement(
  tabs: { readonly guests: Grid; readonly rides: Grid },
  known: Known,
): { readonly announcement: Announcement } | { readonly disagreements: readonly Disagreement[] } {
  const review = reviewOf(known);
  const rides = readRides(tabs.rides, review);
  const guests = readGuests(tabs.guests, rides, review);
  const aboard = guestsByStop(guests);
  checkPeople({ guests, rides, aboard }, tabs, review);
  if (review.disagreements.length > 0) {
    const tabOf = ({ tab }: Disagreement) => (tab === tabs.guests.name ? 0 : 1);
    return { disagreements: [...review.disagreements].sort((a, b) => tabOf(a) - tabOf(b) || a.row - b.row) };
  }
  return {
    announcement: {
      weekend: known.weekend,
      guests: guests.map(({ nomination, outcome }) => ({ nomination, outcome })),
      rides: rides.map((ride) => ({
        ...ride,
        stops: ride.stops.map(
          ({ host, time }): AnnouncedStop => ({
            host,
            time,
            guests: aboard.get(stopOf(ride, host.id)) ?? [],
          }),
        ),
      })),
    },
  };
}

const stopOf = ({ leg, driver }: Pick<TabRide, 'leg' | 'driver'>, host: string) => `${leg}|${driver.id}|${host}`;

/** Who gets into or out of a car at a home, as the Guests tab has it. */
function guestsByStop(guests: readonly TabGuest[]): Map<string, Nomination[]> {
  const aboard = new Map<string, Nomination[]>();
  for (const { nomination, outcome } of guests) {
    if (outcome.decision !== 'hosted') continue;
    for (const leg of LEGS) {
      const carrier = outcome.carriers[leg];
      if (carrier?.by !== 'driver') continue;
      const stop = stopOf({ leg, driver: carrier.driver }, outcome.host.id);
      aboard.set(stop, [...(aboard.get(stop) ?? []), nomination]);
    }
  }
  return aboard;
}

/** Both tabs have the same people in the same cars at the same homes. */
function checkPeople(
  {
    guests,
    rides,
    aboard,
  }: { guests: readonly TabGuest[]; rides: readonly TabRide[]; aboard: ReadonlyMap<string, Nomination[]> },
  tabs: { readonly guests: Grid; readonly rides: Grid },
  { tell }: Review,
): void {
  const stops = new Set<string>();
  for (const ride of rides) {
    const { leg, driver } = ride;
    for (const { host, people, row } of ride.stops) {
      stops.add(stopOf(ride, host.id));
      const there = aboard.get(stopOf(ride, host.id))?.length ?? 0;
      if (there === people) continue;
      const counts = { people, guests: there };
      tell({ tab: tabs.rides.name, row, code: 'peopleDiffer', driver: driver.id, leg, host: host.id, ...counts });
    }
  }
  for (const { row, nomination, outcome } of guests) {
    if (outcome.decision !== 'hosted') continue;
    for (const leg of LEGS) {
      const carrier = outcome.carriers[leg];
      if (carrier?.by !== 'driver' || stops.has(stopOf({ leg, driver: carrier.driver }, outcome.host.id))) continue;
      const { driver } = carrier;
      tell({ tab: tabs.guests.name, row, code: 'notInRides', nomination: nomination.id, driver: driver.id, leg });
    }
  }
}
