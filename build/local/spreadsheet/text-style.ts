import { GoogleObject } from '../expose.ts';
import type { CellFormat } from './model/format.ts';

type Font = Pick<CellFormat, 'fontColor' | 'fontFamily' | 'fontLine' | 'fontSize' | 'fontStyle' | 'fontWeight'>;

/** The look of a text. */
export class TextStyle
  extends GoogleObject
  implements
    Pick<
      GoogleAppsScript.Spreadsheet.TextStyle,
      'getFontFamily' | 'getFontSize' | 'getForegroundColor' | 'isBold' | 'isItalic' | 'isStrikethrough' | 'isUnderline'
    >
{
  readonly googleName = 'TextStyle';

  constructor(readonly font: Font) {
    super();
  }

  getFontFamily(): string | null {
    return this.font.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.font.fontSize ?? null;
  }

  getForegroundColor(): string | null {
    return this.font.fontColor ?? null;
  }

  isBold(): boolean {
    return this.font.fontWeight === 'bold';
  }

  isItalic(): boolean {
    return this.font.fontStyle === 'italic';
  }

  isStrikethrough(): boolean {
    return this.font.fontLine === 'line-through';
  }

  isUnderline(): boolean {
    return this.font.fontLine === 'underline';
  }
}

export class TextStyleBuilder extends GoogleObject {
  readonly googleName = 'TextStyleBuilder';
  private font: Font = {};

  setBold(bold: boolean): this {
    this.font = { ...this.font, fontWeight: bold ? 'bold' : 'normal' };
    return this;
  }

  setFontFamily(fontFamily: string): this {
    this.font = { ...this.font, fontFamily };
    return this;
  }

  setFontSize(fontSize: number): this {
    this.font = { ...this.font, fontSize };
    return this;
  }

  setForegroundColor(fontColor: string): this {
    this.font = { ...this.font, fontColor };
    return this;
  }

  setItalic(italic: boolean): this {
    this.font = { ...this.font, fontStyle: italic ? 'italic' : 'normal' };
    return this;
  }

  setStrikethrough(strikethrough: boolean): this {
    this.font = { ...this.font, fontLine: strikethrough ? 'line-through' : 'none' };
    return this;
  }

  setUnderline(underline: boolean): this {
    this.font = { ...this.font, fontLine: underline ? 'underline' : 'none' };
    return this;
  }

  build(): TextStyle {
    return new TextStyle(this.font);
  }
}
