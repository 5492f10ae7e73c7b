import type { CivilDate } from '../../domain/civil-date';
import { BY_URGENCY, type MessageKind } from '../../domain/message';
import type { Weekend } from '../../domain/weekend';
import { announce, type Composed, callForHelp, type Occasion, thanks } from '../../messages/compose';
import type { LogEntry } from '../../messages/conversation';
import { listed } from '../../planning/eligibility';
import { findOutputs } from '../../sheets/find-outputs';
import { languageName } from '../../sheets/languages';
import type { WorkbookRead } from '../read-workbook';
import type { Session } from '../report';
import { announcementOf } from './announcement';

/** Something that coordinators write to people about, and the messages that it takes. */
export interface Topic {
  readonly kinds: readonly MessageKind[];
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

/** The plan of a weekend, what of it changes and, once it is over, thanks. */
const plan: Topic = {
  kinds: BY_URGENCY.filter((kind) => !CALLS.includes(kind)),
  concerns: (session, { start }) => findOutputs([...session.sheets.keys()], start).guests !== undefined,
  compose(session, workbook, { log, today }) {
    const announcement = announcementOf(session, workbook);
    const occasion = occasionOf(session, workbook, { announcement, log });
    const over = today > workbook.problem.weekend.end;
    return { ...(over ? thanks(occasion) : announce(occasion)), announces: !over };
  },
};

/** Who could help at a weekend that is to come. */
const help: Topic = {
  kinds: CALLS,
  concerns: () => false,
  compose(session, workbook, { log }) {
    const announcement = { weekend: workbook.problem.weekend, guests: [], rides: [] };
    return { ...callForHelp(occasionOf(session, workbook, { announcement, log })), announces: false };
  },
};

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
