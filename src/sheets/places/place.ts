import { fold } from '../../domain/fold';
import type { Point } from '../../domain/geography';
import { tidy } from '../text';

/** A town as somebody has written it: all that is looked up on a map. */
export interface Place {
  /** The same for the same town, however it is written. */
  readonly key: string;
  readonly town: string;
  /** '' = not given. */
  readonly postcode: string;
  readonly country: 'fr' | 'be';
}

/** Signs that no town's name has: a street's number, or what somebody has noted beside. */
const NO_TOWN = /[^\p{L}\p{M}\s'’.()-]/u;
const LONGEST_TOWN = 60;

/**
 * null where a cell says more than a town, so that nothing about a person is ever looked up. A postcode may stand before
 * the town, in one cell.
 */
export function placeOf(town: string, postcode: string): Place | null {
  const [, before = '', name = ''] = /^((?:(?:F|FR|B|BE)-?)?\d{4,5}(?=\s))?\s*(.*)$/i.exec(tidy(town)) ?? [];
  const code = (postcode.trim() === '' ? before : postcode).replace(/\s/g, '').replace(/^(?:F|FR|B|BE)-?(?=\d)/i, '');
  const country = /^\d{4}$/.test(code) ? 'be' : 'fr';
  const known = /^\d{4,5}$/.test(code) ? code : '';
  if (NO_TOWN.test(name) || name.length > LONGEST_TOWN || (fold(name) === '' && known === '')) return null;
  return { key: `${known} ${townName(name)}`.trim(), town: name, postcode: known, country };
}

/** `62500 Saint-Omer, France`. */
export function queryFor({ town, postcode, country }: Place): string {
  const where = [postcode, town].filter((part) => part !== '').join(' ');
  return `${where}, ${country === 'be' ? 'Belgique' : 'France'}`;
}

/** What a map answers. */
interface Found extends Point {
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  readonly partial: boolean;
}

/**
 * Where the place is; null where the map knows another one of that name, or of that postcode. The town's name has to be
 * among what was found, unless its postcode alone was asked for; of the same name in another département it is not it.
 */
export function locatedAs({ town, postcode }: Place, found: readonly Found[]): Point | null {
  const name = townName(town);
  const there = found.find(({ names, postcodes, partial }) => {
    const near = postcode === '' || postcodes.length === 0 || postcodes.some((each) => area(each) === area(postcode));
    if (name === '') return !partial && postcodes.includes(postcode);
    return near && (names.some((each) => townName(each) === name) || (!partial && postcodes.includes(postcode)));
  });
  return there ? { latitude: rounded(there.latitude), longitude: rounded(there.longitude) } : null;
}

/** The département of a French postcode, the region of a Belgian one. */
const area = (postcode: string) => (postcode.length === 5 ? postcode.slice(0, 2) : postcode.slice(0, 1));

/** `St Omer` is `Saint-Omer`, whatever stands in brackets. */
function townName(town: string): string {
  return fold(town.replace(/\(.*?\)/g, ' '))
    .split(' ')
    .map((word) => ({ st: 'saint', ste: 'sainte' })[word] ?? word)
    .join(' ');
}

/** To some ten metres: a town is larger. */
const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
