import type { Cell } from '../cell';
import { parseNumber } from '../parse/number';
import { type Kind, kind } from './kind';

/** The number a cell holds or spells; null when it does neither. */
export function numberOf(cell: Cell): number | null {
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
