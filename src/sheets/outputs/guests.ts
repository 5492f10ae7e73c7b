import { outputTable } from '../output-table';
import type { Label } from '../text';

export const guests = outputTable({
  label: { en: 'Guests', fr: 'Invités' },
  columns: {
    rank: { label: { en: 'Rank', fr: 'Rang' }, width: 50, align: 'right' },
    nomination: { label: { en: 'Nomination', fr: 'N° proposition' }, width: 90 },
    guestCode: { label: { en: 'Guest code', fr: 'Code invité' }, width: 90 },
    firstName: { label: { en: 'First name', fr: 'Prénom' }, width: 100 },
    association: { label: { en: 'Association', fr: 'Association' }, width: 120 },
    group: { label: { en: 'Group', fr: 'Groupe' }, width: 70 },
    priority: { label: { en: 'Priority', fr: 'Priorité' }, width: 70, align: 'right' },
    whyThisRank: { label: { en: 'Why this rank', fr: 'Pourquoi ce rang' }, width: 280 },
    decision: { label: { en: 'Decision', fr: 'Décision' }, width: 90 },
    host: { label: { en: 'Host', fr: 'N° hébergeur' }, width: 80 },
    hostTown: { label: { en: 'Host town', fr: 'Commune' }, width: 120 },
    outwardDriver: {
      label: { en: 'Outward driver', fr: 'Conducteur aller' },
      width: 90,
      note: {
        en: 'The driver’s number, or the host’s own where the host collects.',
        fr: 'Le numéro du conducteur, ou celui de l’hébergeur s’il vient chercher.',
      },
    },
    returnDriver: {
      label: { en: 'Return driver', fr: 'Conducteur retour' },
      width: 90,
      note: {
        en: 'The driver’s number, or the host’s own where the host brings back.',
        fr: 'Le numéro du conducteur, ou celui de l’hébergeur s’il ramène.',
      },
    },
    why: { label: { en: 'Why', fr: 'Pourquoi' }, width: 280 },
    keep: { label: { en: 'Keep', fr: 'Garder' }, width: 60, align: 'center', checkbox: true },
    change: { label: { en: 'Change', fr: 'Changement' }, width: 100 },
  },
});

export const decisionLabels: Readonly<Record<'hosted' | 'waiting' | 'held', Label>> = {
  hosted: { en: 'Hosted', fr: 'Accueilli' },
  waiting: { en: 'Waiting', fr: 'En attente' },
  held: { en: 'Held', fr: 'Suspendu' },
};
