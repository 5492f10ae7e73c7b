import type { CivilDate } from './civil-date';
import type { Leg } from './leg';
import type { Nomination } from './nomination';
import type { Change } from './plan';
import type { KeepRefusal, Part } from './reference';

/** `blocks`: something is not counted until it is mended. `check`: look at it. `info`: good to know. */
export type Severity = 'blocks' | 'check' | 'info';

/** What a notice points at: a record, and one of its fields where the notice is about that field. */
export type Subject =
  | { readonly kind: 'nomination'; readonly id: string; readonly field?: string }
  | { readonly kind: 'host'; readonly id: string; readonly field?: string }
  | { readonly kind: 'driver'; readonly id: string; readonly field?: string }
  /** What a volunteer answered for a weekend, or has not yet. */
  | { readonly kind: 'answer'; readonly of: 'host' | 'driver'; readonly id: string; readonly weekend: CivilDate }
  | { readonly kind: 'weekend'; readonly start: CivilDate; readonly field?: string }
  | { readonly kind: 'setting'; readonly name: string }
  /** What the weekend's Guests tab, as it is written by this plan, says of a nomination. */
  | { readonly kind: 'guest'; readonly id: string; readonly field: Part | 'keep' };

/** Something a coordinator should know or do, found while planning. */
export interface Notice {
  readonly severity: Severity;
  readonly subject: Subject;
  readonly finding: Finding;
}

/** What was found, with the facts a sentence needs. */
export type Finding =
  | HeldReason
  | { readonly code: 'ageUnknown' }
  | { readonly code: 'groupAcrossAssociations'; readonly group: string; readonly associations: number }
  | { readonly code: 'groupHeldMember'; readonly group: string; readonly nominations: readonly string[] }
  | { readonly code: 'anyoneMayNominate' }
  | { readonly code: 'notApproved'; readonly offered: 'beds' | 'seats'; readonly status: 'new' | 'paused' | 'left' }
  | { readonly code: 'noLocation' }
  | { readonly code: 'locatedByTown'; readonly town: string }
  | { readonly code: 'farAway'; readonly km: number }
  /** Latitude and longitude would fit if they changed places. */
  | { readonly code: 'exchanged' }
  | { readonly code: 'townNotFound'; readonly town: string }
  | { readonly code: 'meetingPointFarAway' }
  | { readonly code: 'noCars'; readonly leg: Leg }
  | { readonly code: 'noHomes' }
  | { readonly code: 'unusualLength'; readonly nights: number }
  | { readonly code: 'monthFull'; readonly stays: number; readonly most: number }
  | { readonly code: 'sameHousehold'; readonly other: string }
  | DuplicateFinding
  | { readonly code: 'noTimes'; readonly leg: Leg }
  | { readonly code: 'noSeat'; readonly leg: Leg }
  | { readonly code: 'noEmail' }
  | { readonly code: 'noCoordinatorPhone' }
  | { readonly code: 'noCoordinatorEmail' }
  /** In a text of the coordinators' own. `known`: what its fields may be called. */
  | {
      readonly code: 'unknownField';
      readonly field: string;
      readonly known: readonly { readonly en: string; readonly fr: string }[];
    }
  /** Ticked as both at the meeting point; of a nomination. */
  | { readonly code: 'presentAndNoShow' }
  | KeepRefusal
  | AdviceFinding;

/** What two nominations of one person may agree in. */
export type Trait = 'name' | 'age' | 'gender' | 'languages' | 'since';

/** A nomination as sentences name it. */
export type Named = Pick<Nomination, 'id' | 'firstName' | 'association'>;

/** Rows that may be one person or household. It is proposed, and nothing is done about it. */
export type DuplicateFinding =
  /** Of a nomination: others for the same weekend. */
  | {
      readonly code: 'likeAnother';
      readonly person: Named;
      readonly others: readonly Named[];
      readonly agree: readonly Trait[];
    }
  /** Of a nomination that counts as never hosted: somebody nominated before who was, as `guestCode`. */
  | {
      readonly code: 'likeEarlier';
      readonly person: Named;
      readonly other: Named;
      readonly agree: readonly Trait[];
      readonly lastStay: CivilDate;
      /** Of the other; '' where it is another association's, and so nobody else's business. */
      readonly guestCode: string;
    }
  /** Of a host or driver: others in the same tab, under other addresses. */
  | { readonly code: 'sameVolunteer'; readonly others: readonly string[]; readonly by: 'phone' | 'name' }
  /** Of a driver: a host under another address. */
  | { readonly code: 'oneHousehold'; readonly host: string; readonly email: string; readonly by: 'phone' | 'name' };

/** What coordinators could do, or should be prepared for: nothing is wrong with what the notice points at. */
export type AdviceFinding =
  /** `parties`: any one of them, by the numbers of its nominations. */
  | {
      readonly code: 'wouldPlace';
      readonly changes: readonly Change[];
      readonly parties: readonly (readonly string[])[];
    }
  | { readonly code: 'callHost'; readonly id: string; readonly name: string; readonly people: number }
  | {
      readonly code: 'callDriver';
      readonly id: string;
      readonly name: string;
      readonly legs: Leg | 'both';
      readonly people: number;
    }
  | {
      readonly code: 'weakHome';
      readonly id: string;
      readonly people: number;
      readonly standBy: StandBy | null;
      readonly sought: boolean;
    }
  | {
      readonly code: 'weakCar';
      readonly id: string;
      readonly people: number;
      readonly standBy: StandBy | null;
      readonly sought: boolean;
    };

/** Somebody who would spare so many people the loss of their place. */
export interface StandBy {
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

/** Why a nomination is never placed. */
export type HeldReason =
  | { readonly code: 'withdrawn' }
  /** Was not at the meeting point. */
  | { readonly code: 'noShow' }
  | { readonly code: 'minorWithoutReferral'; readonly age: number }
  | { readonly code: 'nominatorNotListed'; readonly email: string }
  | { readonly code: 'nominatedTwice'; readonly first: string; readonly by: 'code' | 'name' };
