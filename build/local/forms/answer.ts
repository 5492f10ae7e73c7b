import type { World } from '../world.ts';
import { type FormFault, faultsOf } from './faults.ts';
import { addResponse, type FormModel, type ResponseModel } from './model/form-model.ts';
import type { Answer } from './model/item-model.ts';
import { FORM_WORDS } from './words.ts';

/** By the question's title, or by the id of its item. */
export type GivenAnswers = Readonly<Record<string, Answer>>;

export interface Respondent {
  /** Language of what the form's page says; that of the person at the keyboard by default. */
  readonly language?: 'en' | 'fr' | undefined;
  /** Whose answer it is, for a form that collects addresses; that of the person at the keyboard by default. */
  readonly email?: string | undefined;
}

/** What became of answers that somebody sent. */
export type Received =
  | { readonly taken: true; readonly response: ResponseModel }
  | { readonly taken: false; readonly faults: readonly FormFault[] };

/** Takes answers as the public page of a form does. Throws for an answer to nothing that the form asks. */
export function answer(form: FormModel, given: GivenAnswers, { language, email }: Respondent, world: World): Received {
  const answers = new Map(
    Object.entries(given).map(([question, text]) => {
      const item = form.items.find(({ id, title }) => String(id) === question || title === question);
      if (!item) throw new Error(`The form “${form.title}” does not ask “${question}”.`);
      return [item.id, text] as const;
    }),
  );
  const faults = faultsOf(form, answers, FORM_WORDS[language ?? languageOf(world)]);
  if (faults.length > 0) return { taken: false, faults };
  return { taken: true, response: addResponse(form, { answers, email: email ?? world.user.email }, world) };
}

function languageOf({ user }: World): 'en' | 'fr' {
  return user.locale.startsWith('fr') ? 'fr' : 'en';
}
