import { expect, test } from 'vitest';
import type { Sheet } from '../../../build/local/spreadsheet/sheet.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { Random } from '../../../build/sample/random.ts';

const WIDTH = 6;
const HEIGHT = 12;

/** A sheet cut down to 12 × 6 cells, with its own address in every cell and a note in some. */
function small(): { sheet: Sheet; mirror: unknown[][] } {
  const sheet = Spreadsheet.create().getActiveSheet();
  sheet.deleteRows(HEIGHT + 1, 1000 - HEIGHT);
  sheet.deleteColumns(WIDTH + 1, 26 - WIDTH);
  const mirror = Array.from({ length: HEIGHT }, (_, i) =>
    Array.from({ length: WIDTH }, (_, j) => ((i * j) % 4 === 3 ? '' : `r${i}c${j}`)),
  );
  sheet.getRange(1, 1, HEIGHT, WIDTH).setValues(mirror).setNotes(mirror);
  return { sheet, mirror };
}

test('rows and columns inserted and deleted at random leave what a plain matrix would hold', () => {
  let changes = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const dice = new Random(seed, 'structure');
    const { sheet, mirror } = small();
    const blankRow = () => new Array(mirror[0]?.length ?? 0).fill('');
    for (let step = 0; step < 12; step += 1) {
      const count = dice.whole(1, 3);
      const rows = mirror.length;
      const columns = mirror[0]?.length ?? 0;
      const kind = dice.whole(0, 3);
      if (kind === 0) {
        const at = dice.whole(1, rows);
        sheet.insertRowsBefore(at, count);
        for (let i = 0; i < count; i += 1) mirror.splice(at - 1, 0, blankRow());
      } else if (kind === 1 && rows > count) {
        const at = dice.whole(1, rows - count + 1);
        sheet.deleteRows(at, count);
        mirror.splice(at - 1, count);
      } else if (kind === 2) {
        const after = dice.whole(1, columns);
        sheet.insertColumnsAfter(after, count);
        for (const line of mirror) line.splice(after, 0, ...new Array(count).fill(''));
      } else if (kind === 3 && columns > count) {
        const at = dice.whole(1, columns - count + 1);
        sheet.deleteColumns(at, count);
        for (const line of mirror) line.splice(at - 1, count);
      } else continue;
      changes += 1;
      const all = sheet.getRange(1, 1, mirror.length, mirror[0]?.length ?? 0);
      expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([mirror.length, mirror[0]?.length]);
      expect(all.getValues()).toEqual(mirror);
      expect(all.getNotes()).toEqual(mirror);
    }
  }
  expect(changes).toBeGreaterThan(500);
});

test('named ranges, protections and conditional formats move with their cells', () => {
  const book = Spreadsheet.create();
  const sheet = book.getActiveSheet();
  book.setNamedRange('Hosts', sheet.getRange('B3:C5'));
  const protection = sheet.getRange('B10').protect();
  sheet.insertRowsBefore(4, 2);
  expect(book.getRangeByName('Hosts')?.getA1Notation()).toBe('B3:C7');
  expect(protection.getRange().getA1Notation()).toBe('B12');
  sheet.insertColumnBefore(1);
  expect(book.getRangeByName('hosts')?.getA1Notation()).toBe('C3:D7');
  sheet.deleteRows(2, 3);
  expect(book.getRangeByName('Hosts')?.getA1Notation()).toBe('C2:D4');
  sheet.deleteRows(1, 9);
  expect(book.getRangeByName('Hosts')).toBeNull();
  expect(book.getNamedRanges()).toEqual([]);
});

test('sorting puts numbers before texts before booleans and empty cells last, rows whole and in their order', () => {
  const sheet = Spreadsheet.create().getActiveSheet();
  const values = [
    ['b', 1],
    [true, 2],
    ['', 3],
    [7, 4],
    ['B', 5],
    [-2, 6],
    [false, 7],
    ['a', 8],
  ];
  const range = sheet.getRange(2, 1, 8, 2).setValues(values);
  range.sort(1);
  expect(range.getValues().map(([, id]) => id)).toEqual([6, 4, 8, 1, 5, 7, 2, 3]);
  range.sort({ column: 1, ascending: false });
  expect(range.getValues().map(([, id]) => id)).toEqual([2, 7, 1, 5, 8, 4, 6, 3]);
  range.sort([{ column: 2, ascending: true }]);
  expect(range.getValues()).toEqual(values);
});

test('sheets: what Google refuses', () => {
  const book = Spreadsheet.create();
  const sheet = book.getActiveSheet();
  expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  const other = book.insertSheet('Hosts');
  expect(() => book.insertSheet('hosts')).toThrow(
    'A sheet with the name "hosts" already exists. Please enter another name.',
  );
  expect(() => sheet.setName('Hosts')).toThrow('already exists');
  expect(other.setName('HOSTS').getName()).toBe('HOSTS');
  expect(() => book.insertSheet('x'.repeat(101))).toThrow('The sheet name cannot be greater than 100 characters.');
  expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
  expect(() => sheet.deleteColumn(27)).toThrow('Those columns are out of bounds.');
  sheet.setFrozenRows(2);
  expect(() => sheet.deleteRows(3, 998)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
  expect(() => sheet.setFrozenRows(1000)).toThrow("You can't freeze all visible rows on the sheet.");
  sheet.deleteRow(1);
  expect([sheet.getFrozenRows(), sheet.getMaxRows()]).toEqual([1, 999]);
  expect(() => sheet.insertRowsAfter(999, 400_000)).toThrow('above the limit of 10000000 cells');
  expect(() => book.setNamedRange('A1', sheet.getRange('A1'))).toThrow('The name you have chosen is not valid.');
});

test('sheets: one that was deleted has no cells any more', () => {
  const book = Spreadsheet.create();
  const gone = book.insertSheet('Hosts');
  book.deleteSheet(gone);
  expect(() => gone.getDataRange()).toThrow(/^Sheet \d+ not found$/);
  expect(() => gone.getRange('A1')).toThrow('not found');
});
