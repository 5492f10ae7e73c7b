import type { LegName } from '../facts';
import { count, date, list, time } from '../phrases/french';
import type { englishRecording, englishRecordingPage } from './english';
import type { AboardFacts, HomeFacts, LateFacts, ShiftFacts, WhoFacts } from './facts';

const onTheWay = (leg: LegName | 'both') =>
  leg === 'both' ? 'à l’aller et au retour' : leg === 'outward' ? 'à l’aller' : 'au retour';
const named = (names: readonly string[]) => list(names, 'et');
const minutes = (n: number) => (n % 60 === 0 ? count(n / 60, 'heure') : count(n, 'minute'));

/** What the planner says of a change while it is recorded. */
export const frenchRecording: typeof englishRecording = {
  title: 'Noter un changement',
  what: {
    hostCancelled: ({ who }: WhoFacts) => `${who} ne peut plus accueillir ce week-end.`,
    hostOffers: ({ who, beds }: WhoFacts & { beds: number }) => `${who} propose ${count(beds, 'lit')} ce week-end.`,
    hostLate: ({ who, from }: WhoFacts & { from: string }) => `${who} ne sera pas à la maison avant ${time(from)}.`,
    driverCancelled: ({ who, still }: WhoFacts & { still: 'none' | LegName }) =>
      still === 'none'
        ? `${who} ne peut plus conduire ce week-end.`
        : `${who} ne conduit plus ${onTheWay(still === 'outward' ? 'return' : 'outward')}, seulement ${onTheWay(still)}.`,
    driverLate: (facts: LateFacts & { leg: LegName }) =>
      `${facts.who} a ${minutes(facts.minutes)} de retard ${onTheWay(facts.leg)}.`,
    guestCancelled: ({ who }: WhoFacts) => `${who} ne vient plus ce week-end.`,
    guestNoShow: ({ who }: WhoFacts) => `${who} n’était pas au point de rendez-vous.`,
    guestLate: (facts: LateFacts) => `${facts.who} a ${minutes(facts.minutes)} de retard au point de rendez-vous.`,
  },
  weekend: ({ start, planned }: { start: string; planned: boolean }) =>
    `Week-end du ${date(start)}${planned ? '' : ', pas encore planifié'}`,
  about: {
    host: ({ town, guests }: { town: string; guests: readonly string[] }) =>
      [town, guests.length > 0 ? `accueille ${named(guests)}` : ''].filter((part) => part !== '').join(' · '),
    driver: (legs: readonly { leg: LegName; guests: readonly string[] }[]) =>
      legs.map(({ leg, guests }) => `${leg === 'outward' ? 'aller' : 'retour'} : ${named(guests)}`).join(' · '),
    guest: ({ code, association, host }: { code: string; association: string; host: string | null }) =>
      [code, association, host ?? 'sans place'].filter((part) => part !== '').join(' · '),
  },
  becomes: {
    place: ({ host, town }: { host: string; town: string }) =>
      `maintenant chez ${host}${town === '' ? '' : `, ${town}`}`,
    newCar: ({ leg, driver }: { leg: LegName; driver: string }) => `${onTheWay(leg)} avec ${driver}`,
    noCar: ({ leg }: { leg: LegName }) => `sans voiture ${onTheWay(leg)}`,
    waits: 'n’a plus de place, et attend',
    absent: 'ne vient pas',
    same: 'rien ne change',
    waiting: 'était en attente',
  },
  tell: {
    home: ({ guests, drivers, own }: HomeFacts) =>
      guests.length === 0
        ? 'Plus personne ne vient.'
        : `Accueille ${named(guests)}${drivers.map(({ leg, names }) => ` ; ${onTheWay(leg)} : ${named(names)}`).join('')}${own.length === 0 ? '' : ` ; ${own.length === 2 ? onTheWay('both') : onTheWay(own[0] ?? 'outward')} : les conduit dans sa propre voiture`}.`,
    car: ({ leg, stops }: AboardFacts) =>
      stops.length === 0
        ? `Plus personne ${onTheWay(leg)}.`
        : `Conduit ${onTheWay(leg)} : ${stops.map(({ guests, town }) => `${named(guests)}${town === '' ? '' : ` (${town})`}`).join(' ; ')}.`,
    arrives: ({ before, now, guests }: ShiftFacts) =>
      `Arrivée vers ${time(now)} au lieu de ${time(before)} : ${named(guests)}.`,
    leaves: ({ before, now, guests }: ShiftFacts) =>
      `Départ vers ${time(now)} au lieu de ${time(before)} : ${named(guests)}.`,
    late: ({ leg, minutes: n }: { leg: LegName; minutes: number }) => `${minutes(n)} de retard ${onTheWay(leg)}.`,
    waitsFor: ({ guest, minutes: n }: { guest: string; minutes: number }) =>
      `Demandez-lui d’attendre ${guest} ${minutes(n)} au point de rendez-vous.`,
    tooEarly: ({ at, from, guests }: { at: string | null; from: string; guests: readonly string[] }) =>
      `Devait y déposer ${named(guests)}${at === null ? '' : ` vers ${time(at)}`}, mais il n’y aura personne avant ${time(from)} : convenez d’une autre heure.`,
  },
  note: {
    /** Stands on the cell of a time that has moved; `at` as the cells have it. */
    planned: ({ time: at }: { time: string }) => `Prévu ${at}`,
    notPlanned: 'Le week-end n’est pas encore planifié : la réponse est notée, et comptera à ce moment-là.',
    fromNothing:
      'L’onglet Invités de ce week-end n’est pas lisible : le plan repart de zéro et peut tout changer pour tout le monde.',
    already: ({ tab }: { tab: string }) => `C’est déjà dans l’onglet « ${tab} » : il reste à écrire le plan.`,
    refused: (n: number) =>
      `${count(n, 'choix', 'choix')} ${n < 2 ? 'fait à la main ne peut pas être gardé' : 'faits à la main ne peuvent pas être gardés'} : l’onglet À faire dira pourquoi.`,
    cut: 'Le temps a manqué pour chercher mieux : il existe peut-être un meilleur plan.',
    nobody: 'Aucune personne ayant une place n’est concernée.',
    onlyCalls: 'Cela ne s’enregistre pas dans le classeur : il suffit d’appeler ces personnes.',
    nobodyToRing: 'Personne n’y arrive avant : rien à faire.',
    times: 'Les horaires des onglets Trajets et Foyers sont décalés d’autant.',
    noTimes: 'L’onglet Trajets n’a pas d’horaire pour cette voiture : appelez les personnes concernées.',
  },
  done: {
    noted: ({ what, tab }: { what: string; tab: string }) => `Noté dans l’onglet « ${tab} » : ${what}`,
    before: ({ what }: { what: string }) => `Déjà noté : ${what}`,
    times: ({ what }: { what: string }) => `Noté dans Trajets et Foyers : ${what}`,
  },
  fault: {
    notUnderstood: 'Ce changement n’est pas compris : choisissez à nouveau.',
    unknown: ({ id, tab }: { id: string; tab: string }) =>
      `Dans l’onglet « ${tab} », personne n’a le numéro « ${id} » ce week-end : rouvrez la liste et choisissez.`,
    noNumber: ({ tab, row }: { tab: string; row: number }) =>
      `Dans l’onglet « ${tab} », la ligne ${row} n’a pas de numéro à elle : donnez-lui-en un, puis notez à nouveau le changement.`,
    already: ({ what }: { what: string }) => `${what} C’est déjà noté, et le plan en tient compte.`,
    tooManyBeds: ({ who, beds, tab }: WhoFacts & { beds: number; tab: string }) =>
      `${who} a ${count(beds, 'lit')} : pas plus ne sont comptés. Changez d’abord « Lits » dans l’onglet « ${tab} ».`,
    doesNotDrive: ({ who, leg }: WhoFacts & { leg: LegName }) => `${who} ne conduit pas ${onTheWay(leg)} ce week-end.`,
    noRide: ({ who, leg }: WhoFacts & { leg: LegName }) =>
      `${who} n’a personne à bord ${onTheWay(leg)} : aucun horaire à décaler.`,
    notDriven: ({ who }: WhoFacts) => `Aucune voiture n’emmène ${who} ce week-end : personne ne doit attendre.`,
    late: ({ who }: WhoFacts) => `Le week-end n’est pas encore planifié : personne n’attend ${who}.`,
    rowLost: ({ tab, id }: { tab: string; id: string }) =>
      `L’onglet « ${tab} » a changé pendant que « ${id} » y était noté : regardez cette ligne, puis réessayez.`,
  },
};

/** What stands on the page itself. */
export const frenchRecordingPage: typeof englishRecordingPage = {
  title: 'Noter un changement',
  who: 'De qui s’agit-il ?',
  search: 'Nom, numéro, code, téléphone…',
  hosts: 'Hébergeurs',
  drivers: 'Conducteurs',
  guests: 'Invités',
  noMatch: 'Personne ne correspond. Cherchez un nom, un numéro, un code ou une commune.',
  nobody: 'Personne pour l’instant.',
  found: (n: number) => count(n, 'personne'),
  whichWeekend: 'Quel week-end ?',
  weekend: (start: string) => date(start),
  what: 'Que se passe-t-il ?',
  hostCancelled: 'Ne peut plus accueillir',
  hostOffers: ({ beds }: { beds: number }) => `Propose ${count(beds, 'lit')}`,
  otherBeds: 'Un autre nombre de lits',
  hostLate: 'Pas à la maison avant…',
  driverCancelled: 'Ne peut plus conduire',
  driverCancelledLeg: (leg: LegName) => `Ne conduit plus ${onTheWay(leg)}`,
  driverLate: (leg: LegName) => `En retard ${onTheWay(leg)}`,
  guestCancelled: 'Ne vient plus',
  guestNoShow: 'N’est pas au rendez-vous',
  guestLate: 'En retard au rendez-vous',
  minutes: (n: number) => `${n} min`,
  howLate: 'De combien ?',
  fromWhen: 'À la maison à partir de',
  next: 'Continuer',
  concerned: 'Personnes concernées',
  toRing: 'À appeler',
  call: ({ name, phone }: { name: string; phone: string }) => `Appeler ${name}, ${phone}`,
  noPhone: 'pas de numéro',
  changes: 'Le nouveau plan',
  write: { plan: 'Enregistrer le nouveau plan', note: 'Noter', times: 'Noter le retard', nothing: '' },
  back: 'Retour',
  retry: 'Réessayer',
  loading: 'Lecture du classeur…',
  working: 'Calcul de ce que cela change…',
  writing: 'Écriture…',
  lost: 'Pas de réponse. Rien n’est perdu : réessayez.',
  lookAgain: 'Quelque chose a changé entre-temps : rien de plus n’a été écrit. Merci de relire.',
  done: 'C’est fait',
  afterwards: 'Ensuite : menu « Week-end », « Envoyer les messages », pour que chacun soit prévenu.',
  another: 'Noter un autre changement',
};
