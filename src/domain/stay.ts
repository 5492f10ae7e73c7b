import type { CivilDate } from './civil-date';

export type StayOutcome = 'stayed' | 'noShow' | 'cancelled';

/** One guest's stay in an earlier weekend. */
export interface Stay {
  readonly weekend: CivilDate;
  /** The association's code for the guest, as typed in; once the weekend is closed, a key that nobody reads a code from. */
  readonly guestKey: string;
  readonly association: string;
  /** The host's id; '' when not recorded. */
  readonly host: string;
  readonly outcome: StayOutcome;
  /** null = nobody said. */
  readonly wentWell: boolean | null;
}
