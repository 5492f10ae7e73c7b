/** One leg of vehicle routing: indices and kilometres only, no people. */
export interface RideProblem {
  /** `km[a][b]`: kilometres from place a to place b, finite, at least 0; need be neither symmetric nor metric. */
  readonly km: readonly (readonly number[] | Float64Array)[];
  /** The meeting point, an index into `km`. */
  readonly origin: number;
  readonly cars: readonly RideCar[];
  /** In order of priority: where not everyone can travel, the earlier stop wins. */
  readonly stops: readonly RideStop[];
  /** Outward: home, origin, stops, home. Return: home, stops, origin, home. */
  readonly leg: 'outward' | 'return';
}

export interface RideCar {
  /** Seats for guests, a whole number of at least 0. */
  readonly seats: number;
  /** Where the car starts and ends, an index into `km`. */
  readonly home: number;
  /** Most kilometres beyond home–origin–home, or null for any number. */
  readonly maxDetourKm: number | null;
}

export interface RideStop {
  /** Index into `km`; several stops may share a place. */
  readonly place: number;
  /** A whole number of at least 0; they travel in one car. */
  readonly people: number;
  /** Index of the car of the same household, which drives them when that costs no more. */
  readonly ownCar?: number;
  /** [car]: km that count on top when this car drives them, at least 0; Infinity = it may not. None by default. */
  readonly tolls?: ArrayLike<number>;
}

export interface RideLimits {
  readonly seed: number;
  /** Iterations of the search in all; by default `usualIterations(problem)`. Plans repeat for equal seed and iterations. */
  readonly iterations?: number;
  /** Times the default, where no iterations are given. */
  readonly thoroughness?: number;
  /** Cuts the search short; the best plan so far is returned. A plan that was cut need not repeat. */
  readonly outOfTime: () => boolean;
}

export interface RideResult {
  /** Stop indices in driving order, one list per car; an empty list is a car that stays home. */
  readonly routes: readonly (readonly number[])[];
  /** Stop indices without a car, ascending. */
  readonly unserved: readonly number[];
  /** Kilometres truly driven by all used cars, the way to the origin and home included. */
  readonly km: number;
}
