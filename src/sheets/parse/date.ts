import { addDays, type CivilDate, civilDate, daysBetween } from '../../domain/civil-date';
import { fold } from '../text';

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
  /\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lun|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|le|the|du|of|we|week end|weekend)\b/g;
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

/**
 * A day as people write it: `2026-11-28`, `28/11/2026`, `28.11.26`, `sam. 28 nov.`, `28/11`. Day before month, as in
 * Europe, unless only the other order is a day. Without a year, the one that comes nearest to `near`. null = no day.
 */
export function parseDate(text: string, near: CivilDate): CivilDate | null {
  const iso = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = fold(text)
    .replace(TUESDAY, ' ')
    .replace(DAYS, ' ')
    .replace(/\b(\d+)(er|st|nd|rd|th)\b/g, '$1')
    .trim()
    .split(/\s+/);
  const month = words.findIndex((word) => monthNumber(word) > 0);
  if (month >= 0) {
    const others = words.filter((_, i) => i !== month).map(Number);
    if (others.length === 0 || others.length > 2 || others.some(Number.isNaN)) return null;
    const [day = 0, year] = others;
    return dayOf(day, monthNumber(words[month] ?? ''), year, near);
  }
  const numbers = words.map(Number);
  if (numbers.length < 2 || numbers.length > 3 || numbers.some(Number.isNaN)) return null;
  const [first = 0, second = 0, year] = numbers;
  return dayOf(first, second, year, near) ?? dayOf(second, first, year, near);
}

/** Like {@link parseDate}, and also `août 2026`, `2025`, `3 mois`, `depuis 2 semaines`, counted back from `near`. */
export function parseSince(text: string, near: CivilDate): CivilDate | null {
  const exact = parseDate(text, near);
  if (exact) return exact;
  const words = fold(text).split(' ');
  for (let i = 0; i + 1 < words.length; i += 1) {
    const unit = UNITS[words[i + 1] ?? ''];
    const count = Number(words[i]) || (/^(un|une|one|a)$/.test(words[i] ?? '') ? 1 : Number.NaN);
    if (unit !== undefined && count >= 0 && count <= 600) return addDays(near, -Math.round(count * unit));
  }
  const year = words.map(Number).find((number) => number >= 1990 && number <= 2200);
  const month = words.map(monthNumber).find((number) => number > 0);
  if (month !== undefined) return dayOf(1, month, year, near);
  return year !== undefined && words.length === 1 ? civilDate(year, 1, 1) : null;
}

function monthNumber(word: string): number {
  return MONTHS.findIndex((names) => names.includes(word)) + 1;
}

function dayOf(day: number, month: number, year: number | undefined, near: CivilDate): CivilDate | null {
  if (year !== undefined) return civilDate(year < 100 ? 2000 + year : year, month, day);
  const nearYear = Number(near.slice(0, 4));
  const candidates = [nearYear - 1, nearYear, nearYear + 1]
    .map((candidate) => civilDate(candidate, month, day))
    .filter((date) => date !== null)
    .sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)));
  return candidates[0] ?? null;
}
