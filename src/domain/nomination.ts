import type { CivilDate } from './civil-date';

export type Gender = 'man' | 'woman' | 'other';
export type Health = 'well' | 'sick' | 'injured' | 'sickAndInjured';
/** `noShow`: had a place and was not at the meeting point. */
export type NominationStatus = 'new' | 'confirmed' | 'withdrawn' | 'noShow';

/** One person proposed by an association for one weekend. */
export interface Nomination {
  /** Unique among nominations: `N31`. */
  readonly id: string;
  /** The start of the weekend; the day as written where no weekend has it. */
  readonly weekend: CivilDate;
  readonly association: string;
  /** E-mail of who nominated. */
  readonly nominatedBy: string;
  /** The association's own stable code for the person; '' when none was given. */
  readonly guestCode: string;
  readonly firstName: string;
  /** Years; null when not stated. */
  readonly age: number | null;
  readonly gender: Gender | null;
  readonly health: Health | null;
  /** 1 (rested) – 5 (exhausted); null when not stated. */
  readonly tiredness: number | null;
  readonly inCalaisSince: CivilDate | null;
  readonly languages: readonly string[];
  /** People with the same group stay together; '' = alone. */
  readonly group: string;
  readonly needsStepFree: boolean;
  readonly noPets: boolean;
  /** Who recorded the referral to child protection; '' = nobody. */
  readonly under18Referral: string;
  readonly status: NominationStatus;
}
