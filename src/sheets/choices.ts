import { choice } from './kinds/answers';

/** The values that dropdowns offer, each defined once. A value that cannot be read counts as the cautious one. */

export const welcomes = () =>
  choice(
    {
      anyone: {
        en: 'Anyone',
        fr: 'Tout le monde',
        also: ['tous', 'toutes', 'all', 'everyone', 'mixte', 'indifférent', 'any'],
      },
      menOnly: {
        en: 'Men only',
        fr: 'Hommes seulement',
        also: ['men', 'hommes', 'homme', 'hommes uniquement', 'que des hommes'],
      },
      womenOnly: {
        en: 'Women only',
        fr: 'Femmes seulement',
        also: ['women', 'femmes', 'femme', 'femmes uniquement', 'que des femmes'],
      },
    },
    { blank: 'anyone' },
  );

/** What a driver offers, or a host who collects. */
export const legsLabels = {
  none: { en: 'No', fr: 'Non', also: ['n', 'aucun', 'none', '0', '-'] },
  outward: { en: 'Outward', fr: 'Aller', also: ['out', 'aller seulement', 'samedi', 'saturday'] },
  return: { en: 'Return', fr: 'Retour', also: ['back', 'retour seulement', 'lundi', 'monday'] },
  both: {
    en: 'Both',
    fr: 'Aller-retour',
    also: ['a/r', 'ar', 'les deux', 'oui', 'yes', 'x', 'aller et retour', 'both ways', 'outward and return', '✓'],
  },
} as const;

export const collects = () => choice(legsLabels, { blank: 'none' });

export const legsOffered = () => choice(legsLabels, { blank: null });

export const volunteerStatusLabels = {
  new: { en: 'New', fr: 'Nouveau', also: ['nouvelle'] },
  approved: { en: 'Approved', fr: 'Validé', also: ['validée', 'ok', 'approuvé', 'approuvée', 'actif', 'active'] },
  paused: { en: 'Paused', fr: 'En pause', also: ['pause'] },
  left: { en: 'Left', fr: 'Parti', also: ['partie', 'gone'] },
} as const;

export const volunteerStatus = () => choice(volunteerStatusLabels, { blank: 'new' });

export const gender = () =>
  choice(
    {
      man: { en: 'M', fr: 'M', also: ['male', 'man', 'homme', 'h', 'masculin', 'garçon', 'boy'] },
      woman: { en: 'F', fr: 'F', also: ['female', 'woman', 'femme', 'féminin', 'fille', 'girl', 'w'] },
      other: { en: 'X', fr: 'X', also: ['other', 'autre', 'non binaire', 'nb'] },
    },
    { blank: null },
  );

export const health = () =>
  choice(
    {
      well: { en: 'Well', fr: 'Bien', also: ['bon', 'bonne', 'good', 'ras', 'ok', 'en forme'] },
      sick: { en: 'Sick', fr: 'Malade', also: ['ill', 'maladie'] },
      injured: { en: 'Injured', fr: 'Blessé', also: ['blessée', 'blessure', 'hurt'] },
      sickAndInjured: {
        en: 'Sick and injured',
        fr: 'Malade et blessé',
        also: [
          'malade et blessée',
          'blessé et malade',
          'blessée et malade',
          'injured and sick',
          'malade blessé',
          'sick injured',
        ],
      },
    },
    { blank: null },
  );

export const nominationStatusLabels = {
  new: { en: 'New', fr: 'Nouveau', also: ['nouvelle'] },
  confirmed: { en: 'Confirmed', fr: 'Confirmé', also: ['confirmée', 'ok'] },
  withdrawn: {
    en: 'Withdrawn',
    fr: 'Retiré',
    also: [
      ...['retirée', 'annulé', 'annulée', 'annulation', 'cancelled', 'canceled', 'désisté', 'désistée', 'désistement'],
      ...['s’est désisté', 'ne vient plus', 'ne vient pas', 'plus disponible', 'refusé', 'refusée', 'refus'],
      ...['annulé par l’association', 'annulé par l’asso', 'not coming', 'no longer coming'],
    ],
  },
  noShow: {
    en: 'No-show',
    fr: 'Absent',
    also: ['absente', 'no show', 'noshow', 'pas venu', 'pas venue', 'n’est pas venu', 'n’est pas venue'],
  },
} as const;

export const nominationStatus = () => choice(nominationStatusLabels, { blank: 'new' });

export const weekendStatusLabels = {
  open: { en: 'Open', fr: 'Ouvert', also: ['ouverte'] },
  planned: { en: 'Planned', fr: 'Planifié', also: ['planifiée'] },
  announced: { en: 'Announced', fr: 'Annoncé', also: ['annoncée'] },
  closed: { en: 'Closed', fr: 'Clos', also: ['close', 'fermé', 'terminé'] },
} as const;

export const weekendStatus = () => choice(weekendStatusLabels, { blank: null });

export const stayOutcomeLabels = {
  stayed: { en: 'Stayed', fr: 'Venu', also: ['venue', 'accueilli', 'accueillie', 'hosted', 'oui', 'yes'] },
  noShow: { en: 'No-show', fr: 'Absent', also: ['absente', 'pas venu', 'pas venue', 'no show'] },
  cancelled: { en: 'Cancelled', fr: 'Annulé', also: ['annulée', 'canceled'] },
} as const;

export const stayOutcome = () => choice(stayOutcomeLabels, { blank: 'stayed' });

export const selectionRule = () =>
  choice(
    {
      priority: { en: 'Priority order', fr: 'Ordre de priorité', also: ['priority', 'priorité'] },
      people: { en: 'Most people', fr: 'Le plus de personnes', also: ['people', 'le plus grand nombre'] },
    },
    { blank: 'priority' },
  );

export const writtenLanguageLabels = {
  en: { en: 'English', fr: 'Anglais', also: ['en'] },
  fr: { en: 'French', fr: 'Français', also: ['fr'] },
} as const;

export const writtenLanguage = () => choice(writtenLanguageLabels, { blank: null });
