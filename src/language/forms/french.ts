import { capital } from '../letters/blocks';
import { date } from '../phrases/french';
import type { englishForms } from './english';

export const frenchForms: typeof englishForms = {
  weekend: ({ start }: { readonly start: string }) => capital(date(start)),
  noWeekend: 'Aucun week-end n’est ouvert',
  notAnAddress: 'Indiquez une adresse e-mail, par exemple nom@exemple.fr.',
  making: ({ form }: { readonly form: string }) => `Création du formulaire « ${form} »…`,
};
