import type { Methods } from '../../services/google-methods.ts';
import { ItemResponse } from '../item-response.ts';
import type { TextModel } from '../model/item-model.ts';
import type { TextValidation } from '../text-validation.ts';
import { QuestionItem } from './typed-item.ts';

type Method =
  | 'clearValidation'
  | 'createResponse'
  | 'getHelpText'
  | 'getId'
  | 'getIndex'
  | 'getTitle'
  | 'getType'
  | 'isRequired'
  | 'setHelpText'
  | 'setRequired'
  | 'setTitle';

abstract class WrittenItem extends QuestionItem<TextModel> {
  clearValidation(): this {
    this.model.rule = null;
    return this;
  }

  setValidation(validation: TextValidation): this {
    this.model.rule = validation.rule;
    return this;
  }

  createResponse(response: string): ItemResponse {
    return new ItemResponse(this.form, this.model, String(response));
  }
}

export class TextItem extends WrittenItem implements Methods<GoogleAppsScript.Forms.TextItem, Method> {
  readonly googleName = 'TextItem';
}

export class ParagraphTextItem
  extends WrittenItem
  implements Methods<GoogleAppsScript.Forms.ParagraphTextItem, Method>
{
  readonly googleName = 'ParagraphTextItem';
}
