import { expect, test } from 'vitest';
import { ConditionalFormatRuleBuilder } from '../../../build/local/spreadsheet/conditional-format-rule-builder.ts';
import { DataValidationBuilder } from '../../../build/local/spreadsheet/data-validation-builder.ts';
import { Range } from '../../../build/local/spreadsheet/range.ts';
import { RichTextValueBuilder } from '../../../build/local/spreadsheet/rich-text-value.ts';
import { Sheet } from '../../../build/local/spreadsheet/sheet.ts';
import { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { SpreadsheetApp } from '../../../build/local/spreadsheet/spreadsheet-app.ts';
import { TextStyleBuilder } from '../../../build/local/spreadsheet/text-style.ts';
import { declared, methodsOf } from '../declared.ts';

test.each([
  ['Range', Range, 90],
  ['Sheet', Sheet, 75],
  ['Spreadsheet', Spreadsheet, 33],
  ['SpreadsheetApp', SpreadsheetApp, 10],
  ['DataValidationBuilder', DataValidationBuilder, 25],
  ['ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder, 20],
  ['RichTextValueBuilder', RichTextValueBuilder, 4],
  ['TextStyleBuilder', TextStyleBuilder, 8],
])('every method of %s that a script can call is in Google’s reference', (name, ours, atLeast) => {
  const known = declared('spreadsheet', name);
  const methods = methodsOf(ours);
  expect(methods.filter((method) => !known.has(method))).toEqual([]);
  expect(methods.length).toBeGreaterThanOrEqual(atLeast);
});
