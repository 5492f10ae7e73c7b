import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters, parseA1 } from '../spreadsheet/model/area.ts';
import type { BookModel } from '../spreadsheet/model/book-model.ts';
import { Range } from '../spreadsheet/range.ts';
import type { RuleContext } from './validations.ts';

/** The hidden tab that holds the lists too long for a rule, one list per column. It is no tab of the spreadsheet's. */
export const LIST_TAB = '_lists';

/** Rules being written: long lists go to the hidden tab, which exists once there is one. */
export function writingContext(book: BookModel, workbook: Workbook): RuleContext {
  let tab: Worksheet | undefined;
  const stored = new Map<string, string>();
  return {
    timeZone: book.timeZone,
    storeList(items) {
      const key = JSON.stringify(items);
      let formula = stored.get(key);
      if (formula === undefined) {
        tab ??= workbook.addWorksheet(LIST_TAB, { state: 'veryHidden' });
        const column = stored.size + 1;
        items.forEach((item, i) => {
          (tab as Worksheet).getCell(i + 1, column).value = item;
        });
        const letters = columnLetters(column);
        formula = `'${LIST_TAB}'!$${letters}$1:$${letters}$${Math.max(1, items.length)}`;
        stored.set(key, formula);
      }
      return formula;
    },
    resolve: () => undefined,
    formulaOf: (range) => reference(range as Range),
  };
}

/** Rules being read: `book` has its tabs already. */
export function readingContext(book: BookModel, workbook: Workbook): RuleContext {
  return {
    timeZone: book.timeZone,
    storeList: () => '',
    formulaOf: () => '',
    resolve(formula) {
      const { sheet: name, cells } = splitReference(formula);
      if (name === LIST_TAB) {
        const area = parseA1(cells, { rows: 1, columns: 1 });
        const tab = workbook.getWorksheet(LIST_TAB);
        if (!area || !tab) return undefined;
        const rows = Array.from({ length: area.rows }, (_, i) => tab.getCell(area.row + i, area.column));
        return { items: rows.map((cell) => cell.text) };
      }
      const sheet = book.sheets.find((each) => each.name === name);
      const area = sheet && parseA1(cells, { rows: sheet.rows.size, columns: sheet.columns.size });
      if (!sheet || !area || area.row + area.rows - 1 > sheet.rows.size) return undefined;
      return area.column + area.columns - 1 > sheet.columns.size ? undefined : { range: new Range(sheet, area) };
    },
  };
}

/** `'Sheet'!$A$1:$B$9` */
export function reference({ model, area }: Pick<Range, 'model' | 'area'>): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rows - 1, area.column + area.columns - 1);
  return `'${model.name.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

export function splitReference(formula: string): { sheet: string; cells: string } {
  const cut = formula.lastIndexOf('!');
  const sheet = formula
    .slice(0, Math.max(0, cut))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return { sheet, cells: formula.slice(cut + 1) };
}
