import type { LegName, NeedName } from '../facts';
import { count, date, list } from '../phrases/french';
import type { DriverLegFacts, RefusedHomeFacts, ReplanFacts } from './facts';

const people = (n: number) => count(n, 'personne');
const onTheWay = (leg: LegName) => (leg === 'outward' ? 'à l’aller' : 'au retour');

const lacks: Readonly<Record<NeedName, string>> = {
  beds: 'n’a pas assez de lits',
  welcomes: 'n’accueille pas ce groupe (hommes, femmes)',
  known: 'n’accueille que des personnes dont le dernier séjour s’est bien passé',
  stepFree: 'a des escaliers',
  noPets: 'a des animaux',
};

const notOffering = {
  notApproved: 'n’est pas au statut Validé',
  noBeds: 'ne propose pas de lit ce week-end',
  notCounted: 'a déjà atteint son nombre d’accueils du mois, ou n’a pas de coordonnées',
};

/** Why something fixed by hand was not kept, and what to do. */
export const frenchKeeps = {
  keepNotEligible: () =>
    'Choix fait à la main, mais cette personne est suspendue : voir « Pourquoi ». Choix non retenu.',
  keepHostNotOffering: ({ host, why }: { host: string; why: keyof typeof notOffering }) =>
    `${host} a été choisi à la main, mais ${notOffering[why]}. Choix non retenu : choisissez un autre hébergeur, ou corrigez l’onglet Hébergeurs.`,
  keepHostUnsuited: ({ host, needs }: RefusedHomeFacts) =>
    `${host} a été choisi à la main, mais ${list(
      needs.map((need) => lacks[need]),
      'et',
    )}. Choix non retenu : choisissez un autre hébergeur.`,
  keepBedsTaken: ({ host, beds }: { host: string; beds: number }) =>
    `${host} a été choisi à la main, mais ${beds < 2 ? 'le seul lit y est déjà pris' : `les ${beds} lits y sont déjà pris`} par d’autres personnes que vous y gardez. Choix non retenu : choisissez un autre hébergeur, ou libérez une de ces personnes.`,
  keepNoRoom: () =>
    'Choix fait à la main, mais il n’y a plus de place, ou aucune voiture n’y va avec tout ce que vous gardez par ailleurs. Choix non retenu : libérez un autre choix, ou trouvez une voiture.',
  keepDriverNotOffering: ({ driver, leg }: DriverLegFacts) =>
    `${driver} a été choisi à la main, mais ne conduit pas ${onTheWay(leg)} ce week-end ou n’est pas validé. Choix non retenu : choisissez un autre conducteur, ou corrigez l’onglet Conducteurs.`,
  keepHostDrives: ({ host, leg }: { host: string; leg: LegName }) =>
    `Le conducteur ${onTheWay(leg)} a été choisi à la main, mais l’onglet Hébergeurs (« Vient chercher ») dit autre chose de ${host}. Choix non retenu : corrigez l’un des deux.`,
  keepSeatsTaken: ({ driver, leg, seats }: DriverLegFacts & { seats: number }) =>
    `${driver} a été choisi à la main, mais n’a que ${count(seats, 'siège')} ${onTheWay(leg)} : trop peu pour ce groupe et ceux que vous y gardez. Choix non retenu : choisissez un autre conducteur.`,
  keepDetour: ({ driver, leg, longestDetourKm }: DriverLegFacts & { longestDetourKm: number }) =>
    `${driver} a été choisi à la main, mais cela demanderait plus que les ${longestDetourKm} km de détour que cette personne accepte ${onTheWay(leg)}. Choix non retenu : choisissez un autre conducteur, ou demandez-lui.`,
  keepSplitsGroup: ({ group }: { group: string }) =>
    `Le groupe ${group} reste ensemble, mais des hébergeurs ou conducteurs différents ont été choisis à la main pour ses membres. Aucun de ces choix n’est retenu : choisissez le même pour tous.`,
  keepTwice: () =>
    'La ligne de cette personne figurait plusieurs fois dans l’onglet, avec des choix différents faits à la main. Aucun de ces choix n’est retenu : choisissez à nouveau dans la seule ligne qui reste.',
  keepNamesNobody: () =>
    '« Garder » est coché, mais aucun hébergeur n’est indiqué : il n’y a rien à garder. Choisissez un hébergeur, ou décochez.',
  keepUnknown: ({ value }: { value: string }) =>
    `« ${value} » a été écrit à la main, mais personne n’a ce numéro. Choix non retenu : choisissez dans la liste.`,
};

/** What another planning changes. */
export const frenchReplanning = {
  title: ({ start, again }: ReplanFacts) =>
    again ? 'Les onglets ont changé entre-temps : merci de relire' : `Replanifier le week-end du ${date(start)}`,
  summary,
  text: (facts: ReplanFacts) => {
    const named = (names: readonly string[], what: string) =>
      names.length === 0 ? [] : [`${what} : ${names.join(', ')}.`];
    return [
      summary(facts),
      ...named(facts.names.dropped, 'N’ont plus de place'),
      ...named(facts.names.moved, 'Changent de foyer'),
      ...named(facts.names.new, 'Nouvelles personnes'),
      ...named(facts.names.newCar, 'Changent de voiture'),
      ...named(facts.names.gone, 'Ne viennent plus, ou sont suspendues'),
      ...(facts.refused > 0
        ? [
            `${count(facts.refused, 'choix', 'choix')} ${facts.refused < 2 ? 'fait à la main ne peut pas être gardé' : 'faits à la main ne peuvent pas être gardés'} : l’onglet À faire dira pourquoi.`,
          ]
        : []),
      ...(facts.cut ? ['Le temps a manqué pour chercher mieux : il existe peut-être un meilleur plan.'] : []),
      facts.announced
        ? 'Rien n’est encore écrit. Ensuite, « Envoyer les messages » préviendra les personnes concernées, et elles seules.'
        : 'Rien n’est encore écrit. Les personnes qui ont déjà une place la gardent autant que possible, même si d’autres ont été proposées depuis.',
      'Écrire ce plan ?',
    ].join('\n\n');
  },
  declined: 'Rien n’a été écrit : le plan reste comme il était.',
  lost: {
    title: ({ start }: { start: string }) => `Planifier à neuf le week-end du ${date(start)} ?`,
    text: ({ tab }: { tab: string }) =>
      `Ce week-end a déjà été planifié, mais il n’y a pas d’onglet « ${tab} » : le planificateur ne sait plus qui avait une place, et tout peut changer pour tout le monde.\n\nSi cet onglet a été renommé, annulez et rendez-lui ce nom. OK planifie à neuf.`,
  },
};

/** `2 personnes changent de foyer, 1 nouvelle personne, 1 voiture change, rien ne change pour 57 personnes.` */
function summary(facts: ReplanFacts): string {
  const { moved, dropped, gone, newCar, cars, unchanged } = facts;
  const parts = [
    dropped > 0 ? `${people(dropped)} ${dropped < 2 ? 'n’a' : 'n’ont'} plus de place` : '',
    gone > 0
      ? `${people(gone)} ${gone < 2 ? 'ne vient plus ou est suspendue' : 'ne viennent plus ou sont suspendues'}`
      : '',
    moved > 0 ? `${people(moved)} ${moved < 2 ? 'change' : 'changent'} de foyer` : '',
    facts.new > 0 ? count(facts.new, 'nouvelle personne', 'nouvelles personnes') : '',
    newCar > 0 ? `${people(newCar)} dans une autre voiture` : '',
    cars > 0 ? `${count(cars, 'voiture')} ${cars < 2 ? 'change' : 'changent'}` : '',
    unchanged > 0 ? `rien ne change pour ${people(unchanged)}` : '',
  ];
  const told = parts.filter((part) => part !== '').join(', ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}
