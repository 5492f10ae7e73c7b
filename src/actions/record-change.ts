import { asRecordedChange, type RecordedChange } from '../domain/recorded-change';
import { showSidebar } from '../google/sidebar';
import { activeSpreadsheet, sheetsByName } from '../google/spreadsheet';
import { wordsIn } from '../language/words';
import { languageOf } from '../sheets/workbook';
import type { Choices, Preview, Recorded, Refused } from '../sidebar/answers';
import { recordingPage } from '../sidebar/page';
import { choicesOf } from './recording/choices';
import { previewOf, subjectOf } from './recording/preview';
import { readWeekend } from './recording/read-weekend';
import { record } from './recording/record';
import { Refusal } from './refusal';
import { answer, type Report, type Session } from './report';

/** Menu item: opens the page beside the sheet on which a change is recorded; the page calls the functions below. */
export function showChanges(): Report {
  const language = languageOf([...sheetsByName(activeSpreadsheet()).keys()]);
  const { title } = wordsIn(language).recording;
  showSidebar(title, recordingPage(language));
  return { ok: true, message: title };
}

/** Whom a change may be about. A start date (`YYYY-MM-DD`) names the weekend where several are planned. */
export function changeChoices(start?: string | null): Choices | Refused {
  return answer((session) => choicesOf(readWeekend(session)), start);
}

/** What a change would do: nothing is written. */
export function previewChange(change: RecordedChange, start?: string | null): Preview | Refused {
  return answer((session) => {
    const asked = understood(session, change);
    const shown = readWeekend(session);
    const subject = subjectOf(session, asked, shown);
    const { preview, known } = previewOf(session, shown, subject);
    if (known) throw new Refusal(shown.workbook.words.recording.fault.already({ what: subject.what }));
    return preview;
  }, start);
}

/**
 * Records a change as a preview has shown it, which its `seal` says; where that does not hold any more, a new preview
 * comes back and nothing more is written.
 */
export function recordChange(
  change: RecordedChange,
  seal: string,
  start?: string | null,
): Recorded | Preview | Refused {
  return answer((session) => record(session, understood(session, change), String(seal)), start);
}

/** @throws Refusal when a page sends what is no change. */
function understood({ words }: Session, change: unknown): RecordedChange {
  const asked = asRecordedChange(change);
  if (asked === null) throw new Refusal(words.recording.fault.notUnderstood);
  return asked;
}
