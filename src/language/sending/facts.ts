import type { AskingFacts } from '../asking/facts';
import type { LetterKind } from '../letters/facts';

/** What coordinators see before anything leaves. */
export interface PreviewFacts {
  /** `YYYY-MM-DD`. */
  readonly start: string;
  /** The address that everything goes to in test mode; null = to the people themselves. */
  readonly testAddress: string | null;
  readonly kinds: readonly { readonly kind: LetterKind; readonly count: number }[];
  /** Recipients that the mail service takes today, at least 0. */
  readonly quota: number;
  /** Messages in all, and those that the quota leaves for later. */
  readonly messages: number;
  readonly later: number;
  readonly unreachable: readonly UnreachableFacts[];
  /** Lines of the Messages tab that wait for a coordinator. */
  readonly unsettled: UnsettledFacts;
  /** Drafts of before that the plan has overtaken. */
  readonly overtaken: number;
  /** Openings of the coordinators' own that name fields which are none. */
  readonly unusedTexts: readonly { readonly kind: LetterKind; readonly fields: readonly string[] }[];
  /** Who is asked for help and who is not; null = nobody is asked for anything. */
  readonly asking: AskingFacts | null;
  /** Recipients of the day's quota that are kept for the news of a plan. */
  readonly kept: number;
  readonly samples: readonly { readonly to: string; readonly subject: string; readonly text: string }[];
  /** Something changed while the person read the preview before. */
  readonly again: boolean;
}

export type UnreachableFacts =
  | { readonly role: 'host' | 'driver'; readonly id: string; readonly name: string; readonly phone: string }
  | { readonly role: 'association'; readonly name: string }
  | { readonly role: 'coordinators' };

export interface UnsettledFacts {
  /** May have left or not. */
  readonly unsure: number;
  /** Refused by the mail service. */
  readonly failed: number;
  /** Cancelled by hand. */
  readonly cancelled: number;
  /** Told of a weekend to come that is not in the workbook any more. */
  readonly orphaned: number;
}

/** There is nothing to send. */
export interface NothingFacts {
  readonly test: boolean;
  readonly unsettled: UnsettledFacts;
  /** Why nobody is asked for help, in a sentence; null where nobody was to be asked. */
  readonly nobody: string | null;
}

export interface SentFacts {
  readonly sent: number;
  readonly failed: number;
  /** May have left or not: the mail service did not say. */
  readonly doubtful: number;
  /** Messages that leave later by themselves, and why. */
  readonly left: number;
  readonly why: 'done' | 'quota' | 'time' | 'service';
  readonly test: boolean;
  readonly unsettled: UnsettledFacts;
}
