import type { CivilDate } from '../../domain/civil-date';
import { fold } from '../../domain/fold';
import type { Submission } from '../../domain/submission';
import type { Weekend } from '../../domain/weekend';
import { parseDate } from '../parse/date';
import { type Label, type LabelLanguage, spellings, tidy } from '../text';
import { OFFER, REMARK } from './enrolment';
import type { Choice, Form, Question } from './form';

/** A response as Google hands it over. */
export interface RawResponse {
  readonly key: string;
  /** In the workbook's time, as {@link Submission.at}. */
  readonly at: string;
  readonly answers: readonly RawAnswer[];
}

export interface RawAnswer {
  /** Google's id of the question. */
  readonly item: number;
  /** What the question is called now. */
  readonly title: string;
  readonly answer: string | readonly string[];
}

/** What reading responses leans on. */
export interface FormContext {
  /** Google's ids of the questions, by field. */
  readonly items: Readonly<Record<string, number>>;
  /** What cells are written in. */
  readonly language: LabelLanguage;
  readonly weekends: readonly Weekend[];
  /** What each weekend is called in the form's choices, in any language that it was ever made in. */
  readonly weekendNames: (weekend: Weekend) => readonly string[];
  readonly today: CivilDate;
}

/**
 * What a response says, as cells. Questions are known by Google's id, so that coordinators may reword them; what was asked
 * beside them is kept as a remark.
 */
export function readSubmission(form: Form, response: RawResponse, context: FormContext): Submission {
  const byItem = new Map(Object.entries(context.items).map(([field, item]) => [item, field] as const));
  const cells: Record<string, string | number> = {};
  const weekends: CivilDate[] = [];
  const unknownWeekends: string[] = [];
  const remarks: string[] = [];
  let offer: Submission['offer'] = null;
  for (const { item, title, answer } of response.answers) {
    const said = (typeof answer === 'string' ? [answer] : answer)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (said.length === 0) continue;
    const question = form.questions.find(({ field }) => field === byItem.get(item));
    if (!question) remarks.push(`${tidy(title)} ${said.join(', ')}`.trim());
    else if (question.field === REMARK) remarks.push(said.join(', '));
    else if (question.field === OFFER) offer = cellOf(question, said, context.language);
    else if (question.answer.kind === 'weekend' || question.answer.kind === 'weekends') {
      for (const name of said) {
        const start = weekendNamed(name, context);
        if (start === null) unknownWeekends.push(name);
        else if (!weekends.includes(start)) weekends.push(start);
      }
    } else cells[question.field] = cellOf(question, said, context.language);
  }
  const { key, at } = response;
  return { key, form: form.key, at, cells, weekends, unknownWeekends, offer, remarks };
}

function cellOf({ answer }: Question, said: readonly string[], language: LabelLanguage): string | number {
  if (answer.kind === 'scale') return Number(said[0]) || (said[0] ?? '');
  if (answer.kind === 'count' && /^[1-9]?\d$/.test(said[0] ?? '')) return Number(said[0]);
  if (answer.kind !== 'one' && answer.kind !== 'some') return said.join('\n');
  const each = said.map((text) => chosen(answer.choices, text, language));
  return answer.kind === 'one' ? (each[0] ?? '') : each.join(', ');
}

/** What a choice stands for; of words that nobody offers, the words. */
function chosen(choices: readonly Choice[], text: string, language: LabelLanguage): string | number {
  const choice = choices.find(({ label }) => isCalled(label, text));
  if (!choice) return text;
  const { label, cell = label } = choice;
  return typeof cell === 'number' ? cell : cell[language];
}

const isCalled = (label: Label, text: string) => spellings(label).includes(fold(text));

/** By the name that the form gave it, or else by its date. */
function weekendNamed(name: string, { weekends, weekendNames, today }: FormContext): CivilDate | null {
  const called = weekends.find((weekend) => weekendNames(weekend).some((each) => fold(each) === fold(name)));
  if (called) return called.start;
  const day = parseDate(name, { near: today });
  return weekends.find(({ start }) => start === day)?.start ?? null;
}
