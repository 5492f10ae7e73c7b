import { type CivilDate, civilDate, daysBetween } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import { type Cell, cellText, isDateCell } from '../cell';
import { parseDate } from '../parse/date';
import { lowestNumber, parseNumber, saysNoLimit } from '../parse/number';
import { isPlaceholder } from '../parse/placeholder';
import { type Context, type Kind, kind, NOTHING } from './kind';

/** The number a cell holds or spells, `counted` being words that may follow it; null when it does neither. */
export function numberOf(cell: Cell, counted: readonly string[] = []): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? parseNumber(cell, counted) : null;
}

interface Range {
  readonly min: number;
  readonly max: number;
  /** Words that may follow the number: `lits`. */
  readonly counted?: readonly string[];
}

export const wholeNumber = ({ min, max, counted }: Range): Kind<number | null> =>
  kind<number | null, number>({ kind: 'wholeNumber', min, max }, (cell) => whole(numberOf(cell, counted), min, max), {
    blank: null,
  });

export const number = ({ min, max, counted }: Range): Kind<number | null> =>
  kind<number | null, number>({ kind: 'number', min, max }, (cell) => within(numberOf(cell, counted), min, max), {
    blank: null,
  });

/** The most of something; blank = no limit. Where a range was written, its lower end holds. */
export const ceiling = ({ min, max, counted }: Range): Kind<number | null> =>
  kind<number | null, number>(
    { kind: 'wholeNumber', min, max },
    (cell) => (saysNoLimit(cellText(cell)) ? NOTHING : whole(numberOf(cell, counted), min, max)),
    { blank: null, salvage: (cell) => within(lowestNumber(cellText(cell)), min, max) },
  );

function within(value: number | null, min: number, max: number): number | null {
  return value !== null && value >= min && value <= max ? value : null;
}

function whole(value: number | null, min: number, max: number): number | null {
  return Number.isInteger(value) ? within(value, min, max) : null;
}

const YEARS = ['ans', 'an', 'years', 'year', 'years old', 'y o', 'yo', 'y'];
const MONTHS_OLD = ['mois', 'months', 'month'];
/** `mineur`, `MNA`, `moins de 18 ans`, `<18`, `18-`, `under 18`. */
const MINOR = /\b(?:mineure?s?|minors?|mna|moins de 18|under 18|below 18|pas 18|pas encore 18)\b/;

/**
 * Years of age. Anyone said to be a minor is 17; a date or year of birth is worked out for the weekend; of several ages the
 * lowest counts, which is the cautious one.
 */
export const age = (): Kind<number | null> => kind<number | null, number>({ kind: 'age' }, ageOf, { blank: null });

function ageOf(cell: Cell, { near }: Context): number | null | typeof NOTHING {
  if (isDateCell(cell)) return ageAt(cell.date as CivilDate, near);
  const written = cellText(cell).trim();
  if (isPlaceholder(written) && written !== '0') return NOTHING;
  const years = numberOf(cell, YEARS);
  if (years !== null) return years >= 1900 && years <= 2100 ? bornIn(years, near) : within(Math.floor(years), 0, 110);
  const months = numberOf(cell, MONTHS_OLD);
  if (months !== null) return within(Math.floor(months / 12), 0, 110);
  const folded = fold(written);
  if (MINOR.test(folded) || /^(?:<\s*18|-\s*18|18\s*-)(?!\d)/.test(written)) return 17;
  const range = /^(\d{1,2})(?: ans)? (?:(?:ou|a|et|or|to) )?(\d{1,2})(?: ans| years)?$/.exec(folded);
  if (range) return Math.min(Number(range[1]), Number(range[2]));
  const birth = /^(?:nee? (?:le |en )?|born (?:on |in )?)?(.*)$/.exec(folded)?.[1] ?? '';
  const year = /^(?:19|20)\d\d$/.test(birth) ? Number(birth) : null;
  if (year !== null) return bornIn(year, near);
  const day = /(?:19|20)\d\d/.test(written) ? parseDate(written.replace(/^\D*?(?=\d)/, ''), { near }) : null;
  return day === null ? null : ageAt(day, near);
}

/** Whole years on that day; null for the unborn and the very old. */
function ageAt(birth: CivilDate, day: CivilDate): number | null {
  const had = birth.slice(5) <= day.slice(5) ? 0 : 1;
  return daysBetween(birth, day) < 0 ? null : within(Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - had, 0, 110);
}

/** Of a year alone, the birthday is taken to come last in it: the younger age. */
function bornIn(year: number, day: CivilDate): number | null {
  const birth = civilDate(year, 12, 31);
  return birth === null ? null : ageAt(birth, day);
}
