import { GoogleObject } from '../expose.ts';
import { Exception, signatureMismatch } from '../services/exception.ts';
import type { Signatures } from './google-types.ts';
import { BookModel, type BookOptions } from './model/book-model.ts';
import { localeOf } from './model/locale.ts';
import { checkRangeName, NamedRange } from './named-range.ts';
import type { Protection } from './protection.ts';
import { Range } from './range.ts';
import { Sheet } from './sheet.ts';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A spreadsheet: in memory, with one tab of 1000 × 26 cells when it is new. */
export class Spreadsheet
  extends GoogleObject
  implements Signatures<Google, Exclude<keyof Google & keyof Spreadsheet, 'insertSheet'>>
{
  readonly googleName = 'Spreadsheet';

  constructor(readonly model: BookModel) {
    super();
  }

  /** French and in Paris unless told otherwise. */
  static create(options: Partial<BookOptions> = {}): Spreadsheet {
    return new Spreadsheet(
      new BookModel({ name: 'Untitled spreadsheet', locale: 'fr_FR', timeZone: 'Europe/Paris', ...options }),
    );
  }

  getSheets(): Sheet[] {
    return this.model.sheets.map((sheet) => new Sheet(sheet));
  }

  getNumSheets(): number {
    return this.model.sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const sheet = this.model.sheets.find((each) => each.name === name);
    return sheet ? new Sheet(sheet) : null;
  }

  getSheetById(id: number): Sheet | null {
    const sheet = this.model.sheets.find((each) => each.id === id);
    return sheet ? new Sheet(sheet) : null;
  }

  /** Without a place (0-based) the new tab comes after the active one. Either way it becomes the active one. */
  insertSheet(...args: [] | [string] | [number] | [string, number]): Sheet {
    const name = (args as unknown[]).find((arg) => typeof arg === 'string');
    const index = (args as unknown[]).find((arg) => typeof arg === 'number');
    if (args.length !== Number(name !== undefined) + Number(index !== undefined)) {
      throw signatureMismatch(args, 'SpreadsheetApp.Spreadsheet.insertSheet');
    }
    const place = index ?? this.model.sheets.indexOf(this.model.active) + 1;
    this.model.active = this.model.addSheet(name ?? this.model.freeName(), place);
    return new Sheet(this.model.active);
  }

  deleteSheet(sheet: Sheet): void {
    if (!(sheet instanceof Sheet)) throw signatureMismatch([sheet], 'SpreadsheetApp.Spreadsheet.deleteSheet');
    this.model.removeSheet(sheet.model);
  }

  deleteActiveSheet(): Sheet {
    this.model.removeSheet(this.model.active);
    return this.getActiveSheet();
  }

  getActiveSheet(): Sheet {
    return new Sheet(this.model.active);
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  /** `pos` is counted from 1. */
  moveActiveSheet(pos: number): void {
    const { sheets, active } = this.model;
    if (pos < 1 || pos > sheets.length) throw new Exception('The sheet position is out of bounds.');
    sheets.splice(sheets.indexOf(active), 1);
    sheets.splice(pos - 1, 0, active);
  }

  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(selection: Range | string): Range {
    return this.getActiveSheet().setActiveSelection(selection);
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  /** A1 notation of the active sheet, or with a sheet's name before it; or the name of a range. */
  getRange(a1Notation: string): Range {
    if (typeof a1Notation !== 'string') {
      throw signatureMismatch([a1Notation], 'SpreadsheetApp.Spreadsheet.getRange');
    }
    return this.getActiveSheet().getRange(a1Notation);
  }

  getRangeByName(name: string): Range | null {
    const named = namedArea(this.model, name);
    return named ? new Range(named.sheet, named.area) : null;
  }

  getNamedRanges(): NamedRange[] {
    return this.model.names.map((named) => new NamedRange(this.model, named));
  }

  setNamedRange(name: string, range: Range): void {
    checkRangeName(name);
    const there = namedArea(this.model, name);
    if (there) Object.assign(there, { sheet: range.model, area: range.area });
    else this.model.names.push({ name, sheet: range.model, area: range.area });
  }

  removeNamedRange(name: string): void {
    const there = namedArea(this.model, name);
    if (!there) throw new Exception(`The named range "${name}" does not exist.`);
    new NamedRange(this.model, there).remove();
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }

  getFormUrl(): null {
    return null;
  }

  getId(): string {
    return this.model.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.model.id}/edit`;
  }

  getName(): string {
    return this.model.name;
  }

  rename(newName: string): void {
    this.model.name = newName;
  }

  getSpreadsheetLocale(): string {
    return this.model.locale.name;
  }

  setSpreadsheetLocale(locale: string): void {
    this.model.locale = localeOf(locale);
  }

  getSpreadsheetTimeZone(): string {
    return this.model.timeZone;
  }

  /** What the cells show stays; the instants that `getValues` gives for dates change. */
  setSpreadsheetTimeZone(timezone: string): void {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: timezone });
    } catch {
      throw new Exception(`Invalid argument: ${timezone}`);
    }
    this.model.timeZone = timezone;
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    this.model.toasts.push({ message: String(msg), title: String(title), seconds: timeoutSeconds ?? 5 });
  }
}

function namedArea(book: BookModel, name: string): BookModel['names'][number] | undefined {
  return book.names.find((named) => named.name.toLowerCase() === name.toLowerCase());
}
