import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import { readCells, readShown, type Sheet, timeZoneOf, today } from '../google/spreadsheet';
import { type Words, wordsIn } from '../language/words';
import type { Grid } from '../sheets/cell';
import { SetupError } from '../sheets/issue';
import type { TableKey } from '../sheets/table';
import { DEFAULTS, readSettings, type SettingsRecords } from '../sheets/tables/settings';
import { readWeekends, type WeekendRecords } from '../sheets/tables/weekends';
import type { LabelLanguage } from '../sheets/text';
import { findTabs, INPUT_TABLES } from '../sheets/workbook';
import type { Session } from './report';

/** A tab, and what was read of it. */
export interface InputTab {
  readonly sheet: Sheet;
  readonly grid: Grid;
}

/**
 * The input tabs of a workbook for those actions that are about weekends past: they ask for no column or meeting point that
 * only planning needs.
 */
export interface InputTabs {
  readonly session: Session;
  readonly timeZone: string;
  readonly today: CivilDate;
  readonly weekends: WeekendRecords;
  readonly settings: Pick<SettingsRecords, 'settings' | 'issues' | 'rows'>;
  /** As planning has it: the language of Settings, or else the workbook's own. */
  readonly language: LabelLanguage;
  readonly words: Words;
}

/** @throws SetupError when the Weekends tab or a column is missing. */
export function readInputTabs(session: Session, now: Date): InputTabs {
  const timeZone = timeZoneOf(session.spreadsheet);
  const day = parseCivilDate(today(now, timeZone)) as CivilDate;
  const { sheet, grid } = tabNeeded({ session, timeZone }, 'weekends');
  const weekends = readWeekends({ ...grid, shown: readShown(sheet) }, { near: day });
  const settingsTab = tabIfThere({ session, timeZone }, 'settings');
  const settings = settingsTab
    ? readSettings(settingsTab.grid, { near: day })
    : { settings: DEFAULTS, issues: [], rows: new Map<string, number>() };
  const language = settings.settings.language ?? session.language;
  return { session, timeZone, today: day, weekends, settings, language, words: wordsIn(language) };
}

type Whose = Pick<InputTabs, 'session' | 'timeZone'>;

/** An input tab as it is now; null where there is none. */
export function tabIfThere({ session, timeZone }: Whose, key: TableKey): InputTab | null {
  const name = findTabs([...session.sheets.keys()])[key];
  const sheet = name === undefined ? undefined : session.sheets.get(name);
  return name !== undefined && sheet ? { sheet, grid: { name, cells: readCells(sheet, timeZone) } } : null;
}

/** @throws SetupError when it is missing. */
export function tabNeeded(whose: Whose, key: TableKey): InputTab {
  const tab = tabIfThere(whose, key);
  if (!tab) throw new SetupError({ code: 'tabMissing', tab: INPUT_TABLES[key].label });
  return tab;
}
