import type { CivilDate } from './civil-date';
import type { Point } from './geography';
import type { VolunteerStatus } from './host';
import type { Legs } from './leg';
import type { MailLanguage } from './message';

/** Somebody on the list of those who may drive. */
export interface Driver {
  /** Unique among drivers: `D7`. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Of mails to them; null = the workbook's own. */
  readonly language: MailLanguage | null;
  readonly town: string;
  readonly postcode: string;
  readonly location: Point | null;
  /** Seats for guests, 1–8. */
  readonly seats: number;
  /** Most km beyond driving to the meeting point and straight home again; null = any. */
  readonly longestDetourKm: number | null;
  readonly status: VolunteerStatus;
  /** Legs offered per weekend, by its start. `none` = said no; absent = has not answered. */
  readonly offers: ReadonlyMap<CivilDate, Legs>;
}
