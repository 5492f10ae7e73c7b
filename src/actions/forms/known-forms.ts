import type { FormKey } from '../../domain/form';
import { documentProperty, setDocumentProperty } from '../../google/properties';

/** What the script knows of a form of its own. A copy of the workbook has no forms: they answer to the original. */
export interface KnownForm {
  /** Google's. */
  readonly id: string;
  /** Where people fill it in. */
  readonly url: string;
  /** Google's ids of the questions, by field. */
  readonly items: Readonly<Record<string, number>>;
  /** What the questions are called in a link that fills them in, by field: `entry.123`. */
  readonly entries: Readonly<Record<string, string>>;
  /** The weekends to choose from, as they are called; none = the form is closed; absent = it asks for no weekend. */
  readonly weekends?: readonly string[];
  /** It takes no answers because there is no weekend to come; whoever closes it otherwise means it. */
  readonly closed?: boolean;
  /** Forms that it has replaced: people may still have their links. */
  readonly earlier?: readonly Pick<KnownForm, 'id' | 'items'>[];
}

export type KnownForms = Partial<Readonly<Record<FormKey, KnownForm>>>;

const PROPERTY = 'forms';

/** The forms of this workbook; none before it was set up. */
export function knownForms(): KnownForms {
  const text = documentProperty(PROPERTY);
  return text === null ? {} : (JSON.parse(text) as KnownForms);
}

export function rememberForms(forms: KnownForms): void {
  setDocumentProperty(PROPERTY, JSON.stringify(forms));
}

/** A form with some of its questions answered already, by field: what a person then still has to do is little. */
export function filledIn({ url, entries }: KnownForm, answers: Readonly<Record<string, string>>): string {
  const given = Object.entries(answers).flatMap(([field, answer]) => {
    const entry = entries[field];
    return entry === undefined || answer === '' ? [] : [`${entry}=${encodeURIComponent(answer)}`];
  });
  return given.length === 0 ? url : `${url}?usp=pp_url&${given.join('&')}`;
}
