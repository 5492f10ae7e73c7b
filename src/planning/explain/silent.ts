import { daysBetween } from '../../domain/civil-date';
import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import type { Leg } from '../../domain/leg';
import type { Car, Home } from '../../domain/plan';
import type { Problem } from '../../domain/problem';
import type { History } from '../history';
import { sameAddress } from '../identity';
import { volunteers } from '../volunteers';

/** Volunteers who could be counted on but have not answered for this weekend, as if they offered all they have. */
export interface Silent {
  /** Those who helped longest ago first; never at all before all others. */
  readonly homes: readonly Home[];
  /** The same, as if they drove these legs. */
  cars(legs: Leg | 'both'): readonly Car[];
}

export function silent(problem: Problem, past: History): Silent {
  const { start } = problem.weekend;
  const hosts = new Set(problem.hosts.filter(({ offers }) => !offers.has(start)));
  const drivers = new Set(problem.drivers.filter(({ offers }) => !offers.has(start)));
  const answering = (legs: Leg | 'both') =>
    volunteers(
      {
        ...problem,
        hosts: problem.hosts.map((host) =>
          hosts.has(host) ? { ...host, offers: new Map(host.offers).set(start, host.beds ?? 0) } : host,
        ),
        drivers: problem.drivers.map((driver) =>
          drivers.has(driver) ? { ...driver, offers: new Map(driver.offers).set(start, legs) } : driver,
        ),
      },
      past,
    );
  const hostIds = new Set([...hosts].map(({ id }) => id));
  const driverIds = new Set([...drivers].map(({ id }) => id));
  const since = idle(problem, past);
  const patient = <T>(all: readonly T[], days: (one: T) => number) =>
    all
      .map((one) => ({ one, idle: days(one) }))
      .sort((a, b) => (a.idle === b.idle ? 0 : b.idle - a.idle))
      .map(({ one }) => one);
  return {
    homes: patient(
      answering('both').homes.filter(({ host }) => hostIds.has(host.id)),
      ({ host }) => since.host(host),
    ),
    cars: (legs) =>
      patient(
        answering(legs).cars.filter(({ driver }) => driverIds.has(driver.id)),
        ({ driver }) => since.driver(driver),
      ),
  };
}

/** Days since people last helped; Infinity = never. */
function idle({ weekend, hosts }: Problem, past: History) {
  const host = ({ id }: Host) => past.daysSinceHosting(id) ?? Number.POSITIVE_INFINITY;
  return {
    host,
    driver({ email, offers }: Driver) {
      const drove = [...offers].filter(([start, legs]) => legs !== 'none' && start < weekend.start);
      const household = hosts.filter((one) => email !== '' && sameAddress(one.email) === sameAddress(email));
      return Math.min(
        Number.POSITIVE_INFINITY,
        ...drove.map(([start]) => daysBetween(start, weekend.start)),
        ...household.map(host),
      );
    },
  };
}
