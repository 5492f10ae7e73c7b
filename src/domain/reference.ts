import type { Host } from './host';
import type { Leg } from './leg';
import type { Nomination } from './nomination';
import type { Carrier } from './plan';

/** What of a guest's weekend a coordinator may fix: where they stay, and who drives them on each leg. */
export type Part = 'host' | Leg;

export const PARTS: readonly Part[] = ['host', 'outward', 'return'];

/**
 * What the Guests tab shows of a weekend that is planned again: what people may have been told, and what coordinators have
 * fixed by hand. The new plan changes as little of it as it can.
 */
export interface Reference {
  /** One for each nomination of now that the tab has, in its order. */
  readonly guests: readonly ShownGuest[];
  /** People shown as hosted whose nomination is not there any more. */
  readonly gone: number;
  /** What was fixed by hand and names nobody, or contradicts itself: told with what the planning itself refuses. */
  readonly refused: readonly RefusedKeep[];
}

export interface ShownGuest {
  readonly nomination: Nomination;
  /** Whether the tab shows them as having a place. */
  readonly hosted: boolean;
  /** Who takes them in; null = nobody, or nobody known. */
  readonly host: Host | null;
  readonly carriers: Readonly<Record<Leg, Carrier | null>>;
  /** Where the planner had put them, where that is known and somebody has changed it since. */
  readonly was?: Pick<ShownGuest, 'host' | 'carriers'>;
  /** What of it is fixed; only parts that name somebody. */
  readonly keeps: Readonly<Record<Part, boolean>>;
}

/** What became of a guest since the Guests tab was written. `dropped`: had a place and has none any more, whatever the reason. */
export type GuestChange = 'new' | 'moved' | 'newCar' | 'dropped';

/** Why something that a coordinator fixed by hand could not be kept. */
export type KeepRefusal =
  /** The guest themselves are not placed. */
  | { readonly code: 'keepNotEligible' }
  /** `notCounted`: already as often as they wish, or not on the map. */
  | {
      readonly code: 'keepHostNotOffering';
      readonly host: string;
      readonly why: 'notApproved' | 'noBeds' | 'notCounted';
    }
  /** A hard rule between guest and home: not for men, no stairs… */
  | {
      readonly code: 'keepHostUnsuited';
      readonly host: string;
      readonly needs: readonly ('beds' | 'welcomes' | 'known' | 'stepFree' | 'noPets')[];
    }
  /** The beds are taken by others who are kept there. */
  | { readonly code: 'keepBedsTaken'; readonly host: string; readonly beds: number }
  /** No car gets there, or all places or seats are taken by others who are kept. */
  | { readonly code: 'keepNoRoom' }
  /** Not approved, or does not drive that leg. */
  | { readonly code: 'keepDriverNotOffering'; readonly driver: string; readonly leg: Leg }
  /** The host does not drive their guests on that leg, or drives them anyway. */
  | { readonly code: 'keepHostDrives'; readonly host: string; readonly leg: Leg }
  | { readonly code: 'keepSeatsTaken'; readonly driver: string; readonly leg: Leg; readonly seats: number }
  | { readonly code: 'keepDetour'; readonly driver: string; readonly leg: Leg; readonly longestDetourKm: number }
  /** Others of the same group are fixed elsewhere. */
  | { readonly code: 'keepSplitsGroup'; readonly group: string }
  /** Their row stands in the tab several times, and different things are fixed in it. */
  | { readonly code: 'keepTwice' }
  /** `Keep` is ticked, but no host is named. */
  | { readonly code: 'keepNamesNobody' }
  /** What stands in the cell is no host or driver. */
  | { readonly code: 'keepUnknown'; readonly value: string };

/** A fixed part that could not be kept, and why. */
export interface RefusedKeep {
  readonly nomination: Nomination;
  readonly part: Part | 'keep';
  readonly refusal: KeepRefusal;
}
