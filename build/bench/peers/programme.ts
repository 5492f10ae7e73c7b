/** A programme in yes-or-no variables, which are known by their index: what every integer programming solver takes. */
export interface Programme {
  readonly aim: 'least' | 'most';
  /** What each variable adds to the objective. */
  readonly objective: readonly number[];
  readonly rows: readonly Row[];
  /** Relative distance to the bound at which its optimum counts as proven. */
  readonly gap: number;
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
  /** Proves the optimum to within the programme's gap. */
  solve(programme: Programme, limits: { readonly seconds: number }): Promise<Outcome>;
}
