import { GoogleObject } from '../expose.ts';
import { Item } from './items/item.ts';
import type { FormModel } from './model/form-model.ts';
import type { Answer, QuestionModel } from './model/item-model.ts';

/** What one question was answered. */
export class ItemResponse extends GoogleObject {
  readonly googleName = 'ItemResponse';

  constructor(
    readonly form: FormModel,
    readonly question: QuestionModel,
    readonly answer: Answer,
  ) {
    super();
  }

  getItem(): Item {
    return new Item(this.form, this.question);
  }

  /** Of a checkbox question a list, of any other a text, a scale's included. */
  getResponse(): string | string[] {
    return typeof this.answer === 'string' ? this.answer : [...this.answer];
  }
}
