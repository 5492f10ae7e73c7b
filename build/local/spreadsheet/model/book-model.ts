import { Exception } from '../../services/exception.ts';
import type { Area } from './area.ts';
import { type Locale, localeOf } from './locale.ts';
import { SheetModel } from './sheet-model.ts';

/** A name for a rectangle of cells. */
export interface NamedArea {
  name: string;
  sheet: SheetModel;
  area: Area;
}

export interface Toast {
  readonly message: string;
  readonly title: string;
  /** Seconds; negative stays until closed. */
  readonly seconds: number;
}

export interface BookOptions {
  name: string;
  /** As Sheets writes it: `fr_FR`. */
  locale: string;
  /** IANA zone. */
  timeZone: string;
}

/** Sheets' own limit: cells in all tabs together, empty ones included. */
const MOST_CELLS = 10_000_000;

/** A spreadsheet's content, without Google's interface to it. */
export class BookModel {
  readonly id = 'local-spreadsheet';
  readonly sheets: SheetModel[] = [];
  readonly names: NamedArea[] = [];
  readonly toasts: Toast[] = [];
  name: string;
  locale: Locale;
  timeZone: string;
  active: SheetModel;
  /** What time it is; dates typed without a year are of this one. */
  now: () => Date = () => new Date();
  private nextSheetId = 0;

  constructor(options: BookOptions) {
    this.name = options.name;
    this.locale = localeOf(options.locale);
    this.timeZone = options.timeZone;
    this.active = this.addSheet(this.freeName(), 0);
  }

  /** A tab of 1000 × 26 cells at `index` (0-based). */
  addSheet(name: string, index: number): SheetModel {
    this.checkName(name);
    const sheet = new SheetModel(this, this.nextSheetId, name);
    // Google's ids are 0 for the first tab and large numbers without order for the others.
    this.nextSheetId = ((this.nextSheetId + 1) * 48_271) % 2_147_483_647;
    this.sheets.splice(index, 0, sheet);
    this.checkCells(0);
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    const index = this.sheets.indexOf(sheet);
    if (index < 0) throw new Exception('Sheet not found.');
    if (this.sheets.length === 1) throw new Exception("You can't remove all the sheets in a document.");
    if (this.sheets.every((other) => other === sheet || other.hidden)) {
      throw new Exception("You can't remove all the visible sheets in a document.");
    }
    this.sheets.splice(index, 1);
    const kept = this.names.filter((named) => named.sheet !== sheet);
    this.names.splice(0, this.names.length, ...kept);
    if (this.active === sheet) this.active = this.sheets[Math.min(index, this.sheets.length - 1)] as SheetModel;
  }

  checkName(name: string, except?: SheetModel): void {
    if (name === '') throw new Exception('The sheet name cannot be empty.');
    if (name.length > 100) throw new Exception('The sheet name cannot be greater than 100 characters.');
    if (this.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase())) {
      throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }

  freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1) {
      const name = `${this.locale.sheet}${number}`;
      if (!this.sheets.some((sheet) => sheet.name === name)) return name;
    }
  }

  /** Throws when `more` cells on top of those there are exceed what a spreadsheet may have. */
  checkCells(more: number): void {
    const cells = this.sheets.reduce((sum, sheet) => sum + sheet.rows.size * sheet.columns.size, 0);
    if (cells + more > MOST_CELLS) {
      throw new Exception(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      );
    }
  }
}
