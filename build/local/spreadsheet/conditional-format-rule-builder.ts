import { GoogleObject } from '../expose.ts';
import { nameOf } from '../services/enumeration.ts';
import { Exception } from '../services/exception.ts';
import { ConditionalFormatRule, type DraftRule } from './conditional-format-rule.ts';
import { BooleanCriteria } from './enums.ts';
import type { Signatures } from './google-types.ts';
import type { Range } from './range.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

const EMPTY: DraftRule = {
  sheet: null,
  areas: [],
  criteria: '',
  args: [],
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
};

/** Makes conditional format rules of one condition; colour scales are not in the local Apps Script. */
export class ConditionalFormatRuleBuilder
  extends GoogleObject
  implements Signatures<Google, keyof Google & keyof ConditionalFormatRuleBuilder>
{
  readonly googleName = 'ConditionalFormatRuleBuilder';
  private rule: DraftRule;

  constructor(rule: DraftRule = EMPTY) {
    super();
    this.rule = rule;
  }

  build(): ConditionalFormatRule {
    if (this.rule.criteria === '') throw new Exception('A conditional format rule must have a condition.');
    if (this.rule.areas.length === 0) throw new Exception('A conditional format rule must have at least one range.');
    return new ConditionalFormatRule(this.rule);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule);
  }

  setRanges(ranges: Range[]): this {
    this.rule = { ...this.rule, sheet: ranges[0]?.model ?? null, areas: ranges.map(({ area }) => area) };
    return this;
  }

  setBackground(background: string | null): this {
    this.rule = { ...this.rule, background };
    return this;
  }

  setFontColor(fontColor: string | null): this {
    this.rule = { ...this.rule, fontColor };
    return this;
  }

  setBold(bold: boolean | null): this {
    this.rule = { ...this.rule, bold };
    return this;
  }

  setItalic(italic: boolean | null): this {
    this.rule = { ...this.rule, italic };
    return this;
  }

  setStrikethrough(strikethrough: boolean | null): this {
    this.rule = { ...this.rule, strikethrough };
    return this;
  }

  setUnderline(underline: boolean | null): this {
    this.rule = { ...this.rule, underline };
    return this;
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): this {
    this.rule = { ...this.rule, criteria: nameOf(criteria), args };
    return this;
  }

  whenCellEmpty(): this {
    return this.withCriteria(BooleanCriteria.CELL_EMPTY, []);
  }

  whenCellNotEmpty(): this {
    return this.withCriteria(BooleanCriteria.CELL_NOT_EMPTY, []);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.withCriteria(BooleanCriteria.CUSTOM_FORMULA, [formula]);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_BETWEEN, [start, end]);
  }

  whenNumberEqualTo(number: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_EQUAL_TO, [number]);
  }

  whenNumberGreaterThan(number: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_GREATER_THAN, [number]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO, [number]);
  }

  whenNumberLessThan(number: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_LESS_THAN, [number]);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO, [number]);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.withCriteria(BooleanCriteria.NUMBER_NOT_EQUAL_TO, [number]);
  }

  whenTextContains(text: string): this {
    return this.withCriteria(BooleanCriteria.TEXT_CONTAINS, [text]);
  }

  whenTextDoesNotContain(text: string): this {
    return this.withCriteria(BooleanCriteria.TEXT_DOES_NOT_CONTAIN, [text]);
  }

  whenTextEndsWith(text: string): this {
    return this.withCriteria(BooleanCriteria.TEXT_ENDS_WITH, [text]);
  }

  whenTextEqualTo(text: string): this {
    return this.withCriteria(BooleanCriteria.TEXT_EQUAL_TO, [text]);
  }

  whenTextStartsWith(text: string): this {
    return this.withCriteria(BooleanCriteria.TEXT_STARTS_WITH, [text]);
  }
}
