import type { Label } from '../../src/sheets/text';

/** What coordinators write in free text, in both languages. */

export const activities: readonly Label[] = [
  { en: 'Cinema in Gravelines, Sunday 3 pm', fr: 'Cinéma à Gravelines, dimanche 15 h' },
  { en: 'Couscous at the parish hall, Sunday noon', fr: 'Couscous à la salle paroissiale, dimanche midi' },
  { en: 'A play in Dunkirk, Sunday 4 pm', fr: 'Théâtre à Dunkerque, dimanche 16 h' },
  { en: 'Walk on the Cap Blanc-Nez', fr: 'Promenade au cap Blanc-Nez' },
];

export const messageToHosts: Label = {
  en: 'Thank you! Please have a meal ready on arrival and wash what your guests bring along.',
  fr: 'Merci ! Prévoyez un repas à l’arrivée et une lessive pour ce que vos invités apportent.',
};

export const hostNotes: readonly Label[] = [
  { en: 'Second floor, no lift', fr: 'Deuxième étage sans ascenseur' },
  { en: 'Vegetarian kitchen', fr: 'Cuisine végétarienne' },
  { en: 'Two small children at home', fr: 'Deux enfants en bas âge à la maison' },
  { en: 'Call in the evening only', fr: 'Appeler le soir seulement' },
  { en: 'Prefers two guests at a time', fr: 'Préfère deux invités à la fois' },
];

export const driverNotes: readonly Label[] = [
  { en: 'Child seat in the boot', fr: 'Siège enfant dans le coffre' },
  { en: 'Does not drive after dark', fr: 'Ne conduit pas la nuit' },
  { en: 'Large boot', fr: 'Grand coffre' },
];

export const guestNotes: readonly Label[] = [
  { en: 'Sees the nurse on Friday', fr: 'Voit l’infirmière vendredi' },
  { en: 'Needs shoes, size 42', fr: 'A besoin de chaussures, pointure 42' },
  { en: 'Does not eat pork', fr: 'Ne mange pas de porc' },
  { en: 'First weekend away', fr: 'Premier week-end' },
];

export const referrals: readonly Label[] = [
  { en: 'Claire, child protection informed', fr: 'Claire, protection de l’enfance prévenue' },
  { en: 'Reported by the Veille Mineurs team', fr: 'Signalement fait par l’équipe Veille Mineurs' },
];
