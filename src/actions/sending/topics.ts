import type { CivilDate } from '../../domain/civil-date';
import { BY_URGENCY, type MessageKind } from '../../domain/message';
import type { Weekend } from '../../domain/weekend';
import type { AskingFacts } from '../../language/asking/facts';
import { askedBefore } from '../../messages/asked';
import { announce, type Composed, callForHelp, type Occasion, thanks } from '../../messages/compose';
import type { LogEntry } from '../../messages/conversation';
import { listed } from '../../planning/eligibility';
import { shortfall } from '../../planning/shortfall';
import { whomToAsk } from '../../planning/whom-to-ask';
import { isBlank } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { languageName } from '../../sheets/languages';
import { formLinks } from '../forms/links';
import { KEPT_FOR_NEWS } from '../mail-budget';
import type { WorkbookRead } from '../read-workbook';
import type { Session } from '../report';
import { announcementOf } from './announcement';

/** Something that coordinators write to people about, and the messages that it takes. */
export interface Topic {
  readonly kinds: readonly MessageKind[];
  /** Recipients of a day's quota that are left to other topics. */
  readonly kept: number;
  /** Whether what is not to be said any more stays a draft until a coordinator has seen what is to be said instead. */
  readonly replaces: boolean;
  /** Whether a weekend has something to say. */
  concerns(session: Session, weekend: Weekend): boolean;
  /** All that there is to say and was not said yet. */
  compose(
    session: Session,
    workbook: WorkbookRead,
    known: { readonly log: readonly LogEntry[]; readonly today: CivilDate },
  ): ToSay;
}

export interface ToSay extends Composed {
  /** People know of the plan once it leaves. */
  readonly announces: boolean;
  /** Who is asked for help and who is not; null = nobody is asked for anything. */
  readonly asking: AskingFacts | null;
}

const CALLS: readonly MessageKind[] = ['driverCall', 'hostCall'];

/** The plan of a weekend, what of it changes and, once it is over, thanks. */
const plan: Topic = {
  kinds: BY_URGENCY.filter((kind) => !CALLS.includes(kind)),
  kept: 0,
  replaces: true,
  concerns: (session, { start }) => findOutputs([...session.sheets.keys()], start).guests !== undefined,
  compose(session, workbook, { log, today }) {
    const { weekend } = workbook.problem;
    // Thanks go to those who were told, whatever has become of the tabs since.
    const over = today > weekend.end;
    const announcement = over ? { weekend, guests: [], rides: [] } : announcementOf(session, workbook);
    const occasion = occasionOf(session, workbook, { announcement, log });
    return { ...(over ? thanks(occasion) : announce(occasion)), announces: !over, asking: null };
  },
};

/** Who could help at a weekend that is to come. */
const help: Topic = {
  kinds: CALLS,
  kept: KEPT_FOR_NEWS,
  replaces: false,
  concerns: () => false,
  compose(session, workbook, { log, today }) {
    const { problem, records } = workbook;
    const { weekend } = problem;
    if (today >= weekend.start) return NOBODY;
    const toCome = records.weekends.records.filter(({ start, status }) => status !== 'closed' && start > today);
    const { calls, notAsked } = whomToAsk(problem, {
      asked: askedBefore(log, {
        ...{ weekend: weekend.start, today },
        mayLeave: (other) => toCome.some(({ start }) => start === other),
      }),
      hasAnswered: (role, id) => hasAnswered(workbook, role === 'host' ? 'hosts' : 'drivers', id),
      today,
    });
    const occasion = occasionOf(session, workbook, { announcement: { weekend, guests: [], rides: [] }, log });
    const { enrolment } = formLinks(workbook.language);
    const { beds, seats } = shortfall(problem);
    const contents = {
      form: (role: 'host' | 'driver', email: string) => enrolment(role, { weekend, email }),
      missing: { beds, seats },
    };
    const both = calls.filter(({ host, driver }) => host !== null && driver !== null).length;
    return {
      ...callForHelp(calls, contents, occasion),
      announces: false,
      asking: { calls: calls.length, both, notAsked, begun: false },
    };
  },
};

const NOBODY: ToSay = {
  ...{ messages: [], unreachable: [], announces: false },
  asking: {
    calls: 0,
    both: 0,
    notAsked: { answered: 0, asked: 0, noAddress: 0, monthFull: 0, toCall: 0 },
    begun: true,
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
