import type { CivilDate } from './civil-date';
import type { Point } from './geography';
import type { Legs } from './leg';
import type { MailLanguage } from './message';

/** Where a volunteer stands with the coordinators. Only `approved` volunteers are counted on. */
export type VolunteerStatus = 'new' | 'approved' | 'paused' | 'left';

export type Welcomes = 'anyone' | 'menOnly' | 'womenOnly';

/** A household on the list of those who may give beds. */
export interface Host {
  /** Unique among hosts: `H12`. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Of mails to them; null = the workbook's own. */
  readonly language: MailLanguage | null;
  readonly address: string;
  readonly postcode: string;
  readonly town: string;
  /** null when not known yet. */
  readonly location: Point | null;
  /** Beds they have, 1–12; null when not stated. */
  readonly beds: number | null;
  readonly welcomes: Welcomes;
  /** Takes only guests whose last stay went well. */
  readonly knownGuestsOnly: boolean;
  readonly stepFree: boolean;
  readonly pets: boolean;
  /** Folded names of languages: `arabe`, `english`. */
  readonly languages: readonly string[];
  /** The legs on which they drive their own guests in their own car. */
  readonly collects: Legs;
  /** Most stays in a calendar month; null = no limit. */
  readonly staysPerMonth: number | null;
  readonly status: VolunteerStatus;
  /** Beds offered per weekend, by its start. 0 = said no; absent = has not answered. */
  readonly offers: ReadonlyMap<CivilDate, number>;
}

/** Where a host lives, in one line: `3 rue du Puits, 62100 Calais`. */
export function addressOf({ address, postcode, town }: Pick<Host, 'address' | 'postcode' | 'town'>): string {
  return [address, `${postcode} ${town}`.trim()].filter((part) => part !== '').join(', ');
}
