import { day, dayOfMonth, days } from '../../phrases/french';
import { capital, link, nowThat, paragraph } from '../blocks';
import type { HostFacts, HostPart } from '../facts';
import type { Letters } from '../letter';
import { changes, contact, greeting, inTrouble, QUESTION, SIGNATURE, who } from './frame';
import { changedLeg, needs, stay } from './stay';

type HostKind = 'hostConfirmation' | 'hostChange' | 'hostCancellation' | 'hostThanks';

export const hostLetters: Pick<Letters, HostKind> = {
  hostConfirmation: (told) => ({
    subject: `${capital(day(told.weekend.start))} : vos invités`,
    greeting: greeting(told.reader),
    opening: [`Merci d’ouvrir votre porte ${days(told.weekend)}.`],
    body: [...stay(told), ...inTrouble(told.phone)],
    closing: ['Merci encore, et bon week-end.'],
    signature: SIGNATURE,
  }),

  hostChange: (told) => ({
    subject: `${capital(day(told.weekend.start))} : changement pour votre accueil`,
    changed: changes(told.changed.map((part) => PARTS[part](told))),
    greeting: greeting(told.reader),
    opening: ['Voici toutes les informations à jour. Elles remplacent celles de notre dernier message.'],
    body: [...stay(told), ...inTrouble(told.phone)],
    closing: ['Merci de votre souplesse, et bon week-end.'],
    signature: SIGNATURE,
  }),

  hostCancellation: ({ weekend, reader, phone }) => ({
    subject: `${capital(day(weekend.start))} : pas d’accueil cette fois`,
    changed: `Finalement, personne ne viendra chez vous ${days(weekend)}.`,
    greeting: greeting(reader),
    opening: ['Vous n’avez donc rien à préparer, ni personne à attendre.'],
    body: contact(phone, QUESTION),
    closing: ['Merci d’avoir proposé d’ouvrir votre porte. Ce sera, nous l’espérons, pour une prochaine fois.'],
    signature: SIGNATURE,
  }),

  hostThanks: ({ weekend, reader, phone, answers }) => ({
    subject: `Week-end du ${dayOfMonth(weekend.start)} : merci de votre accueil`,
    greeting: greeting(reader),
    opening: [`Merci d’avoir ouvert votre porte ${days(weekend)}. Un lit, un repas, du calme : cela compte beaucoup.`],
    body: [
      ...(answers === null
        ? []
        : [
            paragraph('Tout s’est-il bien passé ?'),
            link('Oui, tout s’est bien passé', answers.well),
            link('Non, j’aimerais en parler', answers.notWell),
          ]),
      ...contact(phone, QUESTION),
    ],
    closing: ['Encore merci, et à bientôt.'],
    signature: SIGNATURE,
  }),
};

/** What may change, and what it is now. */
const PARTS: Record<HostPart, (told: HostFacts) => string> = {
  weekend: ({ weekend }) => nowThat('les dates', days(weekend)),
  meetingPoint: ({ meetingPoint }) => nowThat('le point de rendez-vous', meetingPoint),
  guests: ({ guests }) => nowThat('les personnes que vous accueillez', who(guests)),
  needs: (told) =>
    nowThat('ce qui est à prévoir', told.needs.length === 0 ? 'plus rien de particulier' : needs(told.needs)),
  outward: (told) => changedLeg(told, 'outward'),
  return: (told) => changedLeg(told, 'return'),
  activity: ({ activity }) => nowThat('le programme du week-end', activity === '' ? 'annulé' : activity),
  message: ({ message }) => nowThat('le mot de la coordination', message === '' ? 'retiré' : ''),
  phone: ({ phone }) => nowThat('notre numéro de téléphone', phone),
};
