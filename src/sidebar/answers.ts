import type { Leg, Legs } from '../domain/leg';

/** What the page is answered: plain values, for Google passes nothing else. Sentences are in the workbook's language. */

/** Why something could not be done, in one sentence. */
export interface Refused {
  readonly ok: false;
  readonly message: string;
  /** Any of these weekends may be meant: the page asks which. */
  readonly starts?: readonly string[];
}

/** Whom a change may be about, each list by name. */
export interface Choices {
  readonly ok: true;
  /** The workbook's own: the page takes it on. */
  readonly language: 'en' | 'fr';
  /** Start of the weekend, `YYYY-MM-DD`: what follows is about this one. */
  readonly start: string;
  /** The weekend in words, and where it stands. */
  readonly message: string;
  readonly hosts: readonly HostChoice[];
  readonly drivers: readonly DriverChoice[];
  readonly guests: readonly GuestChoice[];
}

export interface Person {
  readonly id: string;
  /** The number where no name is known. */
  readonly name: string;
  /** What tells them from others, and whom it concerns: a town, first names. */
  readonly about: string;
}

/** Somebody who can be rung. */
export interface Reachable extends Person {
  /** As it was written; '' = none. */
  readonly phone: string;
  /** As a telephone dials it; null where it is for a person to read. */
  readonly dial: string | null;
}

export interface HostChoice extends Reachable {
  /** Offered this weekend, ≥ 0. */
  readonly beds: number;
  /** That they have at all. */
  readonly mostBeds: number;
  /** Offers nothing and has nobody: shown only where it is searched for. */
  readonly quiet: boolean;
}

export interface DriverChoice extends Reachable {
  /** Offered this weekend. */
  readonly drives: Legs;
  /** On which they have people aboard, and so may be late. */
  readonly rides: readonly Leg[];
}

export interface GuestChoice extends Person {
  /** A driver takes them out, who can be told to wait. */
  readonly driven: boolean;
}

/** What a change would do; nothing is written yet. */
export interface Preview {
  readonly ok: true;
  /** Who does what, in one sentence. */
  readonly message: string;
  /** What there is to know about it, in sentences. */
  readonly notes: readonly string[];
  /** What another plan changes; null where none is made. */
  readonly summary: string | null;
  /** Guests whom it concerns, and what becomes of each. */
  readonly guests: readonly { readonly name: string; readonly becomes: string }[];
  /** Whom to ring, and what to tell them. */
  readonly calls: readonly Reachable[];
  /** `plan`: the change, and another plan. `note`: the change alone. `times`: later times. `nothing`: it is only shown. */
  readonly writes: 'plan' | 'note' | 'times' | 'nothing';
  /** Tells this preview from any other: what is written is what was shown. */
  readonly seal: string;
  /** Something has changed since the one before was shown: nothing was written, please look again. */
  readonly again: boolean;
}

/** It was written; `message` says what. */
export interface Recorded {
  readonly ok: true;
  readonly message: string;
  readonly recorded: true;
}
