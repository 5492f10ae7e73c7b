import type { CivilDate } from '../../domain/civil-date';
import { BY_URGENCY, type MessageKind } from '../../domain/message';
import type { Weekend } from '../../domain/weekend';
import { announce, type Composed, callForHelp, type Occasion, thanks } from '../../messages/compose';
import type { LogEntry } from '../../messages/conversation';
import { listed } from '../../planning/eligibility';
import { isBlank } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { languageName } from '../../sheets/languages';
import type { WorkbookRead } from '../read-workbook';
import type { Session } from '../report';
import { announcementOf } from './announcement';

/** Something that coordinators write to people about, and the messages that it takes. */
export interface Topic {
  readonly kinds: readonly MessageKind[];
  /** Recipients of a day's quota that are left to other topics. */
  readonly kept: number;
  /** Whether a weekend has something to say. */
  concerns(session: Session, weekend: Weekend): boolean;
  /** All that there is to say and was not said yet. `announces`: people know of the plan once it leaves. */
  compose(
    session: Session,
    workbook: WorkbookRead,
    known: { readonly log: readonly LogEntry[]; readonly today: CivilDate | string },
  ): Composed & { readonly announces: boolean };
}

const CALLS: readonly MessageKind[] = ['driverCall', 'hostCall'];

/** A plan may change on the very day that help is asked for. */
const KEPT_FOR_NEWS = 50;

/** The plan of a weekend, what of it changes and, once it is over, thanks. */
const plan: Topic = {
  kinds: BY_URGENCY.filter((kind) => !CALLS.includes(kind)),
  kept: 0,
  concerns: (session, { start }) => findOutputs([...session.sheets.keys()], start).guests !== undefined,
  compose(session, workbook, { log, today }) {
    const { weekend } = workbook.problem;
    // Thanks go to those who were told, whatever has become of the tabs since.
    const over = today > weekend.end;
    const announcement = over ? { weekend, guests: [], rides: [] } : announcementOf(session, workbook);
    const occasion = occasionOf(session, workbook, { announcement, log });
    return { ...(over ? thanks(occasion) : announce(occasion)), announces: !over };
  },
};

/** Who could help at a weekend that is to come. */
const help: Topic = {
  kinds: CALLS,
  kept: KEPT_FOR_NEWS,
  concerns: () => false,
  compose(session, workbook, { log, today }) {
    const { weekend } = workbook.problem;
    if (today >= weekend.start) return { messages: [], unreachable: [], announces: false };
    const occasion = occasionOf(session, workbook, { announcement: { weekend, guests: [], rides: [] }, log });
    const silent = {
      hosts: occasion.hosts.filter(({ id }) => !hasAnswered(workbook, 'hosts', id)),
      drivers: occasion.drivers.filter(({ id }) => !hasAnswered(workbook, 'drivers', id)),
    };
    return { ...callForHelp({ ...occasion, ...silent }), announces: false };
  },
};

/** Whatever stands in the weekend's cell is an answer, readable or not. */
function hasAnswered({ records, grids, problem }: WorkbookRead, table: 'hosts' | 'drivers', id: string): boolean {
  const { rows, answers } = records[table];
  const [row, column] = [rows.get(id), answers.get(problem.weekend.start)];
  if (row === undefined || column === undefined) return false;
  return !isBlank(grids.get(table)?.cells[row - 1]?.[column - 1]);
}

export const TOPICS = { plan, help };

function occasionOf(
  session: Session,
  { problem, messages: settings, language }: WorkbookRead,
  about: Pick<Occasion, 'announcement' | 'log'>,
): Occasion {
  const { hosts, drivers } = problem;
  return {
    ...about,
    ...{ settings, language, hosts, drivers },
    spokenName: languageName,
    workbook: session.spreadsheet.getUrl(),
    mayHear: listed(problem.settings),
  };
}
