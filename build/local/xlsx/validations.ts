import type { DataValidation } from 'exceljs';
import type { Area } from '../spreadsheet/model/area.ts';
import { fromSerial, serialOfWallClock, toSerial, wallClock } from '../spreadsheet/model/serial.ts';
import { CHECKBOX, type Validation } from '../spreadsheet/model/validation.ts';

/** What a rule must know of the workbook around it. */
export interface RuleContext {
  readonly timeZone: string;
  /** A formula for a list that does not fit into a rule itself. */
  storeList(items: readonly string[]): string;
  /** What such a formula holds: a stored list, a range of the spreadsheet, or nothing. */
  resolve(formula: string): { items: readonly string[] } | { range: unknown } | undefined;
  /** `'Sheet'!$A$1:$A$9` of a range that a script gave. */
  formulaOf(range: unknown): string;
}

/** Excel keeps at most this many characters of a list, or of a help text, inside the rule. */
const LONGEST = 255;

const OPERATORS = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
} as const;

const DATE_NAMES: Record<string, string> = {
  DATE_BETWEEN: 'BETWEEN',
  DATE_NOT_BETWEEN: 'NOT_BETWEEN',
  DATE_EQUAL_TO: 'EQUAL_TO',
  DATE_AFTER: 'GREATER_THAN',
  DATE_ON_OR_AFTER: 'GREATER_THAN_OR_EQUAL_TO',
  DATE_BEFORE: 'LESS_THAN',
  DATE_ON_OR_BEFORE: 'LESS_THAN_OR_EQUAL_TO',
};

type OperatorName = keyof typeof OPERATORS;

/** A checkbox is a list of TRUE and FALSE to Excel. Rules about texts have no counterpart and give undefined. */
export function toExcelRule(rule: Validation, context: RuleContext): DataValidation | undefined {
  const condition = toCondition(rule, context);
  if (!condition) return undefined;
  return {
    ...condition,
    allowBlank: true,
    showErrorMessage: !rule.allowInvalid,
    showInputMessage: rule.helpText !== null,
    ...(rule.helpText !== null && { prompt: rule.helpText.slice(0, LONGEST) }),
  };
}

type Condition = Pick<DataValidation, 'type' | 'formulae'> | Pick<DataValidation, 'type' | 'formulae' | 'operator'>;

function toCondition({ criteria, args }: Validation, context: RuleContext): Condition | undefined {
  switch (criteria) {
    case 'CHECKBOX':
      return args.length === 0 ? { type: 'list', formulae: ['"TRUE,FALSE"'] } : listOf(args.map(String), context);
    case 'VALUE_IN_LIST':
      return listOf((args[0] as unknown[]).map(String), context);
    case 'VALUE_IN_RANGE':
      return { type: 'list', formulae: [context.formulaOf(args[0])] };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formulae: [String(args[0]).replace(/^=/, '')] };
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThan', formulae: [wallClock(0)] };
  }
  const date = DATE_NAMES[criteria];
  if (date) {
    const days = (args as Date[]).map((day) => wallClock(toSerial(day, context.timeZone)));
    return { type: 'date', operator: OPERATORS[date as OperatorName], formulae: days };
  }
  const number = /^NUMBER_(.+)$/.exec(criteria)?.[1];
  return number ? { type: 'decimal', operator: OPERATORS[number as OperatorName], formulae: [...args] } : undefined;
}

function listOf(items: readonly string[], context: RuleContext): Condition {
  const inline = items.join(',');
  const fits = inline.length <= LONGEST && !items.some((item) => /[",]/.test(item) || item.trim() !== item);
  return { type: 'list', formulae: [fits ? `"${inline}"` : context.storeList(items)] };
}

export function fromExcelRule(rule: DataValidation, context: RuleContext): Validation | undefined {
  const found = fromCondition(rule, context);
  if (!found) return undefined;
  return {
    ...found,
    allowInvalid: rule.showErrorMessage !== true || (rule.errorStyle ?? 'stop') !== 'stop',
    helpText: rule.prompt ?? null,
  };
}

function fromCondition(rule: DataValidation, context: RuleContext): Pick<Validation, 'criteria' | 'args'> | undefined {
  const formulae: unknown[] = rule.formulae ?? [];
  if (rule.type === 'list') return fromList(String(formulae[0] ?? ''), context);
  if (rule.type === 'custom') return { criteria: 'CUSTOM_FORMULA', args: [`=${formulae[0]}`] };
  const operator = Object.entries(OPERATORS).find(([, name]) => name === (rule.operator ?? 'between'))?.[0];
  if (rule.type === 'decimal' || rule.type === 'whole') {
    return { criteria: `NUMBER_${operator}`, args: formulae.map(Number) };
  }
  if (rule.type !== 'date') return undefined;
  const serials = (formulae as Date[]).map(serialOfWallClock);
  if (operator === 'GREATER_THAN' && (serials[0] ?? 0) <= 1) return { criteria: 'DATE_IS_VALID_DATE', args: [] };
  const criteria = Object.keys(DATE_NAMES).find((name) => DATE_NAMES[name] === operator);
  return criteria ? { criteria, args: serials.map((serial) => fromSerial(serial, context.timeZone)) } : undefined;
}

function fromList(formula: string, context: RuleContext): Pick<Validation, 'criteria' | 'args'> | undefined {
  const inline = /^"(.*)"$/s.exec(formula);
  if (inline) {
    const items = (inline[1] ?? '').split(',').map((item) => item.trim());
    const isBox = items.length === 2 && items[0] === 'TRUE' && items[1] === 'FALSE';
    return isBox ? CHECKBOX : { criteria: 'VALUE_IN_LIST', args: [items, true] };
  }
  const source = context.resolve(formula);
  if (!source) return undefined;
  return 'items' in source
    ? { criteria: 'VALUE_IN_LIST', args: [[...source.items], true] }
    : { criteria: 'VALUE_IN_RANGE', args: [source.range, true] };
}

/** Cells of equal value as few rectangles: runs down each column, then equal runs of neighbouring columns together. */
export function rectangles<T>(cells: Iterable<{ row: number; column: number; value: T }>): { area: Area; value: T }[] {
  const runs: { area: Area; value: T }[] = [];
  const byColumn = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column, value } of byColumn) {
    const last = runs.at(-1);
    if (last && last.value === value && last.area.column === column && last.area.row + last.area.rows === row) {
      last.area = { ...last.area, rows: last.area.rows + 1 };
    } else runs.push({ area: { row, column, rows: 1, columns: 1 }, value });
  }
  const merged: { area: Area; value: T }[] = [];
  for (const run of runs) {
    const left = merged.find(
      ({ area, value }) =>
        value === run.value &&
        area.row === run.area.row &&
        area.rows === run.area.rows &&
        area.column + area.columns === run.area.column,
    );
    if (left) left.area = { ...left.area, columns: left.area.columns + 1 };
    else merged.push(run);
  }
  return merged;
}
