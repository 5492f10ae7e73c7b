import type { LegName } from '../facts';

/** Somebody by name and number: `Claire Martin (H12)`. */
export interface WhoFacts {
  readonly who: string;
}

export interface LateFacts extends WhoFacts {
  readonly minutes: number;
}

/** Times of day, `HH:MM`. */
export interface ShiftFacts {
  readonly before: string;
  readonly now: string;
  readonly guests: readonly string[];
}

/** What somebody now does for whom. */
export interface HomeFacts {
  /** Legs on which the host drives them. */
  readonly own: readonly LegName[];
  readonly guests: readonly string[];
  /** Who drives them, by name and number; nobody where a leg is missing. `both`: the same people on both legs. */
  readonly drivers: readonly { readonly leg: LegName | 'both'; readonly names: readonly string[] }[];
}

export interface AboardFacts {
  readonly leg: LegName;
  /** By stop: first names, and where to or from. */
  readonly stops: readonly { readonly guests: readonly string[]; readonly town: string }[];
}
