import { YES_OR_NO } from '../forms/form';
import type { Expected } from '../kinds/kind';
import type { LabelLanguage } from '../text';

/** What a cell offers or expects. Anything else may be written all the same: it is marked, and reading copes. */
export type CellRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' | 'email' };

/** The rule for what a column or setting expects; null where any text will do, or more than a rule could say. */
export function ruleFor(expected: Expected, language: LabelLanguage): CellRule | null {
  switch (expected.kind) {
    case 'choice':
      return { kind: 'list', values: expected.values.map((label) => label[language]) };
    case 'yesNo':
      return { kind: 'list', values: yesOrNo(language) };
    case 'bedOffer':
      return { kind: 'list', values: [...yesOrNo(language), ...numbers(1, expected.max)] };
    case 'wholeNumber':
      return expected.max <= MOST_LISTED
        ? { kind: 'list', values: numbers(expected.min, expected.max) }
        : { kind: 'number', min: expected.min, max: expected.max };
    case 'number':
      return { kind: 'number', min: expected.min, max: expected.max };
    case 'date':
    case 'email':
      return { kind: expected.kind };
    case 'text':
    case 'time':
    case 'since':
    case 'age':
    case 'referral':
      return null;
  }
}

const MOST_LISTED = 12;

const yesOrNo = (language: LabelLanguage) => YES_OR_NO.map(({ label }) => label[language]);

const numbers = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, i) => String(least + i));
