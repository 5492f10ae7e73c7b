import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import type { MessageKind } from '../../domain/message';
import type { LetterFacts } from '../../language/letters/facts';
import type { UnreachableFacts } from '../../language/sending/facts';
import type { LogEntry, Next } from '../conversation';
import { type MessageKey, type Parts, recipientOf } from '../key';
import type { Reader, Sources } from '../reader';

/** A message to be sent: who reads it and everything it may say, each kind with its own facts. */
export type Message = {
  readonly [K in MessageKind]: {
    readonly kind: K;
    readonly facts: LetterFacts[K];
    readonly key: MessageKey;
    readonly reader: Reader;
  };
}[MessageKind];

/** Somebody who is to be told and has no address. */
export type Unreachable = UnreachableFacts;

export interface Composed {
  readonly messages: readonly Message[];
  readonly unreachable: readonly Unreachable[];
}

/** All that there is to say about a weekend is said by what the tabs say, to whom, and what was said before. */
export interface Occasion extends Sources {
  readonly hosts: readonly Host[];
  readonly drivers: readonly Driver[];
  /** Whether an address that nominated may be told of those whom it nominated. */
  readonly mayHear: (nominator: string) => boolean;
  readonly log: readonly LogEntry[];
}

export function readerOf(volunteer: Host | Driver, { language }: Sources): Reader {
  return { id: volunteer.id, email: volunteer.email, language: volunteer.language ?? language };
}

/** How a message is known, from what is to be said next in its conversation. */
export function keyOf(next: Next, about: { reader: Reader; parts: Parts; occasion: Occasion }): MessageKey {
  return {
    weekend: about.occasion.announcement.weekend.start,
    test: false,
    kind: next.kind,
    recipient: recipientOf(about.reader.id),
    revision: next.revision,
    parts: about.parts,
  };
}

/** Those of some names that a conversation knows as its parts. */
export function partNames<Part extends string>(names: readonly string[], known: readonly Part[]): Part[] {
  return known.filter((part) => names.includes(part));
}
