import { wholeNumber } from '../kinds/numbers';
import type { Label } from '../text';
import { line, type SettingLine } from './line';

export const DEFAULT_WEEKS_KEPT = 8;

export const WEEKS_KEPT: Label = {
  en: 'Weeks to keep',
  fr: 'Semaines de conservation',
  also: ['Retention (weeks)', 'Durée de conservation', 'Durée de conservation (semaines)'],
};

/** How long people's data are kept. */
export const keepingLine: SettingLine = line(
  {
    label: WEEKS_KEPT,
    meaning: {
      en: 'After this many weeks “Forget old data” deletes the nominations and messages of a closed weekend, and answers to forms.',
      fr: 'Passé ce délai, « Effacer les anciennes données » supprime les propositions et messages d’un week-end clos, et les réponses aux formulaires.',
    },
    shown: DEFAULT_WEEKS_KEPT,
    kind: wholeNumber({ min: 1, max: 520, counted: ['semaine', 'semaines', 'week', 'weeks'] }),
  },
  (into, weeksKept) => {
    into.weeksKept = weeksKept;
  },
);
