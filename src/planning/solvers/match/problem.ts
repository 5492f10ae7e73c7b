/** What the matching solver takes and gives: indices and costs, no people. */

/** Parties to choose from and homes to put them in. */
export interface MatchProblem {
  /** People in each party (≥ 1), in priority order: index 0 comes first. */
  readonly sizes: readonly number[];
  /** Beds in each home (≥ 0). */
  readonly beds: readonly number[];
  /**
   * Allowed homes of each party with the cost of that pair (finite, ≥ 0). A pair not listed is forbidden; a home too
   * small for the party may be listed and is ignored; of a pair listed twice the cheaper counts.
   */
  readonly options: readonly (readonly MatchOption[])[];
  /** Most people in all. */
  readonly places: number;
  /** Further caps on the number of people: only people placed in homes with `uses[home]` count. */
  readonly caps: readonly MatchCap[];
  /**
   * `priority`: going down the list a party is placed whenever it can be together with all those placed above it.
   * `people`: most people first, then that order lexicographically.
   */
  readonly rule: 'priority' | 'people';
  /**
   * Parties considered before all others, in this order and under both rules: each is placed whenever it can be
   * together with those before it, even where that costs places further down.
   */
  readonly first?: readonly number[];
  /** Homes in which those of `first` are known to fit together, null for anyone else: where to begin, not where they stay. */
  readonly witness?: readonly (number | null)[];
}

export interface MatchOption {
  readonly home: number;
  readonly cost: number;
}

/** At most `people` in the homes with `uses[home]`; a seat cap, say, which a host who collects does not use. */
export interface MatchCap {
  readonly people: number;
  readonly uses: readonly boolean[];
}

export interface MatchLimits {
  /** True when time is up; asked sparingly. It only cuts: without a cut the result does not depend on it. */
  readonly outOfTime: () => boolean;
  /** Most nodes of the search trees, per phase (selection, cost); default 20,000. */
  readonly maxNodes?: number;
  /** Fewer for the cost, where its proof is not needed. */
  readonly maxCostNodes?: number;
}

export interface MatchResult {
  /** Home of each party; `null` = not placed. */
  readonly home: readonly (number | null)[];
  /** People placed. */
  readonly people: number;
  /** Total cost of the pairs chosen. */
  readonly cost: number;
  /** Whether `cost` is the least for the selected set (`bound` equal within 1e-6, relative). */
  readonly proven: boolean;
  /** A lower bound on the cost of housing the selected set. */
  readonly bound: number;
  /** Whether every "cannot be placed" of the selection was proven. */
  readonly selectionProven: boolean;
}
