import * as z from 'zod/mini';
import { type CivilDate, type ClockTime, parseCivilDate } from '../domain/civil-date';
import { type Cell, cellText, isBlank, isDateCell } from './cell';
import { parseDate, parseSince } from './parse-date';
import { parseNumber } from './parse-number';
import { parseTime } from './parse-time';
import { parseYesNo } from './parse-yes-no';
import { fold, type Label, spellings, tidy } from './text';

// Zod would compile its checks with `new Function`; Apps Script needs neither that nor the speed.
z.config({ jitless: true });

/** What a column's cells should hold, for the sentence that asks for it. */
export type Expected =
  | { readonly kind: 'text' | 'yesNo' | 'date' | 'time' | 'email' }
  | { readonly kind: 'since' }
  | { readonly kind: 'wholeNumber' | 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly Label[] }
  | { readonly kind: 'bedOffer'; readonly max: number };

/** What reading a cell may lean on. */
export interface Context {
  /** Dates without a year are the ones nearest to this day. */
  readonly near: CivilDate;
}

/**
 * A kind of column: how its cells are read and what stands for them where they cannot be.
 * `schema` takes a cell that is not blank.
 */
export interface Kind<T> {
  readonly expected: Expected;
  schema(context: Context): z.ZodMiniType<T, Cell>;
  /** What a blank cell means. */
  readonly blank: T;
  /** What an unreadable cell is counted as: never something that a volunteer or guest could be harmed by. */
  readonly unreadable: T;
}

const anyCell = z.custom<Cell>();

function kind<T, U extends T>(
  expected: Expected,
  read: (cell: Cell, context: Context) => U | null,
  otherwise: { readonly blank: T; readonly unreadable?: T },
): Kind<T> {
  return {
    expected,
    schema: (context) =>
      z.pipe(
        anyCell,
        z.transform((cell: Cell, check): T => {
          const value = read(cell, context);
          if (value !== null) return value;
          check.issues.push({ code: 'custom', input: cell });
          return z.NEVER;
        }),
      ),
    blank: otherwise.blank,
    unreadable: 'unreadable' in otherwise ? (otherwise.unreadable as T) : otherwise.blank,
  };
}

export const text = (): Kind<string> => kind({ kind: 'text' }, (cell) => tidy(cellText(cell)), { blank: '' });

/** French numbers typed as numbers lose their leading zero: 612345678 is 06 12 34 56 78. */
export const phone = (): Kind<string> =>
  kind(
    { kind: 'text' },
    (cell) => {
      if (typeof cell !== 'number') return tidy(cellText(cell));
      const digits = String(cell);
      return digits.length === 9 ? `0${digits}`.replace(/(\d\d)(?=\d)/g, '$1 ') : `+${digits}`;
    },
    { blank: '' },
  );

/** Postcodes typed as numbers lose their leading zero as well: 2100 is 02100. */
export const postcode = (): Kind<string> =>
  kind({ kind: 'text' }, (cell) => (typeof cell === 'number' ? String(cell).padStart(5, '0') : tidy(cellText(cell))), {
    blank: '',
  });

export const email = (): Kind<string> =>
  kind(
    { kind: 'email' },
    (cell) => {
      const address = tidy(cellText(cell))
        .replace(/^mailto:/i, '')
        .toLowerCase();
      return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(address) ? address : null;
    },
    { blank: '' },
  );

/** A list in one cell, parted by commas, semicolons, slashes, line breaks or "et" / "and"; each entry folded. */
export const list = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'text' },
    (cell) =>
      cellText(cell)
        .split(/[,;/\n+&]|\s(?:et|and|en)\s/i)
        .map(fold)
        .filter((entry) => entry !== ''),
    { blank: [] },
  );

/** E-mail addresses in one cell, parted by anything that cannot be part of one. */
export const emails = (): Kind<readonly string[]> =>
  kind<readonly string[], readonly string[]>(
    { kind: 'email' },
    (cell) => {
      const found = cellText(cell)
        .toLowerCase()
        .match(/[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+/g);
      return found && found.length > 0 ? found : null;
    },
    { blank: [] },
  );

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? parseNumber(cell) : null;
}

export const wholeNumber = (min: number, max: number): Kind<number | null> =>
  kind<number | null, number>(
    { kind: 'wholeNumber', min, max },
    (cell) => {
      const value = numberOf(cell);
      return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : null;
    },
    { blank: null },
  );

export const number = (min: number, max: number): Kind<number | null> =>
  kind<number | null, number>(
    { kind: 'number', min, max },
    (cell) => {
      const value = numberOf(cell);
      return value !== null && value >= min && value <= max ? value : null;
    },
    { blank: null },
  );

/** Years of age; `17 ans` is 17, and so is anyone called a minor. Babies count in months: below 1. */
export const age = (): Kind<number | null> =>
  kind<number | null, number>(
    { kind: 'wholeNumber', min: 0, max: 110 },
    (cell) => {
      const value = numberOf(cell);
      if (value !== null) {
        if (typeof cell === 'string' && /\b(mois|months?)\b/i.test(cell)) return Math.floor(value / 12);
        return value >= 0 && value <= 110 ? Math.floor(value) : null;
      }
      return typeof cell === 'string' && /\b(mineure?|minor|mna)\b/i.test(cell) ? 17 : null;
    },
    { blank: null },
  );

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

const SERIAL_DAYS = { first: 20_000, last: 80_000 };

function dateOf(cell: Cell, read: (text: string) => CivilDate | null): CivilDate | null {
  if (isDateCell(cell)) return cell.date < '1900' ? null : parseCivilDate(cell.date);
  if (typeof cell === 'number') {
    if (!(cell >= SERIAL_DAYS.first && cell <= SERIAL_DAYS.last)) return null;
    return parseCivilDate(new Date((Math.floor(cell) - 25_569) * 86_400_000).toISOString().slice(0, 10));
  }
  return typeof cell === 'string' ? read(cell) : null;
}

export const date = (): Kind<CivilDate | null> =>
  kind<CivilDate | null, CivilDate>(
    { kind: 'date' },
    (cell, { near }) => dateOf(cell, (written) => parseDate(written, near)),
    { blank: null },
  );

/** The day since when: a date, a month, or a while ago. */
export const since = (): Kind<CivilDate | null> =>
  kind<CivilDate | null, CivilDate>(
    { kind: 'since' },
    (cell, { near }) => dateOf(cell, (written) => parseSince(written, near)),
    { blank: null },
  );

export const time = (): Kind<ClockTime | null> =>
  kind<ClockTime | null, ClockTime>(
    { kind: 'time' },
    (cell) => {
      if (isDateCell(cell)) return cell.minutes;
      if (typeof cell === 'number') {
        if (cell > 0 && cell < 1) return Math.round(cell * 1440);
        return Number.isInteger(cell) && cell >= 0 && cell < 24 ? cell * 60 : null;
      }
      return parseTime(cellText(cell));
    },
    { blank: null },
  );

/** One of several values, each with its labels. */
export function choice<K extends string, B extends K | null>(
  values: Readonly<Record<K, Label>>,
  otherwise: { readonly blank: B; readonly unreadable?: K | B },
): Kind<K | B> {
  const bySpelling = new Map<string, K>();
  for (const key of Object.keys(values) as K[]) {
    for (const spelling of spellings(values[key])) if (!bySpelling.has(spelling)) bySpelling.set(spelling, key);
  }
  return kind<K | B, K>(
    { kind: 'choice', values: Object.keys(values).map((key) => values[key as K]) },
    (cell) => {
      const yes = cell === true ? 'yes' : fold(cellText(cell));
      return bySpelling.get(isBlank(cell) ? '' : yes) ?? null;
    },
    otherwise,
  );
}

/** Beds offered for a weekend: a number, `all` for a plain yes, 0 for a no, null for no answer. */
export const bedOffer = (): Kind<number | 'all' | null> =>
  kind<number | 'all' | null, number | 'all'>(
    { kind: 'bedOffer', max: 12 },
    (cell) => {
      if (cell === true) return 'all';
      const count = numberOf(cell);
      if (count !== null) return Number.isInteger(count) && count >= 0 && count <= 12 ? count : null;
      const answer = parseYesNo(cellText(cell));
      return answer === null ? null : answer ? 'all' : 0;
    },
    { blank: null },
  );
