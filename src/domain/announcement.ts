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

/** Two places of a weekend's tabs that contradict each other, so that nothing may be sent. */
export type Disagreement =
  | { readonly code: 'guestUnknown'; readonly tab: string; readonly row: number; readonly nomination: string }
  | { readonly code: 'guestNotEligible'; readonly tab: string; readonly row: number; readonly nomination: string }
  | { readonly code: 'guestRepeated'; readonly tab: string; readonly row: number; readonly nomination: string }
  | { readonly code: 'hostUnknown'; readonly tab: string; readonly row: number; readonly host: string }
  | { readonly code: 'hostNotOffering'; readonly tab: string; readonly row: number; readonly host: string }
  | {
      readonly code: 'tooFewBeds';
      readonly tab: string;
      readonly row: number;
      readonly host: string;
      readonly guests: number;
      readonly beds: number;
    }
  | { readonly code: 'driverUnknown'; readonly tab: string; readonly row: number; readonly driver: string }
  | {
      readonly code: 'driverNotOffering';
      readonly tab: string;
      readonly row: number;
      readonly driver: string;
      readonly leg: Leg;
    }
  /** Guests says who drives somebody; Rides has them in no such car at that home. */
  | {
      readonly code: 'notInRides';
      readonly tab: string;
      readonly row: number;
      readonly nomination: string;
      readonly leg: Leg;
    }
  /** Rides has more people in a car at a home than Guests. */
  | {
      readonly code: 'notInGuests';
      readonly tab: string;
      readonly row: number;
      readonly driver: string;
      readonly leg: Leg;
    }
  | { readonly code: 'decisionUnreadable'; readonly tab: string; readonly row: number; readonly value: string };
