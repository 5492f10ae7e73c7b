import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { drives } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { RecordedChange } from '../../domain/recorded-change';
import { legsLabels, nominationStatusLabels } from '../../sheets/choices';
import { readDrivers } from '../../sheets/tables/drivers';
import { readHosts } from '../../sheets/tables/hosts';
import { readNominations } from '../../sheets/tables/nominations';
import { INPUT_TABLES } from '../../sheets/workbook';
import type { WorkbookRead } from '../read-workbook';
import { Refusal } from '../refusal';
import type { Session } from '../report';
import { writeByKey } from '../write-by-key';
import { guestName, volunteerName } from './people';

type People = 'hosts' | 'drivers' | 'nominations';

/** Whom a change is about, as the workbook has them now. */
export type Who =
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'driver'; readonly driver: Driver }
  | { readonly kind: 'guest'; readonly nomination: Nomination };

/** What a change writes to an input tab. */
export interface Enrolment {
  readonly table: People;
  readonly id: string;
  readonly value: string | number;
  /** The cell says so already, in whatever words. */
  readonly already: boolean;
}

/** @throws Refusal when the change names nobody who is there, or cannot be. */
export function whoOf(change: RecordedChange, workbook: WorkbookRead): Who {
  if ('host' in change) return { kind: 'host', host: find(workbook, 'hosts', workbook.problem.hosts, change.host) };
  if ('driver' in change) {
    return { kind: 'driver', driver: find(workbook, 'drivers', workbook.problem.drivers, change.driver) };
  }
  const { nominations } = workbook.problem;
  return { kind: 'guest', nomination: find(workbook, 'nominations', nominations, change.nomination) };
}

function find<T extends { readonly id: string }>(
  workbook: WorkbookRead,
  table: People,
  all: readonly T[],
  id: string,
): T {
  const { fault } = workbook.words.recording;
  const found = all.find((one) => one.id === id);
  if (!found) throw new Refusal(fault.unknown({ id, tab: tabOf(workbook, table) }));
  // A place on the sheet stands for the number that is missing: the row could not be found again.
  if (!id.startsWith('#')) return found;
  throw new Refusal(fault.noNumber({ tab: tabOf(workbook, table), row: workbook.records[table].rows.get(id) ?? 0 }));
}

/** The tab's name as it stands in the workbook. */
export function tabOf({ grids, language }: WorkbookRead, table: People): string {
  return grids.get(table)?.name ?? INPUT_TABLES[table].label[language];
}

/** `Claire Martin (H12)`. */
export function nameOf(who: Who): string {
  if (who.kind === 'guest') return guestName(who.nomination);
  return volunteerName(who.kind === 'host' ? who.host : who.driver);
}

/**
 * The cell that says so from now on; null where no input tab does.
 * @throws Refusal when the change contradicts what else the tab says.
 */
export function enrolmentOf(change: RecordedChange, who: Who, workbook: WorkbookRead): Enrolment | null {
  const { language, problem, words } = workbook;
  const { start } = problem.weekend;
  const { fault } = words.recording;
  if (who.kind === 'host') {
    if (change.code !== 'hostCancelled' && change.code !== 'hostOffers') return null;
    const { id, beds: most, offers } = who.host;
    const beds = change.code === 'hostOffers' ? change.beds : 0;
    if (most !== null && beds > most) {
      throw new Refusal(fault.tooManyBeds({ who: nameOf(who), beds: most, tab: tabOf(workbook, 'hosts') }));
    }
    const value = beds === 0 ? legsLabels.none[language] : beds;
    return { table: 'hosts', id, value, already: offers.get(start) === beds };
  }
  if (who.kind === 'driver') {
    if (change.code !== 'driverCancelled') return null;
    const { id, offers } = who.driver;
    const { still } = change;
    if (still !== 'none' && !drives(offers.get(start) ?? 'none', still)) {
      throw new Refusal(fault.doesNotDrive({ who: nameOf(who), leg: still }));
    }
    return { table: 'drivers', id, value: legsLabels[still][language], already: offers.get(start) === still };
  }
  if (change.code !== 'guestCancelled' && change.code !== 'guestNoShow') return null;
  const status = change.code === 'guestCancelled' ? 'withdrawn' : 'noShow';
  const { id } = who.nomination;
  const value = nominationStatusLabels[status][language];
  // What is ticked on the run sheet counts for planning, and does not stand in the tab.
  const written = workbook.records.nominations.records.find((one) => one.id === id);
  return { table: 'nominations', id, value, already: written?.status === status };
}

/** @throws Refusal when the row cannot be found any more; SetupError when its column cannot. */
export function writeEnrolment(session: Session, workbook: WorkbookRead, { table, id, value }: Enrolment): void {
  const { start } = workbook.problem.weekend;
  const context = { near: start };
  writeByKey(
    session,
    {
      tab: tabOf(workbook, table),
      noted: false,
      locate: (grid) => {
        if (table === 'nominations') {
          const { rows, columns } = readNominations(grid, context, workbook.records.weekends.records);
          return { rows, column: columns.get('status') ?? 0 };
        }
        const { rows, answers } = table === 'hosts' ? readHosts(grid, context) : readDrivers(grid, context);
        return { rows, column: answers.get(start) ?? 0 };
      },
    },
    new Map([[id, { value }]]),
  );
}
