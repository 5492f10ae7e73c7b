/** A place in the queue of those who wait; `people` of one group share it. */
export interface StandByFacts {
  /** From 1. */
  readonly turn: number;
  readonly people: number;
}

export interface NeedsFacts {
  readonly stepFree: boolean;
  readonly noPets: boolean;
}

/** Of a car on the way out. */
export interface SeatsFacts {
  readonly taken: number;
  readonly seats: number;
}
