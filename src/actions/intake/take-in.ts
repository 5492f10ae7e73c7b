import { FORM_KEYS, type FormKey } from '../../domain/form';
import { flush } from '../../google/rows';
import { say, type Words } from '../../language/words';
import type { AnswerLine } from '../../sheets/answer-log';
import { asWritten } from '../../sheets/cell';
import { FORM_TABLES, type FormTable, type IntakeTab, readIntakeTab } from '../../sheets/intake/intake-tab';
import type { Decision, Edit } from '../../sheets/intake/state';
import { senderOf, takeIn } from '../../sheets/intake/take-in';
import { answerStatusLabels } from '../../sheets/outputs/answers';
import type { KnownForms } from '../forms/known-forms';
import { type InputTabs, tabNeeded } from '../input-tabs';
import type { Saying } from '../write-by-key';
import { acknowledge } from './acknowledge';
import { type AnswersTab, addLines, openAnswersTab, readAnswersTab, writeLines } from './answers-tab';
import { numbersAfter } from './numbers';
import { pendingAnswers } from './pending';
import { tellToDo } from './tell-to-do';
import { addRows, changeRows } from './write-rows';

/** How taking answers in ended. */
export interface TakenIn {
  readonly answers: number;
  readonly toCheck: number;
  readonly unopened: readonly FormKey[];
}

/**
 * Takes in whatever was answered to these forms and was not taken in yet. First every answer gets its line in the Answers
 * tab, under the number that its row has or will have; then the rows are written; then the lines say so. A run that dies in
 * between leaves lines that the next one finishes: written twice, a row says the same as written once.
 */
export function takeInAnswers(tabs: InputTabs, forms: KnownForms, keys: readonly FormKey[] = FORM_KEYS): TakenIn {
  const there = readAnswersTab(tabs.session);
  const log = there?.lines ?? [];
  const { submissions, unopened, done } = pendingAnswers(forms, keys, { tabs, log });
  if (submissions.length === 0) {
    done();
    return { answers: 0, toCheck: 0, unopened };
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
  writeRows(within, into, decisions);
  settle(within, decisions, log);
  done();
  const toCheck = decisions.filter(({ result }) => result === 'toCheck' || result === 'notTaken');
  if (toCheck.length > 0) tellToDo(within, new Set(toCheck.map(({ submission }) => submission.key)));
  acknowledge(within, decisions, { tabs: into, forms });
  return { answers: decisions.length, toCheck: toCheck.length, unopened };
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

const isWritten = (result: Decision['result']) => result === 'taken' || result === 'toCheck';

export function noteOf(findings: Decision['findings'], words: Words): string {
  return findings.map((finding) => say(words.intake.finding, finding)).join(' ');
}

function writeRows(
  tabs: InputTabs,
  into: Readonly<Record<FormTable, IntakeTab>>,
  decisions: readonly Decision[],
): void {
  const edits = merged(decisions.flatMap((decision) => decision.edits));
  for (const table of Object.keys(FORM_TABLES) as FormTable[]) {
    const mine = edits.filter((edit) => edit.table === table);
    addRows(
      tabs.session,
      into[table],
      mine.filter(({ row }) => row.row === null),
      tabs,
    );
    changeRows(
      tabs.session,
      into[table],
      mine.filter(({ row }) => row.row !== null),
      tabs,
    );
  }
  flush();
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

/** A line that was begun before keeps what it said then: its row may say the rest already. */
function settle(tabs: InputTabs, decisions: readonly Decision[], log: readonly AnswerLine[]): void {
  const said = new Map<string, Saying>();
  const notes = new Map<string, Saying>();
  for (const { submission, result, findings } of decisions) {
    const begun = log.find(({ key }) => key === submission.key);
    if (!begun && !isWritten(result)) continue;
    const note = [begun?.note ?? '', noteOf(findings, tabs.words)];
    const status = result === 'taken' && note[0] !== '' ? 'toCheck' : result;
    said.set(submission.key, { value: asWritten(answerStatusLabels[status][tabs.language]) as string });
    if (begun && note[0] === '' && note[1] !== '')
      notes.set(submission.key, { value: asWritten(note[1] ?? '') as string });
  }
  writeLines(tabs.session, 'note', notes);
  writeLines(tabs.session, 'status', said);
}
