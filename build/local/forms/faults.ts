import { type FormModel, isOpen, questionsOf } from './model/form-model.ts';
import type { Answer, QuestionModel } from './model/item-model.ts';
import { keepsTo } from './model/text-rule.ts';
import type { FormWords } from './words.ts';

/** Why an answer is not taken. */
export interface FormFault {
  /** The item that it is about; null for the form as a whole. */
  readonly item: number | null;
  readonly sentence: string;
}

export type Answers = ReadonlyMap<number, Answer>;

/** What the page of a form holds against answers before it sends them; nothing, when they are in order. */
export function faultsOf(form: FormModel, answers: Answers, words: FormWords): FormFault[] {
  if (!isOpen(form)) return [{ item: null, sentence: closedSentence(form, words) }];
  return questionsOf(form).flatMap((question) => {
    const sentence = faultOf(question, answers.get(question.id) ?? '', words);
    return sentence === null ? [] : [{ item: question.id, sentence }];
  });
}

/** What people are told by a form that takes no answers. */
export function closedSentence({ closedMessage, title }: FormModel, words: FormWords): string {
  return closedMessage || words.closed(title);
}

function faultOf(question: QuestionModel, answer: Answer, words: FormWords): string | null {
  if (answer.length === 0) return question.required ? words.required : null;
  const texts = typeof answer === 'string' ? [answer] : answer;
  switch (question.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT': {
      const { rule } = question;
      if (!rule || texts.every((text) => keepsTo(rule, text))) return null;
      return rule.helpText || words.notAllowed(rule);
    }
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'CHECKBOX':
      return question.other || texts.every((text) => question.choices.includes(text)) ? null : words.noChoice;
    case 'SCALE':
      return texts.every((text) => isOnScale(question, text)) ? null : words.noChoice;
    case 'DATE':
      return texts.every(isDay) ? null : words.noDate;
  }
}

function isOnScale({ lower, upper }: { lower: number; upper: number }, text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= lower && Number(text) <= upper;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
