import { fold } from '../domain/fold';

/** A name in both languages that the workbook may be in. */
export interface Label {
  readonly en: string;
  readonly fr: string;
  /** Other ways people write it. */
  readonly also?: readonly string[];
}

export type LabelLanguage = 'en' | 'fr';

/** Every folded spelling of a label. */
export function spellings(label: Label): string[] {
  return [label.en, label.fr, ...(label.also ?? [])].map(fold);
}

/** One line, no spaces at the ends: names and codes arrive with stray spaces and line breaks. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
