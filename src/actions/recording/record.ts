import type { RecordedChange } from '../../domain/recorded-change';
import type { Preview, Recorded } from '../../sidebar/answers';
import { tabsNow } from '../changed-tabs';
import { writeDelays } from '../delays/ride-times';
import { stillHolds, writePlan } from '../propose-plan';
import type { Session } from '../report';
import { tabOf, writeEnrolment } from './enrolment';
import { isFromTheSame, isSealed, planWith, previewOf, type Subject, subjectOf } from './preview';
import { readWeekend, type WeekendShown } from './read-weekend';

/**
 * Records a change that a preview of this `seal` has shown: the answer or status first, then a plan made anew from what
 * the tabs say by then. Where something else would come of it than was shown, nothing more is written and a new preview
 * comes back. A run that dies in between leaves an answer that stands; the same again, or planning the weekend, goes on.
 * @throws Refusal when the change is about nobody who is there, or cannot be.
 */
export function record(session: Session, change: RecordedChange, seal: string): Recorded | Preview {
  const shown = readWeekend(session);
  const subject = subjectOf(session, change, shown);
  const other = otherThan(seal, session, { shown, subject });
  if (other) return other;
  const { workbook } = shown;
  const { done } = workbook.words.recording;
  const { what, delay, enrolment } = subject;
  if (delay) {
    writeDelays(session, workbook, [delay]);
    return recorded(done.times({ what }));
  }
  if (!enrolment) return previewOf(session, shown, subject).preview;
  if (!enrolment.already) writeEnrolment(session, workbook, enrolment);
  const noted = enrolment.already ? done.before({ what }) : done.noted({ what, tab: tabOf(workbook, enrolment.table) });
  return shown.planned ? planAgain(session, { change, seal, noted }) : recorded(noted);
}

/** People may have moved and changed what was found before the answer was written: all is read again. */
function planAgain(
  session: Session,
  { change, seal, noted }: { readonly change: RecordedChange; readonly seal: string; readonly noted: string },
): Recorded | Preview {
  const shown = readWeekend(session);
  const subject = subjectOf(session, change, shown);
  const other = otherThan(seal, session, { shown, subject });
  if (other) return other;
  const proposed = planWith(session, shown, subject);
  const now = tabsNow(session, shown.workbook);
  // What somebody has fixed by hand while this was planned would be written over: it is shown first.
  if (!stillHolds(proposed, now)) return { ...previewOf(session, readWeekend(session), subject).preview, again: true };
  return recorded(`${noted} ${writePlan(session, proposed, now)}`);
}

/**
 * What would come of it now, where that is something else than was shown; null where it is the same, or was all recorded
 * before: a run that died while it wrote the tabs has left them to be written again.
 */
function otherThan(
  seal: string,
  session: Session,
  { shown, subject }: { readonly shown: WeekendShown; readonly subject: Subject },
): Preview | null {
  if (isFromTheSame(seal, shown, subject)) return null;
  const { preview, known } = previewOf(session, shown, subject);
  return known || isSealed(seal, preview) ? null : { ...preview, again: true };
}

function recorded(message: string): Recorded {
  return { ok: true, message, recorded: true };
}
