import type { ClockTime } from './civil-date';
import type { Driver } from './driver';
import type { Point } from './geography';
import type { Host } from './host';
import type { Leg, Legs } from './leg';
import type { Nomination } from './nomination';
import type { HeldReason, Notice } from './notice';
import type { GuestChange, Part } from './reference';

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

/**
 * What keeps a party waiting while everybody hosted keeps a place: that of which the `changes` were found to place them,
 * each the smallest of its kind that does.
 */
export type WaitingReason =
  /** No home of the weekend, were they all empty, may take them. */
  | { readonly code: 'noSuitableHome'; readonly changes: readonly Change[] }
  | {
      readonly code: 'placesTaken';
      readonly places: number;
      readonly left: number;
      readonly changes: readonly Change[];
    }
  | { readonly code: 'bedsTaken'; readonly changes: readonly Change[] }
  /** `left`: seats that nobody takes, fewer than the party has people. */
  | { readonly code: 'noSeat'; readonly legs: Leg | 'both'; readonly left: number; readonly changes: readonly Change[] }
  /** There are seats enough, but not in cars that get there. */
  | { readonly code: 'noRide'; readonly legs: Leg | 'both'; readonly changes: readonly Change[] }
  /** There are beds and seats, but no car gets from the ones to the others. */
  | { readonly code: 'outOfReach'; readonly changes: readonly Change[] }
  | { readonly code: 'detourTooLong'; readonly changes: readonly Change[] }
  /** No single change places them: all of these together do. */
  | { readonly code: 'several'; readonly changes: readonly Change[] }
  /** Nothing was found that would place them; the search for it is limited. */
  | { readonly code: 'notSearched' };

/** One thing that coordinators could bring about for a weekend. */
export type Change =
  | { readonly code: 'morePlaces'; readonly places: number }
  /** One more home that anybody is welcome in. `needs`: what else it must be; `seated`: its guests need a seat. */
  | {
      readonly code: 'moreBeds';
      readonly beds: number;
      readonly people: number;
      readonly needs: readonly Need[];
      readonly seated: boolean;
    }
  /** One more car, its driver ready for any detour. */
  | { readonly code: 'moreSeats'; readonly legs: Leg | 'both'; readonly seats: number }
  /** `km`: what the driver's longest detour would have to be, instead of `longestDetourKm`. */
  | { readonly code: 'longerDetour'; readonly driver: Driver; readonly km: number };

/** What a party needs of a home, beyond enough beds. */
export type Need = 'beds' | 'welcomes' | 'known' | 'stepFree' | 'noPets';

/** A host who has not answered, and who would get a place if all their beds were offered: nobody else loses theirs. */
export interface HostCall {
  readonly host: Host;
  readonly unlocks: readonly Nomination[];
}

/** A driver who has not answered, and who would get a place if they drove these legs. */
export interface DriverCall {
  readonly driver: Driver;
  readonly legs: Leg | 'both';
  readonly unlocks: readonly Nomination[];
}

/** A home or car whose loss would cost people their place: no way was found to arrange the others so that it does not. */
export type WeakPoint =
  | {
      readonly code: 'home';
      readonly home: Home;
      readonly loses: readonly Nomination[];
      readonly standBy: HostCall | null;
      /** All who could stand by were asked about; where that was given up, null says nothing. */
      readonly sought: boolean;
    }
  | {
      readonly code: 'car';
      readonly car: Car;
      readonly loses: readonly Nomination[];
      readonly standBy: DriverCall | null;
      readonly sought: boolean;
    };

/** What coordinators could do to host more people, and what to be prepared for. */
export interface Advice {
  /** Whom to call, those first who would give a place to most people, then who helped longest ago; at most ten each. */
  readonly hosts: readonly HostCall[];
  readonly drivers: Readonly<Record<Leg, readonly DriverCall[]>>;
  /** The home and, for each leg, the car that most people depend on. */
  readonly weakPoints: readonly WeakPoint[];
}

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
  /** Since the Guests tab was written; null = nothing, or it was not. */
  readonly change: GuestChange | null;
  /** What a coordinator has fixed of the outcome. */
  readonly keeps: Readonly<Record<Part, boolean>>;
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

/** What a plan changes of the one before, in people: each counts once. */
export interface PlanChanges {
  readonly moved: number;
  readonly new: number;
  readonly newCar: number;
  /** Had a place and wait now. */
  readonly dropped: number;
  /** Hosted as before. */
  readonly unchanged: number;
  /** Had a place and do not come any more: withdrawn, held or not nominated. */
  readonly gone: number;
  /** No plan that keeps as many of those who had a place moves fewer than this; `moved` where that is proven to be the least. */
  readonly movedAtLeast: number;
  /** Cars that drive other people than before or not at all any more, counted once for both legs. */
  readonly cars: number;
}

/** Everything that was decided for a weekend. */
export interface Plan {
  /** By rank; those held last. */
  readonly decisions: readonly Decision[];
  readonly homes: readonly Home[];
  readonly rides: readonly Ride[];
  readonly notices: readonly Notice[];
  readonly advice: Advice;
  /** How the plan differs from what the Guests tab shows; null where there is none. */
  readonly changes: PlanChanges | null;
  readonly totals: {
    readonly hosted: number;
    readonly waiting: number;
    readonly held: number;
    readonly homesUsed: number;
    /** Of all rides, each rounded as it is shown. */
    readonly km: number;
    /** It is certain, not only likely, that by the rule nobody else could have been hosted. */
    readonly selectionProven: boolean;
    /** Some party was not tried for want of search effort. */
    readonly searchCut: boolean;
  };
}
