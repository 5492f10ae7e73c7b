import { fold } from '../../domain/fold';
import type { IntakeFinding } from '../../domain/intake';
import type { Submission } from '../../domain/submission';
import { volunteerStatusLabels } from '../choices';
import { email } from '../kinds/texts';
import { valueNamed } from '../read-output';
import { cellsFor, changesTo } from './compare';
import { type FormTable, type IntakeRow, type IntakeTab, rowsAt, textIn } from './intake-tab';
import { answeredSince } from './since';
import { addRow, type Decision, type IntakeState, notTaken, overtaken, taken, write } from './state';

/** Somebody signs up as a host or driver, or says anew who they are and what they have. */
export function signUp(submission: Submission, table: FormTable, state: IntakeState, known: string): Decision {
  const tab = state.tabs[table];
  const { cells } = submission;
  const address = String(cells.email ?? '');
  const rows = rowsSigned(tab, address, known);
  const [row] = rows;
  if (rows.length > 1) return notTaken(submission, [{ code: 'severalRows', rows: places(rows) }]);
  if (!row) return newcomer(submission, tab, state, known);
  if (answeredSince(submission, state.log, { number: row.number, from: address })) {
    return overtaken(submission, row.number);
  }
  const [there, said] = [textIn(row.cells, 'name'), String(cells.name ?? '')];
  if (!sharesAName(there, said)) return notTaken(submission, [{ code: 'otherPerson', there, said }], row.number);
  // What they are known by stays as coordinators have it.
  const { email: _, ...others } = cells;
  const changes = changesTo(row, others, tab, state);
  const { edit } = write(tab, row, changes.cells);
  const status = valueNamed(volunteerStatusLabels, row.cells.get('status') ?? '');
  const inactive: IntakeFinding[] = status === 'paused' || status === 'left' ? [{ code: 'notActive', status }] : [];
  const edits = changes.cells.size > 0 ? [edit] : [];
  return taken(submission, row.number, [...inactive, ...changes.findings, ...remarks(submission)], edits);
}

/** Somebody of whom nothing is known yet: for coordinators to approve. */
function newcomer(submission: Submission, tab: IntakeTab, state: IntakeState, known: string): Decision {
  const number = known === '' ? state.newNumber(tab.table) : known;
  const cells = cellsFor(tab, submission.cells);
  if (tab.columns.has('status')) cells.set('status', volunteerStatusLabels.new[state.language]);
  const address = String(submission.cells.email ?? '');
  const readable = email().schema({ near: state.today }).safeParse(address).success;
  const findings: IntakeFinding[] = readable ? [] : [{ code: 'addressUnreadable', address }];
  return taken(submission, number, [...findings, ...remarks(submission)], [addRow(tab, number, cells)]);
}

/** By the number that the answer was given before its run died, or else by its address. */
function rowsSigned(tab: IntakeTab, address: string, known: string): IntakeRow[] {
  const numbered = known === '' ? [] : tab.rows.filter(({ number }) => fold(number) === fold(known));
  return numbered.length > 0 ? numbered.slice(0, 1) : rowsAt(tab, address);
}

/** Two names may be one person's, or of one household, when they share a word. */
function sharesAName(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const words = new Set(fold(one).split(' '));
  return fold(other)
    .split(' ')
    .some((word) => words.has(word));
}

export const places = (rows: readonly IntakeRow[]) => rows.flatMap(({ row }) => (row === null ? [] : [row]));

export function remarks({ remarks: all }: Submission): IntakeFinding[] {
  return all.map((text) => ({ code: 'remark', text }));
}
