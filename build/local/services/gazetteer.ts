import { readFileSync } from 'node:fs';

/** A town of the region with its town hall's position (degrees, WGS 84). */
export interface Town {
  readonly name: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lng: number;
  readonly population: number;
}

/** A town that an address may mean. `exact` is false where only part of the name or another postcode was written. */
export interface TownMatch {
  readonly town: Town;
  readonly exact: boolean;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** Without accents, case, hyphens and apostrophes; `St` is `Saint`. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => ABBREVIATIONS[word] ?? word);
}

function readTowns(): Town[] {
  const text = readFileSync(new URL('../../data/communes.csv', import.meta.url), 'utf8');
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
    return {
      name: cell('name'),
      postcode: cell('postcode'),
      lat: Number(cell('lat')),
      lng: Number(cell('lng')),
      population: Number(cell('population')),
    };
  });
}

interface Found extends TownMatch {
  /** How well the postcode fits: 2 the same or none written, 1 the same département, 0 another. */
  readonly postcodeFit: number;
  /** Index of the word after the name, and the name's length: the last and longest name in an address is its town. */
  readonly end: number;
  readonly length: number;
}

export class Gazetteer {
  private readonly towns = readTowns().map((town) => ({ town, words: wordsOf(town.name) }));

  /** The towns an address may mean, the best first: by postcode, then the last and longest name, then population. */
  find(address: string): TownMatch[] {
    const words = wordsOf(address).filter((word) => word !== 'france');
    const postcode = words.find((word) => /^\d{5}$/.test(word));
    const named = words.filter((word) => word !== postcode);
    const found = this.towns.flatMap(({ town, words: name }) => match(town, name, named, postcode)).sort(byLikelihood);
    const served = this.towns.filter(({ town }) => town.postcode === postcode);
    const [best] = found;
    // A name far from the postcode is more likely a street's (rue de Lille) than the town's.
    if (!best || (best.postcodeFit === 0 && served.length > 0)) {
      return served.map(({ town }) => ({ town, exact: named.length === 0 }));
    }
    return found.filter((other) => byPlace(best, other) === 0);
  }

  /** The town nearest to a point, by the flat-earth distance that is good enough between neighbours. */
  nearest(lat: number, lng: number): Town {
    const narrowing = Math.cos((lat * Math.PI) / 180);
    const far = ({ town }: { town: Town }) => (town.lat - lat) ** 2 + ((town.lng - lng) * narrowing) ** 2;
    return this.towns.reduce((best, town) => (far(town) < far(best) ? town : best)).town;
  }
}

function match(town: Town, name: readonly string[], words: readonly string[], postcode = town.postcode): Found[] {
  if (!words.includes(name[0] as string)) return [];
  const sameDepartment = postcode.slice(0, 2) === town.postcode.slice(0, 2);
  const postcodeFit = postcode === town.postcode ? 2 : Number(sameDepartment);
  for (let end = words.length; end >= name.length; end -= 1) {
    if (name.every((word, i) => words[end - name.length + i] === word)) {
      return [{ town, exact: postcodeFit > 0, postcodeFit, end, length: name.length }];
    }
  }
  const begun = words.length > 0 && words.length < name.length && words.every((word, i) => name[i] === word);
  return begun ? [{ town, exact: false, postcodeFit, end: 0, length: words.length }] : [];
}

function byPlace(a: Found, b: Found): number {
  return b.postcodeFit - a.postcodeFit || b.end - a.end || b.length - a.length;
}

function byLikelihood(a: Found, b: Found): number {
  return byPlace(a, b) || b.town.population - a.town.population;
}
