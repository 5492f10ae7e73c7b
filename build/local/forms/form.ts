import { Exception } from '../services/exception.ts';
import type { Methods } from '../services/google-methods.ts';
import { FormItems } from './form-items.ts';
import { FormResponse } from './form-response.ts';

type Google = GoogleAppsScript.Forms.Form;

/** A form: what it is (`FormOptions`), what it asks (`FormItems`) and what it was answered. */
export class Form extends FormItems implements Methods<Google, Extract<keyof Google, keyof Form>> {
  readonly googleName = 'Form';

  createResponse(): FormResponse {
    return new FormResponse(this.world, this.model, null);
  }

  /** In the order in which they came in; with a moment, those that came in after it. */
  getResponses(timestamp?: { getTime(): number }): FormResponse[] {
    const { responses } = this.model;
    const asked =
      timestamp === undefined ? responses : responses.filter(({ at }) => at.getTime() > timestamp.getTime());
    return asked.map((response) => new FormResponse(this.world, this.model, response));
  }

  getResponse(responseId: string): FormResponse {
    return new FormResponse(this.world, this.model, this.model.responses[placeOf(this, responseId)] ?? null);
  }

  deleteResponse(responseId: string): this {
    this.model.responses.splice(placeOf(this, responseId), 1);
    return this;
  }

  deleteAllResponses(): this {
    this.model.responses.length = 0;
    return this;
  }
}

function placeOf({ model }: Form, responseId: string): number {
  const place = model.responses.findIndex(({ id }) => id === responseId);
  if (place < 0) throw new Exception('No response with the given ID could be found.');
  return place;
}
