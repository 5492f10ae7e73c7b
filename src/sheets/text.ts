/** A name in both languages that the workbook may be in. */
export interface Label {
  readonly en: string;
  readonly fr: string;
  /** Other ways people write it. */
  readonly also?: readonly string[];
}

export type LabelLanguage = 'en' | 'fr';

/** Text as it is compared: lower case, no accents, every run of other signs one space. `N° hébergeur` → `n hebergeur`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9\u0370-\uffff]+/g, ' ')
    .trim();
}

/** Every folded spelling of a label. */
export function spellings(label: Label): string[] {
  return [label.en, label.fr, ...(label.also ?? [])].map(fold);
}

/** One line, no spaces at the ends: names and codes arrive with stray spaces and line breaks. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
