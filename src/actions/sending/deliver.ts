import { mailQuota, sendMail } from '../../google/mail';
import { clockText } from '../../google/spreadsheet';
import { runEvery, runNoMore } from '../../google/triggers';
import type { Session } from '../report';
import { writeWeekendStatus } from '../write-output';
import { addDrafts, type LogRow, type MessageLog, openLog, rewrite } from './message-log';
import { type DueMail, type Outgoing, recipientsOf } from './outgoing';

/** The function that a trigger calls until all is sent. */
export const CONTINUE = 'continueSending';
const EVERY_MINUTES = 10;

/** Apps Script ends a run after six minutes. */
const SENDING_MS = 5 * 60_000;

/** A toast takes a while itself. */
const TOLD_EVERY = 10;

/** How a sending ended. `why`: what stopped it before all were sent. */
export interface Delivered {
  readonly sent: number;
  readonly failed: number;
  /** May have left or not. */
  readonly doubtful: number;
  readonly left: number;
  readonly why: 'done' | 'quota' | 'time' | 'service';
}

/**
 * Sends what is due, the most urgent first, each message at most once: its line says Sending before it leaves and Sent
 * after, so that a run that dies in between leaves a line that nobody sends again but a coordinator who means it. What
 * the day's quota or the time does not allow is left to a trigger.
 * @throws LineLostError when somebody deletes or edits a line meanwhile.
 */
export function deliver(session: Session, outgoing: Outgoing): Delivered {
  const { due, interrupted, overtaken } = outgoing;
  const delivered =
    due.length + interrupted.length + overtaken.length === 0 ? NOTHING : settleAndSend(session, outgoing);
  // A run that died when all was sent has left the trigger behind.
  if (delivered.left === 0 && !outgoing.draftsElsewhere) runNoMore(CONTINUE);
  return delivered;
}

function settleAndSend(session: Session, outgoing: Outgoing): Delivered {
  const { workbook } = outgoing;
  const log = openLog(session, outgoing.log, workbook.language);
  const { asking, sending } = workbook.words;
  const { note } = sending;
  const overtaken = outgoing.asking === null ? note.overtaken : asking.notNeeded;
  for (const line of outgoing.interrupted) {
    rewrite(log, line, { from: 'sending', status: 'unsure', note: note.interrupted });
  }
  for (const line of outgoing.overtaken) {
    rewrite(log, line, { from: 'draft', status: 'cancelled', note: overtaken });
  }
  const queue = withLines(log, outgoing.due);
  if (queue.length === 0) return NOTHING;
  // It goes on by itself even if this run is ended from outside.
  runEvery(EVERY_MINUTES, CONTINUE);
  if (outgoing.announces) writeWeekendStatus(session, workbook, 'announced');
  return sendAll(session, log, { queue, kept: outgoing.topic.kept });
}

/** There was nothing to send. */
export const NOTHING: Delivered = { sent: 0, failed: 0, doubtful: 0, left: 0, why: 'done' };

interface Queued {
  readonly mail: DueMail['mail'];
  readonly line: LogRow;
}

/** Every mail with its line in the log, lines that are missing being added. */
function withLines(log: MessageLog, due: readonly DueMail[]): Queued[] {
  const missing = due.filter(({ line }) => line === null);
  const added = addDrafts(
    log,
    missing.map(({ message, mail }) => ({
      ...{ key: message.key, to: mail.to, language: message.reader.language, subject: mail.subject },
    })),
  );
  const lines = new Map(missing.map((each, i) => [each, added[i]] as const));
  return due.flatMap((each) => {
    const line = each.line ?? lines.get(each);
    if (!line) return [];
    // What the plan had overtaken before is wanted again.
    if (line.status === 'cancelled') rewrite(log, line, { from: 'cancelled', status: 'draft', note: '' });
    return [{ mail: each.mail, line }];
  });
}

function sendAll(
  { began, progress, words }: Session,
  log: MessageLog,
  { queue, kept }: { readonly queue: readonly Queued[]; readonly kept: number },
): Delivered {
  let quota = mailQuota() - kept;
  const ended = { sent: 0, failed: 0, doubtful: 0 };
  const stopped = (why: Delivered['why']): Delivered => {
    const { sent, failed, doubtful } = ended;
    return { ...ended, left: queue.length - sent - failed - doubtful, why };
  };
  for (const { mail, line } of queue) {
    if (Date.now() - began > SENDING_MS) return stopped('time');
    if (quota < recipientsOf(mail)) return stopped('quota');
    rewrite(log, line, { from: 'draft', status: 'sending' });
    const refusal = refusalOf(() => sendMail(mail));
    if (refusal === null) {
      rewrite(log, line, { from: 'sending', status: 'sent', note: '', sentAt: clockText(new Date(), log.timeZone) });
      quota -= recipientsOf(mail);
      ended.sent += 1;
      if (ended.sent % TOLD_EVERY === 0) progress(words.sending.progress({ done: ended.sent, of: queue.length }));
      continue;
    }
    quota = mailQuota() - kept;
    const meant = meaningOf(refusal, mail, quota);
    rewrite(log, line, { from: 'sending', status: meant, note: meant === 'draft' ? '' : refusal });
    if (meant === 'draft') return stopped(quota < recipientsOf(mail) ? 'quota' : 'service');
    ended[meant === 'failed' ? 'failed' : 'doubtful'] += 1;
    // A service in trouble would leave a doubt about every mail.
    if (meant === 'unsure') return stopped('service');
  }
  return stopped('done');
}

/**
 * What became of a mail that the service answered with an error: `draft`, it has not left, as too many have; `failed`, it
 * cannot leave as it is; `unsure`, nobody knows, as of a request that was not answered in time.
 */
function meaningOf(refusal: string, mail: DueMail['mail'], quota: number): 'draft' | 'failed' | 'unsure' {
  if (quota < recipientsOf(mail) || TOO_MANY.test(refusal)) return 'draft';
  return refusal.includes(mail.to) || IMPOSSIBLE.test(refusal) ? 'failed' : 'unsure';
}

/** Google says it in the language of whoever runs the script. */
const TOO_MANY = /too many times|trop de fois/i;
const IMPOSSIBLE =
  /invalid email|no recipient|limit exceeded|too large|e-?mail non valide|destinataire|limite dépassée/i;

/** What the mail service says when it does not take a mail; null = it has taken it. */
function refusalOf(send: () => void): string | null {
  try {
    send();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
