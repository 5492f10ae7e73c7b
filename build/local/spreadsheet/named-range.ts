import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import type { Signatures } from './google-types.ts';
import type { BookModel, NamedArea } from './model/book-model.ts';
import { Range } from './range.ts';

type Google = GoogleAppsScript.Spreadsheet.NamedRange;

/** A name for a rectangle of cells, as scripts hold it. */
export class NamedRange extends GoogleObject implements Signatures<Google, keyof Google> {
  readonly googleName = 'NamedRange';

  constructor(
    private readonly book: BookModel,
    private readonly named: NamedArea,
  ) {
    super();
  }

  getName(): string {
    return this.named.name;
  }

  getRange(): Range {
    return new Range(this.named.sheet, this.named.area);
  }

  remove(): void {
    const index = this.book.names.indexOf(this.named);
    if (index >= 0) this.book.names.splice(index, 1);
  }

  setName(name: string): this {
    checkRangeName(name);
    this.named.name = name;
    return this;
  }

  setRange(range: Range): this {
    this.named.sheet = range.model;
    this.named.area = range.area;
    return this;
  }
}

/** Letters, digits and underscores, not starting with a digit, and nothing that reads as a cell or a boolean. */
export function checkRangeName(name: string): void {
  const valid = /^[\p{L}_][\p{L}\d_.]{0,249}$/u.test(name) && !/^([A-Za-z]{1,3}\d+|true|false|R\d*C\d*)$/i.test(name);
  if (!valid) throw new Exception('The name you have chosen is not valid.');
}
