import type { CellFormat, Side } from '../spreadsheet/model/format.ts';
import type { SheetModel } from '../spreadsheet/model/sheet-model.ts';
import type { Scalar } from '../spreadsheet/model/typing.ts';
import type { Validation } from '../spreadsheet/model/validation.ts';
import type { CellView, StyleView } from './view.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The looks of a tab's cells, each told once. */
export class Styles {
  readonly list: StyleView[] = [];
  private readonly indices = new Map<string, number>();

  /** Index of the look; undefined for the default one. */
  indexOf(format: CellFormat | undefined, value: Scalar | undefined): number | undefined {
    const style = styleOf(format ?? {}, value);
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    let index = this.indices.get(key);
    if (index === undefined) {
      index = this.list.push(style) - 1;
      this.indices.set(key, index);
    }
    return index;
  }
}

/** null for an empty cell that looks like any other. */
export function cellView(sheet: SheetModel, styles: Styles, row: number, column: number): CellView | null {
  const value = sheet.values.get(row, column);
  const formula = sheet.formulas.get(row, column);
  const note = sheet.notes.get(row, column);
  const rule = sheet.validations.get(row, column);
  const style = styles.indexOf(sheet.formats.get(row, column), value);
  const link = linkOf(sheet.links.get(row, column) ?? value);
  const choices = rule && choicesOf(rule);
  const cell: Writable<CellView> = {};
  if (rule?.criteria === 'CHECKBOX') cell.ticked = value !== undefined && value === (rule.args[0] ?? true);
  else if (value !== undefined) cell.text = sheet.display(row, column);
  if (style !== undefined) cell.style = style;
  if (formula !== undefined) cell.formula = formula;
  if (note !== undefined) cell.note = note;
  if (link !== undefined) cell.link = link;
  if (choices) cell.choices = choices;
  return Object.keys(cell).length === 0 ? null : cell;
}

/** A link that is safe to follow: the web, or a place in this workbook however its address is written. */
function linkOf(target: Scalar | undefined): string | undefined {
  if (typeof target !== 'string' || /\s/.test(target)) return undefined;
  const place = /#gid=\d+(&range=[A-Z]+\d+(:[A-Z]+\d+)?)?$/i.exec(target);
  if (place && (place.index === 0 || target.includes('/local-spreadsheet/'))) return place[0];
  return /^https?:\/\/\S+$/i.test(target) ? target : undefined;
}

function choicesOf({ criteria, args }: Validation): string[] | undefined {
  const [source] = args;
  if (criteria === 'VALUE_IN_LIST') return (source as unknown[]).map(String);
  if (criteria !== 'VALUE_IN_RANGE') return undefined;
  const values = (source as { getDisplayValues(): string[][] }).getDisplayValues().flat();
  return [...new Set(values)].filter((value) => value !== '');
}

function styleOf(format: CellFormat, value: Scalar | undefined): StyleView {
  const style: Writable<StyleView> = {};
  const align = alignOf(format, value);
  if (align === 'center' || align === 'right') style.align = align;
  if (format.verticalAlignment === 'top' || format.verticalAlignment === 'middle') {
    style.vertical = format.verticalAlignment;
  }
  if (format.wrap === 'WRAP') style.wrap = 'wrap';
  if (format.wrap === 'CLIP') style.wrap = 'clip';
  if (format.fontWeight === 'bold') style.bold = true;
  if (format.fontStyle === 'italic') style.italic = true;
  if (format.fontLine === 'underline' || format.fontLine === 'line-through') style.line = format.fontLine;
  if (format.fontSize !== undefined) style.size = format.fontSize;
  if (format.fontColor !== undefined) style.color = format.fontColor;
  if (format.background !== undefined) style.background = format.background;
  if (format.borders) {
    const edges = Object.entries(format.borders) as [Side, { color: string }][];
    style.borders = Object.fromEntries(edges.map(([side, edge]) => [side, edge.color]));
  }
  return style;
}

/** Unless told otherwise, Sheets puts numbers and dates on the right and TRUE and FALSE in the middle. */
function alignOf(format: CellFormat, value: Scalar | undefined): string {
  const given = format.horizontalAlignment;
  if (given !== undefined && given !== 'general' && given !== 'normal') return given;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' ? 'center' : 'left';
}
