import { expect, test } from 'vitest';
import { DataValidationBuilder } from '../../../build/local/spreadsheet/data-validation-builder.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';

const rule = () => new DataValidationBuilder().setAllowInvalid(false);

function sheet() {
  return Spreadsheet.create().getActiveSheet();
}

test('A1 notation names what Sheets says it names', () => {
  const table: [string, string][] = [
    ['B2', 'B2'],
    ['$B$2:c3', 'B2:C3'],
    ['C3:B2', 'B2:C3'],
    ['A:A', 'A1:A1000'],
    ['A2:C', 'A2:C1000'],
    ['2:3', 'A2:Z3'],
    ['Z1000', 'Z1000'],
  ];
  for (const [written, found] of table) expect(sheet().getRange(written).getA1Notation()).toBe(found);
  for (const wrong of ['', 'A', '1', 'A1:B2:C3', 'Nobody!A1', 'A0A']) {
    expect(() => sheet().getRange(wrong)).toThrow('Range not found');
  }
  expect(() => sheet().getRange('AA1')).toThrow('outside the dimensions');
  expect(() => sheet().getRange(undefined as unknown as number, 1)).toThrow("don't match the method signature");
});

test('a range names cells of another tab when asked to', () => {
  const book = Spreadsheet.create();
  const hosts = book.insertSheet("L'été");
  expect(book.getSheets()[0]?.getRange("'L''été'!B2").getSheet().getName()).toBe(hosts.getName());
});

test('setValues is all or nothing', () => {
  const range = sheet().getRange('A1:A2').setValue('Yes');
  range.setDataValidation(rule().requireValueInList(['Yes', 'No']).build());
  expect(() => range.setValues([['No'], ['Maybe']])).toThrow(
    'The data you entered in cell A2 violates the data validation rules set on this cell.',
  );
  expect(range.getValues()).toEqual([['Yes'], ['Yes']]);
});

test('a strict rule admits what it names and rejects the rest', () => {
  const range = (builder: DataValidationBuilder) => sheet().getRange('B2').setDataValidation(builder.build());
  const table: [DataValidationBuilder, unknown[], unknown[]][] = [
    [rule().requireNumberBetween(1, 12), [1, 12, '7', ''], [0, 13, 'many']],
    [rule().requireNumberGreaterThan(3), [4], [3]],
    [rule().requireDate(), ['2026-11-21', '1/2', new Date()], [5, 'soon']],
    [rule().requireDateAfter(new Date('2026-11-20T23:00:00Z')), ['2026-11-22'], ['2026-11-21', '2026-11-20']],
    [rule().requireCheckbox(), [true, 'FAUX'], ['yes', 1]],
    [rule().requireCheckbox('x', '-'), ['x', '-'], [true]],
    [rule().requireTextIsEmail(), ['a@b.org'], ['a.b.org']],
    [rule().requireTextContains('é'), ['été'], ['hiver']],
    [rule().requireFormulaSatisfied('=FALSE'), ['anything'], []],
  ];
  let tried = 0;
  for (const [builder, good, bad] of table) {
    for (const value of good) {
      expect(() => range(builder).setValue(value)).not.toThrow();
      tried += 1;
    }
    for (const value of bad) {
      expect(() => range(builder).setValue(value)).toThrow('violates the data validation rules');
      tried += 1;
    }
  }
  expect(tried).toBe(29);
});

test('a rule may take its values from a range', () => {
  const own = sheet();
  own.getRange('D1:D2').setValues([['Anna'], ['Bilal']]);
  const cell = own.getRange('A1').setDataValidation(rule().requireValueInRange(own.getRange('D1:D9')).build());
  expect(cell.setValue('Bilal').getValue()).toBe('Bilal');
  expect(() => cell.setValue('Carla')).toThrow('violates');
});

test('looks and notes are of each cell, and go with clearFormat only', () => {
  const range = sheet().getRange('A1:B2');
  range
    .setValue('x')
    .setBackground('#ff0000')
    .setNote('n')
    .setFontWeights([
      ['bold', null],
      [null, 'bold'],
    ]);
  range.getCell(2, 1).setBackground(null);
  expect(range.getBackgrounds()).toEqual([
    ['#ff0000', '#ff0000'],
    ['#ffffff', '#ff0000'],
  ]);
  expect(range.getFontWeights()).toEqual([
    ['bold', 'normal'],
    ['normal', 'bold'],
  ]);
  range.clearFormat();
  expect([range.getBackground(), range.getFontWeight(), range.getNote(), range.getValue()]).toEqual([
    '#ffffff',
    'normal',
    'n',
    'x',
  ]);
  expect(() => range.setBackgrounds([['#000000']])).toThrow('The data has 1 but the range has 2.');
});

test('a formula is kept as written, and unknown ones say so', () => {
  const cell = sheet().getRange('A1');
  expect([cell.setValue('=SUM(B1:B9)').getFormula(), cell.getValue()]).toEqual(['=SUM(B1:B9)', '#NAME?']);
  cell.setFormula('=HYPERLINK("https://a.b/?q=1;2";"Karte ""Nord""")');
  expect([cell.getDisplayValue(), cell.getRichTextValue()?.getLinkUrl()]).toEqual([
    'Karte "Nord"',
    'https://a.b/?q=1;2',
  ]);
  expect([cell.setValue(3).getFormula(), cell.getRichTextValue()]).toEqual(['', null]);
});

test('merged cells keep the first value', () => {
  const range = sheet()
    .getRange('A1:B2')
    .setValues([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  range.merge();
  expect([range.getValues(), range.isPartOfMerge()]).toEqual([
    [
      ['a', ''],
      ['', ''],
    ],
    true,
  ]);
  expect(() => range.offset(1, 1, 2, 2).merge()).toThrow('You must select all cells in a merged range');
  expect(range.breakApart().isPartOfMerge()).toBe(false);
});

test('twenty thousand rows of thirty columns are written and read back', () => {
  const big = sheet();
  big.insertRowsAfter(1000, 19_000);
  big.insertColumnsAfter(26, 4);
  const values = Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 30 }, (_, j) => i * 30 + j + 1));
  big.getRange(1, 1, 20_000, 30).setValues(values).setBackground('#eeeeee');
  expect([big.getLastRow(), big.getLastColumn()]).toEqual([20_000, 30]);
  expect(big.getDataRange().getValues()).toEqual(values);
});
