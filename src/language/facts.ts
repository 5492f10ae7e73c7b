/** The facts that sentences are made from, as this room sees them: plain shapes, so that it depends on no other. */

export type LegName = 'outward' | 'return';
export type NeedName = 'beds' | 'welcomes' | 'known' | 'stepFree' | 'noPets';
/** One thing that could be changed for somebody to be placed. */
export type ChangeFacts =
  | { readonly code: 'morePlaces'; readonly places: number }
  | {
      readonly code: 'moreBeds';
      readonly beds: number;
      readonly people: number;
      readonly needs: readonly NeedName[];
      readonly seated: boolean;
    }
  | { readonly code: 'moreSeats'; readonly legs: LegName | 'both'; readonly seats: number }
  | {
      readonly code: 'longerDetour';
      readonly driver: { readonly id: string; readonly longestDetourKm: number | null };
      readonly km: number;
    };

/** A home or car that the plan relies on, how many people that concerns, and who could stand by. */
export interface WeakPointFacts {
  readonly id: string;
  readonly people: number;
  /** null where nobody is known; which says nothing where the search was given up. */
  readonly standBy: { readonly id: string; readonly name: string; readonly people: number } | null;
  readonly sought: boolean;
}

export type GroundName = 'youth' | 'health' | 'tiredness' | 'timeInCalais';

export interface LabelFacts {
  readonly en: string;
  readonly fr: string;
}

/** Where something stands that contradicts the rest: the tab's own name and a row of it. */
export interface PlaceFacts {
  readonly tab: string;
  readonly row: number;
}

export interface PriorityFacts {
  readonly weeksSinceStay: number | null;
  readonly grounds: readonly { readonly name: GroundName; readonly points: number; readonly weight: number }[];
  readonly points: number;
  readonly rankedWith: string | null;
  readonly tierFrom: string | null;
}

export interface PlanFacts {
  readonly start: string;
  readonly hosted: number;
  readonly homes: number;
  readonly cars: number;
  readonly waiting: number;
  readonly held: number;
  readonly toDo: number;
  readonly km: number;
  /** The run was cut for want of time. */
  readonly cut: boolean;
}
