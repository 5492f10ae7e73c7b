import { Exception, signatureMismatch } from '../services/exception.ts';
import { checkMatrix, eachCell, matrixOf } from './cells.ts';
import { DataValidation } from './data-validation.ts';
import type { Signatures } from './google-types.ts';
import { CHECKBOX, type Validation } from './model/validation.ts';
import { Protection } from './protection.ts';
import { RangeLayout } from './range-layout.ts';
import { Sheet } from './sheet.ts';
import { type SortSpec, sortRows } from './sort.ts';

interface ClearOptions {
  commentsOnly?: boolean | undefined;
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
}

/** A rectangle of cells of a sheet. */
export class Range extends RangeLayout implements Signatures<GoogleAppsScript.Spreadsheet.Range, RangeMethod> {
  getSheet(): Sheet {
    return new Sheet(this.model);
  }

  /** The cell at a row and a column counted from 1 inside the range. */
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.area.rows || column > this.area.columns) {
      throw new Exception('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, numRows = this.area.rows, numColumns = this.area.columns): Range {
    const { row, column } = this.area;
    return new Range(this.model, {
      row: row + rowOffset,
      column: column + columnOffset,
      rows: numRows,
      columns: numColumns,
    });
  }

  activate(): Range {
    this.model.book.active = this.model;
    this.model.active = this.area;
    return this;
  }

  /** Contents and looks; notes and validations only when asked for. */
  clear(options: ClearOptions = {}): Range {
    const all = Object.values(options).every((only) => !only);
    if (all || options.contentsOnly) this.clearContent();
    if (all || options.formatOnly) this.clearFormat();
    if (options.commentsOnly) this.clearNote();
    if (options.validationsOnly) this.clearDataValidations();
    return this;
  }

  clearContent(): Range {
    eachCell(this.area, (row, column) => {
      this.model.put(row, column, { value: '' });
    });
    return this;
  }

  clearFormat(): Range {
    eachCell(this.area, (row, column) => {
      this.model.formats.set(row, column, undefined);
    });
    return this;
  }

  clearNote(): Range {
    return this.setNote(null);
  }

  getNote(): string {
    return this.model.notes.get(this.area.row, this.area.column) ?? '';
  }

  getNotes(): string[][] {
    return matrixOf(this.area, (row, column) => this.model.notes.get(row, column) ?? '');
  }

  setNote(note: string | null): Range {
    eachCell(this.area, (row, column) => {
      this.model.notes.set(row, column, noteText(note));
    });
    return this;
  }

  setNotes(notes: (string | null)[][]): Range {
    checkMatrix(notes, this.area, 'setNotes');
    eachCell(this.area, (row, column, i, j) => {
      this.model.notes.set(row, column, noteText(notes[i]?.[j]));
    });
    return this;
  }

  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return matrixOf(this.area, (row, column) => {
      const rule = this.model.validations.get(row, column);
      return rule ? new DataValidation(rule) : null;
    });
  }

  setDataValidation(rule: DataValidation | null): Range {
    return setRule(this, ruleOf(rule, 'setDataValidation'));
  }

  setDataValidations(rules: (DataValidation | null)[][]): Range {
    checkMatrix(rules, this.area, 'setDataValidations');
    eachCell(this.area, (row, column, i, j) => {
      this.model.validations.set(row, column, ruleOf(rules[i]?.[j] ?? null, 'setDataValidations'));
    });
    return this;
  }

  clearDataValidations(): Range {
    return setRule(this, undefined);
  }

  /** Boxes that hold TRUE or FALSE, or the given values; whatever was in the cells, they are unchecked then. */
  insertCheckboxes(...values: unknown[]): Range {
    setRule(this, values.length === 0 ? CHECKBOX : { ...CHECKBOX, args: values });
    const [, unchecked] = boxValues(values);
    eachCell(this.area, (row, column) => {
      this.model.put(row, column, { value: unchecked });
    });
    return this;
  }

  removeCheckboxes(): Range {
    eachCell(this.area, (row, column) => {
      if (this.model.validations.get(row, column)?.criteria !== 'CHECKBOX') return;
      this.model.validations.set(row, column, undefined);
      this.model.put(row, column, { value: '' });
    });
    return this;
  }

  /** null when some are checked and some are not, or when a cell is no checkbox. */
  isChecked(): boolean | null {
    const states = matrixOf(this.area, (row, column) => {
      const rule = this.model.validations.get(row, column);
      return rule?.criteria === 'CHECKBOX' ? this.model.values.get(row, column) === boxValues(rule.args)[0] : null;
    }).flat();
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  }

  check(): Range {
    return setBoxes(this, 0);
  }

  uncheck(): Range {
    return setBoxes(this, 1);
  }

  protect(): Protection {
    return Protection.add(this.model, 'RANGE', this.area);
  }

  sort(sortSpecObj: SortSpec | SortSpec[]): Range {
    sortRows(this.model, this.area, [sortSpecObj].flat());
    return this;
  }
}

type RangeMethod = Exclude<keyof Range & keyof GoogleAppsScript.Spreadsheet.Range, NotComparable>;
/** Texts of fixed choice to Google's types, any text to ours. */
type NotComparable = `get${'FontLine' | 'FontStyle' | 'FontWeight'}${'' | 's'}`;

function noteText(note: unknown): string | undefined {
  return note === null || note === undefined || note === '' ? undefined : String(note);
}

function ruleOf(rule: unknown, method: string): Validation | undefined {
  if (rule === null || rule === undefined) return undefined;
  if (rule instanceof DataValidation) return rule.rule;
  throw signatureMismatch([rule], `SpreadsheetApp.Range.${method}`);
}

function setRule(range: Range, rule: Validation | undefined): Range {
  eachCell(range.area, (row, column) => {
    range.model.validations.set(row, column, rule);
  });
  return range;
}

function boxValues(args: readonly unknown[]): [string | number | boolean, string | number | boolean] {
  const [checked = true, unchecked = args.length === 0 ? false : ''] = args as (string | number | boolean)[];
  return [checked, unchecked];
}

function setBoxes(range: Range, which: 0 | 1): Range {
  eachCell(range.area, (row, column) => {
    const rule = range.model.validations.get(row, column);
    if (rule?.criteria === 'CHECKBOX') range.model.put(row, column, { value: boxValues(rule.args)[which] });
  });
  return range;
}
