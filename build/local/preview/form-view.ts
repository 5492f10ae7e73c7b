import { closedSentence } from '../forms/faults.ts';
import { type FormModel, isOpen } from '../forms/model/form-model.ts';
import { type ItemModel, isQuestion, type QuestionModel } from '../forms/model/item-model.ts';
import { FORM_WORDS } from '../forms/words.ts';
import type { SentMail } from '../services/index.ts';
import type { FormItemView, FormLine, FormQuestionView, FormView, MailView, TabView } from './view.ts';
import { type Language, WORDS } from './words.ts';

export function formLine({ number, title, responses }: FormModel): FormLine {
  return { title, path: pathOf(number), answers: responses.length };
}

/** A form as the person who fills it in sees it. */
export function formView(form: FormModel, language: Language): FormView {
  return {
    language,
    words: WORDS[language],
    title: form.title,
    description: form.description,
    closed: isOpen(form) ? null : closedSentence(form, FORM_WORDS[language]),
    items: form.items.map(itemView),
  };
}

/** The form whose page is at a path here. */
export function formAt(path: string, forms: readonly FormModel[]): FormModel | undefined {
  return forms.find(({ number }) => path === pathOf(number));
}

/** Where the page of a form is here, for its address at Google's, filled in as that one says. */
export function localPath(address: string, forms: readonly FormModel[]): string | undefined {
  const form = forms.find(({ url }) => address === url || address.startsWith(`${url}?`));
  return form && `${pathOf(form.number)}${address.slice(form.url.length)}`;
}

/** The tab, with what links to a form leading to its page here. */
export function localLinks(tab: TabView, forms: readonly FormModel[]): TabView {
  if (forms.length === 0) return tab;
  const rows = tab.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const link = cell?.link === undefined ? undefined : localPath(cell.link, forms);
      return link === undefined ? cell : { ...cell, link };
    }),
  }));
  return { ...tab, rows };
}

/** The forms that a mail links to, each link once. */
export function formsLinkedBy({ body, htmlBody }: SentMail, forms: readonly FormModel[]): MailView['forms'] {
  const text = `${body}\n${htmlBody.replaceAll('&amp;', '&')}`;
  const addresses = text.match(/https:\/\/docs\.google\.com\/forms\/[^\s"'<>]+/g) ?? [];
  const paths = new Set(addresses.flatMap((address) => localPath(address.replace(/[.,;:!?)]+$/, ''), forms) ?? []));
  return [...paths].map((path) => {
    const title = formAt(path.replace(/\?.*/, ''), forms)?.title ?? '';
    return { title, path };
  });
}

function pathOf(number: number): string {
  return `/form/${number}`;
}

function itemView(item: ItemModel): FormItemView {
  const { title, helpText: help } = item;
  if (!isQuestion(item)) return { kind: 'heading', title, help };
  const { id, required } = item;
  return { kind: KINDS[item.type], id, entry: `entry.${item.entry}`, title, help, required, ...chosenFrom(item) };
}

const KINDS = {
  TEXT: 'line',
  PARAGRAPH_TEXT: 'paragraphs',
  DATE: 'date',
  LIST: 'list',
  MULTIPLE_CHOICE: 'one',
  SCALE: 'one',
  CHECKBOX: 'some',
} as const;

function chosenFrom(item: QuestionModel): Pick<FormQuestionView, 'choices' | 'other' | 'ends'> {
  if ('choices' in item) return { choices: item.choices, other: item.other };
  if (item.type !== 'SCALE') return { choices: [], other: false };
  const { lower, upper, leftLabel, rightLabel } = item;
  const choices = Array.from({ length: upper - lower + 1 }, (_, i) => String(lower + i));
  return { choices, other: false, ends: [leftLabel, rightLabel] };
}
