import type { CivilDate } from '../../domain/civil-date';
import { FORM_KEYS, type FormKey } from '../../domain/form';
import type { Weekend } from '../../domain/weekend';
import { closeForm, entriesOf, type Form as GoogleForm, offerChoices, openForm } from '../../google/forms';
import { type Words, wordsIn } from '../../language/words';
import { FORMS } from '../../sheets/forms';
import type { Form, Question } from '../../sheets/forms/form';
import type { LabelLanguage } from '../../sheets/text';
import { type KnownForm, type KnownForms, rememberForms } from './known-forms';

/** What people can be asked about: weekends that are not closed and have not begun yet, the nearest first. */
export function weekendsToCome(weekends: readonly Weekend[], today: CivilDate): Weekend[] {
  return weekends
    .filter(({ status, start }) => status !== 'closed' && start >= today)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** These, as forms call them. */
export function weekendsToChoose({ weekends, today, language }: Offering): string[] {
  return weekendsToCome(weekends, today).map((weekend) => wordsIn(language).forms.weekend(weekend));
}

/** What a weekend may be called in an answer: forms may have been made in either language. */
export function weekendNames(weekend: Weekend): string[] {
  return (['fr', 'en'] as const).map((language) => wordsIn(language).forms.weekend(weekend));
}

/** What the choices are made from. */
export interface Offering {
  readonly weekends: readonly Weekend[];
  readonly today: CivilDate;
  readonly language: LabelLanguage;
}

/**
 * The forms' choices follow the weekends: those to come can be chosen, and a form without any is closed. Only forms whose
 * choices differ from what they were last given are opened. Returns what is known of the forms now.
 */
export function offerWeekends(forms: KnownForms, offering: Offering): KnownForms {
  const words = wordsIn(offering.language);
  const names = weekendsToChoose(offering);
  let known = forms;
  for (const key of FORM_KEYS) {
    const form = known[key];
    if (!form?.weekends || JSON.stringify(form.weekends) === JSON.stringify(names)) continue;
    const opened = openForm(form.id);
    if (opened === null) continue;
    known = { ...known, [key]: withWeekends(opened, form, { key, names, words }) };
    rememberForms(known);
  }
  return known;
}

/** Gives a form its choices, and reads what its questions are called in links, which takes a choice to tell. */
export function withWeekends(
  opened: GoogleForm,
  form: KnownForm,
  { key, names, words }: { readonly key: FormKey; readonly names: readonly string[]; readonly words: Words },
): KnownForm {
  const question = weekendQuestion(FORMS[key]);
  const item = question && form.items[question.field];
  const [first] = names;
  if (item !== undefined && first !== undefined) offerChoices(opened, item, names);
  if (first === undefined) closeForm(opened, words.intake.closedForm);
  else if (form.closed) closeForm(opened, null);
  const entries = first === undefined ? {} : entriesBy(opened, form, { weekend: first });
  return { ...form, weekends: names, closed: first === undefined, entries: { ...form.entries, ...entries } };
}

/** The names in links of the questions that links fill in. */
export function entriesBy(
  opened: GoogleForm,
  { items }: KnownForm,
  { weekend }: { readonly weekend?: string },
): Record<string, string> {
  const answers = new Map<number, string>();
  const fields = new Map<number, string>();
  for (const [field, answer] of [['email', SAMPLE_ADDRESS] as const, ['weekend', weekend] as const]) {
    const item = items[field];
    if (item === undefined || answer === undefined) continue;
    answers.set(item, answer);
    fields.set(item, field);
  }
  return Object.fromEntries([...entriesOf(opened, answers)].map(([item, entry]) => [fields.get(item) ?? '', entry]));
}

/** An address that nobody has (RFC 2606). */
const SAMPLE_ADDRESS = 'somebody@example.org';

export function weekendQuestion({ questions }: Form): Question | undefined {
  return questions.find(({ answer }) => answer.kind === 'weekend' || answer.kind === 'weekends');
}
