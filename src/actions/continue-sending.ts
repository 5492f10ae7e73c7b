import type { CivilDate } from '../domain/civil-date';
import { mailQuota } from '../google/mail';
import { runNoMore } from '../google/triggers';
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
  if (mailQuota() === 0) return sending.waiting;
  const log = readLog(session, session.language);
  const ended = log === null ? [] : unfinished(log).map((each) => finish(session, log, each));
  const all = (count: 'sent' | 'failed' | 'left') => ended.reduce((sum, each) => sum + each[count], 0);
  if (all('left') === 0) runNoMore(CONTINUE);
  const why = ended.find(({ left }) => left > 0)?.why ?? 'done';
  const unsettled = { unsure: 0, failed: 0, cancelled: 0 };
  return sending.done({ sent: all('sent'), failed: all('failed'), left: all('left'), why, test: false, unsettled });
};

interface Unfinished {
  readonly start: CivilDate;
  readonly topic: Topic;
}

/** What drafts there are about, weekend by weekend. */
function unfinished({ rows }: MessageLog): Unfinished[] {
  const drafts = rows.filter(({ status }) => status === 'draft');
  const starts = [...new Set(drafts.map(({ key }) => key.weekend))].sort();
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
  try {
    const now = new Date();
    const found = outgoing(session, readWorkbook({ ...session, asked: start }, now), { topic, now });
    // What is for people waits until coordinators have ended their test.
    if (found.testAddress !== null && drafts.some(({ key }) => !key.test)) return later;
    return deliver(session, { ...found, due: found.due.filter(({ line }) => line?.status === 'draft') });
  } catch (error) {
    // The next run finds the lines where they are then.
    if (error instanceof LineLostError) return later;
    // Only a coordinator can go on now: they read why where they look for what was sent.
    const note = session.words.sending.note.handedBack({ sentence: sentenceFor(error, session.words) });
    for (const line of drafts) rewrite(log, line, { from: 'draft', status: 'draft', note });
    return NOTHING;
  }
}
