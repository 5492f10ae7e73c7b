import { fold } from '../text';

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  aucun: 0,
  aucune: 0,
  none: 0,
  un: 1,
  une: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
};

/** The one number in a text: `3`, `3 lits`, `~20`, `trois`, `50,95`, `1 200`. null when there is none or more than one. */
export function parseNumber(text: string): number | null {
  const joined = text.replace(/(\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '$1');
  const numbers = joined.match(/[-−]?\d+(?:[.,]\d+)?/g);
  if (numbers) {
    if (numbers.length > 1) return null;
    return Number((numbers[0] ?? '').replace('−', '-').replace(',', '.'));
  }
  const words = fold(text)
    .split(' ')
    .filter((word) => word in WORDS);
  return words.length === 1 ? (WORDS[words[0] ?? ''] ?? null) : null;
}
