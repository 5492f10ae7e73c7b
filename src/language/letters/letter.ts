/** A message in words, before it is laid out as plain text or HTML: nothing in it is markup. */
export interface Letter {
  /** One line, at most 60 characters. */
  readonly subject: string;
  /** Of a notice of change: what changed, the first thing that is read. */
  readonly changed?: string;
  readonly greeting: string;
  /** Paragraphs that coordinators may replace with words of their own. */
  readonly opening: readonly string[];
  /** What the reader needs to know, which always stands there. */
  readonly body: readonly Block[];
  readonly closing: readonly string[];
  readonly signature: string;
}

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
  readonly label: string;
  readonly value: string;
  /** A number to call, as it is dialled. */
  readonly phone?: string;
}

export interface StopLine {
  /** `11:20`; '' where it is not known. */
  readonly time: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly phone?: string;
}
