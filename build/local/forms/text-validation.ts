import { GoogleObject } from '../expose.ts';
import type { Methods } from '../services/google-methods.ts';
import type { TextRule, TextRuleKind } from './model/text-rule.ts';

/** What a text must be like, as a script hands it to an item. */
export class TextValidation extends GoogleObject {
  constructor(
    readonly googleName: 'TextValidation' | 'ParagraphTextValidation',
    readonly rule: TextRule,
  ) {
    super();
  }
}

type Google = GoogleAppsScript.Forms.TextValidationBuilder;

/** Makes what a text must be like; a paragraph can be checked by its length and by patterns only. */
export class TextValidationBuilder
  extends GoogleObject
  implements Methods<Google, Extract<keyof Google, keyof TextValidationBuilder>>
{
  private kind: TextRuleKind | null = null;
  private args: readonly (number | string)[] = [];
  private helpText = '';

  constructor(readonly googleName: 'TextValidationBuilder' | 'ParagraphTextValidationBuilder') {
    super();
  }

  setHelpText(text: string): this {
    this.helpText = String(text);
    return this;
  }

  build(): TextValidation {
    if (this.kind === null) throw new Error(`${this.googleName}.build without a rule is not in the local Apps Script`);
    const { kind, args, helpText } = this;
    const name = this.googleName === 'TextValidationBuilder' ? 'TextValidation' : 'ParagraphTextValidation';
    return new TextValidation(name, { kind, args, helpText });
  }

  requireNumber(): this {
    return this.require('NUMBER');
  }

  requireWholeNumber(): this {
    return this.require('WHOLE_NUMBER');
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.require('TEXT_IS_URL');
  }

  requireTextContainsPattern(pattern: string): this {
    return this.require('TEXT_CONTAINS_PATTERN', pattern);
  }

  requireTextDoesNotContainPattern(pattern: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN_PATTERN', pattern);
  }

  requireTextMatchesPattern(pattern: string): this {
    return this.require('TEXT_MATCHES_PATTERN', pattern);
  }

  requireTextDoesNotMatchPattern(pattern: string): this {
    return this.require('TEXT_DOES_NOT_MATCH_PATTERN', pattern);
  }

  requireTextLengthGreaterThanOrEqualTo(number: number): this {
    return this.require('TEXT_LENGTH_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireTextLengthLessThanOrEqualTo(number: number): this {
    return this.require('TEXT_LENGTH_LESS_THAN_OR_EQUAL_TO', number);
  }

  private require(kind: TextRuleKind, ...args: (number | string)[]): this {
    this.kind = kind;
    this.args = args;
    return this;
  }
}
