import { nameOf } from '../services/enumeration.ts';
import { Exception, signatureMismatch } from '../services/exception.ts';
import { ConditionalFormatRule } from './conditional-format-rule.ts';
import type { Signatures } from './google-types.ts';
import { parseA1 } from './model/area.ts';
import type { SheetModel } from './model/sheet-model.ts';
import { NamedRange } from './named-range.ts';
import { Protection } from './protection.ts';
import { Range } from './range.ts';
import { SheetView } from './sheet-view.ts';
import { sortRows } from './sort.ts';
import { Spreadsheet } from './spreadsheet.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab of the spreadsheet. */
export class Sheet extends SheetView implements Signatures<Google, keyof Google & keyof Sheet> {
  getRange(...args: [a1Notation: string] | number[]): Range {
    const [first] = args;
    if (args.length === 1 && typeof first === 'string') return rangeOf(this.model, first);
    if (args.length < 2 || args.length > 4 || !args.every((arg) => typeof arg === 'number' && !Number.isNaN(arg))) {
      throw signatureMismatch(args, 'SpreadsheetApp.Sheet.getRange');
    }
    const [row = 1, column = 1, rows = 1, columns = 1] = (args as number[]).map(Math.trunc);
    return new Range(this.model, { row, column, rows, columns });
  }

  getDataRange(): Range {
    const rows = Math.max(1, this.model.lastRow());
    return new Range(this.model, { row: 1, column: 1, rows, columns: Math.max(1, this.model.lastColumn()) });
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }

  /** Writes below the last row with content; the sheet grows when it is full. */
  appendRow(rowContents: unknown[]): this {
    if (!Array.isArray(rowContents)) throw signatureMismatch([rowContents], 'SpreadsheetApp.Sheet.appendRow');
    const row = this.model.lastRow() + 1;
    if (row > this.model.rows.size) this.model.insert('rows', row, 1);
    if (rowContents.length > 0) this.getRange(row, 1, 1, rowContents.length).setValues([rowContents]);
    return this;
  }

  clear(options: { contentsOnly?: boolean | undefined; formatOnly?: boolean | undefined } = {}): this {
    if (!options.formatOnly) this.clearContents();
    if (!options.contentsOnly) this.clearFormats();
    if (!options.formatOnly && !options.contentsOnly) this.model.conditionalFormats = [];
    return this;
  }

  clearConditionalFormatRules(): void {
    this.model.conditionalFormats = [];
  }

  clearContents(): this {
    allOf(this).clearContent();
    return this;
  }

  clearFormats(): this {
    allOf(this).clearFormat();
    return this;
  }

  clearNotes(): this {
    allOf(this).clearNote();
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.model.conditionalFormats.map((rule) => new ConditionalFormatRule({ ...rule, sheet: this.model }));
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    this.model.conditionalFormats = rules.map(({ rule: { sheet, areas, ...rule } }) => {
      if (sheet !== this.model) throw new Exception('Conditional format rule cannot reference a different sheet.');
      return { ...rule, areas: [...areas] };
    });
  }

  getFormUrl(): null {
    return null;
  }

  getNamedRanges(): NamedRange[] {
    const { book } = this.model;
    return book.names.filter(({ sheet }) => sheet === this.model).map((named) => new NamedRange(book, named));
  }

  getParent(): Spreadsheet {
    return new Spreadsheet(this.model.book);
  }

  protect(): Protection {
    const area = { row: 1, column: 1, rows: this.getMaxRows(), columns: this.getMaxColumns() };
    return Protection.add(this.model, 'SHEET', area);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] {
    const kind = nameOf(type);
    return this.model.protections
      .filter((protection) => protection.kind === kind)
      .map((protection) => new Protection(this.model, protection));
  }

  setActiveSelection(selection: Range | string): Range {
    return (typeof selection === 'string' ? this.getRange(selection) : selection).activate();
  }

  /** Sorts every row below the frozen ones. */
  sort(columnPosition: number, ascending = true): this {
    const first = this.model.rows.frozen + 1;
    const rows = Math.max(1, this.model.lastRow() - first + 1);
    const area = { row: first, column: 1, rows, columns: this.getMaxColumns() };
    sortRows(this.model, area, [{ column: columnPosition, ascending }]);
    return this;
  }
}

function allOf(sheet: Sheet): Range {
  return sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
}

/** An A1 notation, with or without the sheet's own name, or the name of a range. */
function rangeOf(sheet: SheetModel, text: string): Range {
  const named = sheet.book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (named) return new Range(named.sheet, named.area);
  const cut = text.lastIndexOf('!');
  const name = text
    .slice(0, Math.max(0, cut))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  const target = cut < 0 ? sheet : sheet.book.sheets.find((each) => each.name === name);
  const area = target && parseA1(text.slice(cut + 1), { rows: target.rows.size, columns: target.columns.size });
  if (!target || !area) throw new Exception('Range not found');
  return new Range(target, area);
}
