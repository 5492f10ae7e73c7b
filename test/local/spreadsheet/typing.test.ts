import { describe, expect, test } from 'vitest';
import { localeOf } from '../../../build/local/spreadsheet/model/locale.ts';
import { wallClock } from '../../../build/local/spreadsheet/model/serial.ts';
import { readTyped } from '../../../build/local/spreadsheet/model/typing.ts';
import { Random } from '../../../build/sample/random.ts';

const day = (iso: string) => (Date.parse(`${iso}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

type Row = [typed: string, value: string | number | boolean, pattern?: string];

const FRENCH: Row[] = [
  ['1/2', day('2026-02-01T00:00'), 'dd/MM'],
  ['5 oct', day('2026-10-05T00:00'), 'dd/MM'],
  ['21/11/2027', day('2027-11-21T00:00'), 'dd/MM/yyyy'],
  ['21-11-2027', day('2027-11-21T00:00'), 'dd/MM/yyyy'],
  ['2027-11-21', day('2027-11-21T00:00'), 'yyyy-MM-dd'],
  ['21/11/2027 8:05', day('2027-11-21T08:05'), 'dd/MM/yyyy HH:mm:ss'],
  ['21 novembre 2027', day('2027-11-21T00:00'), 'd mmmm yyyy'],
  ['12/2027', day('2027-12-01T00:00'), 'MM/yyyy'],
  ['31/02/2027', '31/02/2027'],
  ['10:30', 0.4375, 'HH:mm'],
  ['25:00', 25 / 24, '[h]:mm:ss'],
  ['12,5', 12.5],
  ['12.5', '12.5'],
  ['1 234', 1234, '#,##0'],
  ['1 234,5', 1234.5, '#,##0.00'],
  ['1\u202f234', 1234, '#,##0'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['12 %', 0.12, '0%'],
  ['3,5%', 0.035, '0.00%'],
  ['5 €', 5, '#,##0 [$€]'],
  ['5,20 €', 5.2, '#,##0.00 [$€]'],
  ['vrai', true],
  ['FAUX', false],
  ['TRUE', true],
  ['oui', 'oui'],
  ['8h30', '8h30'],
];

const AMERICAN: Row[] = [
  ['1/2', day('2026-01-02T00:00'), 'M/d'],
  ['11/21/2027', day('2027-11-21T00:00'), 'M/d/yyyy'],
  ['21/11/2027', '21/11/2027'],
  ['12.5', 12.5],
  ['12,5', '12,5'],
  ['1,234', 1234, '#,##0'],
  ['10:30 PM', 22.5 / 24, 'h:mm AM/PM'],
  ['VRAI', 'VRAI'],
  ['$5', 5, '[$$]#,##0'],
  ['1e3', 1000, '0.00E+00'],
];

describe.each([
  ['fr_FR', FRENCH],
  ['en_US', AMERICAN],
  ['nl_NL', [['21-11-2027', day('2027-11-21T00:00'), 'd-M-yyyy'] as Row, ['12,5', 12.5] as Row, ['WAAR', true] as Row]],
])('typed in %s', (name, rows) => {
  test.each(rows)('%s', (typed, value, pattern) => {
    const read = readTyped(typed, localeOf(name), 2026);
    expect(read).toEqual(pattern === undefined ? { kind: 'value', value } : { kind: 'value', value, pattern });
  });
});

test('an apostrophe makes text, an equals sign or a plus sign before no number a formula', () => {
  const french = localeOf('fr_FR');
  expect(readTyped("'1/2", french, 2026)).toEqual({ kind: 'value', value: '1/2' });
  expect(readTyped("'=1", french, 2026)).toEqual({ kind: 'value', value: '=1' });
  expect(readTyped("''", french, 2026)).toEqual({ kind: 'value', value: "'" });
  expect(readTyped('=A1', french, 2026)).toEqual({ kind: 'formula', formula: '=A1' });
  expect(readTyped('+A1', french, 2026)).toEqual({ kind: 'formula', formula: '=+A1' });
  expect(readTyped('+33612345678', french, 2026)).toEqual({ kind: 'value', value: 33612345678 });
  expect(readTyped('=', french, 2026)).toEqual({ kind: 'value', value: '=' });
});

test('every day of the years 2020 to 2039, typed in the order of its locale, is that day', () => {
  const dice = new Random(7, 'typed days');
  let days = 0;
  for (let i = 0; i < 600; i += 1) {
    const instant = Date.UTC(2020, 0, 1) + dice.whole(0, 20 * 365) * 86_400_000;
    const [y, m, d] = new Date(instant).toISOString().slice(0, 10).split('-');
    const written = {
      fr_FR: `${d}/${m}/${y}`,
      en_US: `${m}/${d}/${y}`,
      nl_NL: `${d}-${m}-${y}`,
      de_DE: `${d}.${m}.${y}`,
    };
    for (const [name, text] of Object.entries(written)) {
      const read = readTyped(text, localeOf(name), 2026);
      expect(read.kind === 'value' && wallClock(Number(read.value)).getTime()).toBe(instant);
      days += 1;
    }
  }
  expect(days).toBe(2400);
});
