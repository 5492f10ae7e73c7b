import { fold } from '../../domain/fold';
import { cellText } from '../cell';
import { parseYesNo } from '../parse/yes-no';
import type { Label } from '../text';
import { type Kind, kind } from './kind';
import { numberOf } from './numbers';

/** A yes or a no. `unreadable` is the answer that cannot harm anyone. */
export const yesNo = (unreadable: boolean): Kind<boolean> =>
  kind<boolean, boolean>({ kind: 'yesNo' }, (cell) => (typeof cell === 'boolean' ? cell : parseYesNo(cellText(cell))), {
    blank: false,
    unreadable,
  });

/** A yes, a no, or no answer. */
export const yesNoOrUnknown = (): Kind<boolean | null> =>
  kind<boolean | null, boolean>(
    { kind: 'yesNo' },
    (cell) => (typeof cell === 'boolean' ? cell : parseYesNo(cellText(cell))),
    { blank: null },
  );

/** One of several values, each with its labels. */
export function choice<K extends string, B extends K | null>(
  values: Readonly<Record<K, Label>>,
  otherwise: { readonly blank: B; readonly unreadable?: K | B },
): Kind<K | B> {
  const bySpelling = new Map<string, K>();
  for (const key of Object.keys(values) as K[]) {
    const { en, fr, also = [] } = values[key];
    for (const spelling of [en, fr, ...also])
      if (!bySpelling.has(asCompared(spelling))) bySpelling.set(asCompared(spelling), key);
  }
  return kind<K | B, K>(
    { kind: 'choice', values: Object.keys(values).map((key) => values[key as K]) },
    (cell) => bySpelling.get(cell === true ? 'yes' : asCompared(cellText(cell))) ?? null,
    otherwise,
  );
}

/** A lone sign such as `-` or `?` folds to nothing, yet one may be an answer and another not. */
function asCompared(written: string): string {
  return fold(written) || written.trim();
}

/** What beds are counted in. */
export const BEDS = [
  'lit',
  'lits',
  'lit s',
  'bed',
  'beds',
  'couchage',
  'couchages',
  'place',
  'places',
  'personne',
  'personnes',
  'pers',
  'people',
  'invites',
];

/** Beds offered for a weekend: a number, `all` for a plain yes, 0 for a no, null for no answer. */
export const bedOffer = (): Kind<number | 'all' | null> =>
  kind<number | 'all' | null, number | 'all'>(
    { kind: 'bedOffer', max: 12 },
    (cell) => {
      if (cell === true) return 'all';
      const count = numberOf(cell, BEDS);
      if (count !== null) return Number.isInteger(count) && count >= 0 && count <= 12 ? count : null;
      const answer = parseYesNo(cellText(cell));
      return answer === null ? null : answer ? 'all' : 0;
    },
    { blank: null },
  );
