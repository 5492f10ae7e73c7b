import type { Driver } from '../../../src/domain/driver.ts';
import type { Host } from '../../../src/domain/host.ts';
import type { Change, Decision, Plan } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { planWeekend } from '../../../src/planning/plan-weekend.ts';

/** Advice is tried by following it: the problem is changed as people would change the workbook, and planned again. */

export const planned = (problem: Problem, seed: number): Plan => planWeekend(problem, { seed, outOfTime: () => false });

export const idsHosted = ({ decisions }: Plan): string[] =>
  decisions.filter(({ outcome }) => outcome.decision === 'hosted').map(({ nomination }) => nomination.id);

/** The parties that wait, by rank. */
export function waitingParties({ decisions }: Plan): Decision[][] {
  const waiting = decisions.filter(({ outcome }) => outcome.decision === 'waiting');
  const ranks = [...new Set(waiting.map(({ rank }) => rank))];
  return ranks.map((rank) => waiting.filter((one) => one.rank === rank));
}

/** Nobody else is nominated. */
export function only(ids: readonly string[], problem: Problem): Problem {
  return { ...problem, nominations: problem.nominations.filter(({ id }) => ids.includes(id)) };
}

/** Those of these people who wait when nobody else is nominated. */
export function left(ids: readonly string[], problem: Problem, seed: number): string[] {
  const hosted = idsHosted(planned(only(ids, problem), seed));
  return ids.filter((id) => !hosted.includes(id));
}

export function withChange(problem: Problem, change: Change): Problem {
  const { weekend } = problem;
  switch (change.code) {
    case 'morePlaces':
      return { ...problem, weekend: { ...weekend, places: (weekend.places ?? 0) + change.places } };
    case 'moreBeds':
      return { ...problem, hosts: [...problem.hosts, newHost(change, problem)] };
    case 'moreSeats':
      return { ...problem, drivers: [...problem.drivers, newDriver(change, problem)] };
    case 'longerDetour':
      return withDriver(problem, change.driver.id, { longestDetourKm: change.km });
  }
}

/** A little less of one change; null where there is no less. Of detours, a whole km less. */
export function less(change: Change): Change | null {
  switch (change.code) {
    case 'morePlaces':
      return change.places > 1 ? { ...change, places: change.places - 1 } : null;
    case 'moreBeds':
      return change.beds > 1 ? { ...change, beds: change.beds - 1 } : null;
    case 'moreSeats':
      return change.seats > 1 ? { ...change, seats: change.seats - 1 } : null;
    case 'longerDetour':
      return change.km - 1 > (change.driver.longestDetourKm ?? 0) ? { ...change, km: change.km - 1 } : null;
  }
}

const NOBODY = {
  name: '',
  email: '',
  phone: '',
  language: null,
  address: '',
  postcode: '',
  town: '',
  status: 'approved',
} as const;

function newHost({ beds, needs }: Extract<Change, { code: 'moreBeds' }>, { weekend }: Problem): Host {
  return {
    ...NOBODY,
    id: 'one more home',
    location: weekend.location,
    beds,
    welcomes: 'anyone',
    knownGuestsOnly: false,
    stepFree: needs.includes('stepFree'),
    pets: !needs.includes('noPets'),
    languages: [],
    collects: 'none',
    staysPerMonth: null,
    offers: new Map([[weekend.start, beds]]),
  };
}

function newDriver({ legs, seats }: Extract<Change, { code: 'moreSeats' }>, { weekend }: Problem): Driver {
  return {
    ...NOBODY,
    id: `one more car ${legs}`,
    location: weekend.location,
    seats,
    longestDetourKm: null,
    offers: new Map([[weekend.start, legs]]),
  };
}

export function withHost(problem: Problem, id: string, change: Partial<Host>): Problem {
  return { ...problem, hosts: problem.hosts.map((host) => (host.id === id ? { ...host, ...change } : host)) };
}

export function withDriver(problem: Problem, id: string, change: Partial<Driver>): Problem {
  const drivers = problem.drivers.map((driver) => (driver.id === id ? { ...driver, ...change } : driver));
  return { ...problem, drivers };
}
