import type { World } from '../world.ts';
import { type FormFault, faultsOf } from './faults.ts';
import { addResponse, type FormModel, questionsOf, type ResponseModel } from './model/form-model.ts';
import type { Answer, QuestionModel } from './model/item-model.ts';
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

/**
 * Takes answers as the public page of a form does. Throws for what that page cannot send: an answer to nothing that the
 * form asks, and one of another shape.
 */
export function answer(form: FormModel, given: GivenAnswers, { language, email }: Respondent, world: World): Received {
  const answers = new Map(
    Object.entries(given).map(([question, text]) => {
      const asked = questionsOf(form).find(({ id, title }) => String(id) === question || title === question);
      if (!asked) throw new Error(`The form “${form.title}” does not ask “${question}”.`);
      if (!fits(asked, text)) throw new Error(`Boxes to tick take a list, any other question a text: “${question}”.`);
      return [asked.id, text] as const;
    }),
  );
  const faults = faultsOf(form, answers, FORM_WORDS[language ?? languageOf(world)]);
  if (faults.length > 0) return { taken: false, faults };
  return { taken: true, response: addResponse(form, { answers, email: email ?? world.user.email }, world) };
}

/** Whether something is of the shape that answers to a question have. */
export function fits({ type }: QuestionModel, answer: unknown): answer is Answer {
  if (type !== 'CHECKBOX') return typeof answer === 'string';
  return Array.isArray(answer) && answer.every((each) => typeof each === 'string');
}

function languageOf({ user }: World): 'en' | 'fr' {
  return user.locale.startsWith('fr') ? 'fr' : 'en';
}
