import { fold } from '../domain/fold';

/**
 * What to call a volunteer by, from a name as people type it: `DUPONT Jean` → `Jean`, `Anne & Paul Martin` → `Anne & Paul`,
 * `anne` → `Anne`. '' where no first name can be told from the surname (`M. et Mme Dupont`, `Famille Leroy`): a letter then
 * greets without a name. `Dupont Jean` cannot be told from `Jean Dupont`: the first word is taken.
 */
export function firstNameOf(name: string): string {
  if (wordsOf(fold(name)).some((word) => HOUSEHOLDS.has(word))) return '';
  const spaced = name.replace(/\([^)]*\)/g, ' ').replace(/[&+/]/g, ' & ');
  const named = afterComma(spaced.replace(/[\s\u00a0\u202f]+/g, ' ').trim());
  // Split at a group, which is kept: name, `et`, name, …
  const each = named.split(/ +(&|et|and|en) +/i).map((part, index) => (index % 2 === 0 ? firstNameOfOne(part) : part));
  return each.includes('') ? '' : each.join(' ');
}

/** Words of a name that stands for a household or a group, in which no first name can be told. */
const HOUSEHOLDS = new Set(
  'famille fam family familie foyer les association asso collectif communaute paroisse colocation coloc'.split(' '),
);

/** In French, English and Dutch, as folded. */
const TITLES = new Set(
  `m mm mr mrs ms miss mme mmes mlle mlles monsieur madame mademoiselle dr docteur pr prof me pere frere soeur abbe pasteur
  dhr mevr mevrouw meneer`.split(/\s+/),
);

/** Words that surnames begin with: a name that begins with one begins with the surname. */
const PARTICLES = new Set('de du des d le la l van von der den ter ten'.split(' '));

/** `Dupont, Jean` is a surname and a first name; of `Anne Martin, Lille` the name stands before the comma. */
function afterComma(name: string): string {
  const [before = '', ...rest] = name.split(',');
  const after = rest.join(' ').trim();
  const words = wordsOf(before);
  const surname = words.length === 1 || words.every(inCapitals) || isParticle(words[0]);
  return surname && after !== '' ? after : before.trim();
}

function firstNameOfOne(text: string): string {
  const words = wordsOf(text);
  const names = withoutTitles(words);
  // After a title, one word alone is the surname.
  if (names.length === 1) return names.length < words.length ? '' : asName(names[0]);
  const [first] = withoutSurname(names);
  return isParticle(first) || isInitials(first) ? '' : asName(first);
}

function withoutTitles(words: readonly string[]): readonly string[] {
  return TITLES.has(fold(words[0] ?? '')) ? withoutTitles(words.slice(1)) : words;
}

/** Without the words in capitals, where there are others: so people mark their surname. */
function withoutSurname(names: readonly string[]): readonly string[] {
  const capitals = names.filter((name) => inCapitals(name) && !isInitials(name));
  if (capitals.length === 0 || names.every(inCapitals)) return names;
  // Of `JP Martin` and `LI Xu`, two letters may be either, so neither is told.
  if (capitals.length === 1 && capitals[0] === names[0] && capitals[0]!.length < 3) return [];
  return names.filter((name) => !inCapitals(name));
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function inCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function isParticle(word = ''): boolean {
  return PARTICLES.has(fold(word).split(' ')[0]!);
}

/** `J.`, `J`, `J-P`, `J.P.` */
function isInitials(word = ''): boolean {
  return /^\p{Lu}(?:[.-]+\p{Lu})*\.?$/u.test(word);
}

/** '' for what is no name at all: an address, a number, a sign. */
function asName(word = ''): string {
  if (!/^\p{L}[\p{L}\p{M}'’-]*$/u.test(word)) return '';
  if (!inCapitals(word) && word !== word.toLowerCase()) return word;
  const capital = (_: string, before: string, letter: string) => before + letter.toUpperCase();
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, capital);
}
