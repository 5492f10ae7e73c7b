import type { CivilDate } from '../../domain/civil-date';
import { timeZoneOf, today } from '../../google/spreadsheet';
import type { AskingFacts } from '../../language/asking/facts';
import type { UnsettledFacts } from '../../language/sending/facts';
import { wordsIn } from '../../language/words';
import type { Composed, Message } from '../../messages/compose';
import { mayHaveLeft } from '../../messages/conversation';
import { formatKey, short } from '../../messages/key';
import { type Mail, mailOf } from '../../messages/mail';
import { tidy } from '../../sheets/text';
import type { WorkbookRead } from '../read-workbook';
import { Refusal } from '../refusal';
import type { Session } from '../report';
import { type LogRow, type MessageLog, readLog } from './message-log';
import type { Topic } from './topics';

/** A message that was not sent yet; `line` null = it has none in the Messages tab yet. */
export interface DueMail {
  readonly message: Message;
  readonly mail: Mail;
  readonly line: LogRow | null;
}

/** How many recipients of the day's quota a mail takes. */
export function recipientsOf({ to }: Mail): number {
  return to.split(',').length;
}

/** Everything that a sending is about to do. */
export interface Outgoing {
  readonly topic: Topic;
  readonly workbook: WorkbookRead;
  readonly log: MessageLog | null;
  /** The most urgent first. */
  readonly due: readonly DueMail[];
  /** Drafts of what is not to be said any more. */
  readonly overtaken: readonly LogRow[];
  /** Lines that a run was at when it died. */
  readonly interrupted: readonly LogRow[];
  readonly unsettled: UnsettledFacts;
  readonly unreachable: Composed['unreachable'];
  /** Other drafts wait for their turn: of other weekends or topics and, while everything is tried, those to people. */
  readonly draftsElsewhere: boolean;
  /** Once this leaves, people know of the plan. */
  readonly announces: boolean;
  readonly asking: AskingFacts | null;
  /** Where everything goes in test mode; null = to the people themselves. */
  readonly testAddress: string | null;
  /** The weekend is past. */
  readonly over: boolean;
}

/**
 * Compares what there is to say on a topic with what the Messages tab says was sent.
 * @throws Refusal when the weekend is not planned or its tabs contradict each other; SetupError when a column is missing.
 */
export function outgoing(
  session: Session,
  workbook: WorkbookRead,
  { topic, now }: { readonly topic: Topic; readonly now: Date },
): Outgoing {
  const { words, problem, messages: settings, language } = workbook;
  const testAddress = settings.testMode ? (settings.emails[0] ?? null) : null;
  if (settings.testMode && testAddress === null) throw new Refusal(words.sending.fault.noTestAddress());

  const timeZone = timeZoneOf(session.spreadsheet);
  const log = readLog(session, language);
  const rows = log?.rows ?? [];
  const day = today(now, timeZone) as CivilDate;
  const known = new Set<string>(workbook.records.weekends.records.map((weekend) => weekend.start));
  const composed = topic.compose(session, workbook, { log: rows, today: day });
  const stationery = { settings, testAddress, timeZone, stamp: `${now.toISOString().slice(0, 19)}Z` };
  const mails = composed.messages.map((message) => {
    const mail = mailOf(message, { ...stationery, words: wordsIn(message.reader.language) });
    return { mail, message: testAddress === null ? message : forTest(message, mail) };
  });

  const due: DueMail[] = [];
  for (const { message, mail } of mails) {
    const text = formatKey(message.key);
    const there = rows.filter((row) => row.text === text);
    // A line that people copied counts as what it says most of.
    if (there.some(({ status }) => mayHaveLeft(status) || status === 'failed')) continue;
    if (there.some(cancelledByHand)) continue;
    due.push({ message, mail, line: there[0] ?? null });
  }
  const keys = new Set(mails.map(({ message }) => formatKey(message.key)));
  const { start } = problem.weekend;
  const mine = rows.filter(({ key }) => key.weekend === start && topic.kinds.includes(key.kind));
  const count = (is: (row: LogRow) => boolean) => mine.filter(is).length;
  return {
    ...{ topic, workbook, log, due, unreachable: composed.unreachable, testAddress, asking: composed.asking },
    over: day > problem.weekend.end,
    announces: composed.announces && testAddress === null,
    draftsElsewhere: rows.some((row) => {
      return row.status === 'draft' && (!mine.includes(row) || (settings.testMode && !row.key.test));
    }),
    overtaken: mine.filter(({ status, text, key }) => {
      return status === 'draft' && key.test === settings.testMode && !keys.has(text);
    }),
    interrupted: rows.filter(({ status }) => status === 'sending'),
    unsettled: {
      unsure: count(({ status }) => status === 'unsure' || status === 'sending'),
      // Whoever was told otherwise since, in other words or at another address, waits for nothing.
      failed: count(({ status, text }) => status === 'failed' && keys.has(text)),
      cancelled: count((row) => keys.has(row.text) && cancelledByHand(row)),
      // The weekend was moved or deleted after people were told of it.
      orphaned: rows.filter(
        ({ status, key }) => status === 'sent' && !key.test && key.weekend >= day && !known.has(key.weekend),
      ).length,
    },
  };
}

/** The planner says in the Error column that it cancels a line; whoever else does so means it. */
function cancelledByHand({ status, note }: LogRow): boolean {
  return status === 'cancelled' && !OVERTAKEN.includes(tidy(note));
}

const OVERTAKEN = (['en', 'fr'] as const).flatMap((language) => {
  const { asking, sending } = wordsIn(language);
  return [tidy(sending.note.overtaken), tidy(asking.notNeeded)];
});

/** The same message, to the coordinators: another one for every wording of it that they try. */
function forTest(message: Message, { subject, text }: Mail): Message {
  const parts = new Map(message.key.parts).set('text', short(`${subject}|${text}`));
  return { ...message, key: { ...message.key, test: true, parts } };
}
