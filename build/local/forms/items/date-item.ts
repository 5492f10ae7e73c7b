import { signatureMismatch } from '../../services/exception.ts';
import type { Methods } from '../../services/google-methods.ts';
import { ItemResponse } from '../item-response.ts';
import type { DateModel } from '../model/item-model.ts';
import { QuestionItem } from './typed-item.ts';

type Method =
  | 'getHelpText'
  | 'getId'
  | 'getIndex'
  | 'getTitle'
  | 'getType'
  | 'includesYear'
  | 'isRequired'
  | 'setHelpText'
  | 'setRequired'
  | 'setTitle';

/** A day, always with its year. */
export class DateItem extends QuestionItem<DateModel> implements Methods<GoogleAppsScript.Forms.DateItem, Method> {
  readonly googleName = 'DateItem';

  includesYear(): boolean {
    return true;
  }

  createResponse(response: Date): ItemResponse {
    if (!(response instanceof Date)) throw signatureMismatch([response], 'FormApp.DateItem.createResponse');
    // A run has the zone of its project for local time.
    const parts = [response.getFullYear(), response.getMonth() + 1, response.getDate()];
    const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
    return new ItemResponse(this.form, this.model, day);
  }
}
