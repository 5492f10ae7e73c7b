import { greatCircleKm, type Point } from '../domain/geography';
import type { Leg } from '../domain/leg';
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

/**
 * Km that a car drives more for one home than straight to the meeting point and back; Infinity when its driver's longest
 * detour forbids it. The same for both legs, as road km are symmetric here.
 */
function detourKm(car: Car, home: Point, { between, meetingPoint }: Distances): number {
  const direct = between(meetingPoint, car.location);
  const detour = between(meetingPoint, home) + between(home, car.location) - direct;
  const { longestDetourKm } = car.driver;
  return longestDetourKm !== null && detour > longestDetourKm + ROUNDING_KM ? Number.POSITIVE_INFINITY : detour;
}

const ROUNDING_KM = 1e-9;

/** The least detour that any car would make for a home on a leg; Infinity when none can. */
export function leastDetours(
  homes: readonly Home[],
  cars: Readonly<Record<Leg, readonly Car[]>>,
  km: Distances,
): Readonly<Record<Leg, readonly number[]>> {
  const least = (leg: Leg) =>
    homes.map(({ location }) =>
      location === null
        ? Number.POSITIVE_INFINITY
        : Math.min(Number.POSITIVE_INFINITY, ...cars[leg].map((car) => detourKm(car, location, km))),
    );
  return { outward: least('outward'), return: least('return') };
}
