import { describe, expect, it } from 'vitest';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { asWritten, cellName } from '../../src/sheets/cell.ts';
import { pageOf } from '../../src/sheets/output-table.ts';
import { toDo } from '../../src/sheets/outputs/to-do.ts';
import { randomFrom } from '../random.ts';

const HOSTILE = [
  ...[
    '=1+1',
    '=IMPORTXML("http://x";"//a")',
    '+33612345678',
    '-1',
    '@SUM(A1)',
    "'=A1",
    "''",
    "'",
    '\t=1',
    ' =1',
    '\n=1',
  ],
  ...[
    '1/2',
    '28/11/2026',
    '007',
    '06 12 34 56 78',
    '1e5',
    '12,5',
    '12.5',
    '50 %',
    '€5',
    '10:30',
    '1 mai',
    'TRUE',
    'vrai',
  ],
  ...[
    'FAUX',
    'H12',
    'D7',
    'mai 2026',
    '62100',
    '=',
    '(5)',
    '5 €',
    '1 000',
    '2026-11-28',
    '#REF!',
    '{=1}',
    '٣',
    '１２',
    'Ａ１',
  ],
];

const ALPHABET = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ' ',
  '\t',
  '\n',
  ',',
  '.',
  '/',
  ':',
  '%',
  '€',
  '(',
  'e',
  'A',
  'mai',
  'é',
  '1',
  '2',
  '0',
  ';',
];

describe('text written to a sheet', () => {
  for (const locale of ['fr_FR', 'en_US', 'nl_BE']) {
    it(`stays that text in a ${locale} spreadsheet, whatever it looks like`, () => {
      const random = randomFrom(7);
      const texts = [
        ...HOSTILE,
        ...Array.from({ length: 2000 }, () =>
          Array.from({ length: 1 + random.below(6) }, () => random.pick(ALPHABET)).join(''),
        ),
      ];
      const sheet = Spreadsheet.create({ locale }).getSheets()[0]!;
      sheet.insertRowsAfter(1000, texts.length);
      const range = sheet.getRange(1, 1, texts.length, 1);
      range.setValues(texts.map((text) => [asWritten(text)]));
      expect(range.getValues().map(([value]) => value)).toEqual(texts);
      expect(range.getFormulas().every(([formula]) => formula === '')).toBe(true);
      // The guard is needed: without it Sheets takes many of these for something else.
      range.setValues(texts.map((text) => [text]));
      const changed = range.getValues().filter(([value], i) => value !== texts[i]).length;
      expect(changed).toBeGreaterThan(300);
    });
  }

  it('keeps numbers and ticks as they are, and needs no apostrophe for the numbers of people', () => {
    expect([3, true, '', 'H12', 'D7', 'N120', 'Amel'].map(asWritten)).toEqual([
      3,
      true,
      '',
      'H12',
      'D7',
      'N120',
      "'Amel",
    ]);
  });
});

describe('pages', () => {
  it('have a header, one width and alignment per column, one background per row', () => {
    const cells = { severity: 'Info', tab: '=x', row: 3, column: '', value: '', whatToDo: '1/2', link: '' };
    const page = pageOf(toDo, [{ tint: 'plain', cells }], { language: 'fr' });
    expect(page.name).toBe('À faire');
    expect(page.cells).toEqual([
      ['Gravité', 'Onglet', 'Ligne', 'Colonne', 'Valeur', 'Que faire', 'Lien'],
      ["'Info", "'=x", 3, '', '', "'1/2", ''],
    ]);
    expect(page.widths).toHaveLength(7);
    expect(page.backgrounds).toEqual(['#ffffff']);
  });

  it('call cells as the sheet does', () => {
    expect([cellName(5, 3), cellName(1, 26), cellName(2, 27), cellName(9, 702), cellName(9, 703)]).toEqual([
      'C5',
      'Z1',
      'AA2',
      'ZZ9',
      'AAA9',
    ]);
  });
});
