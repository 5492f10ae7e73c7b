import { Exception, signatureMismatch } from '../../services/exception.ts';
import type { Methods } from '../../services/google-methods.ts';
import { ItemResponse } from '../item-response.ts';
import type { ChoiceModel } from '../model/item-model.ts';
import { Choice } from './choice.ts';
import { QuestionItem } from './typed-item.ts';

type Method =
  | 'createChoice'
  | 'createResponse'
  | 'getChoices'
  | 'getHelpText'
  | 'getId'
  | 'getIndex'
  | 'getTitle'
  | 'getType'
  | 'isRequired'
  | 'setChoiceValues'
  | 'setHelpText'
  | 'setRequired'
  | 'setTitle';

abstract class ChoosingItem extends QuestionItem<ChoiceModel> {
  createChoice(value: string, ...more: unknown[]): Choice {
    if (more.length > 0) {
      throw new Error(`${this.googleName}.createChoice with a second argument is not in the local Apps Script`);
    }
    return new Choice(String(value));
  }

  getChoices(): Choice[] {
    return this.model.choices.map((value) => new Choice(value));
  }

  setChoiceValues(values: string[]): this {
    if (!Array.isArray(values)) throw signatureMismatch([values], `FormApp.${this.googleName}.setChoiceValues`);
    if (values.length === 0) throw new Exception('Array is empty: values');
    offer(this.model, values.map(String));
    return this;
  }

  setChoices(choices: GoogleAppsScript.Forms.Choice[]): this {
    if (!Array.isArray(choices)) throw signatureMismatch([choices], `FormApp.${this.googleName}.setChoices`);
    if (choices.length === 0) throw new Exception('Array is empty: choices');
    const values = choices.map((choice) => choice.getValue());
    offer(this.model, values);
    return this;
  }
}

function offer(model: ChoiceModel, values: readonly string[]): void {
  if (new Set(values).size < values.length) throw new Exception('Questions cannot have duplicate choice values.');
  model.choices = values;
}

/** Throws where something is no choice, unless people may write something else. */
function checkChoices({ choices, other }: ChoiceModel, chosen: readonly string[]): void {
  if (!other && chosen.some((each) => !choices.includes(each))) {
    throw new Exception('Invalid response submitted to item.');
  }
}

abstract class OneChoiceItem extends ChoosingItem {
  createResponse(response: string): ItemResponse {
    checkChoices(this.model, [String(response)]);
    return new ItemResponse(this.form, this.model, String(response));
  }
}

export class ListItem extends OneChoiceItem implements Methods<GoogleAppsScript.Forms.ListItem, Method> {
  readonly googleName = 'ListItem';
}

export class MultipleChoiceItem
  extends OneChoiceItem
  implements Methods<GoogleAppsScript.Forms.MultipleChoiceItem, Method | 'hasOtherOption' | 'showOtherOption'>
{
  readonly googleName = 'MultipleChoiceItem';

  hasOtherOption(): boolean {
    return this.model.other;
  }

  showOtherOption(enabled: boolean): this {
    this.model.other = Boolean(enabled);
    return this;
  }
}

export class CheckboxItem
  extends ChoosingItem
  implements Methods<GoogleAppsScript.Forms.CheckboxItem, Method | 'hasOtherOption' | 'showOtherOption'>
{
  readonly googleName = 'CheckboxItem';

  hasOtherOption(): boolean {
    return this.model.other;
  }

  showOtherOption(enabled: boolean): this {
    this.model.other = Boolean(enabled);
    return this;
  }

  createResponse(responses: string[]): ItemResponse {
    if (!Array.isArray(responses)) throw signatureMismatch([responses], 'FormApp.CheckboxItem.createResponse');
    checkChoices(this.model, responses.map(String));
    return new ItemResponse(this.form, this.model, responses.map(String));
  }
}
