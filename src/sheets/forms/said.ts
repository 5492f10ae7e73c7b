import type { LabelLanguage } from '../text';
import { OFFER } from './enrolment';
import type { Form } from './form';

/** What was offered, in the words of the form; an offer that nobody chose from it, as it was put. */
export function saidInForm({ questions }: Form, offer: string | number, language: LabelLanguage): string {
  const answer = questions.find(({ field }) => field === OFFER)?.answer;
  const choices = answer?.kind === 'one' ? answer.choices : [];
  const chosen = choices.find(({ label, cell = label }) =>
    typeof cell === 'number' ? cell === offer : cell.en === offer || cell.fr === offer,
  );
  return chosen ? chosen.label[language] : String(offer);
}
