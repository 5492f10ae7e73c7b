import { Exception } from '../../services/exception.ts';
import type { World } from '../../world.ts';
import { drawnText, type FormModel } from './form-model.ts';

/** The forms that the scripts of a world have made; all belong to the person at the keyboard. */
export class FormStore {
  readonly models: FormModel[] = [];
  private made = 0;

  constructor(readonly world: World) {}

  /** Forms that a script makes are not published before it says so (since July 2026). */
  create(title: string, published: boolean): FormModel {
    this.made += 1;
    const publishedId = `1FAIpQLS${drawnText(this.world, 48)}`;
    const form: FormModel = {
      number: this.made,
      id: `1${drawnText(this.world, 43)}`,
      publishedId,
      url: `https://docs.google.com/forms/d/e/${publishedId}/viewform`,
      title,
      description: '',
      confirmation: '',
      closedMessage: '',
      published,
      accepting: published,
      collectsEmail: false,
      settings: {
        progressBar: false,
        shuffleQuestions: false,
        limitOneResponsePerUser: false,
        allowResponseEdits: false,
        respondAgain: true,
        publishingSummary: false,
      },
      items: [],
      responses: [],
    };
    this.models.push(form);
    return form;
  }

  /** Throws as Google does for a form that is not there, or that somebody else owns. */
  open(id: string): FormModel {
    const form = this.models.find((each) => each.id === id);
    if (form) return form;
    throw new Exception('No item with the given ID could be found, or you do not have permission to access it.');
  }

  /** What a person does in Drive: the form is gone, and with it its answers. Triggers stay. */
  remove(form: FormModel): void {
    const at = this.models.indexOf(form);
    if (at >= 0) this.models.splice(at, 1);
  }
}
