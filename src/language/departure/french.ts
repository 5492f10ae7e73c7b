import type { NeedsFacts, SeatsFacts, StandByFacts } from './facts';

/** What the run sheet of the meeting point says. */
export const frenchDeparture = {
  host: ({ name }: { name: string }) => `${name} (hébergeur)`,
  noCar: 'Pas encore de voiture',
  standBy: ({ turn, people }: StandByFacts) => `Attente ${turn}${people > 1 ? ` (${people} pers.)` : ''}`,
  noShow: 'Pas au rendez-vous',
  seats: ({ taken, seats }: SeatsFacts) => `${taken} sur ${seats}`,
  needs: ({ stepFree, noPets }: NeedsFacts) =>
    [stepFree ? 'sans escalier' : '', noPets ? 'sans animaux' : ''].filter((need) => need !== '').join(', '),
};

export const frenchTicks = {
  presentAndNoShow: () =>
    'Dans l’onglet Départ, « Présent » et « Absent » sont cochés tous les deux pour cette personne. Elle compte comme présente : décochez l’un des deux.',
};
