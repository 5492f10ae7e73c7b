import { writtenLanguageLabels } from '../choices';
import { languageLabels } from '../languages';
import { drivers } from '../tables/drivers';
import { hosts } from '../tables/hosts';
import { type AnswerKind, asking, type Form, type Question } from './form';

const host = asking(hosts);
const driver = asking(drivers);

const SPOKEN = languageLabels('French', 'English', 'Dutch', 'German', 'Spanish', 'Italian', 'Arabic', 'Persian');

const spoken: AnswerKind = { kind: 'some', choices: SPOKEN.map((label) => ({ label })) };

/** The address that a volunteer is known by from then on. */
const OWN_ADDRESS = {
  title: { en: 'Your e-mail address', fr: 'Votre adresse e-mail' },
  help: { en: 'We write to you at this address.', fr: 'Nous vous écrirons à cette adresse.' },
  required: true,
} as const;

const ANYTHING_ELSE = {
  title: { en: 'Anything else we should know?', fr: 'Autre chose à nous dire ?' },
  help: null,
  answer: { kind: 'paragraphs' },
} as const;

/** Who somebody is and where they live: the same of hosts and drivers. */
function contact(ask: typeof host | typeof driver): Question[] {
  return [
    ask('email', OWN_ADDRESS),
    ask('name', { title: { en: 'First name and surname', fr: 'Prénom et nom' }, help: null, required: true }),
    ask('phone', {
      required: true,
      help: { en: 'A number that reaches you on the day.', fr: 'Un numéro où vous joindre le jour même.' },
    }),
    ask('address', {
      required: true,
      help: { en: 'Street and number: drivers need them.', fr: 'Numéro et rue : les conducteurs en ont besoin.' },
    }),
    ask('postcode', { required: true, help: null }),
    ask('town', { required: true, help: null }),
  ];
}

const inWriting = (ask: typeof host | typeof driver) =>
  ask('language', {
    title: { en: 'In which language shall we write to you?', fr: 'Dans quelle langue devons-nous vous écrire ?' },
    help: null,
    answer: { kind: 'one', choices: [writtenLanguageLabels.fr, writtenLanguageLabels.en].map((label) => ({ label })) },
  });

const KEPT_PRIVATE = {
  en: 'Only the coordinators see your answers.',
  fr: 'Seule la coordination voit vos réponses.',
};

export const hostSignUp: Form = {
  key: 'hostSignUp',
  table: 'hosts',
  title: { en: 'Become a host', fr: 'Devenir hébergeur' },
  introduction: {
    en: `You would like to give one or two people a bed and some rest for a weekend now and then. Thank you! This is filled in once; for each weekend we then ask whether it suits you. ${KEPT_PRIVATE.en}`,
    fr: `Vous aimeriez offrir de temps en temps un lit et un peu de repos, le temps d’un week-end. Merci ! Ce formulaire se remplit une seule fois ; pour chaque week-end, nous vous demanderons ensuite si cela vous convient. ${KEPT_PRIVATE.fr}`,
  },
  confirmation: {
    en: 'Thank you! A coordinator will call you to get to know you before anybody is sent to you.',
    fr: 'Merci ! Une personne de la coordination vous appellera pour faire connaissance avant de vous confier quelqu’un.',
  },
  questions: [
    ...contact(host),
    host('beds', {
      required: true,
      title: { en: 'How many beds do you have for guests?', fr: 'Combien de lits avez-vous pour des invités ?' },
      help: null,
    }),
    host('welcomes', {
      required: true,
      title: { en: 'Whom would you take in?', fr: 'Qui accueilleriez-vous ?' },
      help: null,
    }),
    host('knownGuestsOnly', {
      required: true,
      title: {
        en: 'Only people whose earlier stay with a family went well?',
        fr: 'Seulement des personnes dont un séjour précédent s’est bien passé ?',
      },
      help: null,
    }),
    host('stepFree', {
      title: { en: 'Can your home be used without stairs?', fr: 'Peut-on loger chez vous sans monter d’escalier ?' },
    }),
    host('pets', {
      required: true,
      title: { en: 'Do pets live with you?', fr: 'Des animaux vivent-ils chez vous ?' },
      help: null,
    }),
    host('languages', {
      title: { en: 'Which languages are spoken at your home?', fr: 'Quelles langues parle-t-on chez vous ?' },
      help: null,
      answer: spoken,
    }),
    host('collects', {
      title: {
        en: 'Could you drive your guests yourself?',
        fr: 'Pourriez-vous conduire vous-même vos invités ?',
      },
      help: {
        en: 'Outward: from the meeting point to your home. Return: back to the meeting point.',
        fr: 'Aller : du point de rendez-vous à chez vous. Retour : de chez vous au point de rendez-vous.',
      },
    }),
    host('staysPerMonth', {
      title: { en: 'At most how many stays a month?', fr: 'Combien d’accueils par mois au maximum ?' },
      help: { en: 'A number; leave it empty for no limit.', fr: 'Un nombre ; laissez vide s’il n’y a pas de limite.' },
    }),
    inWriting(host),
    host('notes', ANYTHING_ELSE),
  ],
};

export const driverSignUp: Form = {
  key: 'driverSignUp',
  table: 'drivers',
  title: { en: 'Become a driver', fr: 'Devenir conducteur' },
  introduction: {
    en: `You would like to drive guests to their hosts on a Saturday or back on a Monday. Thank you! This is filled in once; for each weekend we then ask whether it suits you. ${KEPT_PRIVATE.en}`,
    fr: `Vous aimeriez conduire des invités chez leurs hébergeurs le premier jour, ou les ramener le dernier. Merci ! Ce formulaire se remplit une seule fois ; pour chaque week-end, nous vous demanderons ensuite si cela vous convient. ${KEPT_PRIVATE.fr}`,
  },
  confirmation: {
    en: 'Thank you! A coordinator will call you to get to know you before your first drive.',
    fr: 'Merci ! Une personne de la coordination vous appellera pour faire connaissance avant votre premier trajet.',
  },
  questions: [
    ...contact(driver).filter(({ field }) => field !== 'address'),
    driver('seats', {
      required: true,
      title: { en: 'How many guests can your car take?', fr: 'Combien d’invités votre voiture peut-elle prendre ?' },
    }),
    driver('longestDetourKm', {
      title: { en: 'How many km of detour at most?', fr: 'Combien de km de détour au maximum ?' },
      help: {
        en: 'Beyond driving to the meeting point and straight home. A number; leave it empty for any.',
        fr: 'En plus de l’aller au point de rendez-vous et du retour direct chez vous. Un nombre ; laissez vide si peu importe.',
      },
    }),
    inWriting(driver),
    driver('notes', ANYTHING_ELSE),
  ],
};
