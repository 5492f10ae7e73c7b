import { addDays, type CivilDate, civilDate, daysBetween } from '../../domain/civil-date';
import { fold } from '../../domain/fold';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'fev', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aou', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];
const DAYS =
  /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lun|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|le|the|du|of|we|w e|week end|weekend|au|et|a|and|to)\b/g;
/** `mar.` is Tuesday before a day, March after one. */
const TUESDAY = /\bmar (?=\d{1,2} (?:[a-z]|\d{1,2}\b))/;
const UNITS: Readonly<Record<string, number>> = {
  jour: 1,
  jours: 1,
  day: 1,
  days: 1,
  semaine: 7,
  semaines: 7,
  sem: 7,
  week: 7,
  weeks: 7,
  mois: 30.4,
  month: 30.4,
  months: 30.4,
  an: 365,
  ans: 365,
  annee: 365,
  annees: 365,
  year: 365,
  years: 365,
};

/** How a day without a year is completed. */
export interface Near {
  readonly near: CivilDate;
  /** The last such day up to `near`, rather than the nearest: for what has happened. */
  readonly past?: boolean;
}

/**
 * A day as people write it: `2026-11-28`, `28/11/2026`, `28.11.26`, `sam. 28 nov.`, `28/11`; of several days, as in
 * `28-30 nov.`, the first. Day before month, as in Europe, unless only the other order is a day. null = no day.
 */
export function parseDate(text: string, near: Near): CivilDate | null {
  const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const range = /^\D*(\d{1,2})\s*(?:-|–|&|à|au|et|to)\s*\d{1,2}\s*\/\s*(\d{1,2})(?:\s*\/\s*(\d{2,4}))?\s*$/.exec(text);
  if (range) return dayOf(Number(range[1]), Number(range[2]), range[3] ? Number(range[3]) : undefined, near);
  const twoDays =
    /^\D*(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?)\s*(?:-|–|→|&|à|au|et|to)\s*\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\D*$/.exec(text);
  if (twoDays) return parseDate(twoDays[1] ?? '', near);
  const words = upToSecondMonth(
    fold(text.replace(/\(.*?\)/g, ' '))
      .replace(TUESDAY, ' ')
      .replace(DAYS, ' ')
      .replace(/\b(\d+)(er|st|nd|rd|th)\b/g, '$1')
      .trim()
      .split(/\s+/),
  );
  const at = words.findIndex((word) => monthNumber(word) > 0);
  const numbers = words.filter((_, i) => i !== at).map(Number);
  if (numbers.some(Number.isNaN)) return null;
  if (at >= 0) return besideMonth(numbers, at, monthNumber(words[at] ?? ''), near);
  if (numbers.length < 2 || numbers.length > 3) return null;
  const [first = 0, second = 0, year] = numbers;
  return dayOf(first, second, year, near) ?? dayOf(second, first, year, near);
}

/** `28 nov 30 nov 2026` → `28 nov 2026`: of two days each with its month, the first, in the year of the last. */
function upToSecondMonth(words: readonly string[]): readonly string[] {
  const months = words.map(monthNumber);
  const second = months.findIndex((month, i) => month > 0 && months.slice(0, i).some((earlier) => earlier > 0));
  if (second < 0) return words;
  return [...words.slice(0, months.findIndex((month) => month > 0) + 1), ...words.slice(second + 1)];
}

/** `28 nov. 2026`, `28 30 nov. 2026`, `November 28 2026`: `before` numbers stand before the month, the others after. */
function besideMonth(numbers: readonly number[], before: number, month: number, near: Near): CivilDate | null {
  const after = numbers.slice(before);
  if (before > 2 || after.length > (before === 0 ? 2 : 1)) return null;
  const [day, year] = before === 0 ? after : [numbers[0], after[0]];
  return day === undefined ? null : dayOf(day, month, year, near);
}

const FRENCH_MONTH = /^(?:janv|fev|mars|avril|avr|mai|juin|juil|aou|septembre|octobre|novembre|decembre)/;
const A_WHILE = /(\d+(?:[.,]\d+)?|\bun|\bune|\bone|\ba)\s*([a-zé]+)/g;

/** Like {@link parseDate}, of what has happened, and also `août 2026`, `2025`, `3 mois`, `depuis 2 semaines`. */
export function parseSince(text: string, near: CivilDate): CivilDate | null {
  const words = fold(text).split(' ');
  const month = words.map(monthNumber).find((number) => number > 0);
  const numbers = words.map(Number).filter((number) => !Number.isNaN(number));
  if (month !== undefined) {
    // A lone number after a French month is its year: août 25 is in 2025, August 25 a day. Anything fuller is a day.
    const [only] = numbers;
    const afterMonth = FRENCH_MONTH.test(words[words.length - 2] ?? '');
    const year =
      numbers.length !== 1 || only === undefined
        ? undefined
        : only >= 1990
          ? only
          : afterMonth && only > 12
            ? 2000 + only
            : undefined;
    if (numbers.length === 0 || (year !== undefined && year <= Number(near.slice(0, 4))))
      return dayOf(1, month, year, { near, past: true });
  }
  const exact = parseDate(text, { near, past: true });
  if (exact) return exact;
  for (const part of text.toLowerCase().match(A_WHILE) ?? []) {
    const days = UNITS[fold(part.replace(/^(?:\d+(?:[.,]\d+)?|une?|one|a)\s*/, ''))];
    const count = /^\d/.test(part) ? Number.parseFloat(part.replace(',', '.')) : 1;
    if (days !== undefined && count <= 600) return addDays(near, -Math.round(count * days));
  }
  const [year] = numbers;
  return year !== undefined && year >= 1990 && year <= 2200 && words.length === 1 ? civilDate(year, 1, 1) : null;
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((names) => names.includes(word)) + 1;
}

function dayOf(day: number, month: number, year: number | undefined, { near, past }: Near): CivilDate | null {
  if (year !== undefined) return civilDate(year < 100 ? 2000 + year : year, month, day);
  const nearYear = Number(near.slice(0, 4));
  const candidates = [nearYear - 1, nearYear, nearYear + 1]
    .map((candidate) => civilDate(candidate, month, day))
    .filter((date) => date !== null)
    .filter((date) => !past || date <= near)
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return candidates[0] ?? null;
}
