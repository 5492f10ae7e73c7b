import type { Announcement } from '../domain/announcement';
import type { ClockTime } from '../domain/civil-date';
import { formatClockTime } from '../domain/civil-date';
import type { MailLanguage, MessageSettings } from '../domain/message';
import type { Weekend } from '../domain/weekend';
import type { WeekendDays } from '../language/letters/facts';

/** What messages about a weekend are made from. */
export interface Sources {
  readonly announcement: Announcement;
  readonly settings: MessageSettings;
  /** Of readers who have none of their own. */
  readonly language: MailLanguage;
  /** What a spoken language is called in a reader's own. */
  readonly spokenName: (spoken: string, language: MailLanguage) => string;
  /** The workbook's address, for coordinators. */
  readonly workbook: string;
}

/** Whom a message goes to. */
export interface Reader {
  /** A host's or driver's number, an association's address. */
  readonly id: string;
  /** '' = none is known. */
  readonly email: string;
  readonly language: MailLanguage;
}

export function daysOf({ start, end }: Weekend): WeekendDays {
  return { start, end };
}

/** `10:35`, or '' where it is not known. */
export function timeText(time: ClockTime | null): string {
  return time === null ? '' : formatClockTime(time);
}
