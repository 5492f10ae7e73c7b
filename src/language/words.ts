import { english } from './english';
import { french } from './french';
import { typesetFrench, typesetWords } from './typeset';

export type Language = 'en' | 'fr';

/** Every word and sentence that a person reads, in one language. French must say all that English says. */
export type Words = typeof english;

const WORDS: Readonly<Record<Language, Words>> = { en: english, fr: typesetWords(french, typesetFrench) };

export function wordsIn(language: Language): Words {
  return WORDS[language];
}

/** The sentence for one of several coded cases, from a table that has one for each. */
export function say<T extends { readonly code: string }>(
  sentences: { readonly [K in T['code']]: (facts: Extract<T, { readonly code: K }>) => string },
  item: T,
): string {
  return (sentences[item.code as T['code']] as (facts: T) => string)(item);
}
