import type { GroundName, LabelFacts, LegName, NeedName, PlanFacts, PriorityFacts } from './facts';
import type { Words } from './words';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const DAYS = 'dimanche lundi mardi mercredi jeudi vendredi samedi'.split(' ');

const number = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',');
const count = (n: number, one: string, many = `${one}s`) => `${number(n)} ${Math.abs(n) < 2 ? one : many}`;
const people = (n: number) => count(n, 'personne');
const list = (items: readonly string[], last: 'et' | 'ou') =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
const legOn = (leg: LegName) => (leg === 'outward' ? 'à l’aller' : 'au retour');

function date(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const weekday = DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday} ${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;
}

const grounds: Record<GroundName, string> = {
  youth: 'jeunesse',
  health: 'santé',
  tiredness: 'fatigue',
  timeInCalais: 'temps à Calais',
};

const needs: Record<NeedName, (n: number) => string> = {
  beds: (n) => `un foyer avec ${count(n, 'lit')}`,
  welcomes: (n) =>
    n > 1 ? 'un foyer ouvert à ce groupe (hommes, femmes)' : 'un foyer ouvert à cette personne (hommes, femmes)',
  known: () => 'un foyer qui accueille aussi des personnes pas encore connues',
  stepFree: () => 'un foyer de plain-pied',
  noPets: () => 'un foyer sans animaux',
};

export const french: Words = {
  number,
  date,
  menu: {
    title: 'Week-end',
    checkData: 'Vérifier les données',
    planWeekend: 'Planifier le week-end',
  },
  progress: {
    reading: 'Lecture du classeur…',
    deciding: ({ nominations }: { nominations: number }) => `${people(nominations)} : calcul du plan…`,
    writing: 'Écriture des onglets…',
  },
  done: {
    planned: ({ start, hosted, homes, cars, waiting, held, toDo, km, cut }: PlanFacts) =>
      `Week-end du ${date(start)} planifié : ${count(hosted, 'personne accueillie', 'personnes accueillies')} dans ${count(homes, 'foyer')}, ` +
      `${count(cars, 'trajet')} (${number(Math.round(km))} km), ${waiting} en attente, ${held} suspendue${held > 1 ? 's' : ''}, ` +
      `${count(toDo, 'ligne')} dans À faire.${cut ? ' Le temps a manqué pour chercher mieux : relancez pour continuer.' : ''}`,
    checked: ({ toDo, blocks }: { toDo: number; blocks: number }) =>
      toDo === 0
        ? 'Les données sont en ordre : rien à faire.'
        : `Données vérifiées : ${count(toDo, 'ligne')} dans À faire, dont ${count(blocks, 'bloquante')}.`,
  },
  fault: {
    busy: () => 'Une autre action est en cours sur ce classeur. Réessayez dans une minute.',
    unexpected: ({ detail }: { detail: string }) =>
      `Une erreur inattendue a arrêté l’action (${detail}). Relancez-la ; si elle revient, transmettez cette phrase.`,
    tabMissing: ({ tab }: { tab: LabelFacts }) =>
      `L’onglet « ${tab.fr} » manque dans ce classeur. Ajoutez-le ou rendez-lui ce nom, puis relancez.`,
    columnMissing: ({ tab, column }: { tab: string; column: LabelFacts }) =>
      `La colonne « ${column.fr} » manque dans l’onglet « ${tab} ». Ajoutez-la ou rendez-lui ce nom, puis relancez.`,
    weekendColumnMissing: ({ tab, start }: { tab: string; start: string }) =>
      `L’onglet « ${tab} » n’a pas de colonne pour le week-end du ${date(start)}. Ajoutez une colonne dont l’en-tête est ${start}, avec les réponses.`,
    meetingPointMissing: ({ tab, row, column }: { tab: string; row: number; column: LabelFacts }) =>
      `Dans l’onglet « ${tab} », ligne ${row}, colonne « ${column.fr} » : il manque les coordonnées du point de rendez-vous (degrés décimaux, par exemple 50,9463).`,
    noOpenWeekend: ({ tab }: { tab: string }) =>
      `Aucun week-end n’est ouvert. Dans l’onglet « ${tab} », ajoutez une ligne au statut Ouvert, ou rouvrez-en une.`,
    severalOpenWeekends: ({ starts }: { starts: readonly string[] }) =>
      `${starts.length} week-ends sont ouverts (${starts.join(', ')}) : choisissez lequel planifier. Rien n’a été écrit.`,
    noSuchWeekend: ({ asked, starts }: { asked: string; starts: readonly string[] }) =>
      `Le week-end « ${asked} » n’est pas ouvert. ${starts.length > 0 ? `Week-ends ouverts : ${starts.join(', ')}.` : 'Aucun week-end n’est ouvert.'}`,
  },
  ask: {
    weekendTitle: 'Quel week-end ?',
    weekend: ({ starts }: { starts: readonly string[] }) =>
      `Plusieurs week-ends sont ouverts :\n${starts.map((start) => `${start} (${date(start)})`).join('\n')}\n\nÉcrivez la date de début de celui à planifier.`,
  },
  rank: ({ weeksSinceStay, grounds: parts, points, rankedWith }: PriorityFacts) => {
    const past =
      weeksSinceStay === null ? 'Jamais accueilli' : `Dernier séjour il y a ${count(weeksSinceStay, 'semaine')}`;
    const weights = parts.reduce((sum, part) => sum + part.weight, 0);
    const sum = parts
      .map((part) => `${grounds[part.name]} ${number(part.points)} × ${number(part.weight)}`)
      .join(' + ');
    const group = rankedWith === null ? '' : ` Classé avec ${rankedWith}, de son groupe.`;
    return `${past}. ${count(points, 'point')} = (${sum}) ÷ ${number(weights)}.${group}`;
  },
  hosted: ({ km, languages }: { km: number | null; languages: readonly string[] }) =>
    `${[
      km === null ? 'L’hébergeur vient chercher' : `À ${number(Math.round(km))} km du point de rendez-vous`,
      languages.length > 0 ? `langue commune : ${list(languages, 'et')}` : 'pas de langue commune connue',
    ].join(' ; ')}.`,
  waiting: {
    noSuitableHome: ({ people: n, needs: missing }: { people: number; needs: readonly NeedName[] }) =>
      missing.length === 0
        ? 'Aucun foyer n’est disponible ce week-end.'
        : `Aucun foyer disponible ne convient : il faudrait ${list(
            missing.map((need) => needs[need](n)),
            'ou',
          )}.`,
    placesTaken: ({ places, short }: { places: number; short: number }) =>
      `Les ${places} places du week-end sont attribuées : il en faudrait ${short} de plus.`,
    bedsTaken: ({ people: n }: { people: number }) =>
      `Les lits des foyers qui conviennent sont pris : il faudrait encore un foyer avec ${count(n, 'lit')}.`,
    noSeat: ({ leg, short }: { leg: LegName; short: number }) =>
      `Il n’y a plus assez de places en voiture ${legOn(leg)} : il en faudrait ${short} de plus.`,
    noRide: ({ leg, people: n }: { leg: LegName; people: number }) =>
      `Aucune voiture ne peut faire le trajet ${legOn(leg)} (places libres ou détour) : il faudrait une voiture avec ${count(n, 'place')} de ce côté.`,
    noCombination: ({ people: n }: { people: number }) =>
      `Les lits et les places en voiture qui restent ne vont pas ensemble : il faudrait un foyer avec ${count(n, 'lit')} ou une voiture de plus.`,
  },
  held: {
    withdrawn: () => 'Proposition retirée.',
    minorWithoutReferral: ({ age }: { age: number }) =>
      `Mineur de ${age} ans sans signalement : à signaler d’abord à la protection de l’enfance.`,
    nominatorNotListed: ({ email }: { email: string }) =>
      `${email === '' ? 'Proposé sans adresse' : `Proposé par ${email}, adresse`} qui n’est pas dans « Qui peut proposer » des Réglages.`,
    nominatedTwice: ({ first, by }: { first: string; by: 'code' | 'name' }) =>
      by === 'code'
        ? `Déjà proposé pour ce week-end : même code que ${first}.`
        : `Déjà proposé pour ce week-end : mêmes prénom, âge et association que ${first}.`,
  },
  notice: {
    withdrawn: () => 'Rien à faire : la proposition est retirée.',
    minorWithoutReferral: () =>
      'Faites le signalement à la protection de l’enfance, puis écrivez ici qui l’a enregistré. La personne n’est pas placée d’ici là.',
    nominatorNotListed: () =>
      'Mettez le statut Confirmé si vous connaissez cette demande, ou ajoutez l’adresse à « Qui peut proposer » dans les Réglages.',
    nominatedTwice: ({ first, by }: { first: string; by: 'code' | 'name' }) =>
      by === 'code'
        ? `Même code que ${first} : gardez une seule ligne, ou corrigez le code.`
        : `Mêmes prénom, âge et association que ${first} : gardez une seule ligne. Si ce sont deux personnes, donnez-leur deux codes et le statut Confirmé à toutes deux.`,
    ageUnknown: () =>
      'Écrivez l’âge : vérifiez que cette personne n’est pas mineure. Sans âge, aucun point pour la jeunesse.',
    groupAcrossAssociations: ({ group, associations }: { group: string; associations: number }) =>
      `Le groupe « ${group} » réunit ${associations} associations : vérifiez que ces personnes veulent bien être ensemble.`,
    groupHeldMember: ({ group, nomination }: { group: string; nomination: string }) =>
      `${nomination}, du groupe « ${group} », est suspendu : les autres sont planifiés sans lui. Vérifiez que cela leur convient.`,
    anyoneMayNominate: () =>
      'La liste « Qui peut proposer » est vide : toute adresse est admise. Écrivez-y les adresses des associations.',
    notApproved: ({ offered, status }: { offered: 'beds' | 'seats'; status: 'new' | 'paused' | 'left' }) =>
      status === 'new'
        ? `Propose ${offered === 'beds' ? 'des lits' : 'des places'} mais n’est pas encore Validé : validez après vérification. Pas compté d’ici là.`
        : `Propose ${offered === 'beds' ? 'des lits' : 'des places'} malgré ce statut : remettez Validé si la personne est de retour, sinon effacez sa réponse.`,
    noLocation: () => 'Écrivez la latitude et la longitude, ou une commune déjà située : pas compté d’ici là.',
    locatedByTown: ({ town }: { town: string }) =>
      `Coordonnées vides : situé d’après les autres adresses de ${town}. Complétez-les si vous les connaissez.`,
    farAway: ({ km }: { km: number }) =>
      `À ${km} km du point de rendez-vous à vol d’oiseau : vérifiez la latitude et la longitude.`,
    monthFull: ({ stays }: { stays: number }) =>
      `A déjà accueilli ${stays} fois ce mois-ci, son maximum : pas compté ce week-end.`,
    sameHousehold: ({ other }: { other: string }) =>
      `Même courriel que ${other} : vérifiez que les mêmes lits ne sont pas comptés deux fois.`,
    noTimes: ({ leg }: { leg: LegName }) =>
      `Écrivez l’heure (par exemple 10:00) : sans elle, les feuilles de route n’ont pas d’heures ${legOn(leg)}.`,
    noSeat: ({ leg }: { leg: LegName }) => `Sans place en voiture ${legOn(leg)} : trouvez un conducteur.`,
  },
  flaw: {
    unreadable: ({ rowLeftOut }: { rowLeftOut: boolean }): string =>
      rowLeftOut ? 'La ligne n’est pas comptée d’ici là.' : 'Compté avec prudence d’ici là.',
    blank: ({ rowLeftOut }: { rowLeftOut: boolean }): string =>
      rowLeftOut ? 'La ligne n’est pas comptée d’ici là.' : '',
    idMissing: () => 'Donnez un numéro à cette ligne.',
    idRepeated: ({ firstRow }: { firstRow: number }) =>
      `Ce numéro sert déjà à la ligne ${firstRow} : donnez-en un autre à cette ligne.`,
    sameRow: ({ firstRow }: { firstRow: number }) =>
      `Répète la ligne ${firstRow}, qui seule est comptée : supprimez l’une des deux.`,
    columnMissing: () => 'Cette colonne manque dans l’onglet : tout y compte comme vide. Ajoutez-la.',
    moreBedsThanUsual: ({ beds }: { beds: number }) =>
      `Plus que les ${count(beds, 'lit')} de ce foyer : ${count(beds, 'compté')}. Corrigez l’un des deux nombres.`,
    bedsUnknown: () => 'Oui, mais combien ? Écrivez un nombre ici ou dans « Lits » : pas compté d’ici là.',
    noSuchWeekend: () => 'Aucun week-end n’a cette date : vérifiez-la, ou ajoutez le week-end dans l’onglet Week-ends.',
    inFuture: () => 'Cette date est après le week-end : vérifiez-la.',
    endBeforeStart: () => 'La fin est avant le début : corrigez-la. Deux nuits sont comptées d’ici là.',
    settingUnknown: () => 'Ce réglage n’existe pas : il ne change rien. Vérifiez son nom.',
  },
  write: {
    text: () => 'Écrivez un texte.',
    yesNo: () => 'Écrivez oui ou non.',
    date: () => 'Écrivez une date, par exemple 28/11/2026.',
    since: () => 'Écrivez une date (28/11/2026), un mois (août 2026) ou une durée (3 mois).',
    time: () => 'Écrivez une heure, par exemple 10:00.',
    email: () => 'Écrivez une adresse e-mail complète, par exemple nom@exemple.fr.',
    wholeNumber: ({ min, max }: { min: number; max: number }) => `Écrivez un nombre entier de ${min} à ${max}.`,
    number: ({ min, max }: { min: number; max: number }) => `Écrivez un nombre de ${min} à ${max}.`,
    choice: ({ values }: { values: readonly LabelFacts[] }) =>
      `Choisissez : ${list(
        values.map(({ fr }) => fr),
        'ou',
      )}.`,
    bedOffer: ({ max }: { max: number }) => `Écrivez Oui, Non ou un nombre de lits de 0 à ${max}.`,
  },
};
