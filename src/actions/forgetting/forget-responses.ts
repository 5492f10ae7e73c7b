import { forgetAnswer, openForm } from '../../google/forms';
import type { AnswerLine } from '../../sheets/answer-log';
import { knownForms } from '../forms/known-forms';

/** Google ends a run after six minutes. */
const WORKING_MS = 5 * 60_000;

/**
 * Deletes from the forms what these lines of the Answers tab were taken from; what is gone already is no fault. False = not
 * all are gone yet. A form that cannot be opened keeps what it has: only its owner can forget that.
 */
export function forgetResponses(lines: readonly AnswerLine[], { began }: { readonly began: number }): boolean {
  const forms = knownForms();
  for (const [key, known] of Object.entries(forms)) {
    const mine = lines.filter(({ form }) => form === key);
    const form = mine.length > 0 && known ? openForm(known.id) : null;
    if (form === null) continue;
    for (const { key: answer } of mine) {
      if (Date.now() - began > WORKING_MS) return false;
      forgetAnswer(form, answer);
    }
  }
  return true;
}
