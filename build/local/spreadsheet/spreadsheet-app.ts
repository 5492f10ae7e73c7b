import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import type { Ui } from '../services/ui.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder.ts';
import { DataValidationBuilder } from './data-validation-builder.ts';
import {
  BooleanCriteria,
  BorderStyle,
  DataValidationCriteria,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './enums.ts';
import type { Signatures } from './google-types.ts';
import type { Range } from './range.ts';
import { RichTextValueBuilder } from './rich-text-value.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { TextStyleBuilder } from './text-style.ts';

type Google = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Method =
  | 'flush'
  | 'getActive'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getActiveSpreadsheet'
  | 'getCurrentCell'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
  | 'setActiveRange'
  | 'setActiveSheet';

/** `SpreadsheetApp` of a script that is bound to one spreadsheet. */
export class SpreadsheetApp extends GoogleObject implements Signatures<Google, Method> {
  readonly googleName = 'SpreadsheetApp';
  readonly BooleanCriteria = BooleanCriteria;
  readonly BorderStyle = BorderStyle;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly ProtectionType = ProtectionType;
  readonly SheetType = SheetType;
  readonly WrapStrategy = WrapStrategy;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    /** null in a run that a time trigger started. */
    private readonly ui: Ui | null,
  ) {
    super();
  }

  /** Cells here are never behind what was written; the meter counts it as a round trip all the same. */
  flush(): void {}

  getActive(): Spreadsheet {
    return this.spreadsheet;
  }

  getActiveRange(): Range {
    return this.spreadsheet.getActiveRange();
  }

  getActiveSheet(): Sheet {
    return this.spreadsheet.getActiveSheet();
  }

  getActiveSpreadsheet(): Spreadsheet {
    return this.spreadsheet;
  }

  getCurrentCell(): Range {
    return this.spreadsheet.getCurrentCell();
  }

  getUi(): Ui {
    if (!this.ui) throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
    return this.ui;
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder();
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
}
