import { fold } from '../../domain/fold';

/**
 * How alike two names are. `same`: but for case, accents, doubled letters and the commonest ways to write one sound;
 * `bySound`: as one name is written by two people who hear it (Mohamed, Muhammad); `near`: a letter apart, or one of them
 * says a second name that the other leaves out.
 */
export type Likeness = 'same' | 'bySound' | 'near';

/** From the nearest to the furthest that counts as alike. */
export const LIKENESSES: readonly Likeness[] = ['same', 'bySound', 'near'];

/** null = not alike, or one of them is blank. */
export function likeness(one: string, other: string): Likeness | null {
  return likenessOfSounds(soundsOf(one), soundsOf(other));
}

/** The same, of names that are compared with many others. */
export function likenessOfSounds(one: Sounds, other: Sounds): Likeness | null {
  if (one.whole === '' || other.whole === '') return null;
  const found = levelOf(Math.min(apart(one.whole, other.whole), apart(one.sorted, other.sorted)));
  if (found !== null || one.isSingle === other.isSingle) return found;
  const first = levelOf(apart(one.first, other.first));
  return first === 'same' || first === 'bySound' ? 'near' : null;
}

/** Of the longer name's length. */
const BY_SOUND = 0.12;
const NEAR = 0.2;

function levelOf(distance: number): Likeness | null {
  if (distance === 0) return 'same';
  if (distance <= BY_SOUND) return 'bySound';
  return distance <= NEAR ? 'near' : null;
}

/** A name with one letter for each sound that French, English and German each write in their own way. */
export interface Sounds {
  readonly whole: string;
  /** Its words in the order of the alphabet: `Ali Ahmed` may be `Ahmed Ali`. */
  readonly sorted: string;
  readonly first: string;
  /** A single word. */
  readonly isSingle: boolean;
}

export function soundsOf(name: string): Sounds {
  const words = fold(name)
    .split(' ')
    .map((word) => SOUNDS.reduce((text, [letters, sound]) => text.replace(letters, sound), word));
  return {
    whole: words.join(''),
    sorted: [...words].sort().join(''),
    first: words[0] ?? '',
    isSingle: words.length === 1,
  };
}

/** In this order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ph/g, 'f'],
  [/d?j|zh/g, 'j'],
  [/t?sch|tch/g, 'sh'],
  [/ch(?![aeiouy])/g, 'h'],
  [/sh|ch/g, 's'],
  [/kh|ck|q|c/g, 'k'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/y/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/(.)h$/, '$1'],
];

/**
 * The cost of the cheapest way to turn one name into the other, as a share of the longer one's length: the edit distance
 * (Levenshtein), with less for what changes when a name is written as it is heard. Vowels are hardly written in Arabic,
 * Persian or Pashto, so they weigh little.
 */
function apart(a: string, b: string): number {
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  const tooMuch = NEAR * longest;
  if (Math.abs(a.length - b.length) * LEAST_LETTER > tooMuch) return 1;
  let row = [0];
  for (let j = 0; j < b.length; j += 1) row.push((row[j] ?? 0) + letterCost(b.charAt(j)));
  for (let i = 0; i < a.length; i += 1) {
    const own = letterCost(a.charAt(i));
    const next = [(row[0] ?? 0) + own];
    for (let j = 0; j < b.length; j += 1) {
      const changed = (row[j] ?? 0) + changeCost(a.charAt(i), b.charAt(j));
      next.push(Math.min(changed, (row[j + 1] ?? 0) + own, (next[j] ?? 0) + letterCost(b.charAt(j))));
    }
    // Costs never get less from row to row.
    if (Math.min(...next) > tooMuch) return 1;
    row = next;
  }
  return (row[b.length] ?? 0) / longest;
}

const LEAST_LETTER = 0.4;

/** What a letter costs that only one of them has. */
function letterCost(letter: string): number {
  return VOWELS.includes(letter) || letter === 'h' ? LEAST_LETTER : WHOLE;
}

function changeCost(one: string, other: string): number {
  if (one === other) return 0;
  if (VOWELS.includes(one) && VOWELS.includes(other)) return 0.25;
  return CLOSE.has(one + other) ? 0.3 : WHOLE;
}

const WHOLE = 1;
const VOWELS = 'aeiou';
/** Written for one another. */
const CLOSE = new Set(
  'dt kg kh bp sz vf vb vw uw uv ij gj st'.split(' ').flatMap((pair) => [pair, pair.charAt(1) + pair.charAt(0)]),
);
