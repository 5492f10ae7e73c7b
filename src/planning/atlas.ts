import type { Point } from '../domain/geography';
import type { Car } from '../domain/plan';
import type { Distances } from './distances';
import type { RideCar } from './solvers/ride';

/** Points numbered as solvers want them: 0 is the meeting point, and every other point once. */
export interface Atlas {
  place(point: Point): number;
  /** Road km between all points numbered so far. */
  km(): Float64Array[];
}

export function atlas({ meetingPoint, between }: Distances): Atlas {
  const points: Point[] = [meetingPoint];
  const places = new Map<Point, number>();
  return {
    place(point) {
      const known = places.get(point) ?? points.push(point) - 1;
      places.set(point, known);
      return known;
    },
    km: () => points.map((from) => Float64Array.from(points, (to) => between(from, to))),
  };
}

export function rideCars(cars: readonly Car[], { place }: Atlas): RideCar[] {
  return cars.map(({ driver, location }) => ({
    seats: driver.seats,
    home: place(location),
    maxDetourKm: driver.longestDetourKm,
  }));
}
