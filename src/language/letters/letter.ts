import type { LetterFacts, LetterKind } from './facts';
import { paragraphsOf } from './paragraphs';

/** A message in words, before it is laid out as plain text or HTML: nothing in it is markup. */
export interface Letter {
  /** One line, at most 60 characters. */
  readonly subject: string;
  /** What a change or a cancellation comes to: the first thing that is read, whatever coordinators open with. */
  readonly changed?: string;
  readonly greeting: string;
  /** Paragraphs that coordinators may replace with words of their own. */
  readonly opening: readonly string[];
  /** What the reader needs to know, which always stands there. */
  readonly body: readonly Block[];
  readonly closing: readonly string[];
  /** '' = none. */
  readonly signature: string;
}

/** A letter of each kind, in one language. */
export type Letters = { readonly [K in LetterKind]: (facts: LetterFacts[K]) => Letter };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Facts, each with what it is about: `Arrival: between 11:20 and 11:50`. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Places one after the other, each with a time where it is known. */
  | { readonly kind: 'stops'; readonly stops: readonly StopLine[] }
  /** Something to press. */
  | { readonly kind: 'link'; readonly label: string; readonly address: string };

export interface Fact {
  /** With its colon, which each language sets its own way: `Arrival:`. */
  readonly label: string;
  /** '' where there is but a number to call. */
  readonly value: string;
  /** A number to call, as people write it. */
  readonly phone?: string;
}

export interface StopLine {
  /** As the language writes it: `11 h 20`; '' where it is not known. */
  readonly time: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** A number to call, as people write it. */
  readonly phone?: string;
}

/** The letter with these words instead of its own to open with. What its reader needs to know stays as it is. */
export function openWith(letter: Letter, text: string): Letter {
  return { ...letter, opening: paragraphsOf(text) };
}
