import { FORM_KEYS, type FormKey } from '../../domain/form';
import type { Submission } from '../../domain/submission';
import { answersSince, openForm } from '../../google/forms';
import { documentProperty, setDocumentProperty } from '../../google/properties';
import { momentText } from '../../google/spreadsheet';
import type { AnswerLine } from '../../sheets/answer-log';
import { FORMS } from '../../sheets/forms';
import { readSubmission } from '../../sheets/forms/read-submission';
import type { KnownForms } from '../forms/known-forms';
import { weekendNames } from '../forms/weekends-to-offer';
import type { InputTabs } from '../input-tabs';

const PROPERTY = 'answersRead';

/** Google may list an answer a little after others that came later. */
const OVERLAP_MS = 3_600_000;

/** Until when each form's answers were read, an ISO instant. */
type Until = Partial<Record<FormKey, string>>;

/** Answers that were not taken in yet, or not to the end. */
export interface Pending {
  readonly submissions: readonly Submission[];
  /** Forms that cannot be opened. */
  readonly unopened: readonly FormKey[];
  /** Remembers how far answers were read; to be called once all of these are taken in. */
  readonly done: () => void;
}

/** Reads the answers to some forms that the Answers tab does not have as taken in. */
export function pendingAnswers(
  forms: KnownForms,
  keys: readonly FormKey[],
  { tabs, log }: { readonly tabs: InputTabs; readonly log: readonly AnswerLine[] },
): Pending {
  const kept = documentProperty(PROPERTY);
  const until = kept === null ? {} : (JSON.parse(kept) as Until);
  const ended = new Set(log.filter(({ status }) => status !== 'taking').map(({ key }) => key));
  const submissions: Submission[] = [];
  const unopened: FormKey[] = [];
  const now: Until = { ...until };
  for (const key of FORM_KEYS) {
    const form = forms[key];
    if (!form || !keys.includes(key)) continue;
    const opened = openForm(form.id);
    if (opened === null) {
      unopened.push(key);
      continue;
    }
    const since = until[key];
    const context = {
      ...{ items: form.items, language: tabs.language, weekends: tabs.weekends.records },
      ...{ weekendNames, today: tabs.today },
    };
    const listed = answersSince(opened, since === undefined ? null : before(since), (id) => !ended.has(id));
    for (const { key: id, at, answers } of listed) {
      if (now[key] === undefined || at.toISOString() > (now[key] ?? '')) now[key] = at.toISOString();
      if (ended.has(id)) continue;
      submissions.push(readSubmission(FORMS[key], { key: id, at: momentText(at, tabs.timeZone), answers }, context));
    }
  }
  const done = () => {
    if (JSON.stringify(now) !== JSON.stringify(until)) setDocumentProperty(PROPERTY, JSON.stringify(now));
  };
  return { submissions, unopened, done };
}

const before = (instant: string) => new Date(Date.parse(instant) - OVERLAP_MS);
