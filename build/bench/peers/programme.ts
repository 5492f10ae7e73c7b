/** A programme in yes-or-no variables, which are known by their index: what every integer programming solver takes. */
export interface Programme {
  readonly aim: 'least' | 'most';
  /** What each variable adds to the objective. */
  readonly objective: readonly number[];
  readonly rows: readonly Row[];
}

/** least ≤ Σ times · variable ≤ most. `least` is minus infinity, or equal to `most`. */
export interface Row {
  readonly terms: readonly Term[];
  readonly least: number;
  readonly most: number;
}

export interface Term {
  readonly variable: number;
  readonly times: number;
}

/** How a solver left a programme. */
export type Outcome =
  | { readonly status: 'optimal'; readonly value: number }
  | { readonly status: 'infeasible' }
  /** Time was up, or the solver broke down. */
  | { readonly status: 'unfinished'; readonly reason: string };

/** A solver to compare with. */
export interface Peer {
  readonly name: string;
  /** Proves optima to within a millionth, as our own solver does. */
  solve(programme: Programme, limits: { readonly seconds: number }): Promise<Outcome>;
}

/** Relative distance to the bound at which an optimum counts as proven. */
export const GAP = 1e-6;
