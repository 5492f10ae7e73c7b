import type { ConditionalFormatRule } from './conditional-format-rule.ts';
import type { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder.ts';
import type { DataValidation } from './data-validation.ts';
import type { DataValidationBuilder } from './data-validation-builder.ts';
import type { NamedRange } from './named-range.ts';
import type { Protection } from './protection.ts';
import type { Range } from './range.ts';
import type { RichTextValue } from './rich-text-value.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import type { TextStyle } from './text-style.ts';

/** One of Google's types with our class in the place of Google's. */
type Ours<T> = T extends GoogleAppsScript.Spreadsheet.Range
  ? Range
  : T extends GoogleAppsScript.Spreadsheet.Sheet
    ? Sheet
    : T extends GoogleAppsScript.Spreadsheet.Spreadsheet
      ? Spreadsheet
      : T extends GoogleAppsScript.Spreadsheet.NamedRange
        ? NamedRange
        : T extends GoogleAppsScript.Spreadsheet.Protection
          ? Protection
          : T extends GoogleAppsScript.Spreadsheet.DataValidationBuilder
            ? DataValidationBuilder
            : T extends GoogleAppsScript.Spreadsheet.DataValidation
              ? DataValidation
              : T extends GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder
                ? ConditionalFormatRuleBuilder
                : T extends GoogleAppsScript.Spreadsheet.ConditionalFormatRule
                  ? ConditionalFormatRule
                  : T extends GoogleAppsScript.Spreadsheet.RichTextValue
                    ? RichTextValue
                    : T extends GoogleAppsScript.Spreadsheet.TextStyle
                      ? TextStyle
                      : T extends GoogleAppsScript.Base.Date
                        ? Date
                        : T extends (infer Item)[]
                          ? Ours<Item>[]
                          : T;

type OursEach<Args extends unknown[]> = { [I in keyof Args]: Ours<Args[I]> };

/**
 * The methods `M` of Google's class `T`, with our classes in the place of Google's: ours lack methods, so they are not
 * Google's to the compiler. Of an overloaded method this holds the last overload.
 */
export type Signatures<T, M extends keyof T> = {
  [K in M]: T[K] extends (...args: infer Args) => infer Result ? (...args: OursEach<Args>) => Ours<Result> : T[K];
};
