import { fold } from '../../domain/fold';
import { DEFAULT_MESSAGE_SETTINGS } from '../../domain/message';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { type Cell, type Grid, isBlank } from '../cell';
import { writtenLanguage } from '../choices';
import type { Issue } from '../issue';
import type { Context, Kind } from '../kinds/kind';
import { text } from '../kinds/texts';
import { readTable } from '../read-table';
import { type Records, whereabouts } from '../records';
import { formLines } from '../settings/form-lines';
import { DEFAULT_WEEKS_KEPT, keepingLine } from '../settings/keeping-line';
import { line, type Mutable, type SettingLine, type WorkbookSettings } from '../settings/line';
import { contactLines, openingLines } from '../settings/message-lines';
import { nominatorsLine, planningLines } from '../settings/planning-lines';
import { column, table } from '../table';
import { spellings } from '../text';

/** Any value may stand in Value: what it must be depends on the setting. */
const anyValue: Kind<Cell> = text();

export const settings = table({
  key: 'settings',
  label: { en: 'Settings', fr: 'Réglages' },
  columns: {
    setting: column({ en: 'Setting', fr: 'Réglage' }, text(), {
      needs: 'cell',
      width: 260,
      note: { en: 'What is set. Do not rename.', fr: 'Ce qui se règle. Ne pas renommer.' },
    }),
    value: column({ en: 'Value', fr: 'Valeur' }, anyValue, {
      needs: 'column',
      width: 240,
      note: { en: 'Blank = the default.', fr: 'Vide = la valeur par défaut.' },
    }),
    meaning: column({ en: 'Meaning', fr: 'Signification' }, text(), {
      optional: true,
      width: 560,
      note: { en: 'What it does.', fr: 'Ce que cela change.' },
    }),
  },
});

/** Every setting there is, in the order of the Settings tab: what every workbook has to say first. */
export const settingLines: readonly SettingLine[] = [
  ...contactLines,
  nominatorsLine,
  line(
    {
      label: { en: 'Language', fr: 'Langue' },
      meaning: {
        en: 'Of what the planner writes: English or French.',
        fr: 'De ce qu’écrit le planificateur : Français ou Anglais.',
      },
      shown: '',
      kind: writtenLanguage(),
    },
    (into, language) => {
      into.language = language;
    },
  ),
  ...formLines,
  ...planningLines,
  keepingLine,
  ...openingLines,
];

const bySpelling = new Map(
  settingLines.flatMap((entry) => spellings(entry.label).map((name) => [name, entry] as const)),
);

export const DEFAULTS: WorkbookSettings = {
  planning: DEFAULT_SETTINGS,
  language: null,
  messages: DEFAULT_MESSAGE_SETTINGS,
  weeksKept: DEFAULT_WEEKS_KEPT,
};

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
      known.cautious?.refuse(into, cell);
      about(known.cautious ? 'blocks' : 'check', 'value', {
        code: 'settingUnreadable',
        expected: known.expected,
        until: known.cautious?.until ?? 'default',
      });
    }
  }
  return { settings: into, rows, issues, ...whereabouts(reading) };
}
