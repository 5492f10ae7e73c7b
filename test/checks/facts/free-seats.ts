import type { Point } from '../../../src/domain/geography.ts';
import type { Leg } from '../../../src/domain/leg.ts';
import { carsOn, type Judged, ridesOn } from './judged.ts';

/** What a car does on a leg, as far as it matters for one more passenger. */
export interface CarRide {
  /** Numbers of those aboard. */
  readonly guests: readonly string[];
  /** Where it calls, in order. */
  readonly stops: readonly Point[];
}

/** The rides of a leg by driver, with those aboard who are kept; stops that nobody kept needs fall away. */
export function ridesWith(leg: Leg, judged: Judged, kept: (id: string) => boolean): Map<string, CarRide> {
  const rides = new Map<string, CarRide>();
  for (const { driver, stops } of ridesOn(leg, judged)) {
    const called = stops.map(({ home, guests }) => ({
      location: judged.homes.get(home.host.id)?.location ?? null,
      guests: guests.map(({ id }) => id).filter(kept),
    }));
    const remaining = called.filter(({ guests }) => guests.length > 0);
    rides.set(driver.id, {
      guests: remaining.flatMap(({ guests }) => guests),
      stops: remaining.flatMap(({ location }) => location ?? []),
    });
  }
  return rides;
}

/** Kept clear of the longest detour, so that rounding cannot make a fault. */
const CLEARANCE_KM = 1e-6;

/** A driver who could take so many more people to or from a place, all together, while nobody else changes; or null. */
export function boards(
  { people, location, leg }: { readonly people: number; readonly location: Point; readonly leg: Leg },
  rides: ReadonlyMap<string, CarRide>,
  judged: Judged,
): string | null {
  for (const { driver, location: home } of carsOn(leg, judged)) {
    const { guests, stops } = rides.get(driver.id) ?? { guests: [], stops: [] };
    if (guests.length + people > driver.seats) continue;
    const limit = driver.longestDetourKm ?? Number.POSITIVE_INFINITY;
    for (let at = 0; at <= stops.length; at += 1) {
      const way = [...stops.slice(0, at), location, ...stops.slice(at)];
      if (judged.roads.detour(leg, home, way) <= limit - CLEARANCE_KM) return driver.id;
    }
  }
  return null;
}
