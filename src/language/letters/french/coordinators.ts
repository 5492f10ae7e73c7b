import { count, dayOfMonth, days, number } from '../../phrases/french';
import { facts, heading, link, listOf } from '../blocks';
import type { Letters } from '../letter';
import { greeting } from './frame';

export const coordinatorLetters: Pick<Letters, 'summary'> = {
  summary: ({ weekend, hosted, homes, rides, km, waiting, held, unreachable, workbook }) => ({
    subject: `Week-end du ${dayOfMonth(weekend.start)} : récapitulatif`,
    greeting: greeting(''),
    opening: [`Voici le week-end ${days(weekend)} en quelques chiffres.`],
    body: [
      ...facts(
        { label: 'Accueil :', value: `${count(hosted, 'personne')} dans ${count(homes, 'foyer')}` },
        { label: 'Voitures :', value: `${count(rides, 'trajet')}, ${number(km)} km` },
        { label: 'En attente :', value: count(waiting, 'personne') },
        { label: 'En suspens :', value: count(held, 'personne') },
      ),
      ...(unreachable.length === 0 ? [] : [heading('Sans adresse e-mail, à appeler'), listOf(unreachable)]),
      ...(workbook === '' ? [] : [link('Ouvrir le classeur', workbook)]),
    ],
    closing: [],
    signature: '',
  }),
};
