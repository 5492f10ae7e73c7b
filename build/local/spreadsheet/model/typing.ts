import { dateFromSerial, dateToSerial, parseValue } from 'numfmt';
import type { Locale } from './locale.ts';

/** What a cell holds. Dates and times are serial numbers that a date pattern shows; '' is an empty cell. */
export type Scalar = string | number | boolean;

/** What typing a text into a cell makes of it. */
export type Typed =
  | { readonly kind: 'formula'; readonly formula: string }
  /** `pattern` is the number format that the cell takes if it is still automatic. */
  | { readonly kind: 'value'; readonly value: Scalar; readonly pattern?: string };

/**
 * Reads a text as Sheets reads what a person types into a cell of automatic format.
 *
 * Numbers, percentages, amounts of money, dates in the locale's order, ISO dates, times, durations and booleans are
 * recognised; `=…` is a formula, and so is `+…` when it is not a number; a leading apostrophe makes the rest text and
 * goes away. A date without a year is in `year`.
 */
export function readTyped(text: string, locale: Locale, year: number): Typed {
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const read = readNumber(text, locale, year);
  if (read) return read;
  if (text.startsWith('+') && text.length > 1) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'value', value: text };
}

/** The parser knows only hard spaces between thousands; people type plain ones. */
const SPACED_THOUSANDS = /^([-+]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?=$|,|\s*[%€])/;

function readNumber(text: string, locale: Locale, year: number): Typed | undefined {
  const spaced = locale.decimalComma ? SPACED_THOUSANDS.exec(text) : null;
  const compact = spaced ? (spaced[1] ?? '').replace(/\s/g, '') + text.slice(spaced[0].length) : text;
  const parsed = parseValue(compact, { locale: locale.tag });
  if (!parsed) return undefined;
  const { value, formatId } = parsed as { value: number | boolean; formatId?: number };
  if (typeof value === 'boolean') return { kind: 'value', value };
  const pattern =
    spaced && formatId === undefined ? thousandsPattern(value) : patternOf(compact, value, formatId, locale);
  const dated = formatId === WITHOUT_YEAR ? inYear(value, year) : value;
  return pattern === undefined ? { kind: 'value', value: dated } : { kind: 'value', value: dated, pattern };
}

/** The number of the built-in Office format that the parser finds for `1/2`; see ECMA-376, 18.8.30. */
const WITHOUT_YEAR = 16;

function inYear(serial: number, year: number): number {
  const [, month, day] = dateFromSerial(serial);
  return dateToSerial([year, month, day], { ignoreTimezone: true }) ?? serial;
}

function thousandsPattern(value: number): string {
  return Number.isInteger(value) ? '#,##0' : '#,##0.00';
}

function patternOf(text: string, value: number, formatId: number | undefined, locale: Locale): string | undefined {
  const iso = /^\s*\d{4}-/.test(text);
  switch (formatId) {
    case 3:
    case 4:
      return thousandsPattern(value);
    case 9:
      return '0%';
    case 10:
      return '0.00%';
    case 11:
      return '0.00E+00';
    case 14:
      return iso ? 'yyyy-MM-dd' : locale.date;
    case 15:
      return 'd mmmm yyyy';
    case WITHOUT_YEAR:
      return locale.dayAndMonth;
    case 17:
      return locale.monthAndYear;
    case 18:
      return 'h:mm AM/PM';
    case 19:
      return 'h:mm:ss AM/PM';
    case 20:
      return 'HH:mm';
    case 21:
      return 'HH:mm:ss';
    case 22:
      return iso ? 'yyyy-MM-dd HH:mm:ss' : locale.dateAndTime;
    case 46:
      return '[h]:mm:ss';
    default:
      return moneyPattern(text, value);
  }
}

function moneyPattern(text: string, value: number): string | undefined {
  const sign = /[€$£]/.exec(text);
  if (!sign) return undefined;
  const number = thousandsPattern(value);
  return text.trim().endsWith(sign[0]) ? `${number} [$${sign[0]}]` : `[$${sign[0]}]${number}`;
}
