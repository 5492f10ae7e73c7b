import type { Ground } from './ground';

/** Homes and rides of both legs at once: indices, costs and kilometres only, no people. */
export interface StayProblem {
  readonly ground: Ground;
  readonly parties: readonly StayParty[];
  /** What one kilometre of driving costs, in the unit of the costs of stays; more than 0. */
  readonly kmCost: number;
  /** What a party costs beside tolls and the like, by which the search is hot or cold; by default the mean cost at the start. */
  readonly usualCost?: number;
}

export interface StayParty {
  /** At least 1; they stay in one home and travel in one car. */
  readonly people: number;
  /** [home]: what staying there costs beside driving, at least 0; Infinity = does not suit. Parties alike may share one. */
  readonly stayCost: Float64Array;
  /** [leg][car]: km that count on top when this car drives them, at least 0; Infinity = it may not. None by default. */
  readonly tolls?: readonly (ArrayLike<number> | undefined)[];
}

/** Where everybody stays and who drives them. */
export interface Stays {
  /** Home of each party; null = none. */
  readonly home: readonly (number | null)[];
  /** [leg][car]: parties in driving order; those of a leg or car that is not listed are given a ride anew. */
  readonly routes: readonly (readonly (readonly number[])[])[];
}

export interface StayLimits {
  readonly seed: number;
  /** Ruins and recreations at most. Equal problem, start, seed and iterations give equal results. */
  readonly iterations: number;
  /** Cuts the search short; the best found so far is returned. */
  readonly outOfTime: () => boolean;
}

/** Whoever has a home has the rides they need to and from it. */
export interface StayResult extends Stays {
  /** Cost of the stays and of all kilometres truly driven on both legs. */
  readonly cost: number;
}
