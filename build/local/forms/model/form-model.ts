import type { World } from '../../world.ts';
import { type Answer, type ItemModel, isQuestion, type QuestionModel } from './item-model.ts';

/** A form, without Google's interface to it. */
export interface FormModel {
  /** 1 for the first form of this world, and so on. */
  readonly number: number;
  readonly id: string;
  /** In the address that people fill the form in at; another id than the form's own. */
  readonly publishedId: string;
  /** Where people fill it in. */
  readonly url: string;
  title: string;
  description: string;
  /** '' for the sentence that Google has for everybody. */
  confirmation: string;
  /** What people are told while it takes no answers; '' for Google's sentence. */
  closedMessage: string;
  published: boolean;
  /** Of a published form, whether it takes answers. */
  accepting: boolean;
  collectsEmail: boolean;
  readonly settings: FormSettings;
  readonly items: ItemModel[];
  /** In the order in which they came in. */
  readonly responses: ResponseModel[];
}

/** What changes how Google shows a form, and nothing here but `respondAgain`. */
export interface FormSettings {
  progressBar: boolean;
  shuffleQuestions: boolean;
  limitOneResponsePerUser: boolean;
  allowResponseEdits: boolean;
  respondAgain: boolean;
  publishingSummary: boolean;
}

export interface ResponseModel {
  readonly id: string;
  readonly at: Date;
  /** '' where the form does not collect addresses. */
  readonly email: string;
  /** By the id of the item; what was left out is not in it. */
  readonly answers: ReadonlyMap<number, Answer>;
}

/** Whether people can answer it. */
export function isOpen({ published, accepting }: FormModel): boolean {
  return published && accepting;
}

export function questionsOf({ items }: FormModel): QuestionModel[] {
  return items.filter(isQuestion);
}

/** Keeps an answer to a form. What was left empty is left out. */
export function addResponse(
  form: FormModel,
  { answers, email }: { readonly answers: ReadonlyMap<number, Answer>; readonly email: string },
  world: World,
): ResponseModel {
  const given = new Map([...answers].filter(([, answer]) => answer.length > 0));
  const id = `2_ABaOnu${drawnText(world, 80)}`;
  const response = { id, at: world.now(), email: form.collectsEmail ? email : '', answers: given };
  form.responses.push(response);
  return response;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Text as Google's ids are made of. */
export function drawnText(world: World, length: number): string {
  return Array.from({ length }, () => LETTERS[Math.floor(world.random() * LETTERS.length)]).join('');
}

/** A number of ten digits at most, as the ids inside a form are. */
export function drawnNumber(world: World): number {
  return 1 + Math.floor(world.random() * 2_147_483_646);
}
