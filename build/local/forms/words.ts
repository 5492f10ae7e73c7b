import type { TextRule } from './model/text-rule.ts';

/** What Google itself tells the people who fill a form in. */
export interface FormWords {
  readonly required: string;
  readonly noChoice: string;
  readonly noDate: string;
  readonly closed: (title: string) => string;
  readonly received: string;
  readonly notAllowed: (rule: TextRule) => string;
}

const en: FormWords = {
  required: 'This is a required question.',
  noChoice: 'Please choose one of the answers.',
  noDate: 'Please enter a valid date.',
  closed: (title) => `The form “${title}” is no longer accepting responses.`,
  received: 'Your response has been recorded.',
  notAllowed: ({ kind, args }) => {
    const [first, second] = args;
    switch (kind) {
      case 'NUMBER':
        return 'Must be a number.';
      case 'WHOLE_NUMBER':
        return 'Must be a whole number.';
      case 'NUMBER_BETWEEN':
        return `Must be a number between ${first} and ${second}.`;
      case 'TEXT_IS_EMAIL':
        return 'Must be an e-mail address.';
      case 'TEXT_IS_URL':
        return 'Must be a web address.';
      default:
        return 'This answer does not fit.';
    }
  },
};

const fr: FormWords = {
  required: 'Cette question est obligatoire.',
  noChoice: 'Choisissez l’une des réponses.',
  noDate: 'Indiquez une date valide.',
  closed: (title) => `Le formulaire «\u00a0${title}\u00a0» n’accepte plus de réponses.`,
  received: 'Votre réponse a été enregistrée.',
  notAllowed: ({ kind, args }) => {
    const [first, second] = args;
    switch (kind) {
      case 'NUMBER':
        return 'Indiquez un nombre.';
      case 'WHOLE_NUMBER':
        return 'Indiquez un nombre entier.';
      case 'NUMBER_BETWEEN':
        return `Indiquez un nombre entre ${first} et ${second}.`;
      case 'TEXT_IS_EMAIL':
        return 'Indiquez une adresse e-mail.';
      case 'TEXT_IS_URL':
        return 'Indiquez une adresse web.';
      default:
        return 'Cette réponse ne convient pas.';
    }
  },
};

export const FORM_WORDS: Readonly<Record<'en' | 'fr', FormWords>> = { en, fr };
