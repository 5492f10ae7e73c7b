import type { AppsScript } from '../apps-script.ts';
import { fits, type GivenAnswers } from '../forms/answer.ts';
import { type FormModel, questionsOf } from '../forms/model/form-model.ts';
import { FORM_WORDS } from '../forms/words.ts';
import type { FormSentView } from './view.ts';
import type { Language } from './words.ts';

/** Takes what the page of a form sent: `{answers: {id of the item: text or list of texts}}`; undefined for anything else. */
export function receiveAnswers(
  script: AppsScript,
  form: FormModel,
  sent: unknown,
  language: Language,
): FormSentView | undefined {
  const { answers } = (sent ?? {}) as { answers?: unknown };
  if (!areAnswers(answers, form)) return undefined;
  const answered = script.answerForm(form, answers, { language });
  if (!answered.taken) return { taken: false, faults: answered.faults };
  const errors = answered.runs.flatMap(({ functionName, error }) => {
    return error === undefined ? [] : [`${functionName}: ${error}`];
  });
  return {
    taken: true,
    message: form.confirmation || FORM_WORDS[language].received,
    again: form.settings.respondAgain,
    ...(errors.length > 0 ? { error: errors.join('\n') } : {}),
  };
}

function areAnswers(answers: unknown, form: FormModel): answers is GivenAnswers {
  if (typeof answers !== 'object' || answers === null) return false;
  const questions = new Map(questionsOf(form).map((question) => [String(question.id), question]));
  return Object.entries(answers).every(([id, answer]) => {
    const question = questions.get(id);
    return question !== undefined && fits(question, answer);
  });
}
