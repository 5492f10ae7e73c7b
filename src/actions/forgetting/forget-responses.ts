import { FORM_KEYS, type FormKey } from '../../domain/form';
import { forgetAnswer, openForm } from '../../google/forms';
import type { AnswerLine } from '../../sheets/answer-log';
import { knownForms } from '../forms/known-forms';

/** Google ends a run after six minutes. */
const WORKING_MS = 5 * 60_000;

/** What became of answers that are old. */
export interface Forgotten {
  /** Not all are gone yet: time ran out. */
  readonly unfinished: boolean;
  /** Forms that cannot be opened: only their owners can forget what they hold. */
  readonly closed: readonly FormKey[];
}

/** Deletes from the forms what these lines of the Answers tab were taken from; what is gone already is no fault. */
export function forgetResponses(lines: readonly AnswerLine[], { began }: { readonly began: number }): Forgotten {
  const forms = knownForms();
  const closed: FormKey[] = [];
  for (const key of FORM_KEYS) {
    const mine = lines.filter(({ form }) => form === key);
    const known = forms[key];
    if (mine.length === 0 || !known) continue;
    const opened = [known, ...(known.earlier ?? [])].flatMap(({ id }) => openForm(id) ?? []);
    if (opened.length === 0) closed.push(key);
    for (const { key: answer } of mine) {
      if (Date.now() - began > WORKING_MS) return { unfinished: true, closed };
      for (const form of opened) forgetAnswer(form, answer);
    }
  }
  return { unfinished: false, closed };
}
