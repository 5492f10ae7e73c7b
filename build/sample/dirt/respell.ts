import type { Expected, Kind } from '../../../src/sheets/kinds/kind';
import { type Label, spellings } from '../../../src/sheets/text';
import type { Random } from '../random.ts';
import { meaningOf, NO, YES } from '../render.ts';
import { isDate, isTime, type SampleCell } from '../sample-tab.ts';
import { dateSpellings } from './dates.ts';
import { ANSWER, type DirtyColumn, type DirtySheet } from './sheet.ts';

/** Writes a share of the cells another way that means the same. */
export function respell(sheet: DirtySheet, random: Random, share: number, open: string): void {
  for (const { cells, settled } of sheet.rows) {
    for (const column of sheet.columns) {
      const cell = cells.get(column) ?? '';
      if (cell === '' || settled.has(column) || !random.chance(share)) continue;
      const ways = otherWays(column, cell, open);
      if (ways.length > 0) cells.set(column, random.pick(ways));
    }
  }
}

function otherWays(column: DirtyColumn, cell: SampleCell, open: string): readonly SampleCell[] {
  if (!column.kind || !column.key) return [];
  if (isDate(cell)) return dateSpellings(cell.date, open);
  if (isTime(cell)) return timeSpellings(cell.time);
  if (typeof cell === 'boolean') return [];
  const { expected, blank } = column.kind;
  if (typeof cell === 'number') return numberSpellings(cell, UNITS[column.key === ANSWER ? 'beds' : column.key]);
  if (expected.kind === 'choice') return choiceSpellings(column.kind, expected, cell);
  if (expected.kind === 'yesNo' || expected.kind === 'bedOffer') return yesNoSpellings(cell, blank);
  if (expected.kind === 'email') return [cell.toUpperCase(), ` ${cell}`, `${cell}\u00a0`, `mailto:${cell}`];
  if (Array.isArray(blank)) return listSpellings(cell);
  return [...(TEXTS[column.key]?.(cell) ?? []), `${cell} `, `\u00a0${cell}`, `  ${cell}\n`];
}

/** Texts that people also write in another case, and numbers that only look like texts. */
const TEXTS: Readonly<Record<string, (text: string) => SampleCell[]>> = {
  guestCode: (text) => [text.toLowerCase()],
  guestKey: (text) => [text.toLowerCase()],
  setting: (text) => [text.toUpperCase(), `${text} :`],
  phone: (text) => [Number(text.replace(/\D/g, ''))],
  postcode: (text) => [Number(text)],
};

const UNITS: Readonly<Record<string, readonly string[]>> = {
  beds: ['lits', 'lit(s)', 'beds'],
  seats: ['places', 'seats'],
  age: ['ans', 'years'],
  longestDetourKm: ['km', 'km max'],
};
const NUMBER_WORDS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six'];

function numberSpellings(number: number, units: readonly string[] = []): SampleCell[] {
  const text = String(number);
  if (!Number.isInteger(number)) return [text, text.replace('.', ','), ` ${text.replace('.', ',')}\u00a0`];
  const counted = units.map((unit) => `${text} ${unit}`);
  const word = units.length > 0 ? NUMBER_WORDS.slice(number, number + 1) : [];
  return [text, ` ${text} `, `${text}\u00a0`, ...counted, ...word];
}

function timeSpellings(time: string): SampleCell[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const short = `${hours}h${minutes === 0 ? '' : String(minutes).padStart(2, '0')}`;
  return [time, short, short.replace('h', ' h '), `${time}:00`, (hours * 60 + minutes) / 1440];
}

function choiceSpellings(kind: Kind<unknown>, expected: Expected & { kind: 'choice' }, cell: string): string[] {
  const label = expected.values.find(({ en, fr }) => en === cell || fr === cell);
  if (!label) return [];
  const { en, fr, also = [] } = label;
  const folded = spellings(label).filter((spelling) => spelling !== '');
  const ways = [en, fr, ...also, en.toUpperCase(), fr.toLowerCase(), ` ${fr} `, ...folded];
  return meaningOf(kind, en) === kind.blank ? [...ways, ''] : ways;
}

const WAYS_TO_SAY = {
  yes: ['oui', 'OUI', 'Yes', 'x', 'X', '✓', 'o', 'oui ', 'oui !', 'yes', true],
  no: ['non', 'NON', 'No', 'n', '-', '–', 'no', 'non merci'],
} as const satisfies Record<string, readonly SampleCell[]>;

function yesNoSpellings(cell: string, blank: unknown): readonly SampleCell[] {
  const says = (label: Label) => cell === label.en || cell === label.fr;
  if (says(YES)) return WAYS_TO_SAY.yes;
  if (!says(NO)) return [];
  // An empty cell is a no where it does not stand for "has not answered".
  return blank === false ? [...WAYS_TO_SAY.no, false, ''] : WAYS_TO_SAY.no;
}

function listSpellings(cell: string): string[] {
  const entries = cell.split(', ');
  return [
    entries.join(' / '),
    entries.join('; '),
    entries.join('\n'),
    entries.join(' et '),
    entries.join(' , ').toUpperCase(),
    `${cell} `,
  ];
}
