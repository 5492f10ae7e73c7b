import type { CivilDate } from '../domain/civil-date';
import { mailQuota } from '../google/mail';
import { timeZoneOf, today } from '../google/spreadsheet';
import { runNoMore } from '../google/triggers';
import { tidy } from '../sheets/text';
import { WeekendError } from './choose-weekend';
import { readWorkbook } from './read-workbook';
import { perform, type Report, type Session, sentenceFor, type Work } from './report';
import { CONTINUE, type Delivered, deliver, NOTHING } from './sending/deliver';
import { LineLostError } from './sending/line-lost';
import { type LogRow, type MessageLog, readLog, rewrite } from './sending/message-log';
import { outgoing } from './sending/outgoing';
import { TOPICS, type Topic } from './sending/topics';

/**
 * Called by a time trigger until everything that was confirmed has left: sends the drafts of the Messages tab that still
 * say what the tabs of their weekend say, the nearest weekend first. It adds no message, as nobody has seen one.
 */
export function continueSending(): Report {
  return perform(goOn);
}

const goOn: Work = (session) => {
  const { sending } = session.words;
  const log = readLog(session, session.language);
  if (log === null) {
    runNoMore(CONTINUE);
    return sending.nothing({ test: false, unsettled: NOTHING_UNSETTLED, nobody: null });
  }
  for (const line of log.rows.filter(({ status }) => status === 'sending')) {
    rewrite(log, line, { from: 'sending', status: 'unsure', note: sending.note.interrupted });
  }
  if (mailQuota() <= 0) return sending.waiting;
  const ended = unfinished(session, log).map((each) => finish(session, log, each));
  const all = (count: 'sent' | 'failed' | 'doubtful' | 'left') => ended.reduce((sum, each) => sum + each[count], 0);
  if (all('left') === 0) runNoMore(CONTINUE);
  return sending.done({
    ...{ sent: all('sent'), failed: all('failed'), doubtful: all('doubtful'), left: all('left') },
    ...{ why: ended.find(({ left }) => left > 0)?.why ?? 'done', test: false, unsettled: NOTHING_UNSETTLED },
  });
};

const NOTHING_UNSETTLED = { unsure: 0, failed: 0, cancelled: 0, orphaned: 0 };

interface Unfinished {
  readonly start: CivilDate;
  readonly topic: Topic;
}

/** What drafts there are about: weekends to come before those that are past, the nearest first. */
function unfinished({ spreadsheet }: Session, { rows }: MessageLog): Unfinished[] {
  const drafts = rows.filter(({ status }) => status === 'draft');
  const day = today(new Date(), timeZoneOf(spreadsheet));
  const turn = (start: CivilDate) => `${start < day ? 1 : 0}${start}`;
  const starts = [...new Set(drafts.map(({ key }) => key.weekend))].sort((a, b) => (turn(a) < turn(b) ? -1 : 1));
  return starts.flatMap((start) =>
    Object.values(TOPICS)
      .filter(({ kinds }) => drafts.some(({ key }) => key.weekend === start && kinds.includes(key.kind)))
      .map((topic) => ({ start, topic })),
  );
}

/** Drafts as they stood when this run began. */
function waiting({ rows }: MessageLog, { start, topic }: Unfinished): LogRow[] {
  return rows.filter(
    ({ status, key }) => status === 'draft' && key.weekend === start && topic.kinds.includes(key.kind),
  );
}

function finish(session: Session, log: MessageLog, { start, topic }: Unfinished): Delivered {
  const drafts = waiting(log, { start, topic });
  const later: Delivered = { ...NOTHING, left: drafts.length, why: 'time' };
  const { note } = session.words.sending;
  try {
    const now = new Date();
    const found = outgoing(session, readWorkbook({ ...session, asked: start }, now), { topic, now });
    // What is for people waits until coordinators have ended their test.
    if (found.testAddress !== null && drafts.some(({ key }) => !key.test)) return later;
    // What the plan has overtaken was promised to leave: it stays, so that somebody asks for what is to be said instead.
    const stuck = found.over || !topic.replaces ? [] : found.overtaken;
    for (const line of stuck) explain(log, line, note.askAgain);
    const due = found.due.filter(({ line }) => line?.status === 'draft');
    const delivered = deliver(session, {
      ...found,
      ...{ due, overtaken: stuck.length > 0 ? [] : found.overtaken },
      draftsElsewhere: found.draftsElsewhere || stuck.length > 0,
    });
    return { ...delivered, left: delivered.left + stuck.length };
  } catch (error) {
    // The next run finds the lines where they are then.
    if (error instanceof LineLostError) return later;
    // Coordinators read why where they look for what was sent. Once they have mended it, the next run goes on.
    for (const line of drafts) explain(log, line, note.handedBack({ sentence: sentenceFor(error, session.words) }));
    return error instanceof WeekendError ? NOTHING : later;
  }
}

/** Says beside a draft why it has not left. */
function explain(log: MessageLog, line: LogRow, note: string): void {
  if (line.note !== tidy(note)) rewrite(log, line, { from: 'draft', status: 'draft', note });
}
