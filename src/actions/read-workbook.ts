import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import type { Driver } from '../domain/driver';
import type { Host } from '../domain/host';
import type { MessageSettings } from '../domain/message';
import type { Nomination } from '../domain/nomination';
import type { Problem } from '../domain/problem';
import type { Stay } from '../domain/stay';
import type { Weekend } from '../domain/weekend';
import { readCells, readShown, timeZoneOf, today } from '../google/spreadsheet';
import { type Words, wordsIn } from '../language/words';
import type { Grid } from '../sheets/cell';
import { type Issue, SetupError } from '../sheets/issue';
import type { Records } from '../sheets/records';
import type { TableKey } from '../sheets/table';
import { readDrivers } from '../sheets/tables/drivers';
import { readHosts } from '../sheets/tables/hosts';
import { readNominations } from '../sheets/tables/nominations';
import { DEFAULTS, readSettings, type SettingsRecords } from '../sheets/tables/settings';
import { readStays } from '../sheets/tables/stays';
import { readWeekends, type WeekendRecords } from '../sheets/tables/weekends';
import type { LabelLanguage } from '../sheets/text';
import type { Ticks } from '../sheets/ticks';
import { findTabs, INPUT_TABLES } from '../sheets/workbook';
import { chooseWeekend, WeekendError } from './choose-weekend';
import type { Session } from './report';
import { recognised } from './stays/recognise';

/** A workbook as it was read, for one of its weekends. */
export interface WorkbookRead {
  readonly problem: Problem;
  /** How coordinators want mails to be. */
  readonly messages: MessageSettings;
  readonly issues: readonly Issue[];
  /** The language that the planner writes in: Settings decide, or else the workbook's own labels. */
  readonly language: LabelLanguage;
  readonly words: Words;
  /** IANA zone of the workbook. */
  readonly timeZone: string;
  /** The tabs that are there, by table, as they were read. */
  readonly grids: ReadonlyMap<TableKey, Grid>;
  /** The output tabs that it was planned with, as they were read; none but where `withReference` has read them. */
  readonly outputs: Partial<Readonly<Record<'guests' | 'departure', Grid>>>;
  /** What is ticked in the Departure tab, by nomination. */
  readonly ticks: ReadonlyMap<string, Ticks>;
  readonly records: {
    readonly hosts: Records<Host>;
    readonly drivers: Records<Driver>;
    readonly nominations: Records<Nomination>;
    readonly weekends: WeekendRecords;
    readonly settings: SettingsRecords | null;
    readonly stays: Records<Stay> | null;
  };
}

/**
 * Reads every input tab once, for the weekend that the session is about; where that is open, one that `fits`.
 * @throws SetupError when a tab, a column or the meeting point is missing; WeekendError when there is no weekend to work on
 * or it is not clear which.
 */
export function readWorkbook(session: Session, now: Date, fits?: (weekend: Weekend) => boolean): WorkbookRead {
  const { spreadsheet, sheets, asked } = session;
  const tabs = findTabs([...sheets.keys()]);
  const timeZone = timeZoneOf(spreadsheet);
  const grids = new Map<TableKey, Grid>();
  const grid = (key: TableKey): Grid => {
    const name = tabs[key];
    const sheet = name === undefined ? undefined : sheets.get(name);
    if (name === undefined || !sheet) throw new SetupError({ code: 'tabMissing', tab: INPUT_TABLES[key].label });
    const cells = readCells(sheet, timeZone);
    const read: Grid = key === 'weekends' ? { name, cells, shown: readShown(sheet) } : { name, cells };
    grids.set(key, read);
    return read;
  };

  for (const key of ['hosts', 'drivers', 'nominations', 'weekends'] as const) {
    if (tabs[key] === undefined) throw new SetupError({ code: 'tabMissing', tab: INPUT_TABLES[key].label });
  }
  const day = parseCivilDate(today(now, timeZone)) as CivilDate;
  const weekends = readWeekends(grid('weekends'), { near: day });
  const settings = tabs.settings === undefined ? null : readSettings(grid('settings'), { near: day });
  const language = settings?.settings.language ?? session.language;
  const words = wordsIn(language);
  const weekendTab = tabs.weekends ?? '';
  const unread = weekends.issues.find(({ severity, flaw }) => severity === 'blocks' && flaw.code !== 'sameRow');
  if (unread && weekends.records.every(({ status }) => status === 'closed')) {
    const { row, header, value } = unread;
    throw new WeekendError({
      code: 'weekendUnreadable',
      tab: weekendTab,
      row: row ?? 0,
      header: String(header),
      value,
    });
  }
  const weekend = chooseWeekend(weekends.records, { asked, fits, today: day, tab: weekendTab, words });
  if (weekend.location === null) {
    const row = weekends.rows.get(weekend.start) ?? 0;
    const column = INPUT_TABLES.weekends.columns[weekends.unlocated.get(weekend.start) ?? 'latitude'];
    throw new SetupError({ code: 'meetingPointMissing', tab: weekendTab, row, column: column.label });
  }
  const context = { near: weekend.start };
  const hosts = readHosts(grid('hosts'), context);
  const drivers = readDrivers(grid('drivers'), context);
  for (const [records, key] of [
    [hosts, 'hosts'],
    [drivers, 'drivers'],
  ] as const) {
    if (records.weekends.includes(weekend.start)) continue;
    throw new SetupError({ code: 'weekendColumnMissing', tab: tabs[key] ?? '', start: weekend.start });
  }
  const nominations = readNominations(grid('nominations'), context, weekends.records);
  const stays = tabs.stays === undefined ? null : readStays(grid('stays'), context);

  const records = { hosts, drivers, nominations, weekends, settings, stays };
  const { planning, messages } = settings?.settings ?? DEFAULTS;
  const nominated = nominations.records.filter((nomination) => nomination.weekend === weekend.start);
  const earlier = nominations.records.filter((nomination) => nomination.weekend < weekend.start);
  const problem: Problem = {
    weekend,
    settings: planning,
    hosts: hosts.records,
    drivers: drivers.records,
    nominations: nominated,
    earlier,
    stays: recognised(stays?.records ?? [], [...earlier, ...nominated]),
  };
  const others = new Set(
    nominations.records.filter((one) => one.weekend !== weekend.start).map(({ id }) => nominations.rows.get(id)),
  );
  // Of other weekends only what may belong to this one is worth a line: a date that is nobody's.
  const mine = ({ table, row, flaw }: Issue) =>
    table !== 'nominations' || flaw.code === 'noSuchWeekend' || row === null || !others.has(row);
  const tabsRead = [hosts, drivers, nominations, weekends, settings, stays];
  const issues = tabsRead.flatMap((each) => each?.issues ?? []).filter(mine);
  return { problem, messages, issues, language, words, timeZone, grids, outputs: {}, ticks: new Map(), records };
}
