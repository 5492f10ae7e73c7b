import { FORM_KEYS, type FormKey } from '../../domain/form';
import {
  addQuestion,
  createForm,
  dropQuestion,
  type FormQuestion,
  formAddress,
  formsAnsweredTo,
  type Form as GoogleForm,
  openForm,
  prepareForm,
  questionsOf,
  runOnAnswer,
} from '../../google/forms';
import { capital } from '../../language/letters/blocks';
import { typesetFrench } from '../../language/typeset';
import { type Language, wordsIn } from '../../language/words';
import { FORMS } from '../../sheets/forms';
import type { Choice, Question } from '../../sheets/forms/form';
import type { Label } from '../../sheets/text';
import { type KnownForm, type KnownForms, rememberForms } from './known-forms';
import { entriesBy, type Offering, weekendQuestion, weekendsToChoose, withWeekends } from './weekends-to-offer';

/** The function that Google calls for every answer. */
export const ON_ANSWER = 'onFormSubmit';

/** What forms are made from beside what they ask. */
export interface FormPlans extends Offering {
  /** Makes those anew that cannot be opened; they are left alone otherwise. */
  readonly replace: boolean;
  readonly progress: (facts: { readonly form: string }) => void;
}

export interface FormsMade {
  readonly forms: KnownForms;
  /** Those that were not there before. */
  readonly added: readonly FormKey[];
  /** How many questions were put back into forms that had lost them. */
  readonly mended: number;
  /** Those that cannot be opened: deleted, or somebody else's. */
  readonly unopened: readonly FormKey[];
}

/**
 * Makes the forms that are not there yet, puts back questions that are missing, and has every answer taken in. What
 * coordinators have reworded or added stays. Each form is known from the moment that it is made: a run that dies leaves it
 * unfinished, and the next one finishes it.
 */
export function makeForms(known: KnownForms, plans: FormPlans): FormsMade {
  let forms = known;
  let mended = 0;
  const added: FormKey[] = [];
  const unopened: FormKey[] = [];
  const answered = formsAnsweredTo(ON_ANSWER);
  const remember = (key: FormKey, form: KnownForm) => {
    forms = { ...forms, [key]: form };
    rememberForms(forms);
  };
  for (const key of FORM_KEYS) {
    const there = forms[key];
    let opened = there ? openForm(there.id) : null;
    if (there && opened === null && !plans.replace) {
      unopened.push(key);
      continue;
    }
    if (opened === null) {
      plans.progress({ form: text(FORMS[key].title, plans.language) });
      opened = createForm(text(FORMS[key].title, plans.language));
      added.push(key);
      const earlier = there ? [...(there.earlier ?? []), { id: there.id, items: there.items }] : [];
      remember(key, { ...formAddress(opened), items: {}, entries: {}, ...(there ? { earlier } : {}) });
    }
    const { introduction, confirmation } = FORMS[key];
    prepareForm(opened, {
      description: text(introduction, plans.language),
      confirmation: text(confirmation, plans.language),
    });
    const asked = askAll(opened, forms[key] as KnownForm, key, { plans, remember });
    if (!added.includes(key)) mended += asked;
    remember(key, inOrder(opened, forms[key] as KnownForm, key, plans));
    if (!answered.has(forms[key]?.id ?? '')) runOnAnswer(opened, ON_ANSWER);
  }
  return { forms, added, mended, unopened };
}

/** Adds the questions that are missing; returns how many were. */
function askAll(
  opened: GoogleForm,
  form: KnownForm,
  key: FormKey,
  { plans, remember }: { readonly plans: FormPlans; readonly remember: (key: FormKey, form: KnownForm) => void },
): number {
  const there = questionsOf(opened);
  const claimed = new Set(Object.values(form.items));
  // A run that died while it asked has left questions that nobody knows of, the last of them without a title.
  const strays = there.filter(({ id }) => !claimed.has(id));
  for (const { id } of strays.filter(({ title }) => title() === '')) dropQuestion(opened, id);
  const isThere = (field: string) => there.some(({ id }) => id === form.items[field]);
  const missing = FORMS[key].questions.filter(({ field }) => !isThere(field));
  let known = form;
  for (const question of missing) {
    const asked = asGoogleAsks(question, plans);
    const stray = strays.find(({ title }) => title() === asked.title);
    const item = stray?.id ?? addQuestion(opened, asked);
    known = { ...known, items: { ...known.items, [question.field]: item } };
  }
  if (missing.length > 0) remember(key, known);
  return missing.length;
}

/** With the weekends to choose from, and known by the names that its questions have in links. */
function inOrder(opened: GoogleForm, form: KnownForm, key: FormKey, plans: FormPlans): KnownForm {
  if (!weekendQuestion(FORMS[key])) return { ...form, entries: entriesBy(opened, form, {}) };
  return withWeekends(opened, form, { key, names: weekendsToChoose(plans), words: wordsIn(plans.language) });
}

function asGoogleAsks(question: Question, plans: FormPlans): FormQuestion {
  const { language } = plans;
  const { title, help, required, answer } = question;
  const words = wordsIn(language);
  const offered = ({ label }: Choice) => capital(text(label, language));
  const asked = { title: text(title, language), help: help === null ? '' : text(help, language), required };
  switch (answer.kind) {
    case 'count':
      return { ...asked, answer: { kind: 'line' } };
    case 'line':
    case 'paragraphs':
      return { ...asked, answer: { kind: answer.kind } };
    case 'email':
      return { ...asked, answer: { kind: 'email', fault: words.forms.notAnAddress } };
    case 'one':
      return { ...asked, answer: { kind: 'one', choices: answer.choices.map(offered) } };
    case 'some':
      return {
        ...asked,
        answer: { kind: 'some', other: true, choices: answer.choices.map(offered) },
      };
    case 'scale': {
      const { most, least, top } = answer;
      return { ...asked, answer: { kind: 'scale', most, least: text(least, language), top: text(top, language) } };
    }
    case 'weekend':
    case 'weekends': {
      const names = weekendsToChoose(plans);
      // A form must offer something: without a weekend to come it is closed.
      const choices = names.length > 0 ? names : [words.forms.noWeekend];
      const kind = answer.kind === 'weekend' ? 'one' : 'some';
      return { ...asked, answer: kind === 'one' ? { kind, choices } : { kind, choices, other: false } };
    }
  }
}

function text(label: Label, language: Language): string {
  return language === 'fr' ? typesetFrench(label.fr) : label.en;
}
