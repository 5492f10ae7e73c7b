import { plainCharacters } from './plain-characters';

/** Something in a calendar. */
export interface CalendarEvent {
  /** The same for all versions of one event, and of no other. */
  readonly uid: string;
  /** A later version has the greater number. */
  readonly sequence: number;
  /** Instants in UTC: `2026-11-28T09:00:00Z`. */
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  /** May have several lines. */
  readonly description: string;
  readonly location: string;
  /** Before the start; null = no alarm. */
  readonly alarmMinutes: number | null;
  readonly cancelled: boolean;
}

/** An iCalendar file (RFC 5545), which adds or replaces its events, or with `CANCEL` takes them away (RFC 5546). */
export function calendar(
  events: readonly CalendarEvent[],
  how: {
    readonly method: 'PUBLISH' | 'CANCEL';
    /** When it is made, an instant in UTC. */
    readonly stamp: string;
    /** The address of who invites; '' = none. */
    readonly organizer: string;
  },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calais-weekend-homestays//Weekend homestays//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${how.method}`,
    ...events.flatMap((event) => eventLines(event, how)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(
  event: CalendarEvent,
  { stamp, organizer }: { readonly stamp: string; readonly organizer: string },
): string[] {
  const { uid, sequence, start, end, summary, description, location, alarmMinutes, cancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utcValue(stamp)}`,
    ...(organizer === '' ? [] : [`ORGANIZER:mailto:${textValue(organizer)}`]),
    `DTSTART:${utcValue(start)}`,
    `DTEND:${utcValue(end)}`,
    `SUMMARY:${textValue(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${textValue(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${textValue(location)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(alarmMinutes === null || cancelled ? [] : alarmLines(alarmMinutes, summary)),
    'END:VEVENT',
  ];
}

function alarmLines(minutes: number, summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${textValue(summary)}`,
    `TRIGGER:-PT${minutes}M`,
    'END:VALARM',
  ];
}

/** `20261128T090000Z`. */
function utcValue(instant: string): string {
  return instant.replace(/\.\d+(?=Z$)/, '').replace(/[-:]/g, '');
}

function textValue(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => plainCharacters(line).replace(/[\\;,]/g, '\\$&'))
    .join('\\n');
}

/** A line in pieces of at most 75 octets, each after the first begun with a space, none cut within a character. */
function folded(line: string): string {
  let octets = 0;
  let pieces = '';
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      pieces += '\r\n ';
      octets = 1;
    }
    pieces += character;
    octets += size;
  }
  return pieces;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
