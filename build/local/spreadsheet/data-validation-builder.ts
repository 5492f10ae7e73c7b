import { GoogleObject } from '../expose.ts';
import { nameOf } from '../services/enumeration.ts';
import { signatureMismatch } from '../services/exception.ts';
import { DataValidation } from './data-validation.ts';
import { DataValidationCriteria } from './enums.ts';
import type { Signatures } from './google-types.ts';
import type { Validation } from './model/validation.ts';
import type { Range } from './range.ts';

type Google = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** Makes data validation rules. A rule without a criterion admits everything. */
export class DataValidationBuilder
  extends GoogleObject
  implements Signatures<Google, Exclude<keyof Google & keyof DataValidationBuilder, 'requireCheckbox'>>
{
  readonly googleName = 'DataValidationBuilder';
  private rule: Validation;

  constructor(rule: Validation = { criteria: '', args: [], allowInvalid: true, helpText: null }) {
    super();
    this.rule = rule;
  }

  build(): DataValidation {
    return new DataValidation(this.rule);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): Criteria {
    return DataValidationCriteria[this.rule.criteria as keyof typeof DataValidationCriteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.rule.args];
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    this.rule = { ...this.rule, allowInvalid: allowInvalidData };
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText };
    return this;
  }

  withCriteria(criteria: Criteria, args: unknown[]): this {
    this.rule = { ...this.rule, criteria: nameOf(criteria), args };
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    return this.withCriteria(DataValidationCriteria.CHECKBOX, values);
  }

  requireDate(): this {
    return this.withCriteria(DataValidationCriteria.DATE_IS_VALID_DATE, []);
  }

  requireDateAfter(date: Date): this {
    return this.withCriteria(DataValidationCriteria.DATE_AFTER, [date]);
  }

  requireDateBefore(date: Date): this {
    return this.withCriteria(DataValidationCriteria.DATE_BEFORE, [date]);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.withCriteria(DataValidationCriteria.DATE_ON_OR_AFTER, [date]);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.withCriteria(DataValidationCriteria.DATE_ON_OR_BEFORE, [date]);
  }

  requireDateEqualTo(date: Date): this {
    return this.withCriteria(DataValidationCriteria.DATE_EQUAL_TO, [date]);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.withCriteria(DataValidationCriteria.DATE_BETWEEN, [start, end]);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.withCriteria(DataValidationCriteria.CUSTOM_FORMULA, [formula]);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.withCriteria(DataValidationCriteria.NUMBER_BETWEEN, [start, end]);
  }

  requireNumberEqualTo(number: number): this {
    return this.withCriteria(DataValidationCriteria.NUMBER_EQUAL_TO, [number]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.withCriteria(DataValidationCriteria.NUMBER_GREATER_THAN, [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.withCriteria(DataValidationCriteria.NUMBER_GREATER_THAN_OR_EQUAL_TO, [number]);
  }

  requireNumberLessThan(number: number): this {
    return this.withCriteria(DataValidationCriteria.NUMBER_LESS_THAN, [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.withCriteria(DataValidationCriteria.NUMBER_LESS_THAN_OR_EQUAL_TO, [number]);
  }

  requireTextContains(text: string): this {
    return this.withCriteria(DataValidationCriteria.TEXT_CONTAINS, [text]);
  }

  requireTextIsEmail(): this {
    return this.withCriteria(DataValidationCriteria.TEXT_IS_VALID_EMAIL, []);
  }

  requireTextIsUrl(): this {
    return this.withCriteria(DataValidationCriteria.TEXT_IS_VALID_URL, []);
  }

  requireValueInList(values: string[], showDropdown = true): this {
    if (!Array.isArray(values)) {
      throw signatureMismatch([values], 'SpreadsheetApp.DataValidationBuilder.requireValueInList');
    }
    return this.withCriteria(DataValidationCriteria.VALUE_IN_LIST, [values.map(String), showDropdown]);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.withCriteria(DataValidationCriteria.VALUE_IN_RANGE, [range, showDropdown]);
  }
}
