import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import type { Methods } from '../services/google-methods.ts';
import { Alignment, DestinationType, FeedbackType, ItemType, PageNavigationType } from './enums.ts';
import { Form } from './form.ts';
import type { FormStore } from './model/form-store.ts';
import { TextValidationBuilder } from './text-validation.ts';

type Google = GoogleAppsScript.Forms.FormApp;

/** `FormApp` of a script that is bound to a spreadsheet: it has no form of its own. */
export class FormApp extends GoogleObject implements Methods<Google, Extract<keyof Google, keyof FormApp>> {
  readonly googleName = 'FormApp';
  readonly Alignment = Alignment;
  readonly DestinationType = DestinationType;
  readonly FeedbackType = FeedbackType;
  readonly ItemType = ItemType;
  readonly PageNavigationType = PageNavigationType;

  constructor(private readonly store: FormStore) {
    super();
  }

  /** Not published, unless that is asked for. */
  create(title: string, isPublished = false): Form {
    return new Form(this.store.create(String(title), Boolean(isPublished)), this.store.world);
  }

  openById(id: string): Form {
    return new Form(this.store.open(String(id)), this.store.world);
  }

  /** The address at which it is edited, not the one at which it is filled in. */
  openByUrl(url: string): Form {
    const [, id] = /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)/.exec(String(url)) ?? [];
    if (id === undefined) throw new Exception('Invalid argument: url');
    return this.openById(id);
  }

  getActiveForm(): Form {
    return null as unknown as Form;
  }

  createTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder('TextValidationBuilder');
  }

  createParagraphTextValidation(): TextValidationBuilder {
    return new TextValidationBuilder('ParagraphTextValidationBuilder');
  }
}
