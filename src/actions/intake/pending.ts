import { FORM_KEYS, type FormKey } from '../../domain/form';
import type { Submission } from '../../domain/submission';
import { answersSince, type FormAnswer, openForm } from '../../google/forms';
import { documentProperty, setDocumentProperty } from '../../google/properties';
import { momentText } from '../../google/spreadsheet';
import type { AnswerLine } from '../../sheets/answer-log';
import { FORMS } from '../../sheets/forms';
import { readSubmission } from '../../sheets/forms/read-submission';
import type { KnownForm, KnownForms } from '../forms/known-forms';
import { weekendNames } from '../forms/weekends-to-offer';
import type { InputTabs } from '../input-tabs';

/**
 * Google may list an answer a little after others that came later. `atOnce`: when it calls for one answer, a look at the
 * latest will do; `sweep`: what was passed over then is found from where the sweep before has ended.
 */
const OVERLAP_MS = { atOnce: 10 * 60_000, sweep: 60 * 60_000 } as const;
export type Look = keyof typeof OVERLAP_MS;

/** What a run takes in of one form: what it has read takes a while to be written, and a run is ended after six minutes. */
const MOST_AT_ONCE = 60;

/** How far the answers to a form were read, ISO instants, and which of those shortly before were taken in. */
interface Read {
  readonly until: string;
  /** By a sweep. */
  readonly swept?: string;
  readonly lately: readonly string[];
}

/** Answers that were not taken in yet, or not to the end. */
export interface Pending {
  readonly submissions: readonly Submission[];
  /** Forms that cannot be opened. */
  readonly unopened: readonly FormKey[];
  /** Answers were taken in before: whether or not a tab still says so. */
  readonly begun: boolean;
  /** Remembers how far answers were read; to be called once all of these are taken in. */
  readonly done: () => void;
}

/**
 * Reads the answers to some forms that were not taken in yet, the earliest first, and those that a run has died at. What
 * was taken in is known by the Answers tab and, for as long as Google may list it anew, by the document itself: a tab that
 * somebody has deleted makes nothing be taken in twice.
 */
export function pendingAnswers(
  forms: KnownForms,
  keys: readonly FormKey[],
  about: { readonly tabs: InputTabs; readonly log: readonly AnswerLine[]; readonly look: Look },
): Pending {
  const submissions: Submission[] = [];
  const unopened: FormKey[] = [];
  const remember: (() => void)[] = [];
  let begun = false;
  for (const key of FORM_KEYS) {
    const form = forms[key];
    if (!form || !keys.includes(key)) continue;
    for (const source of [form, ...(form.earlier ?? [])]) {
      const read = readForm(key, source, about);
      if (read === null) {
        // A form that was replaced may well be gone.
        if (source === form) unopened.push(key);
        continue;
      }
      begun ||= read.begun;
      submissions.push(...read.submissions);
      remember.push(read.done);
    }
  }
  return { submissions, unopened, begun, done: () => void remember.map((each) => each()) };
}

/** null where the form cannot be opened. */
function readForm(
  key: FormKey,
  { id, items }: Pick<KnownForm, 'id' | 'items'>,
  { tabs, log, look }: { readonly tabs: InputTabs; readonly log: readonly AnswerLine[]; readonly look: Look },
): Omit<Pending, 'unopened'> | null {
  const opened = openForm(id);
  if (opened === null) return null;
  const kept = documentProperty(propertyOf(id));
  const before = kept === null ? null : (JSON.parse(kept) as Read);
  const mine = log.filter(({ form }) => form === key);
  const taking = new Set(mine.filter(({ status }) => status === 'taking').map((line) => line.key));
  const logged = new Set(mine.map((line) => line.key));
  const lately = new Set(before?.lately ?? []);
  const isNew = (answer: string) => taking.has(answer) || !(logged.has(answer) || lately.has(shortKey(answer)));

  const from = look === 'sweep' ? before?.swept : before?.until;
  const since = from === undefined ? null : new Date(Date.parse(from) - OVERLAP_MS[look]);
  // A line that a run has died at may be older than what is listed by now.
  const listedFrom = since === null ? '' : momentText(since, tabs.timeZone);
  const isOlder = mine.some((line) => taking.has(line.key) && line.received <= listedFrom);
  const all = answersSince(opened, isOlder ? null : since, {
    wanted: isNew,
    known: new Set(Object.values(items)),
    most: MOST_AT_ONCE,
  });
  const context = {
    ...{ items, language: tabs.language, weekends: tabs.weekends.records, weekendNames, today: tabs.today },
  };
  const submissions = all
    .filter((answer) => answer.answers !== null)
    .map(({ key: answer, at, answers }) =>
      readSubmission(FORMS[key], { key: answer, at: momentText(at, tabs.timeZone), answers: answers ?? [] }, context),
    );
  return { submissions, begun: before !== null, done: () => rememberRead(id, { before, look }, all, isNew) };
}

/** Answers up to the last before the first that is left for another run. */
function rememberRead(
  id: string,
  { before, look }: { readonly before: Read | null; readonly look: Look },
  all: readonly FormAnswer[],
  isNew: (answer: string) => boolean,
): void {
  const left = all.find(({ key, answers }) => answers === null && isNew(key));
  const read = all.filter(({ at }) => left === undefined || at < left.at);
  const last = read.reduce((latest, { at }) => Math.max(latest, at.getTime()), Date.parse(before?.until ?? '') || 0);
  if (last === 0) return;
  const lately = read.filter(({ at }) => at.getTime() >= last - OVERLAP_MS.sweep).map(({ key }) => shortKey(key));
  const until = new Date(last).toISOString();
  const swept = look === 'sweep' ? until : before?.swept;
  const now: Read = { until, ...(swept === undefined ? {} : { swept }), lately: lately.slice(-MOST_LATELY) };
  const text = JSON.stringify(now);
  if (text !== JSON.stringify(before)) setDocumentProperty(propertyOf(id), text);
}

/** A property holds 9 KB. */
const MOST_LATELY = 400;

/** Enough of Google's key to tell it from all others: some sixty bits of chance. */
const shortKey = (key: string) => key.slice(-10);

const propertyOf = (form: string) => `read ${form}`;
