import type { Color } from 'exceljs';

/** `#rrggbb` for Excel; undefined for what is no such colour (a colour's name). */
export function toExcelColour(colour: string | null | undefined): Partial<Color> | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(colour ?? '');
  return hex ? { argb: `FF${hex[1]?.toUpperCase()}` } : undefined;
}

/** `#rrggbb` of a colour that Excel spells out; undefined for a theme's colour, whose value is elsewhere. */
export function fromExcelColour(colour: Partial<Color> | undefined): string | undefined {
  const hex = /^[0-9a-f]{2}([0-9a-f]{6})$/i.exec(colour?.argb ?? '');
  return hex ? `#${hex[1]?.toLowerCase()}` : undefined;
}
