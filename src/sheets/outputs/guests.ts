import { outputTable } from '../output-table';
import type { Label } from '../text';

const NOT_KEPT_YET: Label = {
  en: 'Not taken into account yet: every planning starts afresh.',
  fr: 'Pas encore pris en compte : chaque planification repart de zéro.',
};

export const guests = outputTable({
  label: { en: 'Guests', fr: 'Invités' },
  columns: {
    rank: { label: { en: 'Rank', fr: 'Rang' }, width: 60, align: 'right' },
    nomination: { label: { en: 'Nomination', fr: 'N° proposition' }, width: 100 },
    guestCode: { label: { en: 'Guest code', fr: 'Code invité' }, width: 100 },
    firstName: { label: { en: 'First name', fr: 'Prénom' }, width: 100 },
    association: { label: { en: 'Association', fr: 'Association' }, width: 100 },
    group: { label: { en: 'Group', fr: 'Groupe' }, width: 100 },
    priority: { label: { en: 'Priority', fr: 'Priorité' }, width: 100, align: 'right' },
    whyThisRank: { label: { en: 'Why this rank', fr: 'Pourquoi ce rang' }, width: 280 },
    decision: { label: { en: 'Decision', fr: 'Décision' }, width: 100 },
    host: { label: { en: 'Host', fr: 'N° hébergeur' }, width: 100 },
    hostTown: { label: { en: 'Host town', fr: 'Commune' }, width: 100 },
    outwardDriver: {
      label: { en: 'Outward driver', fr: 'Conducteur aller' },
      width: 100,
      note: {
        en: 'The driver’s number, or the host’s own where the host collects.',
        fr: 'Le numéro du conducteur, ou celui de l’hébergeur s’il vient chercher.',
      },
    },
    returnDriver: {
      label: { en: 'Return driver', fr: 'Conducteur retour' },
      width: 100,
      note: {
        en: 'The driver’s number, or the host’s own where the host brings back.',
        fr: 'Le numéro du conducteur, ou celui de l’hébergeur s’il ramène.',
      },
    },
    why: {
      label: { en: 'Why', fr: 'Pourquoi' },
      width: 280,
      note: {
        en: 'Of those who wait or are held, this sentence goes to the association that nominated them.',
        fr: 'Pour les personnes en attente ou suspendues, cette phrase est transmise à l’association qui les a proposées.',
      },
    },
    keep: { label: { en: 'Keep', fr: 'Garder' }, width: 60, align: 'center', checkbox: true, note: NOT_KEPT_YET },
    change: { label: { en: 'Change', fr: 'Changement' }, width: 100 },
  },
});

export const decisionLabels: Readonly<Record<'hosted' | 'waiting' | 'held', Label>> = {
  hosted: { en: 'Hosted', fr: 'Accueilli', also: ['Accueillie'] },
  waiting: { en: 'Waiting', fr: 'En attente' },
  held: { en: 'Held', fr: 'Suspendu', also: ['Suspendue'] },
};
