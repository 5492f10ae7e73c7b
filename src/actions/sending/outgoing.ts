import type { Announcement } from '../../domain/announcement';
import { readCells, readShown, today } from '../../google/spreadsheet';
import { say, wordsIn } from '../../language/words';
import { announce, type Composed, type Message, type Occasion, thanks } from '../../messages/compose';
import { mayHaveLeft } from '../../messages/conversation';
import { formatKey } from '../../messages/key';
import { type Mail, mailOf } from '../../messages/mail';
import { eligibility, listed } from '../../planning/eligibility';
import { readAnnouncement } from '../../sheets/announcement';
import { findOutputs } from '../../sheets/find-outputs';
import { languageName } from '../../sheets/languages';
import type { WorkbookRead } from '../read-workbook';
import { Refusal } from '../refusal';
import type { Session } from '../report';
import { type LogRow, type MessageLog, readLog } from './message-log';

/** A message that was not sent yet; `line` null = it has none in the Messages tab yet. */
export interface DueMail {
  readonly message: Message;
  readonly mail: Mail;
  readonly line: LogRow | null;
}

/** Everything that a sending is about to do. */
export interface Outgoing {
  readonly workbook: WorkbookRead;
  readonly log: MessageLog | null;
  /** The most urgent first. */
  readonly due: readonly DueMail[];
  /** Drafts of what is not to be said any more. */
  readonly overtaken: readonly LogRow[];
  /** Lines that a run was at when it died. */
  readonly interrupted: readonly LogRow[];
  readonly unsettled: { readonly unsure: number; readonly failed: number; readonly cancelled: number };
  readonly unreachable: Composed['unreachable'];
  /** Drafts of other weekends wait for their turn. */
  readonly draftsElsewhere: boolean;
  /** The weekend is over: there is nothing left to do but to say thanks. */
  readonly over: boolean;
  /** Where everything goes in test mode; null = to the people themselves. */
  readonly testAddress: string | null;
}

/**
 * Compares what the tabs of a weekend say with what the Messages tab says was sent.
 * @throws Refusal when the weekend is not planned or its tabs contradict each other; SetupError when a column is missing.
 */
export function outgoing(session: Session, workbook: WorkbookRead, now: Date): Outgoing {
  const { words, problem, messages: settings, language } = workbook;
  const testAddress = settings.testMode ? (settings.emails[0] ?? null) : null;
  if (settings.testMode && testAddress === null) throw new Refusal(words.sending.fault.noTestAddress());

  const timeZone = session.spreadsheet.getSpreadsheetTimeZone();
  const log = readLog(session, language);
  const rows = log?.rows ?? [];
  const occasion: Occasion = {
    announcement: announcementOf(session, workbook),
    settings,
    language,
    spokenName: languageName,
    workbook: session.spreadsheet.getUrl(),
    hosts: problem.hosts,
    drivers: problem.drivers,
    mayHear: listed(problem.settings),
    log: rows,
  };
  const over = today(now, timeZone) > problem.weekend.end;
  const composed = over ? thanks(occasion) : announce(occasion);
  const messages = composed.messages.map((message) => forTest(message, testAddress));

  const lines = new Map(rows.map((row) => [row.text, rows.filter((each) => each.text === row.text)]));
  const stationery = { settings, testAddress, timeZone, stamp: `${now.toISOString().slice(0, 19)}Z` };
  const due: DueMail[] = [];
  for (const message of messages) {
    const known = lines.get(formatKey(message.key)) ?? [];
    // A line that people copied counts as what it says most of.
    if (known.some(({ status }) => mayHaveLeft(status) || status === 'failed')) continue;
    if (known.some(cancelledByHand)) continue;
    const mail = mailOf(message, { ...stationery, words: wordsIn(message.reader.language) });
    due.push({ message, mail, line: known[0] ?? null });
  }
  const keys = new Set(messages.map(({ key }) => formatKey(key)));
  const mine = rows.filter(({ key }) => key.weekend === problem.weekend.start);
  const count = (is: (row: LogRow) => boolean) => mine.filter(is).length;
  return {
    ...{ workbook, log, due, unreachable: composed.unreachable, over, testAddress },
    draftsElsewhere: rows.some(({ status, key }) => status === 'draft' && key.weekend !== problem.weekend.start),
    overtaken: mine.filter(({ status, text, key }) => {
      return status === 'draft' && key.test === settings.testMode && !keys.has(text);
    }),
    interrupted: rows.filter(({ status }) => status === 'sending'),
    unsettled: {
      unsure: count(({ status }) => status === 'unsure' || status === 'sending'),
      failed: count(({ status }) => status === 'failed'),
      cancelled: mine.filter((row) => keys.has(row.text) && cancelledByHand(row)).length,
    },
  };
}

/** The planner says in the Error column why it cancels a line; a coordinator who does so means it. */
export function cancelledByHand({ status, note }: LogRow): boolean {
  return status === 'cancelled' && note === '';
}

function announcementOf(session: Session, workbook: WorkbookRead): Announcement {
  const { problem, records, words } = workbook;
  const { weekend } = problem;
  const { guests, rides } = findOutputs([...session.sheets.keys()], weekend.start, workbook.language);
  const timeZone = session.spreadsheet.getSpreadsheetTimeZone();
  const grid = (name: string | undefined) => {
    const sheet = name === undefined ? undefined : session.sheets.get(name);
    if (name === undefined || !sheet) {
      throw new Refusal(words.sending.fault.notPlanned({ start: weekend.start }, words.date));
    }
    return { name, cells: readCells(sheet, timeZone), shown: readShown(sheet) };
  };
  const held = new Set([...eligibility(problem).held.keys()].map(({ id }) => id));
  const read = readAnnouncement(
    { guests: grid(guests), rides: grid(rides) },
    { weekend, hosts: records.hosts.records, drivers: records.drivers.records, nominations: problem.nominations, held },
  );
  if ('announcement' in read) return read.announcement;
  const [first, ...more] = read.disagreements;
  const sentence = first ? say(words.disagreement, first) : '';
  throw new Refusal(words.sending.fault.disagree({ sentence, more: more.length }));
}

/** The same message, to the coordinators. */
function forTest(message: Message, address: string | null): Message {
  return address === null ? message : { ...message, key: { ...message.key, test: true } };
}
