import { greatCircleKm, type Point } from '../domain/geography';
import type { Finding, Notice } from '../domain/notice';
import type { Problem } from '../domain/problem';

/** Further from the meeting point than this, coordinates are more likely wrong than far. */
const IMPLAUSIBLE_KM = 150;

/** What is wrong with coordinates, as far as their distance from the meeting point tells; null = nothing. */
export function implausible(point: Point, meetingPoint: Point): Finding | null {
  const km = greatCircleKm(meetingPoint, point);
  if (km <= IMPLAUSIBLE_KM) return null;
  const exchanged = { latitude: point.longitude, longitude: point.latitude };
  if (greatCircleKm(meetingPoint, exchanged) <= IMPLAUSIBLE_KM) return { code: 'exchanged' };
  return { code: 'farAway', km: Math.round(km) };
}

/** Of everybody who has not left, whether they count this weekend or not: next time they may. */
export function implausiblePlaces({ hosts, drivers, weekend }: Problem): Notice[] {
  const { location: meetingPoint } = weekend;
  if (!meetingPoint) return [];
  const people = [
    ...hosts.map((host) => ({ kind: 'host' as const, person: host })),
    ...drivers.map((driver) => ({ kind: 'driver' as const, person: driver })),
  ];
  return people.flatMap(({ kind, person: { id, status, location } }): Notice[] => {
    const finding = status === 'left' || !location ? null : implausible(location, meetingPoint);
    return finding ? [{ severity: 'check', subject: { kind, id, field: 'latitude' }, finding }] : [];
  });
}
