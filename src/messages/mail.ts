import type { MessageKind, MessageSettings } from '../domain/message';
import type { LetterFacts } from '../language/letters/facts';
import { fillFields } from '../language/letters/fields';
import { type Letter, openWith } from '../language/letters/letter';
import type { Words } from '../language/words';
import { type CalendarEvent, calendar } from './calendar';
import type { Message } from './compose';
import { type Appointment, appointments } from './events';
import { html } from './html';
import { short } from './key';
import { plainText } from './plain-text';
import { zonedTime } from './zoned-time';

/** A message as it leaves. */
export interface Mail {
  /** One address, or several separated by commas. */
  readonly to: string;
  /** '' = the sender's own. */
  readonly replyTo: string;
  /** The sender's name as the reader sees it. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly { readonly name: string; readonly type: string; readonly content: string }[];
}

/** What a mail is made with beside the message. */
export interface Stationery {
  /** In the reader's language. */
  readonly words: Words;
  readonly settings: MessageSettings;
  /** Where it goes instead of to its reader, to try it; null = to its reader. */
  readonly testAddress: string | null;
  /** When it is made, an ISO instant in UTC. */
  readonly stamp: string;
  /** IANA zone of the meeting point. */
  readonly timeZone: string;
}

/** A message in words, as plain text and HTML, with what belongs into the reader's calendar. */
export function mailOf(message: Message, stationery: Stationery): Mail {
  const { settings, testAddress } = stationery;
  const { email, language } = message.reader;
  const letter = letterOf(message, stationery);
  return {
    to: testAddress ?? email,
    replyTo: settings.emails[0] ?? '',
    name: stationery.words.sending.sender,
    subject: letter.subject,
    text: plainText(letter),
    html: html(letter, language),
    files: filesOf(message, stationery),
  };
}

function letterOf(message: Message, { words, settings, testAddress }: Stationery): Letter {
  const { kind, facts, reader } = message;
  const write = words.letters[kind] as (facts: LetterFacts[MessageKind]) => Letter;
  const letter = opened(write(facts), message, settings);
  if (testAddress === null) return letter;
  const note = words.sending.testNote({ to: reader.email });
  return { ...letter, changed: letter.changed === undefined ? note : `${note} ${letter.changed}` };
}

/** With the coordinators' own opening, where they wrote one whose fields are all known. */
function opened(letter: Letter, { kind, facts, reader }: Message, { openings }: MessageSettings): Letter {
  const own = openings[kind];
  if (own === undefined || own.trim() === '') return letter;
  const filled = fillFields(kind, own, facts, reader.language);
  return filled.unknown.length > 0 ? letter : openWith(letter, filled.text);
}

function filesOf(message: Message, { words, settings, stamp, timeZone }: Stationery): Mail['files'] {
  const { weekend, recipient, revision } = message.key;
  const [kept, dropped] = appointments(message, words.sending.events);
  const role = message.kind.startsWith('host') ? 'host' : 'driver';
  const eventOf =
    (cancelled: boolean) =>
    ({ name, from, to, title, ...rest }: Appointment): CalendarEvent => ({
      ...rest,
      summary: title,
      // The same from message to message, and tells nothing.
      uid: `${weekend}-${name}-${short(`${role}|${recipient}`)}@weekend-homestays`,
      sequence: revision,
      start: zonedTime(from, timeZone),
      end: zonedTime(to, timeZone),
      cancelled,
    });
  const organizer = settings.emails[0] ?? '';
  const file = (method: 'PUBLISH' | 'CANCEL', events: readonly CalendarEvent[]) => ({
    name: method === 'PUBLISH' ? `${weekend}.ics` : `${weekend}-cancelled.ics`,
    type: `text/calendar; charset=utf-8; method=${method}`,
    content: calendar(events, { method, stamp, organizer }),
  });
  return [
    ...(kept.length > 0 ? [file('PUBLISH', kept.map(eventOf(false)))] : []),
    ...(dropped.length > 0 ? [file('CANCEL', dropped.map(eventOf(true)))] : []),
  ];
}
