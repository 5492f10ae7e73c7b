import type { ClockTime } from './civil-date';
import type { Driver } from './driver';
import type { Point } from './geography';
import type { Host } from './host';
import type { Leg, Legs } from './leg';
import type { Nomination } from './nomination';
import type { HeldReason, Notice } from './notice';

/** How long ago a guest was last hosted: never, long enough ago, or more recently. Lower comes first. */
export type Tier = 0 | 1 | 2;

/** One ground for priority: its points (0–100) and its weight. */
export interface Ground {
  readonly name: 'youth' | 'health' | 'tiredness' | 'timeInCalais';
  readonly points: number;
  readonly weight: number;
}

/** Why somebody stands where they stand on the list. */
export interface Priority {
  readonly tier: Tier;
  /** Whole weeks since the last stay; null = never hosted. */
  readonly weeksSinceStay: number | null;
  readonly grounds: readonly Ground[];
  /** Weighted mean of the grounds, 0–100. */
  readonly points: number;
  /** The one whose points the party ranks with, when not this person. */
  readonly rankedWith: string | null;
  /** The one whose more recent stay sets the party's tier, when not this person. */
  readonly tierFrom: string | null;
}

/** Nominations that stay together. */
export interface Party {
  /** In the order they were nominated. */
  readonly members: readonly Nomination[];
}

/** A host who is counted on this weekend. */
export interface Home {
  readonly host: Host;
  /** Beds offered this weekend, ≥ 1. */
  readonly beds: number;
  /** null only where the host collects on both legs, so that no car has to find them. */
  readonly location: Point | null;
}

/** A driver who is counted on this weekend. */
export interface Car {
  readonly driver: Driver;
  readonly legs: Legs;
  readonly location: Point;
}

/** What keeps a party waiting. `short`: how many places or seats would have to come in addition. */
export type WaitingReason =
  /** `together`: one home would have to meet all of these needs; otherwise any one of them, lifted, would open one. */
  | {
      readonly code: 'noSuitableHome';
      readonly people: number;
      readonly needs: readonly Need[];
      readonly together: boolean;
    }
  | { readonly code: 'placesTaken'; readonly places: number; readonly left: number; readonly short: number }
  /** `needs`: what the home would have to offer beside the beds. */
  | { readonly code: 'bedsTaken'; readonly people: number; readonly needs: readonly Need[] }
  | { readonly code: 'noSeat'; readonly leg: Leg; readonly short: number }
  | { readonly code: 'noRide'; readonly leg: Leg; readonly people: number }
  | { readonly code: 'noCombination'; readonly people: number }
  /** The search for a ride was given up before it was this party's turn. */
  | { readonly code: 'notSearched' };

/** What a party needs of a home, beyond enough beds. */
export type Need = 'beds' | 'welcomes' | 'known' | 'stepFree' | 'noPets';

/** Who drives someone on a leg: a car, or their own host; null = nobody needs to or nobody does. */
export type Carrier = { readonly by: 'driver'; readonly driver: Driver } | { readonly by: 'host'; readonly host: Host };

export type Outcome =
  | {
      readonly decision: 'hosted';
      readonly home: Home;
      /** From the meeting point, by road; null when the home is not on the map. */
      readonly km: number | null;
      /** Languages that someone of the party and the host have in common. */
      readonly sharedLanguages: readonly string[];
      readonly carriers: Readonly<Record<Leg, Carrier | null>>;
    }
  | {
      readonly decision: 'waiting';
      readonly reason: WaitingReason;
      /** People who wait and rank higher. */
      readonly ahead: number;
    }
  | { readonly decision: 'held'; readonly reason: HeldReason };

/** What was decided for one nomination. */
export interface Decision {
  readonly nomination: Nomination;
  /** 1 = first; null for those held. Members of a party share a rank. */
  readonly rank: number | null;
  readonly priority: Priority | null;
  readonly outcome: Outcome;
}

/** People set down or picked up at one home by one car. */
export interface RideStop {
  readonly home: Home;
  readonly guests: readonly Nomination[];
  readonly time: ClockTime | null;
}

/** One car's way on one leg. */
export interface Ride {
  readonly leg: Leg;
  readonly driver: Driver;
  readonly stops: readonly RideStop[];
  /** All km driven, the driver's way to the meeting point and home included. */
  readonly km: number;
}

/** Everything that was decided for a weekend. */
export interface Plan {
  /** By rank; those held last. */
  readonly decisions: readonly Decision[];
  readonly homes: readonly Home[];
  readonly rides: readonly Ride[];
  readonly notices: readonly Notice[];
  readonly totals: {
    readonly hosted: number;
    readonly waiting: number;
    readonly held: number;
    readonly homesUsed: number;
    /** Of all rides, each rounded as it is shown. */
    readonly km: number;
    /** Some party was not tried for want of search effort. */
    readonly searchCut: boolean;
  };
}
