import * as z from 'zod';
import type { RideProblem } from '../../src/planning/solvers/ride/index.ts';
import { wholeNumber } from './read-problem.ts';
import { rideWithin } from './ride-within.ts';

/** Largest distance, in km. */
const MOST_KM = 1e9;
const kilometres = `a number of km from 0 to ${MOST_KM}`;
const km = z.number(kilometres).min(0, kilometres).max(MOST_KM, kilometres);
const place = z.int('the index of a place').min(0, 'the index of a place');
const milliseconds = 'a number of milliseconds from 0 to 3600000';

/** `npm run solve -- rides FILE.json`: the cars and stops of one leg. Other keys are left alone. */
export const ridesFile = z
  .object(
    {
      /** [from][to]; every place below is an index into it. */
      km: z.array(z.array(km, 'a list with the km to each place'), 'a square matrix of km between places'),
      origin: place,
      cars: z.array(
        z.object(
          { seats: wholeNumber({ least: 0 }), home: place, maxDetourKm: km.nullish() },
          'an object such as {"seats": 4, "home": 3, "maxDetourKm": null}',
        ),
        'a list of cars',
      ),
      stops: z.array(
        z.object({ place, people: wholeNumber({ least: 0 }) }, 'an object such as {"place": 5, "people": 2}'),
        'a list of stops',
      ),
      leg: z.enum(['outward', 'return'], '"outward" or "return"'),
      /** Time allowed. */
      ms: z.number(milliseconds).min(0, milliseconds).max(3_600_000, milliseconds).nullish(),
    },
    'an object with km, origin, cars, stops and leg',
  )
  .superRefine(({ km, origin, cars, stops }, { addIssue }) => {
    const expect = (path: PropertyKey[], message: string) => addIssue({ code: 'custom', path, message });
    const known = (place: number, path: PropertyKey[]) => {
      if (place >= km.length) expect(path, `the index of one of the ${km.length} places of km`);
    };
    km.forEach((row, from) => {
      if (row.length !== km.length) expect(['km', from], `a list of ${km.length}, one distance per place`);
    });
    known(origin, ['origin']);
    for (const [i, { home }] of cars.entries()) known(home, ['cars', i, 'home']);
    for (const [i, { place }] of stops.entries()) known(place, ['stops', i, 'place']);
  });

export type RidesFile = z.output<typeof ridesFile>;

export interface RidesAnswer {
  /** Stops of each car in driving order; an empty list is a car that stays home. */
  readonly routes: readonly (readonly number[])[];
  /** Stops that no car takes, ascending. */
  readonly unserved: readonly number[];
  /** All km driven by the cars that are used. */
  readonly km: number;
  readonly ms: number;
}

const USUAL_MS = 1000;
/** Any number would do; the same one gives the same routes. */
const SEED = 1;

export function solveRides(file: RidesFile): RidesAnswer {
  const began = performance.now();
  const { routes, unserved, km } = rideWithin(rideProblem(file), { ms: file.ms ?? USUAL_MS, seed: SEED });
  return { routes, unserved, km, ms: Math.round(performance.now() - began) };
}

export function rideProblem({ km, origin, cars, stops, leg }: RidesFile): RideProblem {
  return { km, origin, cars: cars.map((car) => ({ ...car, maxDetourKm: car.maxDetourKm ?? null })), stops, leg };
}
