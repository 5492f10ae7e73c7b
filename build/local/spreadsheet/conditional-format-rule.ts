import { GoogleObject } from '../expose.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format-rule-builder.ts';
import { BooleanCriteria } from './enums.ts';
import type { Signatures } from './google-types.ts';
import type { Area } from './model/area.ts';
import type { ConditionalFormat, SheetModel } from './model/sheet-model.ts';
import { Range } from './range.ts';

/** A rule that no sheet has yet: `sheet` is where its ranges lie, null while it has none. */
export interface DraftRule extends Omit<ConditionalFormat, 'areas'> {
  readonly sheet: SheetModel | null;
  readonly areas: readonly Area[];
}

type Google = GoogleAppsScript.Spreadsheet.BooleanCondition;

class BooleanCondition extends GoogleObject implements Signatures<Google, keyof Google> {
  readonly googleName = 'BooleanCondition';

  constructor(private readonly rule: DraftRule) {
    super();
  }

  getBackground(): string | null {
    return this.rule.background;
  }

  getBold(): boolean | null {
    return this.rule.bold;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return BooleanCriteria[this.rule.criteria as keyof typeof BooleanCriteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.rule.args];
  }

  getFontColor(): string | null {
    return this.rule.fontColor;
  }

  getItalic(): boolean | null {
    return this.rule.italic;
  }

  getStrikethrough(): boolean | null {
    return this.rule.strikethrough;
  }

  getUnderline(): boolean | null {
    return this.rule.underline;
  }
}

/** A rule that colours cells by what they hold. Rules are kept and written out; nothing here applies them. */
export class ConditionalFormatRule
  extends GoogleObject
  implements
    Signatures<
      GoogleAppsScript.Spreadsheet.ConditionalFormatRule,
      'copy' | 'getBooleanCondition' | 'getGradientCondition' | 'getRanges'
    >
{
  readonly googleName = 'ConditionalFormatRule';

  constructor(readonly rule: DraftRule) {
    super();
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule);
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.rule);
  }

  getGradientCondition(): null {
    return null;
  }

  getRanges(): Range[] {
    const { sheet, areas } = this.rule;
    return sheet ? areas.map((area) => new Range(sheet, area)) : [];
  }
}
