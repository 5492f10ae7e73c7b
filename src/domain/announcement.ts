import type { ClockTime } from './civil-date';
import type { Driver } from './driver';
import type { Host } from './host';
import type { Leg } from './leg';
import type { Nomination } from './nomination';
import type { Carrier } from './plan';
import type { Weekend } from './weekend';

/**
 * What the tabs of a planned weekend say, and so what people may be told: the plan as coordinators see it, with the hosts,
 * drivers and nominations it names as they are now.
 */
export interface Announcement {
  readonly weekend: Weekend;
  /** In the order of the Guests tab. */
  readonly guests: readonly AnnouncedGuest[];
  /** In the order of the Rides tab. */
  readonly rides: readonly AnnouncedRide[];
}

export interface AnnouncedGuest {
  readonly nomination: Nomination;
  readonly outcome:
    | {
        readonly decision: 'hosted';
        readonly host: Host;
        readonly carriers: Readonly<Record<Leg, Carrier | null>>;
      }
    /** `why`: the sentence of the Guests tab, which names nobody and may be passed on. */
    | { readonly decision: 'waiting' | 'held'; readonly why: string };
}

/** One car's way on one leg. */
export interface AnnouncedRide {
  readonly leg: Leg;
  readonly driver: Driver;
  /** In the order they are driven. */
  readonly stops: readonly AnnouncedStop[];
  /** Google Maps' address of the way; '' where there is none. */
  readonly directions: string;
  /** All km driven, whole; null where the tab does not say. */
  readonly km: number | null;
}

export interface AnnouncedStop {
  readonly host: Host;
  readonly guests: readonly Nomination[];
  /** Arrival on the outward leg, pick-up on the return leg; null where it is not known. */
  readonly time: ClockTime | null;
}

/**
 * Something in a weekend's tabs that contradicts the rest of them, or what hosts, drivers and nominations are now, so that
 * nothing may be sent.
 */
export type Disagreement = Readonly<{ tab: string; row: number }> &
  (
    | { readonly code: 'guestUnknown'; readonly nomination: string }
    /** Hosted, but withdrawn or held by now. */
    | { readonly code: 'guestNotEligible'; readonly nomination: string }
    | { readonly code: 'guestRepeated'; readonly nomination: string }
    /** Hosted, and no host is named. */
    | { readonly code: 'hostMissing'; readonly nomination: string }
    /** Waiting or held, and yet a host or a driver is named. */
    | { readonly code: 'notHosted'; readonly nomination: string }
    | { readonly code: 'hostUnknown'; readonly host: string }
    /** Not approved, or no beds for this weekend. */
    | { readonly code: 'hostNotOffering'; readonly host: string }
    | { readonly code: 'tooFewBeds'; readonly host: string; readonly guests: number; readonly beds: number }
    /** Named as driving their guests on a leg on which they do not. */
    | { readonly code: 'hostNotCollecting'; readonly host: string; readonly leg: Leg }
    | { readonly code: 'driverUnknown'; readonly driver: string }
    /** Not approved, or does not drive that leg this weekend. */
    | { readonly code: 'driverNotOffering'; readonly driver: string; readonly leg: Leg }
    | {
        readonly code: 'tooFewSeats';
        readonly driver: string;
        readonly leg: Leg;
        readonly people: number;
        readonly seats: number;
      }
    /** Guests says who drives somebody; Rides has that car not stop at that home. */
    | { readonly code: 'notInRides'; readonly nomination: string; readonly driver: string; readonly leg: Leg }
    /** Rides has `people` in a car at a home, Guests `guests`. */
    | {
        readonly code: 'peopleDiffer';
        readonly driver: string;
        readonly leg: Leg;
        readonly host: string;
        readonly people: number;
        readonly guests: number;
      }
    /** A car stops twice at one home, or has two stops of one number. */
    | { readonly code: 'stopRepeated'; readonly driver: string; readonly leg: Leg }
    | { readonly code: 'decisionUnreadable'; readonly value: string }
    | {
        readonly code: 'cellUnreadable';
        readonly column: { readonly en: string; readonly fr: string };
        readonly value: string;
      }
  );
