import type { CivilDate } from '../../domain/civil-date';
import type { AnswerStatus, IntakeFinding } from '../../domain/intake';
import type { Submission } from '../../domain/submission';
import type { Weekend } from '../../domain/weekend';
import type { AnswerLine } from '../answer-log';
import type { Cell } from '../cell';
import type { LabelLanguage } from '../text';
import { type FormTable, type IntakeRow, type IntakeTab, keyOf } from './intake-tab';

/** What answers are taken into. */
export interface IntakeState {
  readonly tabs: Readonly<Record<FormTable, IntakeTab>>;
  readonly weekends: readonly Weekend[];
  /** Answers from before, those of this run being added as they are taken in. */
  readonly log: readonly AnswerLine[];
  /** Of what is written. */
  readonly language: LabelLanguage;
  readonly today: CivilDate;
  /** A number that nobody has had yet: `H12`. */
  readonly newNumber: (table: FormTable) => string;
}

/** What becomes of one answer. */
export interface Decision {
  readonly submission: Submission;
  readonly result: Exclude<AnswerStatus, 'taking' | 'settled'>;
  /** Of the row that says it; '' = none does, or it has no number. */
  readonly number: string;
  readonly findings: readonly IntakeFinding[];
  /** The weekends for which the tab says now what was answered. */
  readonly noted: readonly CivilDate[];
  readonly edits: readonly Edit[];
}

/** What is written: a row that was not there, or cells of one that was. */
export interface Edit {
  readonly table: FormTable;
  readonly row: IntakeRow;
  readonly cells: ReadonlyMap<string, string | number>;
  /** Cells that somebody has filled in meanwhile stay as they are. */
  readonly onlyIfBlank?: true;
}

/** The cells of a row become these, in what later answers are held against as well. */
export function write(
  tab: IntakeTab,
  row: IntakeRow,
  cells: ReadonlyMap<string, string | number>,
): { readonly edit: Edit; readonly row: IntakeRow } {
  for (const [field, cell] of cells) row.cells.set(field, cell);
  return { edit: { table: tab.table, row, cells }, row };
}

/** A row below all others. */
export function addRow(tab: IntakeTab, number: string, cells: ReadonlyMap<string, string | number>): Edit {
  const all = new Map<string, Cell>([...cells, ['id', number]]);
  const row: IntakeRow = { row: null, number, key: keyOf(all), cells: all };
  tab.rows.push(row);
  return { table: tab.table, row, cells: new Map<string, string | number>([['id', number], ...cells]) };
}

/** How an answer that is in its tab ended: one with findings is to be looked at. */
export function taken(
  submission: Submission,
  number: string,
  findings: readonly IntakeFinding[],
  edits: readonly Edit[],
  noted: readonly CivilDate[] = submission.weekends,
): Decision {
  const onlyPlan = findings.length > 0 && findings.every(({ code }) => code === 'afterPlan');
  const result = findings.length === 0 ? 'taken' : onlyPlan ? 'afterPlan' : 'toCheck';
  return { submission, result, number, findings, noted, edits };
}

export function notTaken(submission: Submission, findings: readonly IntakeFinding[], number = ''): Decision {
  return { submission, result: 'notTaken', number, findings, noted: [], edits: [] };
}

export function overtaken(submission: Submission, number: string): Decision {
  return { submission, result: 'overtaken', number, findings: [], noted: [], edits: [] };
}
