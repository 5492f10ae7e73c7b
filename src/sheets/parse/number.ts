import { fold } from '../../domain/fold';

const UNITS_OF_TEN: readonly (readonly string[])[] = [
  ['zero', 'aucun', 'aucune', 'none'],
  ['un', 'une', 'one'],
  ['deux', 'two'],
  ['trois', 'three'],
  ['quatre', 'four'],
  ['cinq', 'five'],
  ['six'],
  ['sept', 'seven'],
  ['huit', 'eight'],
  ['neuf', 'nine'],
  ['dix', 'ten'],
  ['onze', 'eleven'],
  ['douze', 'twelve'],
  ['treize', 'thirteen'],
  ['quatorze', 'fourteen'],
  ['quinze', 'fifteen'],
  ['seize', 'sixteen'],
];

const ABOUT = /^(?:environ|env|about|max|maximum|jusqu a|up to|oui|yes|ok|pour|pres de) /;
const AFTERWARDS = / (?:max|maximum|environ|env|au plus|at most|possibles?|merci|svp|please)$/;

/**
 * The number in a text that holds nothing else but what it counts: `3`, `3 lits`, `~20`, `trois`, `50,95`, `1 200`, `max 4`.
 * `counted` are the words that may follow. null for anything longer: `non, 2 la prochaine fois` is not a 2.
 */
export function parseNumber(text: string, counted: readonly string[] = []): number | null {
  const plain = text.trim().replace(/(\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '$1');
  const number = /^([-−+]?)\s*(\d+(?:[.,]\d+)?)$/.exec(plain);
  if (number)
    return Number(`${number[1] === '' || number[1] === '+' ? '' : '-'}${(number[2] ?? '').replace(',', '.')}`);
  if (/[<>]/.test(plain)) return null;
  const decimals = plain.replace(/(\d)[.,](\d)/g, '$1point$2');
  const words = fold(decimals).replace(ABOUT, '').replace(AFTERWARDS, '');
  const [first = '', ...rest] = words.split(' ');
  if (rest.length > 0 && !counted.includes(rest.join(' '))) return null;
  const glued = /^(\d+(?:point\d+)?)([a-z]*)$/.exec(first);
  if (glued) {
    if (glued[2] !== '' && !(rest.length === 0 && counted.includes(glued[2] ?? ''))) return null;
    return /[-−]\s*\d/.test(plain) ? null : Number((glued[1] ?? '').replace('point', '.'));
  }
  const spelt = UNITS_OF_TEN.findIndex((names) => names.includes(first));
  return spelt < 0 ? null : spelt;
}

/** The lowest whole number named in a text, for ceilings written as a range: `20 à 30`, `1 ou 2`. null when there is none. */
export function lowestNumber(text: string): number | null {
  const numbers = text.match(/\d+/g);
  return numbers ? Math.min(...numbers.map(Number)) : null;
}

const NO_LIMIT = new Set([
  'sans limite',
  'aucune limite',
  'pas de limite',
  'illimite',
  'illimitee',
  'no limit',
  'unlimited',
  'any',
  'peu importe',
  'indifferent',
]);

/** Words that say that there is no limit, where a limit is asked for. */
export function saysNoLimit(text: string): boolean {
  return NO_LIMIT.has(fold(text));
}
