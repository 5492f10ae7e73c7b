import type { WeekendDays } from '../letters/facts';

/** A run that has taken answers in. */
export interface TakenFacts {
  readonly answers: number;
  /** Of these, so many somebody should look at. */
  readonly toCheck: number;
  /** Forms that could not be opened, as they are called. */
  readonly unopened: readonly string[];
  /** People and homes whose coordinates were filled in. */
  readonly located: number;
  /** Answers were taken in before, and no line says so any more. */
  readonly lost: boolean;
}

/** An answer from an address that is in no row of the list that it is for. */
export interface UnknownFacts {
  readonly of: 'host' | 'driver';
  /** Who has it in the other list, by number; '' = nobody. */
  readonly elsewhere: string;
  readonly said: string;
  readonly weekends: readonly string[];
}

/** What the sender of an answer is told: what they have said themselves, and nothing else. */
export interface AcknowledgementFacts {
  readonly about: 'hostSignUp' | 'driverSignUp' | 'hostEnrolment' | 'driverEnrolment' | 'nomination';
  /** `updated`: somebody who had signed up before; `unknown`: nobody is known under this address; `unclear`: coordinators have to look at it first. */
  readonly outcome: 'taken' | 'updated' | 'unknown' | 'unclear';
  /** Their first name; '' where it is not known. */
  readonly reader: string;
  /** The coordinators' number; '' = none. */
  readonly phone: string;
  /** What was answered for which weekend, in the words of the form. */
  readonly offers: readonly { readonly weekend: WeekendDays; readonly said: string }[];
  /** The association's own codes of those whom it proposed, by weekend. */
  readonly proposed: readonly { readonly weekend: WeekendDays; readonly codes: readonly string[] }[];
  /** Where to go next: to answer anew, to enrol, to sign up; '' = nowhere. */
  readonly form: string;
}
