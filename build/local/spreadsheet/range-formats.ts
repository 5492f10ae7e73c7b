import { checkMatrix, having, havingEach, matrixOf, restyle } from './cells.ts';
import type { CellFormat } from './model/format.ts';
import { RangeValues } from './range-values.ts';

/** What Google answers for a cell whose look nobody changed. */
const DEFAULTS = {
  background: '#ffffff',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontLine: 'none',
  fontSize: 10,
  fontStyle: 'normal',
  fontWeight: 'normal',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
} as const satisfies { [K in keyof CellFormat]: CellFormat[K] };

type Key = keyof typeof DEFAULTS;
type Of<K extends Key> = NonNullable<CellFormat[K]>;

/** How a range looks: colours, fonts, alignment. Colours are kept as they are given; null puts the default back. */
export abstract class RangeFormats extends RangeValues {
  getBackground(): string {
    return first(this, 'background');
  }

  getBackgrounds(): string[][] {
    return each(this, 'background');
  }

  setBackground(value: string | null): this {
    return setAll(this, 'background', value);
  }

  setBackgrounds(values: (string | null)[][]): this {
    return setEach(this, 'background', values, 'setBackgrounds');
  }

  getFontColor(): string {
    return first(this, 'fontColor');
  }

  getFontColors(): string[][] {
    return each(this, 'fontColor');
  }

  setFontColor(value: string | null): this {
    return setAll(this, 'fontColor', value);
  }

  setFontColors(values: (string | null)[][]): this {
    return setEach(this, 'fontColor', values, 'setFontColors');
  }

  getFontFamily(): string {
    return first(this, 'fontFamily');
  }

  getFontFamilies(): string[][] {
    return each(this, 'fontFamily');
  }

  setFontFamily(value: string | null): this {
    return setAll(this, 'fontFamily', value);
  }

  setFontFamilies(values: (string | null)[][]): this {
    return setEach(this, 'fontFamily', values, 'setFontFamilies');
  }

  getFontLine(): string {
    return first(this, 'fontLine');
  }

  getFontLines(): string[][] {
    return each(this, 'fontLine');
  }

  setFontLine(value: string | null): this {
    return setAll(this, 'fontLine', value);
  }

  setFontLines(values: (string | null)[][]): this {
    return setEach(this, 'fontLine', values, 'setFontLines');
  }

  getFontSize(): number {
    return first(this, 'fontSize');
  }

  getFontSizes(): number[][] {
    return each(this, 'fontSize');
  }

  setFontSize(value: number): this {
    return setAll(this, 'fontSize', value);
  }

  setFontSizes(values: number[][]): this {
    return setEach(this, 'fontSize', values, 'setFontSizes');
  }

  getFontStyle(): string {
    return first(this, 'fontStyle');
  }

  getFontStyles(): string[][] {
    return each(this, 'fontStyle');
  }

  setFontStyle(value: string | null): this {
    return setAll(this, 'fontStyle', value);
  }

  setFontStyles(values: (string | null)[][]): this {
    return setEach(this, 'fontStyle', values, 'setFontStyles');
  }

  getFontWeight(): string {
    return first(this, 'fontWeight');
  }

  getFontWeights(): string[][] {
    return each(this, 'fontWeight');
  }

  setFontWeight(value: string | null): this {
    return setAll(this, 'fontWeight', value);
  }

  setFontWeights(values: (string | null)[][]): this {
    return setEach(this, 'fontWeight', values, 'setFontWeights');
  }

  getHorizontalAlignment(): string {
    return first(this, 'horizontalAlignment');
  }

  getHorizontalAlignments(): string[][] {
    return each(this, 'horizontalAlignment');
  }

  setHorizontalAlignment(value: string | null): this {
    return setAll(this, 'horizontalAlignment', value);
  }

  setHorizontalAlignments(values: (string | null)[][]): this {
    return setEach(this, 'horizontalAlignment', values, 'setHorizontalAlignments');
  }

  getVerticalAlignment(): string {
    return first(this, 'verticalAlignment');
  }

  getVerticalAlignments(): string[][] {
    return each(this, 'verticalAlignment');
  }

  setVerticalAlignment(value: string | null): this {
    return setAll(this, 'verticalAlignment', value);
  }

  setVerticalAlignments(values: (string | null)[][]): this {
    return setEach(this, 'verticalAlignment', values, 'setVerticalAlignments');
  }
}

function first<K extends Key>({ model, area }: RangeValues, key: K): Of<K> {
  return (model.formats.get(area.row, area.column)?.[key] ?? DEFAULTS[key]) as Of<K>;
}

function each<K extends Key>({ model, area }: RangeValues, key: K): Of<K>[][] {
  return matrixOf(area, (row, column) => (model.formats.get(row, column)?.[key] ?? DEFAULTS[key]) as Of<K>);
}

function kept<K extends Key>(key: K, value: unknown): CellFormat[K] {
  return (value === null || value === DEFAULTS[key] ? undefined : value) as CellFormat[K];
}

function setAll<R extends RangeValues, K extends Key>(range: R, key: K, value: Of<K> | null): R {
  restyle(range.model, range.area, having(key, kept(key, value)));
  return range;
}

function setEach<R extends RangeValues, K extends Key>(range: R, key: K, values: unknown, method: string): R {
  checkMatrix(values, range.area, method);
  const all = values.map((row) => row.map((value) => kept(key, value)));
  restyle(range.model, range.area, havingEach(key, all));
  return range;
}
