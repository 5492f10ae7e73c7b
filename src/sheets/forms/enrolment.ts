import { legsLabels } from '../choices';
import { drivers } from '../tables/drivers';
import { hosts } from '../tables/hosts';
import { type AnswerKind, asking, counted, type Form, type Question } from './form';

/** What a weekend's column says of somebody. */
export const OFFER = 'offer';
/** A word to coordinators, which goes to no tab of theirs. */
export const REMARK = 'remark';

const MOST_BEDS = 8;

function questions(known: Question, offer: Pick<Question, 'title' | 'answer'>): Question[] {
  return [
    {
      field: 'weekend',
      title: { en: 'For which weekends?', fr: 'Pour quels week-ends ?' },
      help: {
        en: 'Your answer below counts for each that you tick.',
        fr: 'Votre réponse vaut pour chaque week-end coché.',
      },
      required: true,
      answer: { kind: 'weekends' },
    },
    { field: OFFER, help: null, required: true, ...offer },
    known,
    {
      field: REMARK,
      title: { en: 'A word to the coordinators', fr: 'Un mot à la coordination' },
      help: { en: 'Only if there is something to know.', fr: 'Seulement s’il y a quelque chose à savoir.' },
      required: false,
      answer: { kind: 'paragraphs' },
    },
  ];
}

const KNOWN_BY = {
  title: { en: 'Your e-mail address', fr: 'Votre adresse e-mail' },
  help: {
    en: 'The one that you signed up with: it tells us who you are.',
    fr: 'Celle de votre inscription : c’est elle qui nous dit qui vous êtes.',
  },
  required: true,
} as const;

const CHANGED = {
  en: 'Thank you, your answer has come in. A mail tells you what was noted. Should something change, fill the form in again: the last answer counts. On the last days, please also call us.',
  fr: 'Merci, votre réponse est bien arrivée. Un message vous dira ce qui a été noté. Si quelque chose change, remplissez à nouveau le formulaire : la dernière réponse compte. Les derniers jours, appelez-nous aussi.',
};

const beds: AnswerKind = {
  kind: 'one',
  choices: [
    { label: { en: 'Yes, all my beds', fr: 'Oui, tous mes lits' }, cell: { en: 'Yes', fr: 'Oui' } },
    { label: { en: 'No, not this time', fr: 'Non, pas cette fois' }, cell: legsLabels.none },
    ...counted(1, MOST_BEDS).map(({ label, cell }) => ({
      label: { en: `Yes, ${label.en} bed${cell === 1 ? '' : 's'}`, fr: `Oui, ${label.fr} lit${cell === 1 ? '' : 's'}` },
      cell: cell as number,
    })),
  ],
};

const legs: AnswerKind = {
  kind: 'one',
  choices: [
    { label: { en: 'Yes, both ways', fr: 'Oui, à l’aller et au retour' }, cell: legsLabels.both },
    { label: { en: 'Outward only (first day)', fr: 'À l’aller seulement (premier jour)' }, cell: legsLabels.outward },
    { label: { en: 'Return only (last day)', fr: 'Au retour seulement (dernier jour)' }, cell: legsLabels.return },
    { label: { en: 'No, not this time', fr: 'Non, pas cette fois' }, cell: legsLabels.none },
  ],
};

export const hostEnrolment: Form = {
  key: 'hostEnrolment',
  table: 'hosts',
  title: { en: 'Hosting this weekend', fr: 'Héberger ce week-end' },
  introduction: {
    en: 'For hosts who have signed up: can you take guests in?',
    fr: 'Pour les hébergeurs déjà inscrits : pouvez-vous accueillir ?',
  },
  confirmation: CHANGED,
  questions: questions(asking(hosts)('email', KNOWN_BY), {
    title: { en: 'Can you take guests in?', fr: 'Pouvez-vous accueillir ?' },
    answer: beds,
  }),
};

export const driverEnrolment: Form = {
  key: 'driverEnrolment',
  table: 'drivers',
  title: { en: 'Driving this weekend', fr: 'Conduire ce week-end' },
  introduction: {
    en: 'For drivers who have signed up: can you drive?',
    fr: 'Pour les conducteurs déjà inscrits : pouvez-vous conduire ?',
  },
  confirmation: CHANGED,
  questions: questions(asking(drivers)('email', KNOWN_BY), {
    title: { en: 'Can you drive?', fr: 'Pouvez-vous conduire ?' },
    answer: legs,
  }),
};
