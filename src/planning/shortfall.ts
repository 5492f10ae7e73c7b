import { drives, LEGS, type Leg } from '../domain/leg';
import type { Home } from '../domain/plan';
import type { Problem } from '../domain/problem';
import { eligibility } from './eligibility';
import { history } from './history';
import { volunteers } from './volunteers';

/** What a weekend still lacks, by plain counting: who fits where is for the plan to find out. */
export interface Shortfall {
  /** How many are to be hosted. */
  readonly people: number;
  /** What that is taken from. */
  readonly by: 'places' | 'nominations';
  /** 0 = enough. */
  readonly beds: number;
  readonly seats: Readonly<Record<Leg, number>>;
}

/** The people to host, less the beds of homes and the seats of cars that are counted on. */
export function shortfall(problem: Problem): Shortfall {
  const { weekend, settings } = problem;
  const { homes, cars } = volunteers(problem, history(problem));
  const people = weekend.places ?? eligibility(problem).eligible.length;
  const missingOn = (leg: Leg): number => {
    if (!settings.seatForEveryone) return 0;
    const seats = sum(cars.filter(({ legs }) => drives(legs, leg)).map(({ driver }) => driver.seats));
    return lacking(people, seats + bedsOf(homes.filter(({ host }) => drives(host.collects, leg))));
  };
  const [outward, back] = LEGS.map(missingOn) as [number, number];
  return {
    people,
    by: weekend.places === null ? 'nominations' : 'places',
    beds: lacking(people, bedsOf(homes)),
    seats: { outward, return: back },
  };
}

function lacking(needed: number, there: number): number {
  return Math.max(0, needed - there);
}

function bedsOf(homes: readonly Home[]): number {
  return sum(homes.map(({ beds }) => beds));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
