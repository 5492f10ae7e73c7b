import type { ConditionalFormattingRule, Style } from 'exceljs';
import { cellName } from '../spreadsheet/model/area.ts';
import type { ConditionalFormat } from '../spreadsheet/model/sheet-model.ts';
import { fromExcelColour, toExcelColour } from './colour.ts';

/** Conditional formats, between Sheets and Excel. */

type Condition = Pick<ConditionalFormat, 'criteria' | 'args'>;
/** exceljs' types do not know every member that it reads and writes. */
type Rule = { type: string; operator?: string; formulae?: unknown[] };

const CELL_IS: Record<string, string> = {
  TEXT_EQUAL_TO: 'equal',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  NUMBER_BETWEEN: 'between',
};

/** undefined for a condition that Excel has no rule for. */
export function toExcelConditional(format: ConditionalFormat, priority: number): ConditionalFormattingRule | undefined {
  const rule = toRule(format);
  return rule && ({ ...rule, priority, style: toStyle(format) } as ConditionalFormattingRule);
}

function toRule({ criteria, args, areas }: ConditionalFormat): Rule | undefined {
  if (criteria === 'CUSTOM_FORMULA') return { type: 'expression', formulae: [String(args[0]).replace(/^=/, '')] };
  if (criteria === 'CELL_EMPTY') return { type: 'containsText', operator: 'containsBlanks' };
  if (criteria === 'CELL_NOT_EMPTY') return { type: 'containsText', operator: 'notContainsBlanks' };
  if (criteria === 'TEXT_CONTAINS') {
    // exceljs has a rule for this, and writes texts with quotation marks in a way that Excel cannot read.
    const first = cellName(areas[0]?.row ?? 1, areas[0]?.column ?? 1);
    return { type: 'expression', formulae: [`NOT(ISERROR(SEARCH(${quoted(args[0])},${first})))`] };
  }
  const operator = CELL_IS[criteria];
  if (!operator) return undefined;
  return { type: 'cellIs', operator, formulae: criteria === 'TEXT_EQUAL_TO' ? args.map(quoted) : [...args] };
}

function quoted(text: unknown): string {
  return `"${String(text).replaceAll('"', '""')}"`;
}

const CONTAINS = /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",\$?[A-Z]+\$?\d+\)\)\)$/;

export function fromExcelConditional(rule: ConditionalFormattingRule): Omit<ConditionalFormat, 'areas'> | undefined {
  const condition = fromRule(rule as Rule);
  if (!condition) return undefined;
  const { font, fill } = (rule as { style?: Partial<Style> }).style ?? {};
  return {
    ...condition,
    background: (fill?.type === 'pattern' && fromExcelColour(fill.bgColor ?? fill.fgColor)) || null,
    fontColor: fromExcelColour(font?.color) ?? null,
    bold: font?.bold ?? null,
    italic: font?.italic ?? null,
    strikethrough: font?.strike ?? null,
    underline: font?.underline ? true : null,
  };
}

function fromRule({ type, operator, formulae = [] }: Rule): Condition | undefined {
  const formula = String(formulae[0] ?? '');
  const contained = CONTAINS.exec(formula)?.[1];
  if (contained !== undefined) return { criteria: 'TEXT_CONTAINS', args: [contained.replaceAll('""', '"')] };
  if (type === 'expression') return { criteria: 'CUSTOM_FORMULA', args: [`=${formula}`] };
  if (type === 'containsText' && operator === 'containsBlanks') return { criteria: 'CELL_EMPTY', args: [] };
  if (type === 'containsText' && operator === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', args: [] };
  if (type !== 'cellIs') return undefined;
  const text = /^"(.*)"$/s.exec(formula);
  if (text) {
    return operator === 'equal' ? { criteria: 'TEXT_EQUAL_TO', args: [text[1]?.replaceAll('""', '"')] } : undefined;
  }
  const criteria = Object.keys(CELL_IS).find((name) => name !== 'TEXT_EQUAL_TO' && CELL_IS[name] === operator);
  return criteria ? { criteria, args: formulae.map(Number) } : undefined;
}

function toStyle(format: ConditionalFormat): Partial<Style> {
  const color = toExcelColour(format.fontColor);
  const bgColor = toExcelColour(format.background);
  return {
    font: {
      ...(color && { color }),
      ...(format.bold !== null && { bold: format.bold }),
      ...(format.italic !== null && { italic: format.italic }),
      ...(format.strikethrough !== null && { strike: format.strikethrough }),
      ...(format.underline !== null && { underline: format.underline }),
    },
    ...(bgColor && { fill: { type: 'pattern', pattern: 'solid', bgColor } as const }),
  };
}
