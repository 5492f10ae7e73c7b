import { Exception } from '../../services/exception.ts';
import { type Area, afterDelete, afterInsert, cellName, type Dimension } from './area.ts';
import { Axis } from './axis.ts';
import type { BookModel } from './book-model.ts';
import { displayText } from './display.ts';
import { type CellFormat, showsDate } from './format.ts';
import { evaluate } from './formula.ts';
import { Layer } from './layer.ts';
import { fromSerial, toSerial, wallClock } from './serial.ts';
import { readTyped, type Scalar } from './typing.ts';
import { admits, type Validation } from './validation.ts';

/** Something that lies on cells and moves with them. */
export interface Placed {
  areas: Area[];
}

export interface ProtectionModel extends Placed {
  kind: 'RANGE' | 'SHEET';
  description: string;
  warningOnly: boolean;
  editors: Set<string>;
  unprotected: Area[];
}

export interface ConditionalFormat extends Placed {
  /** A name of `SpreadsheetApp.BooleanCriteria`. */
  readonly criteria: string;
  readonly args: readonly unknown[];
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: boolean | null;
}

const LONGEST_TEXT = 50_000;

/** A tab's content, without Google's interface to it. Rows and columns are 1-based. */
export class SheetModel {
  readonly values = new Layer<Scalar>();
  readonly formulas = new Layer<string>();
  readonly formats = new Layer<CellFormat>();
  readonly notes = new Layer<string>();
  readonly validations = new Layer<Validation>();
  readonly links = new Layer<string>();
  readonly rows = new Axis(1000, 21);
  readonly columns = new Axis(26, 100);
  readonly protections: ProtectionModel[] = [];
  readonly merges: Placed[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  hidden = false;
  gridlinesHidden = false;
  tabColor: string | null = null;
  active: Area = { row: 1, column: 1, rows: 1, columns: 1 };

  constructor(
    readonly book: BookModel,
    readonly id: number,
    public name: string,
  ) {}

  get layers(): Layer<unknown>[] {
    return [this.values, this.formulas, this.formats, this.notes, this.validations, this.links] as Layer<unknown>[];
  }

  lastRow(): number {
    return Math.max(this.values.lastRow(), this.formulas.lastRow());
  }

  lastColumn(): number {
    return Math.max(this.values.lastColumn(), this.formulas.lastColumn());
  }

  isDate(row: number, column: number): boolean {
    return showsDate(this.formats.get(row, column)?.numberFormat);
  }

  /** As `getValue` gives it: dates as instants in the spreadsheet's time zone. */
  read(row: number, column: number): Scalar | Date {
    const value = this.values.get(row, column) ?? '';
    return typeof value === 'number' && this.isDate(row, column) ? fromSerial(value, this.book.timeZone) : value;
  }

  display(row: number, column: number): string {
    const value = this.values.get(row, column);
    if (value === undefined) return '';
    return displayText(value, this.formats.get(row, column)?.numberFormat, this.book.locale);
  }

  /** What `setValue` would leave in the cell. Throws what Google throws when the cell may not hold it. */
  prepare(row: number, column: number, given: unknown): Prepared {
    const prepared = this.interpret(given, this.formats.get(row, column)?.numberFormat);
    const rule = this.validations.get(row, column);
    if (rule && !rule.allowInvalid) this.checkAgainst(rule, prepared, row, column);
    return prepared;
  }

  put(row: number, column: number, { value, formula, pattern, link }: Prepared): void {
    this.values.set(row, column, value === '' ? undefined : value);
    this.formulas.set(row, column, formula);
    this.links.set(row, column, link);
    if (pattern === undefined) return;
    const format = this.formats.get(row, column);
    if (format?.numberFormat === undefined) this.formats.set(row, column, { ...format, numberFormat: pattern });
  }

  insert(dimension: Dimension, at: number, count: number): void {
    const other = dimension === 'rows' ? this.columns.size : this.rows.size;
    this.book.checkCells(count * other);
    for (const layer of this.layers) layer.insert(dimension, at, count);
    this[dimension].insert(at, count);
    this.move((area) => afterInsert(area, dimension, at, count));
  }

  remove(dimension: Dimension, at: number, count: number): void {
    for (const layer of this.layers) layer.remove(dimension, at, count);
    this[dimension].remove(at, count);
    this.move((area) => afterDelete(area, dimension, at, count));
  }

  private move(moved: (area: Area) => Area | undefined): void {
    const placed: Placed[] = [...this.protections, ...this.merges, ...this.conditionalFormats];
    for (const thing of placed) thing.areas = thing.areas.flatMap((area) => moved(area) ?? []);
    const { names } = this.book;
    for (const named of names.filter((each) => each.sheet === this)) {
      const area = moved(named.area);
      if (area) named.area = area;
      else names.splice(names.indexOf(named), 1);
    }
  }

  private interpret(given: unknown, pattern: string | undefined): Prepared {
    const { locale, timeZone } = this.book;
    if (given === null || given === undefined || given === '') return { value: '' };
    if (typeof given === 'number') return { value: Number.isFinite(given) ? given : '#NUM!' };
    if (typeof given === 'boolean') return { value: given };
    if (given instanceof Date) {
      const value = toSerial(given, timeZone);
      return { value, pattern: Number.isInteger(value) ? locale.date : locale.dateAndTime };
    }
    const text = String(given);
    if (text.length > LONGEST_TEXT) {
      throw new Exception(`Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`);
    }
    if (pattern?.includes('@')) return { value: text.replace(/^'/, '') };
    const typed = readTyped(text, locale, wallClock(toSerial(this.book.now(), timeZone)).getUTCFullYear());
    return typed.kind === 'formula' ? fromFormula(typed.formula) : typed;
  }

  private checkAgainst(rule: Validation, prepared: Prepared, row: number, column: number): void {
    const pattern = this.formats.get(row, column)?.numberFormat ?? prepared.pattern;
    const admitted = admits(rule, {
      value: prepared.value,
      isDate: typeof prepared.value === 'number' && showsDate(pattern),
      serialOf: (date) => toSerial(date, this.book.timeZone),
      valuesOf: (range) => (range as { getValues(): Scalar[][] }).getValues().flat(),
    });
    if (admitted) return;
    throw new Exception(
      `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
    );
  }
}

/** What goes into a cell: its value, and the formula, number format and link that come with it. */
export interface Prepared {
  readonly value: Scalar;
  readonly formula?: string | undefined;
  readonly pattern?: string | undefined;
  readonly link?: string | undefined;
}

export function fromFormula(formula: string): Prepared {
  const { value, link } = evaluate(formula);
  return link === undefined ? { value, formula } : { value, formula, link };
}
