import type { FormKey } from '../../domain/form';
import { flush } from '../../google/rows';
import { say, type Words } from '../../language/words';
import type { AnswerLine } from '../../sheets/answer-log';
import { asWritten } from '../../sheets/cell';
import { FORM_TABLES, type FormTable, type IntakeTab, readIntakeTab } from '../../sheets/intake/intake-tab';
import type { Decision, Edit } from '../../sheets/intake/state';
import { senderOf, takeIn } from '../../sheets/intake/take-in';
import { answerStatusLabels } from '../../sheets/outputs/answers';
import { tidy } from '../../sheets/text';
import type { KnownForms } from '../forms/known-forms';
import { type InputTabs, tabNeeded } from '../input-tabs';
import type { Saying } from '../write-by-key';
import { acknowledge } from './acknowledge';
import { type AnswersTab, addLines, openAnswersTab, readAnswersTab, writeLines } from './answers-tab';
import { numbersAfter } from './numbers';
import { type Look, pendingAnswers } from './pending';
import { tellToDo } from './tell-to-do';
import { addRows, changeRows, type Failures } from './write-rows';

/** How taking answers in ended. */
export interface TakenIn {
  readonly answers: number;
  readonly toCheck: number;
  readonly unopened: readonly FormKey[];
  /** Answers were taken in before, and no line says so any more. */
  readonly lost: boolean;
}

/**
 * Takes in whatever was answered to these forms and was not taken in yet. First every answer gets its line in the Answers
 * tab, under the number that its row has or will have; then the rows are written; then the lines say so. A run that dies in
 * between leaves lines that the next one finishes: written twice, a row says the same as written once.
 */
export function runIntake(
  tabs: InputTabs,
  forms: KnownForms,
  { keys, look }: { readonly keys: readonly FormKey[]; readonly look: Look },
): TakenIn {
  const there = readAnswersTab(tabs.session);
  const log = there?.lines ?? [];
  const { submissions, unopened, begun, done } = pendingAnswers(forms, keys, { tabs, log, look });
  const lost = begun && log.length === 0;
  if (submissions.length === 0) {
    done();
    return { answers: 0, toCheck: 0, unopened, lost };
  }
  const into = intakeTabs(tabs);
  const numbers = numbersAfter(into, log);
  const decisions = takeIn(submissions, {
    ...{ tabs: into, weekends: tabs.weekends.records, log, language: tabs.language, today: tabs.today },
    newNumber: numbers.next,
  });
  numbers.remember();
  const { session, tab } = openAnswersTab(tabs.session, there, tabs.language);
  const within: InputTabs = { ...tabs, session };
  writeAhead(within, tab, decisions);
  const failures = writeRows(within, into, decisions);
  const written = decisions.filter(({ edits }) => !edits.some(({ row }) => failures.has(row)));
  settle(within, written, log);
  explain(within, decisions, failures);
  done();
  const toCheck = decisions.filter((each) => !written.includes(each) || LOOK_AT.includes(each.result));
  if (toCheck.length > 0) tellToDo(within, new Set(toCheck.map(({ submission }) => submission.key)));
  acknowledge(within, written, { tabs: into, forms, log });
  return { answers: decisions.length, toCheck: toCheck.length, unopened, lost };
}

function intakeTabs(tabs: InputTabs): Record<FormTable, IntakeTab> {
  const read = (table: FormTable) => readIntakeTab(table, tabNeeded(tabs, table).grid, tabs.today);
  return { hosts: read('hosts'), drivers: read('drivers'), nominations: read('nominations') };
}

/** Answers that change no row have ended with that. */
function writeAhead(tabs: InputTabs, tab: AnswersTab, decisions: readonly Decision[]): void {
  const known = new Set(tab.lines.map(({ key }) => key));
  const lines = decisions
    .filter(({ submission }) => !known.has(submission.key))
    .map(({ submission, result, number, findings }) => ({
      ...{ key: submission.key, form: submission.form, received: submission.at, from: senderOf(submission) },
      ...{ weekends: submission.weekends, number, status: isWritten(result) ? ('taking' as const) : result },
      note: noteOf(findings, tabs.words),
    }));
  addLines(tabs.session, tab, lines, tabs.language);
}

const LOOK_AT: readonly Decision['result'][] = ['toCheck', 'notTaken', 'afterPlan'];

const isWritten = (result: Decision['result']) => result === 'taken' || result === 'toCheck' || result === 'afterPlan';

export function noteOf(findings: Decision['findings'], words: Words): string {
  return findings.map((finding) => say(words.intake.finding, finding)).join(' ');
}

function writeRows(
  tabs: InputTabs,
  into: Readonly<Record<FormTable, IntakeTab>>,
  decisions: readonly Decision[],
): Failures {
  const failures: Failures = new Map();
  const edits = merged(decisions.flatMap((decision) => decision.edits));
  for (const table of Object.keys(FORM_TABLES) as FormTable[]) {
    const mine = edits.filter((edit) => edit.table === table);
    const [added, changed] = [mine.filter(({ row }) => row.row === null), mine.filter(({ row }) => row.row !== null)];
    for (const [row, why] of addRows(tabs.session, into[table], added, tabs)) failures.set(row, why);
    for (const [row, why] of changeRows(tabs.session, into[table], changed, tabs)) failures.set(row, why);
  }
  flush();
  return failures;
}

/** All that is written to one row, once. */
function merged(edits: readonly Edit[]): Edit[] {
  const byRow = new Map<Edit['row'], Edit>();
  for (const edit of edits) {
    const cells = new Map([...(byRow.get(edit.row)?.cells ?? []), ...edit.cells]);
    byRow.set(edit.row, { ...edit, cells });
  }
  return [...byRow.values()];
}

/** By so many signs is known that a note says that something could not be written. */
const FIRST_WORDS = 20;

/** A line that was begun before keeps what it said then: its row may say the rest already. */
function settle(tabs: InputTabs, decisions: readonly Decision[], log: readonly AnswerLine[]): void {
  const said = new Map<string, Saying>();
  const notes = new Map<string, Saying>();
  const couldNot = tidy(tabs.words.intake.finding.notWritten({ why: '' })).slice(0, FIRST_WORDS);
  for (const { submission, result, findings } of decisions) {
    const begun = log.find(({ key }) => key === submission.key);
    if (!begun && !isWritten(result)) continue;
    const failedBefore = begun?.note.startsWith(couldNot) ?? false;
    const before = failedBefore ? '' : (begun?.note ?? '');
    const status = result === 'taken' && before !== '' ? 'toCheck' : result;
    said.set(submission.key, { value: asWritten(answerStatusLabels[status][tabs.language]) as string });
    const note = noteOf(findings, tabs.words);
    if (begun && before === '' && note !== begun.note) notes.set(submission.key, { value: asWritten(note) as string });
  }
  writeLines(tabs.session, 'note', notes);
  writeLines(tabs.session, 'status', said);
}

/** What could not be written is tried again by every run, until somebody has seen to it: their lines say why. */
function explain({ session, words }: InputTabs, decisions: readonly Decision[], failures: Failures): void {
  const notes = decisions.flatMap(({ submission, edits }): [string, Saying][] => {
    const why = edits.map(({ row }) => failures.get(row)).find((each) => each !== undefined);
    const note = why === undefined ? '' : words.intake.finding.notWritten({ why });
    return note === '' ? [] : [[submission.key, { value: asWritten(note) as string }]];
  });
  writeLines(session, 'note', new Map(notes));
}
