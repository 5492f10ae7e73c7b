import { Exception } from '../../services/exception.ts';
import type { Methods } from '../../services/google-methods.ts';
import { ItemResponse } from '../item-response.ts';
import type { ScaleModel } from '../model/item-model.ts';
import { QuestionItem } from './typed-item.ts';

type Method =
  | 'createResponse'
  | 'getHelpText'
  | 'getId'
  | 'getIndex'
  | 'getLeftLabel'
  | 'getLowerBound'
  | 'getRightLabel'
  | 'getTitle'
  | 'getType'
  | 'getUpperBound'
  | 'isRequired'
  | 'setBounds'
  | 'setHelpText'
  | 'setLabels'
  | 'setRequired'
  | 'setTitle';

export class ScaleItem extends QuestionItem<ScaleModel> implements Methods<GoogleAppsScript.Forms.ScaleItem, Method> {
  readonly googleName = 'ScaleItem';

  getLowerBound(): number {
    return this.model.lower;
  }

  getUpperBound(): number {
    return this.model.upper;
  }

  getLeftLabel(): string {
    return this.model.leftLabel;
  }

  getRightLabel(): string {
    return this.model.rightLabel;
  }

  /** A scale begins at 0 or 1 and ends somewhere from 3 to 10. */
  setBounds(lower: number, upper: number): this {
    if (lower !== 0 && lower !== 1) throw new Exception(`Invalid lower bound: ${lower}`);
    if (!Number.isInteger(upper) || upper < 3 || upper > 10) throw new Exception(`Invalid upper bound: ${upper}`);
    Object.assign(this.model, { lower, upper });
    return this;
  }

  setLabels(lower: string, upper: string): this {
    Object.assign(this.model, { leftLabel: String(lower), rightLabel: String(upper) });
    return this;
  }

  createResponse(response: number): ItemResponse {
    const { lower, upper } = this.model;
    if (!Number.isInteger(response) || response < lower || response > upper) {
      throw new Exception('Invalid response submitted to item.');
    }
    return new ItemResponse(this.form, this.model, String(response));
  }
}
