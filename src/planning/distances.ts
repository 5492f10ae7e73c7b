import { greatCircleKm, type Point } from '../domain/geography';
import { LEGS, type Leg } from '../domain/leg';
import type { Car, Home } from '../domain/plan';
import type { Problem } from '../domain/problem';

/** Road km between points, as planned with: great circle times the road factor. */
export interface Distances {
  between(from: Point, to: Point): number;
  readonly meetingPoint: Point;
}

/** @throws Error when the weekend has no meeting point; reading makes sure that it has one. */
export function distances({ weekend, settings }: Problem): Distances {
  const meetingPoint = weekend.location;
  if (!meetingPoint) throw new Error('A weekend cannot be planned without its meeting point');
  return { meetingPoint, between: (from, to) => greatCircleKm(from, to) * settings.roadFactor };
}

const ROUNDING_KM = 1e-9;

/**
 * The least detour that any car would make for a home on a leg: km more than straight to the meeting point and back, the same
 * on both legs, as road km are symmetric here. Infinity when the longest detours of all drivers forbid it.
 */
export function leastDetours(
  homes: readonly Home[],
  cars: Readonly<Record<Leg, readonly Car[]>>,
  { between, meetingPoint }: Distances,
): Readonly<Record<Leg, readonly number[]>> {
  const every = [...new Set([...cars.outward, ...cars.return])];
  const directs = every.map(({ location }) => between(meetingPoint, location));
  const drives = { outward: new Set(cars.outward), return: new Set(cars.return) };
  const least = {
    outward: homes.map(() => Number.POSITIVE_INFINITY),
    return: homes.map(() => Number.POSITIVE_INFINITY),
  };
  homes.forEach(({ location }, i) => {
    if (location === null) return;
    const there = between(meetingPoint, location);
    every.forEach((car, c) => {
      const detour = there + between(location, car.location) - (directs[c] ?? 0);
      const { longestDetourKm } = car.driver;
      if (longestDetourKm !== null && detour > longestDetourKm + ROUNDING_KM) return;
      for (const leg of LEGS) if (drives[leg].has(car) && detour < (least[leg][i] ?? 0)) least[leg][i] = detour;
    });
  });
  return least;
}
