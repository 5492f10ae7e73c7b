import type { Point } from '../../../src/domain/geography.ts';
import type { Leg } from '../../../src/domain/leg.ts';
import type { Problem } from '../../../src/domain/problem.ts';

const MEAN_EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle km by the angle between the two directions from the centre of the earth. */
export function greatCircle(from: Point, to: Point): number {
  const [a, b] = [direction(from), direction(to)];
  const cross = Math.hypot(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x);
  return MEAN_EARTH_RADIUS_KM * Math.atan2(cross, a.x * b.x + a.y * b.y + a.z * b.z);
}

function direction({ latitude, longitude }: Point) {
  const [lat, lng] = [radians(latitude), radians(longitude)];
  return { x: Math.cos(lat) * Math.cos(lng), y: Math.cos(lat) * Math.sin(lng), z: Math.sin(lat) };
}

/** Km and minutes on the road. */
export interface Roads {
  readonly meetingPoint: Point;
  km(from: Point, to: Point): number;
  minutes(km: number): number;
  /** Every km of a car that lives at `home` and calls at `stops` in that order. */
  route(leg: Leg, home: Point, stops: readonly Point[]): number;
  /** Km beyond driving to the meeting point and straight home again. */
  detour(leg: Leg, home: Point, stops: readonly Point[]): number;
}

export function roadsOf({ weekend, settings }: Problem): Roads {
  const meetingPoint = weekend.location ?? { latitude: Number.NaN, longitude: Number.NaN };
  const km = (from: Point, to: Point) => greatCircle(from, to) * settings.roadFactor;
  const route = (leg: Leg, home: Point, stops: readonly Point[]) => {
    const calls = leg === 'outward' ? [meetingPoint, ...stops] : [...stops, meetingPoint];
    const way = [home, ...calls, home];
    let total = 0;
    for (let i = 1; i < way.length; i += 1) total += km(way[i - 1] as Point, way[i] as Point);
    return total;
  };
  return {
    meetingPoint,
    km,
    minutes: (distance) => (60 * distance) / settings.speedKmh,
    route,
    detour: (leg, home, stops) => route(leg, home, stops) - 2 * km(home, meetingPoint),
  };
}
