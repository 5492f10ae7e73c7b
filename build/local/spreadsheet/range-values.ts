import { signatureMismatch } from '../services/exception.ts';
import { checkMatrix, eachCell, having, havingEach, matrixOf, restyle } from './cells.ts';
import { AUTOMATIC, keptPattern } from './model/format.ts';
import { fromFormula, type Prepared } from './model/sheet-model.ts';
import { RangeGeometry } from './range-geometry.ts';
import { RichTextValue } from './rich-text-value.ts';

/** What stands in a range: values, formulas, number formats, linked texts. */
export abstract class RangeValues extends RangeGeometry {
  getValue(): unknown {
    return this.model.read(this.area.row, this.area.column);
  }

  getValues(): unknown[][] {
    return matrixOf(this.area, (row, column) => this.model.read(row, column));
  }

  getDisplayValue(): string {
    return this.model.display(this.area.row, this.area.column);
  }

  getDisplayValues(): string[][] {
    return matrixOf(this.area, (row, column) => this.model.display(row, column));
  }

  getFormula(): string {
    return this.model.formulas.get(this.area.row, this.area.column) ?? '';
  }

  getFormulas(): string[][] {
    return matrixOf(this.area, (row, column) => this.model.formulas.get(row, column) ?? '');
  }

  getNumberFormat(): string {
    return this.model.formats.get(this.area.row, this.area.column)?.numberFormat ?? AUTOMATIC;
  }

  getNumberFormats(): string[][] {
    return matrixOf(this.area, (row, column) => this.model.formats.get(row, column)?.numberFormat ?? AUTOMATIC);
  }

  /** Sheets gives null for what is not text: numbers, dates, booleans. */
  getRichTextValue(): RichTextValue | null {
    return this.getRichTextValues()[0]?.[0] ?? null;
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return matrixOf(this.area, (row, column) => {
      const value = this.model.values.get(row, column) ?? '';
      return typeof value === 'string' ? new RichTextValue(value, this.model.links.get(row, column) ?? null) : null;
    });
  }

  isBlank(): boolean {
    let blank = true;
    eachCell(this.area, (row, column) => {
      if (this.model.values.get(row, column) !== undefined || this.model.formulas.get(row, column)) blank = false;
    });
    return blank;
  }

  setValue(value: unknown): this {
    if (Array.isArray(value)) throw signatureMismatch([value], 'SpreadsheetApp.Range.setValue');
    return putAll(this, () => value);
  }

  setValues(values: unknown[][]): this {
    checkMatrix(values, this.area, 'setValues');
    return putAll(this, (i, j) => values[i]?.[j]);
  }

  setFormula(formula: string): this {
    const text = asFormula(formula);
    eachCell(this.area, (row, column) => {
      this.model.put(row, column, fromFormula(text));
    });
    return this;
  }

  setFormulas(formulas: string[][]): this {
    checkMatrix(formulas, this.area, 'setFormulas');
    eachCell(this.area, (row, column, i, j) => {
      const text = String(formulas[i]?.[j] ?? '');
      this.model.put(row, column, text === '' ? { value: '' } : fromFormula(asFormula(text)));
    });
    return this;
  }

  setNumberFormat(numberFormat: string): this {
    if (typeof numberFormat !== 'string') {
      throw signatureMismatch([numberFormat], 'SpreadsheetApp.Range.setNumberFormat');
    }
    restyle(this.model, this.area, having('numberFormat', keptPattern(numberFormat)));
    return this;
  }

  setNumberFormats(numberFormats: string[][]): this {
    checkMatrix(numberFormats, this.area, 'setNumberFormats');
    const patterns = numberFormats.map((row) => row.map((pattern) => keptPattern(String(pattern))));
    restyle(this.model, this.area, havingEach('numberFormat', patterns));
    return this;
  }

  setRichTextValue(value: RichTextValue): this {
    eachCell(this.area, (row, column) => {
      this.model.put(row, column, linked(value));
    });
    return this;
  }

  setRichTextValues(values: RichTextValue[][]): this {
    checkMatrix(values, this.area, 'setRichTextValues');
    eachCell(this.area, (row, column, i, j) => {
      this.model.put(row, column, linked(values[i]?.[j] as RichTextValue));
    });
    return this;
  }
}

/** All or nothing: a value that a rule rejects leaves every cell as it was. */
function putAll<R extends RangeValues>(range: R, given: (i: number, j: number) => unknown): R {
  const { model, area } = range;
  const prepared: Prepared[] = [];
  eachCell(area, (row, column, i, j) => {
    prepared.push(model.prepare(row, column, given(i, j)));
  });
  eachCell(area, (row, column, i, j) => {
    model.put(row, column, prepared[i * area.columns + j] as Prepared);
  });
  return range;
}

function asFormula(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}

function linked(value: RichTextValue): Prepared {
  const link = value.getLinkUrl();
  return link === null ? { value: value.getText() } : { value: value.getText(), link };
}
