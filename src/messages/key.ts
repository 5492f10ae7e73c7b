import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import { fingerprint } from '../domain/fingerprint';
import { BY_URGENCY, type MessageKind } from '../domain/message';

/** What makes a message that message: nothing with the same key ever leaves twice. */
export interface MessageKey {
  readonly weekend: CivilDate;
  /** Sent to the coordinators instead, to see what it would be. */
  readonly test: boolean;
  readonly kind: MessageKind;
  /** The host's or driver's number, the association's address. */
  readonly recipient: string;
  /** 1 for the first message of a conversation, 2 for the next. */
  readonly revision: number;
  readonly parts: Parts;
}

/**
 * A message's content part by part, as fingerprints: enough to tell that a part has changed since, without keeping what
 * anybody was told.
 */
export type Parts = ReadonlyMap<string, string>;

/** The part that stands for the address a message goes to. */
export const ADDRESS = 'to';

/** Parts are named by words without signs, and told apart however their content is written. */
export function partsOf(contents: Readonly<Record<string, unknown>>): Parts {
  return new Map(Object.entries(contents).map(([name, content]) => [name, short(JSON.stringify(content))]));
}

export function short(text: string): string {
  return fingerprint(text).toString(36);
}

/** A reader as keys name them: a number is the same in either case, with or without blanks. */
export function recipientOf(id: string): string {
  return id.replace(/\s+/g, '').toLowerCase();
}

/** Names of the parts that are new, gone or different. */
export function changedParts(before: Parts, now: Parts): string[] {
  const names = [...new Set([...now.keys(), ...before.keys()])];
  return names.filter((name) => before.get(name) !== now.get(name));
}

/** As the Messages tab has it: `2026-11-28/hostChange/H12/2/to.x1-guests.9k`, with `test/` before it for a test. */
export function formatKey({ weekend, test, kind, recipient, revision, parts }: MessageKey): string {
  const content = [...parts].map(([name, hash]) => `${name}.${hash}`).join('-');
  return [...(test ? ['test'] : []), weekend, kind, encodeURIComponent(recipient), revision, content].join('/');
}

/** null for what is no key. */
export function parseKey(text: string): MessageKey | null {
  const match = /^(test\/)?(\d{4}-\d\d-\d\d)\/([a-zA-Z]+)\/([^/]*)\/(\d{1,6})\/([a-zA-Z0-9.-]*)$/.exec(text.trim());
  if (!match) return null;
  const [, test, day = '', named = '', encoded = '', revision, content = ''] = match;
  const weekend = parseCivilDate(day);
  const kind = BY_URGENCY.find((each) => each === named);
  const recipient = decoded(encoded);
  if (weekend === null || !kind || recipient === null) return null;
  const pairs = content.split('-').filter((part) => part !== '');
  const parts = new Map(pairs.map((pair) => pair.split('.') as [string, string]));
  if ([...parts].some(([name, hash]) => !name || !hash)) return null;
  return { weekend, test: test !== undefined, kind, recipient, revision: Number(revision), parts };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
