import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import { selectionRule } from '../choices';
import { yesNo } from '../kinds/answers';
import { number, wholeNumber } from '../kinds/numbers';
import { emails, text } from '../kinds/texts';
import type { Label } from '../text';
import { line, type Mutable, type SettingLine } from './line';

function planning(set: Partial<Settings>, into: Mutable): void {
  into.planning = { ...into.planning, ...set };
}

const { weights, preferences } = DEFAULT_SETTINGS;

function weight(ground: keyof Settings['weights'], label: Label, meaning: Label): SettingLine {
  return line({ label, meaning, shown: weights[ground], kind: number({ min: 0, max: 100 }) }, (into, value) =>
    planning({ weights: { ...into.planning.weights, [ground]: value } }, into),
  );
}

function preference(name: keyof Settings['preferences'], label: Label, meaning: Label): SettingLine {
  return line({ label, meaning, shown: preferences[name], kind: number({ min: 0, max: 1000 }) }, (into, value) =>
    planning({ preferences: { ...into.planning.preferences, [name]: value } }, into),
  );
}

export const NOMINATORS: Label = {
  en: 'Who may nominate',
  fr: 'Qui peut proposer',
  also: ['Nominators', 'Allowed nominators', 'Nomination addresses', 'Nominating addresses', 'Adresses autorisées'],
};

/** Whom coordinators take nominations from. */
export const nominatorsLine: SettingLine = line(
  {
    label: NOMINATORS,
    meaning: {
      en: 'E-mail addresses of the associations, separated by commas; @association.org admits all of one. Empty: anyone.',
      fr: 'Courriels des associations, séparés par des virgules ; @association.org admet toute une association. Vide : tout le monde.',
    },
    shown: '',
    kind: emails(),
    until: 'readableAddresses',
  },
  (into, nominators) => planning({ nominators }, into),
);

/** How the planning decides. */
export const planningLines: readonly SettingLine[] = [
  line(
    {
      label: { en: 'Selection', fr: 'Sélection' },
      meaning: {
        en: 'Priority order: nobody is passed over for someone lower on the list. Most people: the greatest number first.',
        fr: 'Ordre de priorité : personne ne passe devant quelqu’un de mieux placé. Le plus de personnes : d’abord le plus grand nombre.',
      },
      shown: { en: 'Priority order', fr: 'Ordre de priorité' },
      kind: selectionRule(),
    },
    (into, selection) => planning({ selection }, into),
  ),
  line(
    {
      label: { en: 'Weeks between stays', fr: 'Semaines entre deux séjours' },
      meaning: {
        en: 'After this many weeks a guest ranks before those who were hosted more recently.',
        fr: 'Passé ce délai, une personne passe avant celles accueillies plus récemment.',
      },
      shown: DEFAULT_SETTINGS.weeksBetweenStays,
      kind: wholeNumber({ min: 0, max: 520, counted: ['semaine', 'semaines', 'week', 'weeks'] }),
    },
    (into, weeksBetweenStays) => planning({ weeksBetweenStays }, into),
  ),
  weight(
    'youth',
    { en: 'Weight of youth', fr: 'Poids de la jeunesse' },
    {
      en: '0–100. 15 or under gives 100 points, 45 or over none.',
      fr: '0–100. 15 ans ou moins donne 100 points, 45 ans ou plus aucun.',
    },
  ),
  weight(
    'health',
    { en: 'Weight of health', fr: 'Poids de la santé' },
    {
      en: '0–100. Sick or injured gives 60 points, both 100.',
      fr: '0–100. Malade ou blessé donne 60 points, les deux 100.',
    },
  ),
  weight(
    'tiredness',
    { en: 'Weight of tiredness', fr: 'Poids de la fatigue' },
    { en: '0–100. From 1 (none) to 5 (100 points).', fr: '0–100. De 1 (aucun point) à 5 (100 points).' },
  ),
  weight(
    'timeInCalais',
    { en: 'Weight of time in Calais', fr: 'Poids du temps passé à Calais' },
    { en: '0–100. A year or more gives 100 points.', fr: '0–100. Un an ou plus donne 100 points.' },
  ),
  line(
    {
      label: { en: 'Draw seed', fr: 'Graine du tirage', also: ['Seed'] },
      meaning: {
        en: 'Any word, made public beforehand: it settles ties, the same way for everyone.',
        fr: 'Un mot au choix, rendu public à l’avance : il départage les ex æquo, de la même façon pour tous.',
      },
      shown: DEFAULT_SETTINGS.drawSeed,
      kind: text(),
    },
    (into, drawSeed) => planning({ drawSeed }, into),
  ),
  line(
    {
      label: { en: 'Seat for everyone', fr: 'Une place en voiture pour chacun', also: ['Seats required'] },
      meaning: {
        en: 'Yes: nobody is hosted without a seat out and a seat back, unless their host collects them.',
        fr: 'Oui : personne n’est accueilli sans une place à l’aller et au retour, sauf si l’hébergeur vient chercher.',
      },
      shown: { en: 'Yes', fr: 'Oui' },
      kind: yesNo(true),
    },
    (into, seatForEveryone) => planning({ seatForEveryone }, into),
  ),
  line(
    {
      label: { en: 'Road factor', fr: 'Facteur route' },
      meaning: { en: 'Road km per km as the crow flies.', fr: 'Km de route par km à vol d’oiseau.' },
      shown: DEFAULT_SETTINGS.roadFactor,
      kind: number({ min: 1, max: 3 }),
    },
    (into, roadFactor) => planning({ roadFactor }, into),
  ),
  line(
    {
      label: { en: 'Average speed (km/h)', fr: 'Vitesse moyenne (km/h)' },
      meaning: { en: 'For the times on the run sheets.', fr: 'Pour les heures des feuilles de route.' },
      shown: DEFAULT_SETTINGS.speedKmh,
      kind: number({ min: 10, max: 130 }),
    },
    (into, speedKmh) => planning({ speedKmh }, into),
  ),
  line(
    {
      label: { en: 'Minutes per stop', fr: 'Minutes par arrêt' },
      meaning: { en: 'For the times on the run sheets.', fr: 'Pour les heures des feuilles de route.' },
      shown: DEFAULT_SETTINGS.minutesPerStop,
      kind: number({ min: 0, max: 60 }),
    },
    (into, minutesPerStop) => planning({ minutesPerStop }, into),
  ),
  preference(
    'commonLanguage',
    { en: 'Weight of a common language', fr: 'Poids d’une langue commune' },
    {
      en: 'Km of driving that a language in common is worth.',
      fr: 'Nombre de km de route que vaut une langue commune.',
    },
  ),
  preference(
    'hostRest',
    { en: 'Weight of host rest', fr: 'Poids du repos des hébergeurs' },
    {
      en: 'Km of driving to spare a host who took guests in a week ago; less the longer ago.',
      fr: 'Nombre de km de route pour épargner un foyer qui a accueilli il y a une semaine ; moins si c’est plus ancien.',
    },
  ),
  preference(
    'driving',
    { en: 'Weight of driving', fr: 'Poids de la route' },
    {
      en: 'What a km of driving counts beside these wishes.',
      fr: 'Ce que compte un km de route à côté de ces souhaits.',
    },
  ),
];
