import type { CivilDate } from '../domain/civil-date';
import type { MessageKind, MessageStatus } from '../domain/message';
import { ADDRESS, changedParts, type MessageKey, type Parts } from './key';

/** A line of the Messages tab. */
export interface LogEntry {
  readonly key: MessageKey;
  readonly status: MessageStatus;
  /** The address it went or is to go to. */
  readonly to: string;
  /** `YYYY-MM-DD HH:MM` in the workbook's zone, or the day alone; '' where it has not left or nobody wrote when. */
  readonly sentAt: string;
}

/** The messages of one conversation. `cancellation` null: nobody needs to be told that they do not matter any more. */
export interface Family {
  readonly first: MessageKind;
  readonly change: MessageKind;
  readonly cancellation: MessageKind | null;
}

export const FAMILIES = {
  host: { first: 'hostConfirmation', change: 'hostChange', cancellation: 'hostCancellation' },
  driver: { first: 'runSheet', change: 'driverChange', cancellation: 'driverCancellation' },
  association: { first: 'associationList', change: 'associationChange', cancellation: null },
  coordinators: { first: 'summary', change: 'summary', cancellation: null },
  hostCall: { first: 'hostCall', change: 'hostCall', cancellation: null },
  driverCall: { first: 'driverCall', change: 'driverCall', cancellation: null },
  hostThanks: { first: 'hostThanks', change: 'hostThanks', cancellation: null },
  driverThanks: { first: 'driverThanks', change: 'driverThanks', cancellation: null },
} as const satisfies Record<string, Family>;

/** What somebody was told last, as far as is known: a message that may have left counts as one that has. */
export type Told = LogEntry;

export function mayHaveLeft(status: MessageStatus): boolean {
  return status === 'sending' || status === 'sent' || status === 'unsure';
}

/** What each recipient of a conversation was told last about a weekend; tests tell nobody anything. */
export function lastTold(
  log: readonly LogEntry[],
  { weekend, family }: { readonly weekend: CivilDate; readonly family: Family },
): Map<string, Told> {
  const kinds: readonly (MessageKind | null)[] = [family.first, family.change, family.cancellation];
  const last = new Map<string, Told>();
  for (const entry of log) {
    const { key, status } = entry;
    if (key.test || key.weekend !== weekend || !kinds.includes(key.kind) || !mayHaveLeft(status)) continue;
    const known = last.get(key.recipient);
    if (!known || known.key.revision < key.revision) last.set(key.recipient, entry);
  }
  return last;
}

/** What is to be said next in a conversation. */
export interface Next {
  readonly kind: MessageKind;
  readonly revision: number;
  /** Names of the parts that differ from what was told; of a first message none. */
  readonly changed: readonly string[];
}

/**
 * What to say to somebody who is to know `parts`: everything when nothing was said yet, or that nobody was needed, or at
 * another address; what changed; or nothing.
 */
export function nextToSay(told: Told | undefined, parts: Parts, family: Family): Next | null {
  if (!told) return { kind: family.first, revision: 1, changed: [] };
  const revision = told.key.revision + 1;
  const afresh = told.key.kind === family.cancellation || told.key.parts.get(ADDRESS) !== parts.get(ADDRESS);
  if (afresh) return { kind: family.first, revision, changed: [] };
  const changed = changedParts(told.key.parts, parts);
  return changed.length === 0 ? null : { kind: family.change, revision, changed };
}

/** What to say to somebody who is not needed any more: that, unless it was said. */
export function farewell(told: Told, family: Family): Next | null {
  if (family.cancellation === null || told.key.kind === family.cancellation) return null;
  return { kind: family.cancellation, revision: told.key.revision + 1, changed: [] };
}
