import { languageLabels } from '../languages';
import { nominations } from '../tables/nominations';
import { asking, type Form } from './form';

const ask = asking(nominations);

const SPOKEN = languageLabels(
  ...['French', 'English', 'Arabic', 'Pashto', 'Dari', 'Persian', 'Kurdish', 'Tigrinya', 'Amharic', 'Oromo'],
  ...['Somali', 'Urdu', 'Vietnamese', 'Albanian'],
);

export const nomination: Form = {
  key: 'nomination',
  table: 'nominations',
  title: { en: 'Propose a person', fr: 'Proposer une personne' },
  introduction: {
    en: 'For associations. One answer for each person and weekend. To correct one, fill the form in again with the same code. Hosts and drivers learn the first name and what is needed for the stay, never age, health or journey.',
    fr: 'Pour les associations. Une réponse par personne et par week-end. Pour corriger, remplissez à nouveau le formulaire avec le même code. Les hébergeurs et conducteurs n’apprennent que le prénom et ce qu’il faut pour l’accueil, jamais l’âge, la santé ni le parcours.',
  },
  confirmation: {
    en: 'Thank you, your proposal has come in. Associations that the coordinators know get the list once the weekend is planned.',
    fr: 'Merci, votre proposition est bien arrivée. Les associations connues de la coordination reçoivent la liste quand le week-end est planifié.',
  },
  questions: [
    ask('nominatedBy', {
      required: true,
      title: { en: 'Your e-mail address', fr: 'Votre adresse e-mail' },
      help: {
        en: 'Your association’s, as the coordinators know it.',
        fr: 'Celle de votre association, connue de la coordination.',
      },
    }),
    ask('association', { required: true, title: { en: 'Your association', fr: 'Votre association' }, help: null }),
    ask('weekend', {
      required: true,
      title: { en: 'For which weekend?', fr: 'Pour quel week-end ?' },
      help: null,
      answer: { kind: 'weekend' },
    }),
    ask('guestCode', {
      required: true,
      title: { en: 'The person’s code', fr: 'Code de la personne' },
      help: {
        en: 'Your own code, always the same for one person: it keeps turns fair.',
        fr: 'Votre propre code, toujours le même pour une personne : il permet un tour de rôle équitable.',
      },
    }),
    ask('firstName', { required: true }),
    ask('age', {
      required: true,
      help: {
        en: 'In years, or about. Under 18, tell below who has recorded the referral.',
        fr: 'En années, même approximatif. Avant 18 ans, dites plus bas qui a fait le signalement.',
      },
    }),
    ask('gender', {
      required: true,
      help: {
        en: 'Some homes take men or women only.',
        fr: 'Certains foyers n’accueillent que des hommes ou des femmes.',
      },
      answer: {
        kind: 'one',
        choices: [
          { label: { en: 'Woman', fr: 'Femme' }, cell: { en: 'F', fr: 'F' } },
          { label: { en: 'Man', fr: 'Homme' }, cell: { en: 'M', fr: 'M' } },
          { label: { en: 'Other', fr: 'Autre' }, cell: { en: 'X', fr: 'X' } },
        ],
      },
    }),
    ask('health', { help: null }),
    ask('tiredness', {
      help: null,
      answer: {
        kind: 'scale',
        most: 5,
        least: { en: 'Rested', fr: 'En forme' },
        top: { en: 'Exhausted', fr: 'À bout' },
      },
    }),
    ask('inCalaisSince'),
    ask('languages', { help: null, answer: { kind: 'some', choices: SPOKEN.map((label) => ({ label })) } }),
    ask('group', {
      help: {
        en: 'People who should stay together: give each the same word here.',
        fr: 'Pour des personnes à loger ensemble : écrivez ici le même mot pour chacune.',
      },
    }),
    ask('needsStepFree', { title: { en: 'Cannot climb stairs?', fr: 'Ne peut pas monter d’escalier ?' }, help: null }),
    ask('noPets', { title: { en: 'Cannot stay with pets?', fr: 'Ne peut pas loger avec des animaux ?' }, help: null }),
    ask('under18Referral', {
      title: { en: 'Under 18: who recorded the referral?', fr: 'Moins de 18 ans : qui a fait le signalement ?' },
      help: {
        en: 'A minor alone must first be referred to child protection.',
        fr: 'Une personne mineure isolée doit d’abord être signalée à la protection de l’enfance.',
      },
    }),
    ask('notes', {
      title: { en: 'Anything else the coordinators should know?', fr: 'Autre chose à dire à la coordination ?' },
      help: null,
      answer: { kind: 'paragraphs' },
    }),
  ],
};
