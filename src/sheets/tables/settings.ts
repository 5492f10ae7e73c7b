import { fold } from '../../domain/fold';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import { type Cell, type Grid, isBlank } from '../cell';
import { selectionRule, workbookLanguage } from '../choices';
import type { Issue } from '../issue';
import { yesNo } from '../kinds/answers';
import type { Context, Kind } from '../kinds/kind';
import { number, wholeNumber } from '../kinds/numbers';
import { emails, text } from '../kinds/texts';
import { readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { column, table } from '../table';
import { type Label, type LabelLanguage, spellings } from '../text';

/** Any value may stand in Value: what it must be depends on the setting. */
const anyValue: Kind<Cell> = text();

export const settings = table({
  key: 'settings',
  label: { en: 'Settings', fr: 'Réglages' },
  columns: {
    setting: column({ en: 'Setting', fr: 'Réglage' }, text(), {
      needs: 'cell',
      note: { en: 'What is set. Do not rename.', fr: 'Ce qui se règle. Ne pas renommer.' },
    }),
    value: column({ en: 'Value', fr: 'Valeur' }, anyValue, {
      needs: 'column',
      note: { en: 'Blank = the default.', fr: 'Vide = la valeur par défaut.' },
    }),
    meaning: column({ en: 'Meaning', fr: 'Signification' }, text(), {
      optional: true,
      note: { en: 'What it does.', fr: 'Ce que cela change.' },
    }),
  },
});

/** What the Settings tab says; `language` is null when the workbook's own labels decide. */
export interface WorkbookSettings {
  readonly planning: Settings;
  readonly language: LabelLanguage | null;
}

type Mutable = { planning: Settings; language: LabelLanguage | null };

/** One line of the Settings tab. */
export interface SettingLine {
  readonly label: Label;
  readonly meaning: Label;
  /** What the Value cell shows in a new workbook. */
  readonly shown: string | number | Label;
  readonly expected: Kind<unknown>['expected'];
  /** Takes a value over; false when the cell cannot be read. */
  readonly take: (into: Mutable, cell: Cell, context: Context) => boolean;
  /** What stands for a cell that cannot be read, where the default would not be the cautious choice. */
  readonly refuse?: (into: Mutable, cell: Cell) => void;
}

function line<T>(
  label: Label,
  meaning: Label,
  shown: SettingLine['shown'],
  kind: Kind<T>,
  set: (into: Mutable, value: NonNullable<T>) => void,
  whenUnreadable: 'default' | 'salvage' = 'default',
): SettingLine {
  const take = (into: Mutable, cell: Cell, context: Context) => {
    const read = kind.schema(context).safeParse(cell);
    if (!read.success || read.data === null || read.data === undefined) return false;
    set(into, read.data);
    return true;
  };
  const refuse = (into: Mutable, cell: Cell) => set(into, kind.unreadable(cell) as NonNullable<T>);
  return { label, meaning, shown, expected: kind.expected, take, ...(whenUnreadable === 'salvage' ? { refuse } : {}) };
}

function planning(set: Partial<Settings>, into: Mutable): void {
  into.planning = { ...into.planning, ...set };
}

const { weights, preferences } = DEFAULT_SETTINGS;

function weight(ground: keyof Settings['weights'], label: Label, meaning: Label): SettingLine {
  return line(label, meaning, weights[ground], number({ min: 0, max: 100 }), (into, value) =>
    planning({ weights: { ...into.planning.weights, [ground]: value } }, into),
  );
}

function preference(name: keyof Settings['preferences'], label: Label, meaning: Label): SettingLine {
  return line(label, meaning, preferences[name], number({ min: 0, max: 1000 }), (into, value) =>
    planning({ preferences: { ...into.planning.preferences, [name]: value } }, into),
  );
}

/** Every setting there is, in the order of the Settings tab. */
export const settingLines: readonly SettingLine[] = [
  line(
    { en: 'Selection', fr: 'Sélection' },
    {
      en: 'Priority order: nobody is passed over for someone lower on the list. Most people: the greatest number first.',
      fr: 'Ordre de priorité : personne ne passe devant quelqu’un de mieux placé. Le plus de personnes : d’abord le plus grand nombre.',
    },
    { en: 'Priority order', fr: 'Ordre de priorité' },
    selectionRule(),
    (into, selection) => planning({ selection }, into),
  ),
  line(
    { en: 'Weeks between stays', fr: 'Semaines entre deux séjours' },
    {
      en: 'After this many weeks a guest ranks before those who were hosted more recently.',
      fr: 'Passé ce délai, une personne passe avant celles accueillies plus récemment.',
    },
    DEFAULT_SETTINGS.weeksBetweenStays,
    wholeNumber({ min: 0, max: 520, counted: ['semaine', 'semaines', 'week', 'weeks'] }),
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
    { en: 'Draw seed', fr: 'Graine du tirage', also: ['Seed'] },
    {
      en: 'Any word, made public beforehand: it settles ties, the same way for everyone.',
      fr: 'Un mot au choix, rendu public à l’avance : il départage les ex æquo, de la même façon pour tous.',
    },
    DEFAULT_SETTINGS.drawSeed,
    text(),
    (into, drawSeed) => planning({ drawSeed }, into),
  ),
  line(
    { en: 'Seat for everyone', fr: 'Une place en voiture pour chacun', also: ['Seats required'] },
    {
      en: 'Yes: nobody is hosted without a seat out and a seat back, unless their host collects them.',
      fr: 'Oui : personne n’est accueilli sans une place à l’aller et au retour, sauf si l’hébergeur vient chercher.',
    },
    { en: 'Yes', fr: 'Oui' },
    yesNo(true),
    (into, seatForEveryone) => planning({ seatForEveryone }, into),
  ),
  line(
    {
      en: 'Who may nominate',
      fr: 'Qui peut proposer',
      also: ['Nominators', 'Allowed nominators', 'Nomination addresses', 'Nominating addresses', 'Adresses autorisées'],
    },
    {
      en: 'E-mail addresses of the associations, separated by commas; @association.org admits all of one. Empty: anyone.',
      fr: 'Courriels des associations, séparés par des virgules ; @association.org admet toute une association. Vide : tout le monde.',
    },
    '',
    emails(),
    (into, nominators) => planning({ nominators }, into),
    'salvage',
  ),
  line(
    { en: 'Road factor', fr: 'Facteur route' },
    { en: 'Road km per km as the crow flies.', fr: 'Km de route par km à vol d’oiseau.' },
    DEFAULT_SETTINGS.roadFactor,
    number({ min: 1, max: 3 }),
    (into, roadFactor) => planning({ roadFactor }, into),
  ),
  line(
    { en: 'Average speed (km/h)', fr: 'Vitesse moyenne (km/h)' },
    { en: 'For the times on the run sheets.', fr: 'Pour les heures des feuilles de route.' },
    DEFAULT_SETTINGS.speedKmh,
    number({ min: 10, max: 130 }),
    (into, speedKmh) => planning({ speedKmh }, into),
  ),
  line(
    { en: 'Minutes per stop', fr: 'Minutes par arrêt' },
    { en: 'For the times on the run sheets.', fr: 'Pour les heures des feuilles de route.' },
    DEFAULT_SETTINGS.minutesPerStop,
    number({ min: 0, max: 60 }),
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
  line(
    { en: 'Language', fr: 'Langue' },
    {
      en: 'Of what the planner writes: English or French.',
      fr: 'De ce qu’écrit le planificateur : Français ou Anglais.',
    },
    '',
    workbookLanguage(),
    (into, language) => {
      into.language = language;
    },
  ),
];

const bySpelling = new Map(
  settingLines.flatMap((entry) => spellings(entry.label).map((name) => [name, entry] as const)),
);

export const DEFAULTS: WorkbookSettings = { planning: DEFAULT_SETTINGS, language: null };

export interface SettingsRecords extends Omit<Records<SettingLine>, 'records'> {
  readonly settings: WorkbookSettings;
}

/**
 * The settings of a Settings tab; what it does not say keeps its default.
 * @throws SetupError when a needed column is missing.
 */
export function readSettings(grid: Grid, context: Context): SettingsRecords {
  const reading = readTable(settings, grid, context);
  const issues: Issue[] = [...reading.issues];
  const into: Mutable = { ...DEFAULTS };
  const rows = new Map<string, number>();
  const { columns } = reading.headers;
  for (const { row, values } of reading.rows) {
    const known = bySpelling.get(fold(values.setting));
    const cell = grid.cells[row - 1]?.[columns.get('value') ?? 0] ?? '';
    const about = (severity: Issue['severity'], key: 'setting' | 'value', flaw: Issue['flaw']) =>
      issues.push(reading.issue(severity, row, columns.get(key), flaw));
    const firstRow = known && rows.get(known.label.en);
    if (!known) about('check', 'setting', { code: 'settingUnknown' });
    else if (firstRow !== undefined) about('check', 'setting', { code: 'sameRow', firstRow });
    else {
      rows.set(known.label.en, row);
      if ((isBlank(cell) && cell !== false) || known.take(into, cell, context)) continue;
      known.refuse?.(into, cell);
      const severity = known.refuse ? 'blocks' : 'check';
      about(severity, 'value', {
        code: 'settingUnreadable',
        expected: known.expected,
        refused: known.refuse !== undefined,
      });
    }
  }
  return { settings: into, rows, issues, ...whereabouts(reading) };
}
