import type { Alignment, Border, BorderStyle, Borders, Fill, Font, Style } from 'exceljs';
import type { CellFormat, Edge, Side } from '../spreadsheet/model/format.ts';
import type { Locale } from '../spreadsheet/model/locale.ts';
import { fromExcelColour, toExcelColour } from './colour.ts';

/** How a cell looks, between Sheets and Excel. What neither side can say of the other is left at its default. */

const LINES: Record<string, BorderStyle> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right'];

export function toExcelStyle(format: CellFormat): Partial<Style> {
  const style: Partial<Style> = {};
  if (format.numberFormat !== undefined) style.numFmt = format.numberFormat;
  const font = toFont(format);
  if (Object.keys(font).length > 0) style.font = font;
  const fgColor = toExcelColour(format.background);
  if (fgColor) style.fill = { type: 'pattern', pattern: 'solid', fgColor };
  const alignment = toAlignment(format);
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  if (format.borders) {
    style.border = Object.fromEntries(
      Object.entries(format.borders).map(([side, edge]) => [side, toBorder(edge)]),
    ) as Partial<Borders>;
  }
  return style;
}

/** undefined when nothing differs from a plain cell. */
export function fromExcelStyle(style: Partial<Style>, locale: Locale): CellFormat | undefined {
  const background = fillColour(style.fill);
  const font = style.font ?? {};
  const alignment = style.alignment ?? {};
  const borders = fromBorders(style.border);
  const found = {
    numberFormat: fromPattern(style.numFmt, locale),
    background: background === '#ffffff' ? undefined : background,
    fontColor: otherThan('#000000', fromExcelColour(font.color)),
    fontWeight: font.bold ? 'bold' : undefined,
    fontStyle: font.italic ? 'italic' : undefined,
    fontLine: font.strike ? 'line-through' : font.underline ? 'underline' : undefined,
    fontSize: font.size === 11 || font.size === 10 ? undefined : font.size,
    fontFamily: font.name === 'Calibri' || font.name === 'Arial' ? undefined : font.name,
    horizontalAlignment: oneOf(['left', 'center', 'right'], alignment.horizontal),
    verticalAlignment: oneOf(['top', 'middle'], alignment.vertical),
    wrap: alignment.wrapText ? 'WRAP' : undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  } as const satisfies CellFormat;
  const format = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return Object.keys(format).length > 0 ? format : undefined;
}

/** Excel's built-in date formats follow the reader's own settings; here they follow the spreadsheet's locale. */
function fromPattern(numFmt: string | undefined, locale: Locale): string | undefined {
  if (numFmt === undefined || numFmt === '' || /^general$/i.test(numFmt)) return undefined;
  if (numFmt === 'mm-dd-yy') return locale.date;
  if (numFmt === 'm/d/yy h:mm') return locale.dateAndTime;
  return numFmt;
}

function toFont(format: CellFormat): Partial<Font> {
  const color = toExcelColour(format.fontColor);
  return {
    ...(color && { color }),
    ...(format.fontFamily && { name: format.fontFamily }),
    ...(format.fontSize && { size: format.fontSize }),
    ...(format.fontWeight === 'bold' && { bold: true }),
    ...(format.fontStyle === 'italic' && { italic: true }),
    ...(format.fontLine === 'underline' && { underline: true }),
    ...(format.fontLine === 'line-through' && { strike: true }),
  };
}

function toAlignment(format: CellFormat): Partial<Alignment> {
  const horizontal = oneOf(['left', 'center', 'right'], format.horizontalAlignment);
  const vertical = oneOf(['top', 'middle', 'bottom'], format.verticalAlignment);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.wrap === 'WRAP' && { wrapText: true }),
  };
}

function toBorder({ color, style }: Edge): Partial<Border> {
  const colour = toExcelColour(color);
  return { style: LINES[style] ?? 'thin', ...(colour && { color: colour }) };
}

function fromBorders(borders: Partial<Borders> | undefined): Partial<Record<Side, Edge>> {
  const found: Partial<Record<Side, Edge>> = {};
  for (const side of SIDES) {
    const edge = borders?.[side];
    if (!edge?.style) continue;
    const style = Object.keys(LINES).find((name) => LINES[name] === edge.style) ?? 'SOLID';
    found[side] = { color: fromExcelColour(edge.color) ?? '#000000', style };
  }
  return found;
}

function fillColour(fill: Fill | undefined): string | undefined {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fromExcelColour(fill.fgColor) : undefined;
}

function otherThan(usual: string, value: string | undefined): string | undefined {
  return value === usual ? undefined : value;
}

function oneOf<const T extends string>(choices: readonly T[], value: string | undefined): T | undefined {
  return choices.find((choice) => choice === value);
}
