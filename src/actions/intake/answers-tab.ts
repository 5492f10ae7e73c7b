import { appendRows, flush } from '../../google/rows';
import { readCells, timeZoneOf } from '../../google/spreadsheet';
import { insertTab, writePage } from '../../google/write-page';
import { type AnswerLine, type AnswerLog, readAnswerLog } from '../../sheets/answer-log';
import { asWritten, isBlank } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { pageOf } from '../../sheets/output-table';
import { answerStatusLabels, answers, formLabels } from '../../sheets/outputs/answers';
import type { LabelLanguage } from '../../sheets/text';
import type { Session } from '../report';
import { type Saying, writeByKey } from '../write-by-key';

export type AnswersColumn = keyof typeof answers.columns;

/** The Answers tab: every answer to a form, and what became of it. */
export interface AnswersTab extends AnswerLog {
  readonly name: string;
}

/** A line to add. */
export type NewLine = Pick<AnswerLine, 'key' | 'received' | 'from' | 'weekends' | 'number' | 'status' | 'note'> & {
  readonly form: NonNullable<AnswerLine['form']>;
};

/**
 * null where there is no such tab yet, or nothing in it.
 * @throws SetupError when a column is missing.
 */
export function readAnswersTab(session: Session): AnswersTab | null {
  const name = findOutputs([...session.sheets.keys()]).answers;
  const sheet = name === undefined ? undefined : session.sheets.get(name);
  if (name === undefined || !sheet) return null;
  const cells = readCells(sheet, timeZoneOf(session.spreadsheet));
  // A run that died while it added the tab has left nothing in it.
  return cells.every((row) => row.every(isBlank)) ? null : { name, ...readAnswerLog({ name, cells }) };
}

/** The tab with its header in place, in a session that knows of it. `there`: as it was read, null = there was none. */
export function openAnswersTab(
  session: Session,
  there: AnswersTab | null,
  language: LabelLanguage,
): { session: Session; tab: AnswersTab } {
  if (there) return { session, tab: there };
  const page = pageOf(answers, [], { language });
  const left = findOutputs([...session.sheets.keys()]).answers;
  const sheet =
    (left === undefined ? undefined : session.sheets.get(left)) ??
    insertTab(session.spreadsheet, page, session.sheets.size);
  writePage(sheet, page);
  const name = left ?? page.name;
  const columns = new Map((Object.keys(answers.columns) as AnswersColumn[]).map((key, at) => [key, at] as const));
  return {
    session: { ...session, sheets: new Map([...session.sheets, [name, sheet]]) },
    tab: { name, lines: [], columns },
  };
}

/** Adds lines, all of them or none. */
export function addLines(
  session: Session,
  { name, columns }: AnswersTab,
  lines: readonly NewLine[],
  language: LabelLanguage,
): void {
  const sheet = session.sheets.get(name);
  if (!sheet || lines.length === 0) return;
  const width = Math.max(...columns.values()) + 1;
  appendRows(
    sheet,
    lines.map((line) => {
      const said: Record<AnswersColumn, string> = {
        received: line.received,
        form: formLabels[line.form][language],
        from: line.from,
        weekend: line.weekends.join(', '),
        number: line.number,
        status: answerStatusLabels[line.status][language],
        note: line.note,
        acknowledged: '',
        key: line.key,
      };
      const row: (string | number | boolean)[] = new Array(width).fill('');
      for (const [column, at] of columns) row[at] = asWritten(said[column]);
      return row;
    }),
  );
  flush();
}

/** Changes a column of lines, wherever people have moved them by now. */
export function writeLines(session: Session, column: AnswersColumn, said: ReadonlyMap<string, Saying>): void {
  const tab = findOutputs([...session.sheets.keys()]).answers;
  if (tab === undefined || said.size === 0) return;
  writeByKey(
    session,
    {
      tab,
      noted: false,
      locate: (grid) => {
        const { lines, columns } = readAnswerLog(grid);
        return {
          rows: new Map(lines.map(({ key, row }) => [key, row] as const)),
          column: (columns.get(column) ?? -1) + 1,
        };
      },
    },
    said,
  );
}
