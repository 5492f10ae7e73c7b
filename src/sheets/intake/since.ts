import type { CivilDate } from '../../domain/civil-date';
import type { Submission } from '../../domain/submission';
import type { AnswerLine } from '../answer-log';
import { sameMailbox } from './mailbox';

/** Whose answers are compared: those to the same form that ended in the same row or came from the same mailbox. */
interface Whose {
  readonly number: string;
  readonly from: string;
  /** Only those for this weekend. */
  readonly weekend?: CivilDate;
}

/** Whether the same person has answered the same since: then that holds, in whatever order answers are taken in. */
export function answeredSince(
  { key, form, at }: Submission,
  log: readonly AnswerLine[],
  { number, from, weekend }: Whose,
): boolean {
  return log.some(
    (line) =>
      line.key !== key &&
      line.form === form &&
      line.received > at &&
      line.status !== 'notTaken' &&
      (weekend === undefined || line.weekends.includes(weekend)) &&
      ((number !== '' && line.number === number) || (number === '' && sameMailbox(line.from, from))),
  );
}
