import { type SampleCell, type SampleOptions, type SampleTab, sampleTabs } from '../../build/sample/index.ts';
import type { CivilDate } from '../../src/domain/civil-date';
import { fold } from '../../src/domain/fold';
import type { Problem } from '../../src/domain/problem';
import type { Cell, Grid } from '../../src/sheets/cell';
import type { Issue } from '../../src/sheets/issue';
import { drivers, readDrivers } from '../../src/sheets/tables/drivers';
import { hosts, readHosts } from '../../src/sheets/tables/hosts';
import { nominations, readNominations } from '../../src/sheets/tables/nominations';
import { readSettings, settings } from '../../src/sheets/tables/settings';
import { readStays, stays } from '../../src/sheets/tables/stays';
import { readWeekends, weekends } from '../../src/sheets/tables/weekends';
import { type Label, spellings } from '../../src/sheets/text';

/** The day that dates are completed by when a weekend is planned: its own first. */
export function dayReadFor({ start }: SampleOptions): CivilDate {
  return start as CivilDate;
}

export interface ReadWorkbook {
  /** What is planned: the nominations of other weekends are not in it. */
  readonly problem: Problem;
  readonly issues: readonly (Issue & { readonly tab: string })[];
  readonly read: {
    readonly hosts: ReturnType<typeof readHosts>;
    readonly drivers: ReturnType<typeof readDrivers>;
    readonly nominations: ReturnType<typeof readNominations>;
    readonly weekends: ReturnType<typeof readWeekends>;
    readonly stays: ReturnType<typeof readStays>;
  };
}

/** The six input tabs as the planner's own readers understand them. */
export function readTabs(tabs: readonly SampleTab[], near: CivilDate): ReadWorkbook {
  const grid = ({ label }: { label: Label }) => {
    const tab = tabs.find(({ name }) => spellings(label).includes(fold(name)));
    if (!tab) throw new Error(`There is no tab ${label.en}.`);
    return gridOf(tab);
  };
  const context = { near };
  const read = {
    hosts: readHosts(grid(hosts), context),
    drivers: readDrivers(grid(drivers), context),
    weekends: readWeekends(grid(weekends), context),
    stays: readStays(grid(stays), context),
    settings: readSettings(grid(settings), context),
  };
  const proposed = readNominations(grid(nominations), context, read.weekends.records);
  const [weekend, ...others] = read.weekends.records.filter(({ status }) => status === 'open');
  if (!weekend || others.length > 0) throw new Error('There is not exactly one open weekend.');
  const names = new Map(
    [hosts, drivers, nominations, weekends, settings, stays].map((table) => [table.key, grid(table).name]),
  );
  const issues = [...Object.values(read), proposed].flatMap((records) => records.issues);
  return {
    problem: {
      weekend,
      settings: read.settings.settings.planning,
      hosts: read.hosts.records,
      drivers: read.drivers.records,
      nominations: proposed.records.filter((each) => each.weekend === weekend.start),
      stays: read.stays.records,
    },
    issues: issues.map((issue) => ({ ...issue, tab: names.get(issue.table) ?? '' })),
    read: { ...read, nominations: proposed },
  };
}

export function readSample(options: SampleOptions): ReadWorkbook {
  return readTabs(sampleTabs(options), dayReadFor(options));
}

function gridOf({ name, rows }: SampleTab): Grid {
  return { name, cells: rows.map((row) => row.map(cellOf)) };
}

function cellOf(cell: SampleCell): Cell {
  if (typeof cell !== 'object') return cell;
  if ('date' in cell) return { date: cell.date, minutes: 0 };
  const [hours = 0, minutes = 0] = cell.time.split(':').map(Number);
  return { date: '1899-12-30', minutes: hours * 60 + minutes };
}
