import { GoogleObject } from '../../expose.ts';
import { ItemType } from '../enums.ts';
import type { FormModel } from '../model/form-model.ts';
import type { ItemModel, QuestionModel } from '../model/item-model.ts';

/** What every item of a form can do, whatever its type. */
export abstract class TypedItem<M extends ItemModel = ItemModel> extends GoogleObject {
  constructor(
    readonly form: FormModel,
    readonly model: M,
  ) {
    super();
  }

  getId(): number {
    return this.model.id;
  }

  /** From 0; -1 once it was deleted. */
  getIndex(): number {
    return this.form.items.indexOf(this.model);
  }

  getTitle(): string {
    return this.model.title;
  }

  getHelpText(): string {
    return this.model.helpText;
  }

  getType(): GoogleAppsScript.Forms.ItemType {
    return ItemType[this.model.type];
  }

  setTitle(title: string): this {
    this.model.title = String(title);
    return this;
  }

  setHelpText(text: string): this {
    this.model.helpText = String(text);
    return this;
  }
}

export abstract class QuestionItem<M extends QuestionModel> extends TypedItem<M> {
  isRequired(): boolean {
    return this.model.required;
  }

  setRequired(enabled: boolean): this {
    this.model.required = Boolean(enabled);
    return this;
  }
}
