import { GoogleObject } from '../expose.ts';
import { DataValidationBuilder } from './data-validation-builder.ts';
import { DataValidationCriteria } from './enums.ts';
import type { Signatures } from './google-types.ts';
import type { Validation } from './model/validation.ts';

type Criteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

/** A data validation rule as scripts hold it. */
export class DataValidation
  extends GoogleObject
  implements
    Signatures<
      GoogleAppsScript.Spreadsheet.DataValidation,
      'copy' | 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues'
    >
{
  readonly googleName = 'DataValidation';

  constructor(readonly rule: Validation) {
    super();
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

  /** Google's type says text; without a help text it is null. */
  getHelpText(): string | null {
    return this.rule.helpText;
  }
}
