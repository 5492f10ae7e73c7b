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

/** Where most are far away it is the meeting point that is wrong: one line about that instead of one about each. */
export function farMeetingPoint(notices: readonly Notice[], located: number, { weekend }: Problem): readonly Notice[] {
  const others = notices.filter(({ finding }) => finding.code !== 'farAway' && finding.code !== 'exchanged');
  if (notices.length - others.length <= located / 2) return notices;
  const subject = { kind: 'weekend', start: weekend.start, field: 'latitude' } as const;
  return [...others, { severity: 'blocks', subject, finding: { code: 'meetingPointFarAway' } }];
}

/** Of everybody who has not left, whether they count this weekend or not: next time they may. */
export function implausiblePlaces(problem: Problem): readonly Notice[] {
  const { hosts, drivers, weekend } = problem;
  const { location: meetingPoint } = weekend;
  if (!meetingPoint) return [];
  const people = [
    ...hosts.map((host) => ({ kind: 'host' as const, person: host })),
    ...drivers.map((driver) => ({ kind: 'driver' as const, person: driver })),
  ];
  const located = people.filter(({ person: { status, location } }) => status !== 'left' && location !== null);
  const notices = located.flatMap(({ kind, person: { id, location } }): Notice[] => {
    const finding = location && implausible(location, meetingPoint);
    return finding ? [{ severity: 'check', subject: { kind, id, field: 'latitude' }, finding }] : [];
  });
  return farMeetingPoint(notices, located.length, problem);
}
