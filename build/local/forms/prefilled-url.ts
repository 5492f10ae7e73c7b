import { type FormModel, questionsOf } from './model/form-model.ts';
import type { Answer, QuestionModel } from './model/item-model.ts';

/** How a link names what somebody wrote beside the choices. */
export const OTHER = '__other_option__';

/** The address of a form with answers filled in: the page shows them, and nobody has sent them yet. */
export function prefilledUrl(form: FormModel, answers: ReadonlyMap<number, Answer>): string {
  const query = new URLSearchParams({ usp: 'pp_url' });
  for (const question of questionsOf(form)) {
    const answer = answers.get(question.id) ?? [];
    for (const text of typeof answer === 'string' ? [answer] : answer) addAnswer(query, question, text);
  }
  return `${form.url}?${query}`;
}

function addAnswer(query: URLSearchParams, question: QuestionModel, text: string): void {
  const name = `entry.${question.entry}`;
  if (!('choices' in question) || question.choices.includes(text)) query.append(name, text);
  else {
    query.append(name, OTHER);
    query.append(`${name}.other_option_response`, text);
  }
}
