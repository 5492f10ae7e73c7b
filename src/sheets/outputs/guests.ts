import type { GuestChange } from '../../domain/reference';
import { outputTable } from '../output-table';
import type { Label } from '../text';

/** What a dropdown says when something is chosen in it. */
const CHOSEN_BY_HAND: Label = {
  en: 'Offered here: hosts and drivers who can be counted on this weekend. Another number may be written; the tab To do then says whether it can be kept. Plan the weekend again afterwards.',
  fr: 'Proposés ici : les hébergeurs et conducteurs sur qui compter ce week-end. Un autre numéro peut être écrit ; l’onglet À faire dit alors s’il peut être gardé. Planifiez ensuite à nouveau.',
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
    host: {
      label: { en: 'Host', fr: 'N° hébergeur' },
      width: 100,
      editable: true,
      note: {
        en: 'Choose another one by hand: planning again keeps your choice and arranges the rest around it. Emptied, the plan decides.',
        fr: 'Choisissez-en un autre à la main : une nouvelle planification garde votre choix et arrange le reste autour. Si la case est vide, le plan choisit.',
      },
      help: CHOSEN_BY_HAND,
    },
    hostTown: { label: { en: 'Host town', fr: 'Commune' }, width: 100 },
    outwardDriver: {
      label: { en: 'Outward driver', fr: 'Conducteur aller' },
      width: 100,
      editable: true,
      note: {
        en: 'The driver’s number, or the host’s own where the host collects. Chosen by hand, planning again keeps it; emptied, the plan decides.',
        fr: 'Le numéro du conducteur, ou celui de l’hébergeur s’il vient chercher. Choisi à la main, il est gardé quand on planifie à nouveau ; si la case est vide, le plan choisit.',
      },
      help: CHOSEN_BY_HAND,
    },
    returnDriver: {
      label: { en: 'Return driver', fr: 'Conducteur retour' },
      width: 100,
      editable: true,
      note: {
        en: 'The driver’s number, or the host’s own where the host brings back. Chosen by hand, planning again keeps it; emptied, the plan decides.',
        fr: 'Le numéro du conducteur, ou celui de l’hébergeur s’il ramène. Choisi à la main, il est gardé quand on planifie à nouveau ; si la case est vide, le plan choisit.',
      },
      help: CHOSEN_BY_HAND,
    },
    why: {
      label: { en: 'Why', fr: 'Pourquoi' },
      width: 280,
      note: {
        en: 'Of those who wait or are held, this sentence goes to the association that nominated them.',
        fr: 'Pour les personnes en attente ou suspendues, cette phrase est transmise à l’association qui les a proposées.',
      },
    },
    keep: {
      label: { en: 'Keep', fr: 'Garder' },
      width: 60,
      align: 'center',
      checkbox: true,
      note: {
        en: 'Ticked, planning again keeps the host and drivers of this row. The plan itself ticks it where you have chosen one of them by hand. Unticked, the plan decides again.',
        fr: 'Si vous cochez, une nouvelle planification garde l’hébergeur et les conducteurs de la ligne. Le plan coche lui-même là où vous en avez choisi un à la main. Si vous décochez, le plan choisit à nouveau.',
      },
    },
    change: {
      label: { en: 'Change', fr: 'Changement' },
      width: 100,
      note: { en: 'Since the weekend was last planned.', fr: 'Depuis la planification précédente.' },
    },
    planned: {
      label: { en: 'Planned', fr: 'Prévu' },
      width: 60,
      overflow: 'clip',
      quiet: true,
      note: {
        en: 'What the planner wrote here, to notice what you change by hand. Leave it.',
        fr: 'Ce que le plan a écrit ici, pour remarquer ce que vous changez à la main. Ne modifiez pas cette colonne. * : choisi à la main.',
      },
    },
  },
});

export const decisionLabels: Readonly<Record<'hosted' | 'waiting' | 'held', Label>> = {
  hosted: { en: 'Hosted', fr: 'Accueilli', also: ['Accueillie'] },
  waiting: { en: 'Waiting', fr: 'En attente' },
  held: { en: 'Held', fr: 'Suspendu', also: ['Suspendue'] },
};

/** What became of a guest since the weekend was last planned; blank = nothing. */
export const changeLabels: Readonly<Record<GuestChange, Label>> = {
  new: { en: 'New', fr: 'Nouveau', also: ['Nouvelle'] },
  moved: { en: 'Moved', fr: 'Changement de foyer', also: ['Déplacé', 'Déplacée'] },
  newCar: { en: 'New car', fr: 'Autre voiture' },
  dropped: { en: 'Dropped', fr: 'Plus de place', also: ['Place perdue', 'Retiré du week-end', 'Retirée du week-end'] },
};
