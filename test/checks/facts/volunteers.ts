import type { Driver } from '../../../src/domain/driver.ts';
import type { Point } from '../../../src/domain/geography.ts';
import type { Host } from '../../../src/domain/host.ts';
import type { Leg, Legs } from '../../../src/domain/leg.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { folded, staysThisMonth } from './history.ts';

/** A host who may be counted on. */
export interface TrueHome {
  readonly host: Host;
  readonly beds: number;
  readonly location: Point | null;
}

/** A driver who may be counted on. */
export interface TrueCar {
  readonly driver: Driver;
  readonly location: Point;
}

export const offers = (legs: Legs | undefined, leg: Leg): boolean => legs === 'both' || legs === leg;

/** Why a host is not counted on this weekend; null when they are. */
export function whyNotHost(host: Host, problem: Problem): string | null {
  if (host.status !== 'approved') return `is ${host.status}`;
  if ((host.offers.get(problem.weekend.start) ?? 0) < 1) return 'offers no bed this weekend';
  if (host.staysPerMonth !== null && staysThisMonth(host.id, problem) >= host.staysPerMonth)
    return 'is full this month';
  if (host.collects !== 'both' && whereabouts(host, problem) === null) return 'is not on the map';
  return null;
}

/** Why a driver is not counted on this weekend; null when they are. */
export function whyNotDriver(driver: Driver, problem: Problem): string | null {
  if (driver.status !== 'approved') return `is ${driver.status}`;
  if ((driver.offers.get(problem.weekend.start) ?? 'none') === 'none') return 'offers no leg this weekend';
  if (whereabouts(driver, problem) === null) return 'is not on the map';
  return null;
}

export function trueHomes(problem: Problem): Map<string, TrueHome> {
  const counted = problem.hosts.filter((host) => whyNotHost(host, problem) === null);
  return new Map(
    counted.map((host) => {
      const beds = host.offers.get(problem.weekend.start) ?? 0;
      return [host.id, { host, beds, location: whereabouts(host, problem) }] as const;
    }),
  );
}

export function trueCars(problem: Problem): Map<string, TrueCar> {
  const cars = new Map<string, TrueCar>();
  for (const driver of problem.drivers) {
    const location = whereabouts(driver, problem);
    if (location && whyNotDriver(driver, problem) === null) cars.set(driver.id, { driver, location });
  }
  return cars;
}

/** Own coordinates, or else the middle of all those known in the same town. */
function whereabouts(person: Host | Driver, { hosts, drivers }: Problem): Point | null {
  if (person.location) return person.location;
  const neighbours = [...hosts, ...drivers].filter(
    ({ town }) => town.trim() !== '' && folded(town) === folded(person.town),
  );
  const points = neighbours.flatMap(({ location }) => (location ? [location] : []));
  if (points.length === 0) return null;
  const middle = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  return { latitude: middle((point) => point.latitude), longitude: middle((point) => point.longitude) };
}
