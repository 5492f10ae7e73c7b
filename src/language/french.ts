import { frenchAsking } from './asking/french';
import { frenchClosing } from './closing/french';
import { frenchDeparture, frenchTicks } from './departure/french';
import { frenchDuplicates } from './duplicates/french';
import type {
  ChangeFacts,
  GroundName,
  LabelFacts,
  LegName,
  NeedName,
  PlaceFacts,
  PlanFacts,
  PriorityFacts,
  WeakPointFacts,
} from './facts';
import { frenchForms } from './forms/french';
import { frenchAcknowledgement, frenchIntake } from './intake/french';
import { frenchLetters } from './letters/french';
import { frenchPermissions } from './permissions/french';
import { count, date, list, number } from './phrases/french';
import { frenchRecording } from './recording/french';
import { frenchKeeps, frenchReplanning } from './replanning/french';
import { frenchSending } from './sending/french';
import { frenchSettingUp } from './setting-up/french';
import type { Words } from './words';

const people = (n: number) => count(n, 'personne');
const legOn = (legs: LegName | 'both') =>
  legs === 'both' ? 'à l’aller et au retour' : legs === 'outward' ? 'à l’aller' : 'au retour';

const grounds: Record<GroundName, string> = {
  youth: 'jeunesse',
  health: 'santé',
  tiredness: 'fatigue',
  timeInCalais: 'temps à Calais',
};

/** What a home would have to be like: `un foyer …`. */
const homeThat: Record<NeedName, (n: number) => string> = {
  beds: (n) => `avec ${count(n, 'lit')}`,
  welcomes: (n) => (n > 1 ? 'ouvert à ce groupe (hommes, femmes)' : 'ouvert à cette personne (homme, femme)'),
  known: () => 'ouvert aussi à des personnes pas encore connues',
  stepFree: () => 'de plain-pied',
  noPets: () => 'sans animaux',
};

interface Needed {
  readonly changes: readonly ChangeFacts[];
}

/** A change as something that it would take, `il faudrait …`; how a longer detour is told depends on who reads it. */
function change(facts: ChangeFacts, longerDetour: (facts: DetourFacts) => string): string {
  switch (facts.code) {
    case 'morePlaces':
      return `${count(facts.places, 'place')} de plus`;
    case 'moreBeds': {
      const like = facts.needs.map((need) => homeThat[need](facts.people));
      return `un foyer de plus${facts.seated ? ' à portée des voitures,' : ''} ${list([homeThat.beds(facts.beds), ...like], 'et')}`;
    }
    case 'moreSeats':
      return `une voiture de plus avec ${count(facts.seats, 'place')} ${legOn(facts.legs)}`;
    case 'longerDetour':
      return longerDetour(facts);
  }
}
type DetourFacts = Extract<ChangeFacts, { readonly code: 'longerDetour' }>;
const detour = ({ driver, km }: DetourFacts) =>
  `accepte un détour de ${number(km)} km au lieu de ${number(driver.longestDetourKm ?? 0)}`;

/** For coordinators. */
const changes = (all: readonly ChangeFacts[]) =>
  list(
    all.map((each) => change(each, (facts) => `que ${facts.driver.id} ${detour(facts)}`)),
    'et',
  );
/** For everybody: nobody is named. */
const changesUnnamed = (all: readonly ChangeFacts[]) =>
  list(
    all.map((each) => change(each, (facts) => `qu’un conducteur ${detour(facts)}`)),
    'et',
  );

/** Any one of several parties. Long lists are for nobody to read: the first few, and how many more. */
function oneOf(parties: readonly (readonly string[])[]): string {
  const named = parties.map((ids) => ids.join(' + '));
  return named.length <= NAMED
    ? list(named, 'ou')
    : `${named.slice(0, NAMED - 1).join(', ')} ou un des ${parties.length - NAMED + 1} autres`;
}
const NAMED = 6;

const standBy = ({ standBy: facts, people: lost, sought }: WeakPointFacts) => {
  if (facts === null) return sought ? ' Parmi les personnes qui n’ont pas répondu, aucune ne pourrait y remédier.' : '';
  const { id, name, people: saved } = facts;
  const outcome =
    saved < lost
      ? `rendrait une place à ${saved} d’entre elles`
      : lost === 1
        ? 'lui rendrait une place'
        : 'leur rendrait à toutes une place';
  return ` À appeler dans ce cas : ${id}${name === '' ? '' : ` (${name})`}, ce qui ${outcome}.`;
};

/** Of both ways, what is left on that which has more. */
function seatsLeft(left: number, legs: LegName | 'both'): string {
  if (left === 0) return `Il ne reste aucune place en voiture ${legOn(legs)}`;
  return legs === 'both'
    ? `Il ne reste pas plus de ${count(left, 'place')} en voiture à l’aller ni au retour`
    : `Il ne reste que ${count(left, 'place')} en voiture ${legOn(legs)}`;
}

const at = ({ tab, row }: PlaceFacts) => `Dans l’onglet « ${tab} », ligne ${row} :`;
const UNDO = 'Annulez cette modification, ou replanifiez le week-end.';
const noneNamed = (who: string, number: string) =>
  number === '' ? `${who} n’est indiqué` : `${who} n’a le numéro « ${number} »`;

/**
 * Whatever coordinators read in the workbook, in one table, so that both languages can be laid side by side; letters and
 * what is said about sending them have files of their own.
 */
export const french: Words = {
  number,
  date,
  asking: frenchAsking,
  closing: frenchClosing,
  letters: frenchLetters,
  replanning: frenchReplanning,
  departure: frenchDeparture,
  recording: frenchRecording,
  forms: frenchForms,
  settingUp: frenchSettingUp,
  permissions: frenchPermissions,
  intake: frenchIntake,
  acknowledgement: frenchAcknowledgement,
  sending: frenchSending,
  menu: {
    title: 'Week-end',
    setUpWorkbook: 'Préparer le classeur',
    takeInAnswers: 'Relever les réponses',
    askWhoCanHelp: 'Demander qui peut aider',
    writePost: 'Texte à publier…',
    checkData: 'Vérifier les données',
    planWeekend: 'Planifier le week-end',
    showChanges: 'Noter un changement…',
    sendMessages: 'Envoyer les messages',
    closeWeekend: 'Clôturer le week-end',
    forgetOldData: 'Effacer les anciennes données',
  },
  progress: {
    deciding: ({ nominations }: { nominations: number }) => `${people(nominations)} : calcul du plan…`,
    writing: 'Écriture des onglets…',
  },
  done: {
    planned: ({ start, hosted, homes, cars, waiting, held, toDo, km, cut }: PlanFacts) =>
      `Week-end du ${date(start)} planifié : ${count(hosted, 'personne accueillie', 'personnes accueillies')} dans ${count(homes, 'foyer')}, ` +
      `${count(cars, 'trajet')} (${number(Math.round(km))} km), ${waiting} en attente, ${held} suspendue${held > 1 ? 's' : ''}, ` +
      `${count(toDo, 'ligne')} dans À faire.${cut ? ' Le temps a manqué pour chercher mieux : relancez pour continuer.' : ''}`,
    changedMeanwhile: ({ tabs }: { tabs: readonly string[] }) => {
      const named = list(
        tabs.map((tab) => `« ${tab} »`),
        'et',
      );
      const changed = tabs.length === 1 ? `L’onglet ${named} a été modifié` : `Les onglets ${named} ont été modifiés`;
      return `${changed} entre-temps et ce plan n’en tient pas compte : relancez la planification.`;
    },
    checked: ({ toDo, blocks, unlocated }: { toDo: number; blocks: number; unlocated: boolean }) =>
      (toDo === 0
        ? 'Les données sont en ordre : rien à faire.'
        : `Données vérifiées : ${count(toDo, 'ligne')} dans À faire, dont ${count(blocks, 'bloquante')}.`) +
      (unlocated
        ? ' Toutes les communes n’ont pas encore pu être cherchées sur la carte : relancez, demain si cela persiste.'
        : ''),
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
    weekendUnreadable: (facts: { tab: string; row: number; header: string; value: string }) =>
      `Aucun week-end n’est ouvert : dans l’onglet « ${facts.tab} », ligne ${facts.row}, colonne « ${facts.header} », « ${facts.value} » n’est pas compris. Corrigez-le, puis relancez.`,
    noOpenWeekend: ({ tab }: { tab: string }) =>
      `Aucun week-end n’est ouvert. Dans l’onglet « ${tab} », ajoutez une ligne au statut Ouvert, ou rouvrez-en une.`,
    severalOpenWeekends: ({ starts }: { starts: readonly string[] }) =>
      `${starts.length} week-ends sont ouverts (${starts.join(', ')}) : choisissez lequel. Rien n’a été écrit.`,
    noSuchWeekend: ({ asked, starts }: { asked: string; starts: readonly string[] }) =>
      `Le week-end « ${asked} » n’est pas ouvert. ${starts.length > 0 ? `Week-ends ouverts : ${starts.join(', ')}.` : 'Aucun week-end n’est ouvert.'}`,
  },
  ask: {
    weekendTitle: 'Quel week-end ?',
    weekend: ({ starts }: { starts: readonly string[] }) =>
      `Plusieurs week-ends sont ouverts :\n${starts.map((start) => `${start} (${date(start)})`).join('\n')}\n\nÉcrivez la date de début de celui dont il s’agit.`,
  },
  rank: ({ weeksSinceStay, grounds: parts, points, rankedWith, tierFrom }: PriorityFacts) => {
    const past =
      weeksSinceStay === null
        ? 'Aucun séjour jusqu’ici'
        : weeksSinceStay === 0
          ? 'Dernier séjour il y a moins d’une semaine'
          : `Dernier séjour il y a ${count(weeksSinceStay, 'semaine')}`;
    const weights = parts.reduce((sum, part) => sum + part.weight, 0);
    const sum = parts
      .map((part) => `${grounds[part.name]} ${number(part.points)} × ${number(part.weight)}`)
      .join(' + ');
    const group = rankedWith === null ? '' : ` Le groupe compte avec les points de ${rankedWith}.`;
    const tier = tierFrom === null ? '' : ` Le groupe est classé d’après le dernier séjour de ${tierFrom}.`;
    return `${past}. ${count(points, 'point')} = (${sum}) ÷ ${number(weights)}.${group}${tier}`;
  },
  hosted: ({ km, languages }: { km: number | null; languages: readonly string[] }) =>
    `${[
      km === null
        ? 'L’hébergeur vient les chercher et les ramène'
        : `À ${number(Math.round(km))} km du point de rendez-vous`,
      languages.length > 0 ? `langue commune : ${list(languages, 'et')}` : 'pas de langue commune connue',
    ].join(' ; ')}.`,
  behind: ({ sentence, ahead }: { sentence: string; ahead: number }) => {
    if (ahead === 0) return sentence;
    const before = ahead === 1 ? 'servie la personne qui attend' : `servies les ${ahead} personnes qui attendent`;
    return `${sentence.replace(/\.$/, '')}, une fois ${before} avant.`;
  },
  /** These sentences and those of `held` go to the association that nominated: they name nobody and give no number of anyone. */
  waiting: {
    noSuitableHome: ({ changes: needed }: Needed) =>
      `Aucun foyer ne convient ce week-end : il faudrait ${changesUnnamed(needed)}.`,
    placesTaken: ({ places, left, changes: needed }: Needed & { places: number; left: number }) => {
      if (left > 0)
        return `Il ne reste que ${count(left, 'place')} ce week-end : il faudrait ${changesUnnamed(needed)}.`;
      const taken =
        places < 2 ? `Le week-end a ${count(places, 'place')}` : `Les ${places} places du week-end sont attribuées`;
      return `${taken} : il faudrait ${changesUnnamed(needed)}.`;
    },
    bedsTaken: ({ changes: needed }: Needed) =>
      `Aucun foyer qui convient n’a encore assez de lits : il faudrait ${changesUnnamed(needed)}.`,
    noSeat: ({ legs, left, changes: needed }: Needed & { legs: LegName | 'both'; left: number }) =>
      `${seatsLeft(left, legs)} : il faudrait ${changesUnnamed(needed)}.`,
    noRide: ({ legs, changes: needed }: Needed & { legs: LegName | 'both' }) =>
      `Les places en voiture qui restent ${legOn(legs)} ne sont pas ensemble ou pas de ce côté : il faudrait ${changesUnnamed(needed)}.`,
    outOfReach: ({ changes: needed }: Needed) =>
      `Aucune voiture avec des places libres ne dessert les foyers qui ont encore des lits : il faudrait ${changesUnnamed(needed)}.`,
    detourTooLong: ({ changes: needed }: Needed) =>
      `Les foyers qui ont encore des lits sont trop loin du chemin des voitures : il faudrait ${changesUnnamed(needed)}.`,
    several: ({ changes: needed }: Needed) => `Il manque plusieurs choses : il faudrait ${changesUnnamed(needed)}.`,
    notSearched: () => 'Aucun moyen de placer cette personne n’a été trouvé ; la recherche était limitée.',
  },
  held: {
    withdrawn: () => 'Proposition retirée.',
    noShow: () => 'N’était pas au point de rendez-vous.',
    minorWithoutReferral: () => 'Personne mineure sans signalement : à signaler d’abord à la protection de l’enfance.',
    nominatorNotListed: ({ email }: { email: string }): string =>
      email === ''
        ? 'Proposition sans adresse e-mail : on ne sait pas de qui elle vient.'
        : 'Proposition envoyée d’une adresse que la coordination n’a pas enregistrée.',
    nominatedTwice: ({ by }: { by: 'code' | 'name' }): string =>
      by === 'code'
        ? 'Seconde proposition pour ce week-end : une personne de même code est déjà proposée.'
        : 'Seconde proposition pour ce week-end : mêmes prénom, âge et association qu’une autre.',
  },
  notice: {
    withdrawn: () => 'Rien à faire : la proposition est retirée.',
    noShow: () =>
      'Rien à faire : cette personne n’était pas au point de rendez-vous. Si elle avait une place, elle revient à la suivante.',
    ...frenchKeeps,
    ...frenchDuplicates,
    ...frenchTicks,
    minorWithoutReferral: () =>
      'Faites le signalement à la protection de l’enfance, puis écrivez ici qui l’a enregistré. La personne n’est pas placée d’ici là.',
    nominatorNotListed: ({ email }: { email: string }): string =>
      email === ''
        ? 'Écrivez l’adresse de qui propose, ou mettez le statut Confirmé si vous connaissez cette demande.'
        : 'Mettez le statut Confirmé si vous connaissez cette demande, ou ajoutez l’adresse à « Qui peut proposer » dans les Réglages.',
    nominatedTwice: ({ first, by }: { first: string; by: 'code' | 'name' }) =>
      by === 'code'
        ? `Même code que ${first} : gardez une seule ligne, ou corrigez le code.`
        : `Mêmes prénom, âge et association que ${first} : gardez une seule ligne. Si ce sont deux personnes, donnez à chacune son code et le statut Confirmé.`,
    ageUnknown: () =>
      'Écrivez l’âge : vérifiez que cette personne n’est pas mineure. Sans âge, aucun point pour la jeunesse.',
    groupAcrossAssociations: ({ group, associations }: { group: string; associations: number }) =>
      `Le groupe « ${group} » réunit ${associations} associations : vérifiez que ces personnes veulent bien être ensemble.`,
    groupHeldMember: ({ group, nominations }: { group: string; nominations: readonly string[] }) =>
      `${list(nominations, 'et')}, du groupe « ${group} » : pas placé pour l’instant. Les autres du groupe sont planifiés ; vérifiez que cela leur convient.`,
    anyoneMayNominate: () =>
      'La liste « Qui peut proposer » est vide : toute adresse est admise. Écrivez-y les adresses des associations (onglet Réglages).',
    notApproved: ({ offered, status }: { offered: 'beds' | 'seats'; status: 'new' | 'paused' | 'left' }) =>
      status === 'new'
        ? `Propose ${offered === 'beds' ? 'des lits' : 'des places'} mais n’est pas encore Validé : validez après vérification. Pas compté d’ici là.`
        : `Propose ${offered === 'beds' ? 'des lits' : 'des places'} malgré ce statut : remettez Validé si la personne est de retour, sinon effacez sa réponse.`,
    noLocation: () =>
      'Vérifiez la commune et le code postal, puis choisissez « Vérifier les données », ou écrivez la latitude et la longitude : pas compté d’ici là.',
    locatedByTown: ({ town }: { town: string }) =>
      `Coordonnées vides : situé d’après les autres adresses de ${town}. Complétez-les si vous les connaissez.`,
    exchanged: () => 'Latitude et longitude semblent inversées : échangez-les.',
    townNotFound: ({ town }: { town: string }) =>
      `« ${town} » n’a pas été trouvée sur la carte : corrigez la commune et le code postal, ou écrivez la latitude et la longitude.`,
    farAway: ({ km }: { km: number }) =>
      `À ${km} km du point de rendez-vous à vol d’oiseau : vérifiez la latitude et la longitude.`,
    meetingPointFarAway: () =>
      'La plupart des adresses sont à plus de 150 km du point de rendez-vous : vérifiez sa latitude et sa longitude.',
    noCars: ({ leg }: { leg: LegName }) =>
      `Aucune voiture ${legOn(leg)} : personne ne peut être accueilli sans un hébergeur qui ${leg === 'outward' ? 'vient chercher' : 'ramène'}. Appelez des conducteurs.`,
    noHomes: () => 'Aucun foyer au statut Validé n’offre de lit pour ce week-end : personne ne peut être accueilli.',
    unusualLength: ({ nights }: { nights: number }) =>
      `Ce week-end dure ${count(nights, 'nuit')} : vérifiez le début et la fin.`,
    monthFull: ({ stays, most }: { stays: number; most: number }) =>
      most === 0
        ? 'N’accueille pas en ce moment (0 accueil par mois) : pas compté ce week-end.'
        : `A déjà accueilli ${stays} fois ce mois-ci, pour ${most} au plus : pas compté ce week-end.`,
    sameHousehold: ({ other }: { other: string }) =>
      `Même courriel que ${other} : vérifiez que les mêmes lits ne sont pas comptés deux fois.`,
    noTimes: ({ leg }: { leg: LegName }) =>
      `Écrivez l’heure (par exemple 10:00) : sans elle, les feuilles de route n’ont pas d’heures ${legOn(leg)}.`,
    noSeat: ({ leg }: { leg: LegName }) => `Sans place en voiture ${legOn(leg)} : trouvez un conducteur.`,
    noEmail: () =>
      'Dans le plan de ce week-end, mais sans adresse e-mail : aucun message ne l’atteindra. Téléphonez, ou écrivez l’adresse.',
    noCoordinatorPhone: () =>
      'Les messages n’indiquent personne à appeler. Écrivez le numéro où l’on répond le jour du week-end.',
    noCoordinatorEmail: () =>
      'Personne ne reçoit le récapitulatif ni les réponses aux messages. Écrivez l’adresse de la coordination.',
    unknownField: ({ field, known }: { field: string; known: readonly LabelFacts[] }) =>
      `{${field}} ne correspond à rien ici : le texte habituel est utilisé d’ici là. ${
        known.length === 0
          ? 'Rien ne peut figurer entre accolades.'
          : `Entre accolades, on peut écrire : ${known.map(({ fr }) => `{${fr}}`).join(', ')}.`
      }`,
    wouldPlace: ({ changes: needed, parties }: Needed & { parties: readonly (readonly string[])[] }) =>
      `Pour placer ${oneOf(parties)}, il faudrait ${changes(needed)}.`,
    callHost: ({ id, name, people: n }: { id: string; name: string; people: number }) =>
      `Appelez ${id}${name === '' ? '' : ` (${name})`} : ses lits donneraient une place à ${count(n, 'personne')} en attente.`,
    callDriver: (facts: { id: string; name: string; legs: LegName | 'both'; people: number }) =>
      `Appelez ${facts.id}${facts.name === '' ? '' : ` (${facts.name})`} : sa voiture ${legOn(facts.legs)} donnerait une place à ${count(facts.people, 'personne')} en attente.`,
    weakHome: (facts: WeakPointFacts) =>
      `Point faible : si le foyer ${facts.id} se désiste, ${count(facts.people, 'personne risque de perdre sa place', 'personnes risquent de perdre leur place')}.${standBy(facts)}`,
    weakCar: (facts: WeakPointFacts) =>
      `Point faible : sans la voiture de ${facts.id}, ${count(facts.people, 'personne risque de perdre sa place', 'personnes risquent de perdre leur place')}.${standBy(facts)}`,
  },
  disagreement: {
    guestUnknown: (facts: PlaceFacts & { nomination: string }) =>
      facts.nomination === ''
        ? `${at(facts)} il manque le numéro de proposition. ${UNDO}`
        : `${at(facts)} aucune proposition de ce week-end n’a le numéro « ${facts.nomination} ». ${UNDO}`,
    guestNotEligible: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} a une place, mais est maintenant retirée, suspendue ou cochée absente au départ. Replanifiez le week-end.`,
    guestRepeated: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} figure ici une seconde fois. Supprimez l’une des deux lignes, ou replanifiez le week-end.`,
    hostMissing: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} a une place, mais aucun hébergeur n’est indiqué. ${UNDO}`,
    notHosted: (facts: PlaceFacts & { nomination: string }) =>
      `${at(facts)} ${facts.nomination} n’a pas de place, mais un hébergeur ou un conducteur est indiqué. ${UNDO}`,
    hostUnknown: (facts: PlaceFacts & { host: string }) =>
      `${at(facts)} ${noneNamed('aucun hébergeur', facts.host)}. ${UNDO}`,
    hostNotOffering: (facts: PlaceFacts & { host: string }) =>
      `${at(facts)} ${facts.host} n’est pas Validé, ou n’offre pas de lit pour ce week-end. Corrigez l’onglet Hébergeurs, ou replanifiez le week-end.`,
    tooFewBeds: (facts: PlaceFacts & { host: string; guests: number; beds: number }) =>
      `${at(facts)} ${facts.host} a ${count(facts.guests, 'invité')}, mais offre ${count(facts.beds, 'lit')}. ${UNDO}`,
    hostNotCollecting: (facts: PlaceFacts & { host: string; leg: LegName }) =>
      `${at(facts)} d’après l’onglet Hébergeurs, ${facts.host} ne conduit pas ses invités ${legOn(facts.leg)}. Corrigez-y « Vient chercher », ou replanifiez le week-end.`,
    driverUnknown: (facts: PlaceFacts & { driver: string }) =>
      `${at(facts)} ${noneNamed('aucun conducteur', facts.driver)}. ${UNDO}`,
    driverNotOffering: (facts: PlaceFacts & { driver: string; leg: LegName }) =>
      `${at(facts)} ${facts.driver} n’est pas Validé, ou ne conduit pas ${legOn(facts.leg)} ce week-end. Corrigez l’onglet Conducteurs, ou replanifiez le week-end.`,
    tooFewSeats: (facts: PlaceFacts & { driver: string; leg: LegName; people: number; seats: number }) =>
      `${at(facts)} ${facts.driver} a ${people(facts.people)} ${legOn(facts.leg)} pour ${count(facts.seats, 'place')}. ${UNDO}`,
    notInRides: (facts: PlaceFacts & { nomination: string; driver: string; leg: LegName }) =>
      `${at(facts)} ${facts.nomination} voyage avec ${facts.driver} ${legOn(facts.leg)}, mais dans l’onglet Trajets cette voiture ne s’arrête pas à ce foyer. ${UNDO}`,
    peopleDiffer: (
      facts: PlaceFacts & { driver: string; leg: LegName; host: string; people: number; guests: number },
    ) =>
      `${at(facts)} ${facts.driver} a ${people(facts.people)} pour ${facts.host} ${legOn(facts.leg)}, mais l’onglet Invités en a ${facts.guests}. ${UNDO}`,
    stopRepeated: (facts: PlaceFacts & { driver: string; leg: LegName }) =>
      `${at(facts)} ${facts.driver} fait deux fois cet arrêt ${legOn(facts.leg)}, ou deux arrêts ont le même numéro. ${UNDO}`,
    decisionUnreadable: (facts: PlaceFacts & { value: string }) =>
      `${at(facts)} « ${facts.value} » n’est pas une décision. Écrivez Accueilli, En attente ou Suspendu, ou replanifiez le week-end.`,
    cellUnreadable: (facts: PlaceFacts & { column: LabelFacts; value: string }) =>
      `${at(facts)} « ${facts.value} » n’est pas compris dans la colonne « ${facts.column.fr} ». ${UNDO}`,
  },
  flaw: {
    unreadable: ({ rowLeftOut, countedAs }: { rowLeftOut: boolean; countedAs: number | boolean | null }): string => {
      if (rowLeftOut) return 'La ligne n’est pas comptée d’ici là.';
      const value = typeof countedAs === 'boolean' ? (countedAs ? 'oui' : 'non') : countedAs;
      return value === null ? 'Compté comme vide d’ici là.' : `Compté comme ${value} d’ici là.`;
    },
    settingUnreadable: ({ until }: { until: 'default' | 'readableAddresses' | 'yes' }): string =>
      ({
        default: 'La valeur par défaut vaut d’ici là.',
        readableAddresses: 'Seules les adresses lisibles comptent d’ici là.',
        yes: 'Compté comme oui d’ici là.',
      })[until],
    blank: ({ rowLeftOut }: { rowLeftOut: boolean }): string =>
      rowLeftOut ? 'La ligne n’est pas comptée d’ici là.' : '',
    idMissing: () => 'Donnez un numéro à cette ligne.',
    idRepeated: ({ firstRow }: { firstRow: number }) =>
      `Ce numéro sert déjà à la ligne ${firstRow} : donnez-en un autre à cette ligne.`,
    sameRow: ({ firstRow }: { firstRow: number }) =>
      `Répète la ligne ${firstRow}, qui seule est comptée : supprimez l’une des deux.`,
    columnRepeated: ({ first }: { first: string }) =>
      `Même colonne que « ${first} », plus à gauche, qui seule est lue : renommez-la ou supprimez-la.`,
    columnMissing: () => 'Cette colonne manque dans l’onglet : tout y compte comme vide. Ajoutez-la.',
    moreBedsThanUsual: ({ beds }: { beds: number }) =>
      `Ce foyer a ${count(beds, 'lit')} : pas plus ne sont comptés. Corrigez l’un des deux nombres.`,
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
    age: () => 'Écrivez un âge en années, par exemple 24, et vérifiez que la personne n’est pas mineure.',
    referral: () => 'Écrivez qui a enregistré le signalement, une fois qu’il est fait.',
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
