import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, expect, test, vi } from 'vitest';
import { ConditionalFormatRuleBuilder } from '../../build/local/spreadsheet/conditional-format-rule-builder.ts';
import { DataValidationBuilder } from '../../build/local/spreadsheet/data-validation-builder.ts';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { readWorkbook, workbookBytes, writeWorkbook } from '../../build/local/xlsx.ts';
import { Random } from '../../build/sample/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LONG_LIST = Array.from({ length: 80 }, (_, i) => `Host ${i}, Calais`);

function randomValue(dice: Random): unknown {
  return dice.pick<() => unknown>([
    () => dice.whole(-1000, 1000) / 8,
    () => dice.chance(0.5),
    () => `'${dice.pick(['Zoé', '=1+1', '007', 'deux\nlignes', ' espace ', '<&">', '+33 6', '1/2'])}`,
    () => `2026-${String(dice.whole(1, 12)).padStart(2, '0')}-15`,
    () => `2026-03-29 ${String(dice.whole(3, 23)).padStart(2, '0')}:30`,
    () => `${dice.whole(0, 23)}:${String(dice.whole(10, 59))}`,
    () => `=HYPERLINK("https://example.org/${dice.whole(1, 9)}";"Carte ${dice.whole(1, 9)}")`,
    () => '',
  ])();
}

function randomRule(dice: Random, book: Spreadsheet): DataValidationBuilder {
  const builder = new DataValidationBuilder().setAllowInvalid(dice.chance(0.5));
  if (dice.chance(0.5)) builder.setHelpText('Choisir « oui » ou "non"');
  return dice.pick([
    () => builder.requireValueInList(['Oui', 'Non']),
    () => builder.requireValueInList(LONG_LIST),
    () => builder.requireValueInRange(book.getRange('A1:A5')),
    () => builder.requireNumberBetween(1, dice.whole(5, 12)),
    () => builder.requireNumberGreaterThanOrEqualTo(2),
    () => builder.requireDate(),
    () => builder.requireDateOnOrAfter(new Date('2026-07-03T22:00:00Z')),
    () => builder.requireFormulaSatisfied('=A1>0'),
    () => builder.requireCheckbox(),
  ])();
}

function randomBook(seed: number): Spreadsheet {
  const dice = new Random(seed, 'workbook');
  const book = Spreadsheet.create({ name: `book ${seed}` });
  book.model.now = () => new Date('2026-11-23T10:00:00Z');
  const sheet = book.getActiveSheet().setName(dice.pick(['Données', "L'été 2026", 'Guests 2026-11-21']));
  book.insertSheet('Empty');
  for (let i = 0; i < 40; i += 1) {
    const range = sheet.getRange(dice.whole(1, 20), dice.whole(1, 8));
    range.setValue(randomValue(dice));
    if (dice.chance(0.2)) range.setNumberFormat(dice.pick(['0.00', '@', 'dd/MM/yyyy', '#,##0 "km"']));
    if (dice.chance(0.3)) range.setFontWeight('bold').setBackground('#d9ead3');
    if (dice.chance(0.2)) range.setHorizontalAlignment('center').setWrap(true).setFontColor('#123456');
    if (dice.chance(0.2)) range.setBorder(true, null, true, null, null, null);
    if (dice.chance(0.2)) range.setNote(`note ${i}\nsuite`);
  }
  for (let i = 0; i < 4; i += 1) {
    const area = sheet.getRange(dice.whole(1, 20), dice.whole(1, 8), dice.whole(1, 10), dice.whole(1, 3));
    area.setDataValidation(randomRule(dice, book).build());
  }
  return book;
}

/** Everything that must survive, cell by cell, as Google's own methods tell it. */
function told(book: Spreadsheet) {
  return book.getSheets().map((sheet) => {
    const range = sheet.getRange(1, 1, 40, 12);
    return {
      name: sheet.getName(),
      values: range.getValues(),
      shown: range.getDisplayValues(),
      formulas: range
        .getFormulas()
        .flat()
        .map((formula) => formula.replaceAll('";"', '","')),
      patterns: range.getNumberFormats(),
      weights: range.getFontWeights(),
      backgrounds: range.getBackgrounds(),
      colours: range.getFontColors(),
      alignments: range.getHorizontalAlignments(),
      wraps: range.getWraps(),
      notes: range.getNotes(),
      rules: range.getDataValidations().map((row) =>
        row.map((rule) => {
          if (!rule) return null;
          const args = rule.getCriteriaValues().map((arg) => (arg instanceof Date ? arg.toISOString() : `${arg}`));
          const [source] = rule.rule.args as [{ getA1Notation?(): string }?];
          return [rule.rule.criteria, source?.getA1Notation?.() ?? args, rule.getAllowInvalid(), rule.getHelpText()];
        }),
      ),
    };
  });
}

test('what is written is read back, cell by cell', async () => {
  let cells = 0;
  let rules = 0;
  let notes = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    const book = randomBook(seed);
    const back = await readWorkbook(await workbookBytes(book));
    const [before, after] = [told(book), told(back)];
    expect(after).toEqual(before);
    cells += (before ?? []).flatMap(({ values }) => values.flat()).filter((value) => value !== '').length;
    rules += (before ?? []).flatMap((sheet) => sheet.rules.flat()).filter((rule) => rule !== null).length;
    notes += (before ?? []).flatMap((sheet) => sheet.notes.flat()).filter((note) => note !== '').length;
  }
  expect(cells).toBeGreaterThan(600);
  expect(rules).toBeGreaterThan(600);
  expect(notes).toBeGreaterThan(100);
});

test('layout, names, borders and conditional formats survive', async () => {
  const book = Spreadsheet.create();
  const sheet = book.getActiveSheet().setName('Hôtes').setTabColor('#ff8800').setHiddenGridlines(true);
  sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
  sheet.setFrozenRows(1);
  sheet.setFrozenColumns(2);
  sheet.setColumnWidth(2, 222).setRowHeight(3, 60).hideColumns(3);
  sheet.getRange('B5:C6').merge();
  sheet.getRange('E1').setBorder(true, true, false, false, null, null, '#ff0000', null);
  book.setNamedRange('Lits', sheet.getRange('B2:B9'));
  book.insertSheet('Caché').hideSheet();
  const when = () => new ConditionalFormatRuleBuilder().setRanges([sheet.getRange('A2:A9'), sheet.getRange('C2:C9')]);
  sheet.setConditionalFormatRules([
    when().whenTextEqualTo('En "attente"').setBackground('#fff2cc').build(),
    when().whenFormulaSatisfied('=$A2="x"').setFontColor('#ff0000').setBold(true).build(),
    when().whenNumberGreaterThan(3).setItalic(true).build(),
    when().whenCellEmpty().setBackground('#eeeeee').build(),
    when().whenTextContains('a"b').setStrikethrough(true).build(),
  ]);
  const file = join(folder, 'layout.xlsx');
  await writeWorkbook(book, file);
  const back = await readWorkbook(file, { locale: 'en_GB', timeZone: 'Europe/London' });
  const read = back.getSheetByName('Hôtes');
  expect([back.getName(), back.getSpreadsheetLocale(), back.getSpreadsheetTimeZone()]).toEqual([
    'layout',
    'en_GB',
    'Europe/London',
  ]);
  expect([read?.getFrozenRows(), read?.getFrozenColumns(), read?.getColumnWidth(2), read?.getColumnWidth(1)]).toEqual([
    1, 2, 222, 100,
  ]);
  expect([read?.getRowHeight(3), read?.getRowHeight(2), read?.isColumnHiddenByUser(3)]).toEqual([60, 21, true]);
  expect([read?.getTabColor(), read?.hasHiddenGridlines()]).toEqual(['#ff8800', true]);
  expect(read?.getRange('B6').isPartOfMerge()).toBe(true);
  expect(read?.model.formats.get(1, 5)?.borders).toEqual({
    top: { color: '#ff0000', style: 'SOLID' },
    left: { color: '#ff0000', style: 'SOLID' },
  });
  expect(back.getRangeByName('Lits')?.getA1Notation()).toBe('B2:B9');
  expect(back.getSheetByName('Caché')?.isSheetHidden()).toBe(true);
  expect(read?.model.conditionalFormats).toEqual(sheet.model.conditionalFormats);
});

test('the same content at the same time gives the same bytes', async () => {
  // Only the machine's clock is moved; the spreadsheet's own stands still.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-01T00:00:00Z') });
  const first = await workbookBytes(randomBook(3));
  vi.setSystemTime(new Date('2028-05-05T05:05:05Z'));
  const later = await workbookBytes(randomBook(3));
  vi.useRealTimers();
  expect(later.equals(first)).toBe(true);
  expect((await workbookBytes(randomBook(4))).equals(first)).toBe(false);
});

test('what is no workbook is told in one sentence', async () => {
  const notes = join(folder, 'notes.txt');
  writeFileSync(notes, 'just text');
  await expect(readWorkbook(notes)).rejects.toThrow('"notes.txt" is not an Excel workbook (.xlsx).');
  await expect(readWorkbook(join(folder, 'nowhere.xlsx'))).rejects.toThrow('"nowhere.xlsx" does not exist.');
  await expect(readWorkbook(folder)).rejects.toThrow(/^"workbook-.*" is a folder\.$/);
  await expect(readWorkbook(Buffer.from('x'))).rejects.toThrow('The file is not an Excel workbook (.xlsx).');
});

test('a file with an empty sheet, as another program makes it, is read', async () => {
  const made = new exceljs.Workbook();
  made.addWorksheet('Feuille 1');
  const book = await readWorkbook(Buffer.from(await made.xlsx.writeBuffer()));
  expect(book.getSheets().map((sheet) => [sheet.getName(), sheet.getLastRow()])).toEqual([['Feuille 1', 0]]);
});
