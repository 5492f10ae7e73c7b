import { GoogleObject } from '../expose.ts';
import { Exception } from '../services/exception.ts';
import type { Methods } from '../services/google-methods.ts';
import type { World } from '../world.ts';
import { faultsOf } from './faults.ts';
import { ItemResponse } from './item-response.ts';
import type { TypedItem } from './items/typed-item.ts';
import { addResponse, type FormModel, questionsOf, type ResponseModel } from './model/form-model.ts';
import type { Answer } from './model/item-model.ts';
import { prefilledUrl } from './prefilled-url.ts';
import { FORM_WORDS } from './words.ts';

/** An answer to a form: one that came in, or one that a script makes up to send it or to fill a link in. */
export class FormResponse
  extends GoogleObject
  implements
    Methods<GoogleAppsScript.Forms.FormResponse, 'getId' | 'getRespondentEmail' | 'getTimestamp' | 'toPrefilledUrl'>
{
  readonly googleName = 'FormResponse';
  private readonly drafted = new Map<number, Answer>();

  constructor(
    private readonly world: World,
    private readonly form: FormModel,
    /** null while it was not sent. */
    private readonly model: ResponseModel | null,
  ) {
    super();
  }

  /** null while it was not sent, as at Google's. */
  getId(): string {
    return this.model?.id ?? (null as unknown as string);
  }

  /** null while it was not sent, as at Google's. */
  getTimestamp(): GoogleAppsScript.Base.Date {
    return (this.model?.at ?? null) as unknown as GoogleAppsScript.Base.Date;
  }

  getRespondentEmail(): string {
    return this.model?.email ?? '';
  }

  /** In the order of the form's items; without what was not answered, and without questions that were deleted. */
  getItemResponses(): ItemResponse[] {
    const answers = this.model?.answers ?? this.drafted;
    return questionsOf(this.form).flatMap((question) => {
      const answer = answers.get(question.id);
      return answer === undefined ? [] : [new ItemResponse(this.form, question, answer)];
    });
  }

  /** null where it was not answered. */
  getResponseForItem(item: TypedItem): ItemResponse | null {
    return this.getItemResponses().find(({ question }) => question.id === item.model.id) ?? null;
  }

  withItemResponse(response: ItemResponse): this {
    if (this.model) throw new Exception('Item responses cannot be added to a submitted response.');
    this.drafted.set(response.question.id, response.answer);
    return this;
  }

  /** Sends it. No trigger fires for what a script sends (Apps Script guide, "Installable triggers", restrictions). */
  submit(): FormResponse {
    const [fault] = faultsOf(this.form, this.drafted, FORM_WORDS.en);
    if (fault) throw new Exception(fault.sentence);
    const { email } = this.world.user;
    return new FormResponse(
      this.world,
      this.form,
      addResponse(this.form, { answers: this.drafted, email }, this.world),
    );
  }

  toPrefilledUrl(): string {
    return prefilledUrl(this.form, this.model?.answers ?? this.drafted);
  }
}
