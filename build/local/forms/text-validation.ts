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
  rule: Omit<TextRule, 'helpText'> | null = null;
  helpText = '';

  constructor(readonly googleName: 'TextValidationBuilder' | 'ParagraphTextValidationBuilder') {
    super();
  }

  setHelpText(text: string): this {
    this.helpText = String(text);
    return this;
  }

  build(): TextValidation {
    if (this.rule === null) throw new Error(`${this.googleName}.build without a rule is not in the local Apps Script`);
    const name = this.googleName === 'TextValidationBuilder' ? 'TextValidation' : 'ParagraphTextValidation';
    return new TextValidation(name, { ...this.rule, helpText: this.helpText });
  }

  requireNumber(): this {
    return requiring(this, 'NUMBER');
  }

  requireWholeNumber(): this {
    return requiring(this, 'WHOLE_NUMBER');
  }

  requireNumberBetween(start: number, end: number): this {
    return requiring(this, 'NUMBER_BETWEEN', start, end);
  }

  requireNumberGreaterThan(number: number): this {
    return requiring(this, 'NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return requiring(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return requiring(this, 'NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return requiring(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireTextIsEmail(): this {
    return requiring(this, 'TEXT_IS_EMAIL');
  }

  requireTextIsUrl(): this {
    return requiring(this, 'TEXT_IS_URL');
  }

  requireTextContainsPattern(pattern: string): this {
    return requiring(this, 'TEXT_CONTAINS_PATTERN', pattern);
  }

  requireTextDoesNotContainPattern(pattern: string): this {
    return requiring(this, 'TEXT_DOES_NOT_CONTAIN_PATTERN', pattern);
  }

  requireTextMatchesPattern(pattern: string): this {
    return requiring(this, 'TEXT_MATCHES_PATTERN', pattern);
  }

  requireTextDoesNotMatchPattern(pattern: string): this {
    return requiring(this, 'TEXT_DOES_NOT_MATCH_PATTERN', pattern);
  }

  requireTextLengthGreaterThanOrEqualTo(number: number): this {
    return requiring(this, 'TEXT_LENGTH_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireTextLengthLessThanOrEqualTo(number: number): this {
    return requiring(this, 'TEXT_LENGTH_LESS_THAN_OR_EQUAL_TO', number);
  }
}

function requiring<B extends TextValidationBuilder>(builder: B, kind: TextRuleKind, ...args: (number | string)[]): B {
  builder.rule = { kind, args };
  return builder;
}
