import type { CivilDate } from '../domain/civil-date';
import type { FormKey } from '../domain/form';
import type { AnswerStatus } from '../domain/intake';
import { cellText, type Grid } from './cell';
import { answerStatusLabels, answers, formLabels } from './outputs/answers';
import { readOutput, valueNamed } from './read-output';
import { tidy } from './text';

/** One line of the Answers tab. */
export interface AnswerLine {
  /** As counted on the sheet. */
  readonly row: number;
  readonly key: string;
  /** `2026-11-24 10:03:22`, in the workbook's time. */
  readonly received: string;
  /** null where it cannot be read. */
  readonly form: FormKey | null;
  readonly from: string;
  readonly weekends: readonly CivilDate[];
  /** Of the row that the answer is in; '' = none. */
  readonly number: string;
  readonly status: AnswerStatus;
  readonly note: string;
  readonly acknowledged: string;
}

export interface AnswerLog {
  readonly lines: readonly AnswerLine[];
  /** Where each column stands on the sheet, from 0. */
  readonly columns: ReadonlyMap<keyof typeof answers.columns, number>;
}

/**
 * The lines of an Answers tab. A status that somebody has worded otherwise counts as settled: they have looked.
 * @throws SetupError when a column is missing.
 */
export function readAnswerLog(grid: Grid): AnswerLog {
  const { rows, columns } = readOutput<keyof typeof answers.columns>(answers, grid, ['key', 'status']);
  const text = (cell: Parameters<typeof cellText>[0]) => tidy(cellText(cell));
  const lines = rows.map(
    ({ row, cells }): AnswerLine => ({
      row,
      key: text(cells.key),
      received: text(cells.received),
      form: valueNamed(formLabels, cells.form) ?? null,
      from: text(cells.from),
      weekends: (text(cells.weekend).match(/\d{4}-\d\d-\d\d/g) as CivilDate[] | null) ?? [],
      number: text(cells.number),
      status: valueNamed(answerStatusLabels, cells.status) ?? 'settled',
      note: text(cells.note),
      acknowledged: text(cells.acknowledged),
    }),
  );
  return { lines, columns };
}
