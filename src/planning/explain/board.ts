import type { Point } from '../../domain/geography';
import type { Leg } from '../../domain/leg';
import type { Car } from '../../domain/plan';
import type { Distances } from '../distances';
import type { LegSetting, Load } from '../legs';
import type { Rounds } from './standing';

const ROUNDING_KM = 1e-9;

/**
 * Somebody boards a car that otherwise goes on as it did: the one that this costs the fewest km. null where no car has the
 * seats left or may go that far.
 */
export function board(load: Load, rounds: Rounds, { leg, cars, km }: LegSetting): Rounds | null {
  let best: { readonly driver: string; readonly loads: readonly Load[]; readonly extra: number } | null = null;
  for (const car of cars) {
    const aboard = rounds.get(car.driver.id) ?? [];
    if (aboard.reduce((sum, { people }) => sum + people, load.people) > car.driver.seats) continue;
    const before = detourKm(car, aboard, leg, km);
    for (let at = 0; at <= aboard.length; at += 1) {
      const loads = [...aboard.slice(0, at), load, ...aboard.slice(at)];
      const detour = detourKm(car, loads, leg, km);
      if (detour > (car.driver.longestDetourKm ?? Number.POSITIVE_INFINITY) + ROUNDING_KM) continue;
      if (!best || detour - before < best.extra) best = { driver: car.driver.id, loads, extra: detour - before };
    }
  }
  return best && new Map(rounds).set(best.driver, best.loads);
}

/** Km that a car drives beyond the way to the meeting point and straight home; `loads` in driving order. */
export function detourKm(
  { location }: Car,
  loads: readonly Load[],
  leg: Leg,
  { between, meetingPoint }: Distances,
): number {
  if (loads.length === 0) return 0;
  const stops = loads.map(({ home }) => home.location ?? meetingPoint);
  const [from, to] = leg === 'outward' ? [meetingPoint, location] : [location, meetingPoint];
  const way: Point[] = [from, ...stops, to];
  const driven = way.slice(1).reduce((sum, point, i) => sum + between(way[i] as Point, point), 0);
  return driven - between(meetingPoint, location);
}
