import type { AnswerStatus } from '../domain/intake';
import type { AdviceFinding, Finding, Notice, Subject } from '../domain/notice';
import { say, type Words } from '../language/words';
import { cellName, cellText } from '../sheets/cell';
import type { Issue } from '../sheets/issue';
import type { Expected } from '../sheets/kinds/kind';
import type { OutputRow, Page } from '../sheets/output-table';
import { answers } from '../sheets/outputs/answers';
import { guests } from '../sheets/outputs/guests';
import { severityLabels, type toDo } from '../sheets/outputs/to-do';
import type { Records } from '../sheets/records';
import type { TableKey } from '../sheets/table';
import type { LabelLanguage } from '../sheets/text';
import { INPUT_TABLES } from '../sheets/workbook';
import type { AnswersTab } from './intake/answers-tab';
import type { WorkbookRead } from './read-workbook';

export type ToDoRow = OutputRow<keyof typeof toDo.columns>;

/** A line of To do before it is worded for the tab. */
interface Line {
  readonly severity: Notice['severity'];
  readonly table: TableKey | 'guests' | 'answers';
  readonly row: number | null;
  readonly column: number | null;
  readonly header: string;
  readonly value: string;
  readonly sentence: string;
  /** Advice keeps the order in which it is given; null for all else, which stands in the order of the tabs. */
  readonly turn: number | null;
}

type Worded = Pick<WorkbookRead, 'words' | 'language'>;

/** The address of a cell for people to click, by the tab's name and the cell's. */
export type LinkTo = (tab: string, cell: string) => string;

/**
 * What reading and planning found, worded: what stops somebody first, then advice, then tab by tab from the top.
 * @param guestsPage the Guests tab as it is written with these lines, where it is; `answersTab`: the Answers tab as it is.
 */
export function toDoRows(
  workbook: WorkbookRead,
  notices: readonly Notice[],
  linkTo: LinkTo,
  { guestsPage, answersTab }: { readonly guestsPage?: Page | undefined; readonly answersTab?: AnswersTab | null } = {},
): ToDoRow[] {
  const found = workbook.issues.map((issue) => issueLine(issue, workbook));
  const told = new Set(found.map(cellOf));
  // A cell that cannot be read is told once: that it is also unknown to the planning says nothing more.
  const planned = notices
    .map((notice, i) => ({
      notice,
      line: { ...noticeLine(notice, workbook, guestsPage), turn: isAdvice(notice.finding) ? i : null },
    }))
    .filter(({ notice, line }) => notice.finding.code !== 'ageUnknown' || !told.has(cellOf(line)))
    .map(({ line }) => line);
  const lines = [...found, ...planned, ...(answersTab ? answerLines(answersTab, workbook) : [])];
  lines.sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      turnOf(a) - turnOf(b) ||
      TABLES.indexOf(a.table) - TABLES.indexOf(b.table) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
  const names = new Map<Line['table'], string>([...workbook.grids].map(([table, { name }]) => [table, name]));
  if (guestsPage) names.set('guests', guestsPage.name);
  if (answersTab) names.set('answers', answersTab.name);
  return lines.map((line) => rowOf(line, { names, language: workbook.language, linkTo }));
}

const turnOf = ({ turn }: Line) => turn ?? Number.MAX_SAFE_INTEGER;

const ADVICE: Readonly<Record<AdviceFinding['code'], true>> = {
  wouldPlace: true,
  callHost: true,
  callDriver: true,
  weakHome: true,
  weakCar: true,
};
const isAdvice = ({ code }: Finding) => code in ADVICE;

const cellOf = ({ table, row, column }: Line) => `${table}|${row}|${column}`;

const SEVERITIES: readonly Notice['severity'][] = ['blocks', 'check', 'info'];
const TABLES: readonly Line['table'][] = ['guests', 'answers', ...(Object.keys(INPUT_TABLES) as TableKey[])];
const TINTS = { blocks: 'stopped', check: 'waiting', info: 'plain' } as const;

function rowOf(
  line: Line,
  { names, language, linkTo }: { names: ReadonlyMap<Line['table'], string>; language: LabelLanguage; linkTo: LinkTo },
): ToDoRow {
  const name = names.get(line.table);
  const link = name === undefined ? '' : linkTo(name, cellName(line.row ?? 1, line.column ?? 1));
  return {
    tint: TINTS[line.severity],
    cells: {
      severity: severityLabels[line.severity][language],
      tab: name ?? { ...INPUT_TABLES, guests, answers }[line.table].label[language],
      row: line.row ?? '',
      column: line.header,
      value: line.value,
      whatToDo: line.sentence,
      link,
    },
  };
}

function issueLine(issue: Issue, { words, language }: WorkbookRead): Line {
  const { severity, table, row, column, header, value } = issue;
  const text = typeof header === 'string' ? header : header[language];
  return { severity, table, row, column, header: text, value, sentence: sentenceFor(issue.flaw, words), turn: null };
}

/** For a cell that could not be taken: what to write, then what happens until then. */
function sentenceFor(flaw: Issue['flaw'], words: Words): string {
  const outcome = say(words.flaw, flaw);
  if (!('expected' in flaw)) return outcome;
  const write = words.write[flaw.expected.kind] as (expected: Expected) => string;
  return `${write(flaw.expected)} ${outcome}`.trim();
}

/** Only what is about answers to forms, as {@link toDoRows} words it. */
export function answerRows(answersTab: AnswersTab, worded: Worded, linkTo: LinkTo): ToDoRow[] {
  const names = new Map<Line['table'], string>([['answers', answersTab.name]]);
  return answerLines(answersTab, worded).map((line) => rowOf(line, { names, language: worded.language, linkTo }));
}

const SETTLED_BY_HAND: readonly AnswerStatus[] = ['toCheck', 'notTaken'];
const LOOK_AT: readonly AnswerStatus[] = [...SETTLED_BY_HAND, 'afterPlan', 'taking'];

/** Answers to forms that somebody should look at: what is not in its tab is not counted. */
function answerLines({ lines, columns }: AnswersTab, { words, language }: Worded): Line[] {
  return lines.flatMap(({ row, from, number, status, note }): Line[] => {
    if (!LOOK_AT.includes(status)) return [];
    return [
      {
        // Of somebody known, something is not counted; of anybody else, nobody counts on it.
        severity: status === 'notTaken' && number !== '' ? 'blocks' : 'check',
        table: 'answers',
        ...{ row, column: (columns.get('status') ?? 0) + 1, header: answers.columns.note.label[language], value: from },
        sentence:
          `${note || words.intake.beingTaken} ${SETTLED_BY_HAND.includes(status) ? words.intake.thenSettle : ''}`.trim(),
        turn: null,
      },
    ];
  });
}

function noticeLine({ severity, subject, finding }: Notice, workbook: WorkbookRead, guestsPage?: Page): Line {
  const sentence = say(workbook.words.notice, finding);
  if (subject.kind === 'guest') {
    return {
      severity,
      table: 'guests',
      ...placeInGuests(subject, guestsPage),
      value: subject.id,
      sentence,
      turn: null,
    };
  }
  const { table, row, column } = placeOf(subject, workbook.records);
  const records = workbook.records[table];
  const cells = row === null ? [] : (workbook.grids.get(table)?.cells[row - 1] ?? []);
  return {
    severity,
    table,
    row,
    column,
    header: column === null ? '' : (records?.headers[column - 1] ?? ''),
    value: column === null ? ('id' in subject ? subject.id : '') : cellText(cells[column - 1]),
    sentence,
    turn: null,
  };
}

/** Where the Guests tab of this plan has the nomination. */
function placeInGuests({ id, field }: Extract<Subject, { kind: 'guest' }>, page?: Page) {
  const keys = Object.keys(guests.columns) as (keyof typeof guests.columns)[];
  const at = keys.indexOf(GUEST_COLUMNS[field]);
  const row = page?.cells.findIndex((cells) => cells[keys.indexOf('nomination')] === id) ?? -1;
  return { row: row < 0 ? null : row + 1, column: at + 1, header: String(page?.cells[0]?.[at] ?? '') };
}

const GUEST_COLUMNS = { host: 'host', outward: 'outwardDriver', return: 'returnDriver', keep: 'keep' } as const;

interface Place {
  readonly table: TableKey;
  readonly row: number | null;
  readonly column: number | null;
}

function placeOf(subject: Exclude<Subject, { kind: 'guest' }>, records: WorkbookRead['records']): Place {
  const at = (table: TableKey, found: Omit<Records<unknown>, 'records'> | null, id: string, field?: string): Place => ({
    table,
    row: found?.rows.get(id) ?? null,
    column: (field === undefined ? undefined : found?.columns.get(field)) ?? null,
  });
  switch (subject.kind) {
    case 'nomination':
      return at('nominations', records.nominations, subject.id, subject.field);
    case 'host':
      return at('hosts', records.hosts, subject.id, subject.field);
    case 'driver':
      return at('drivers', records.drivers, subject.id, subject.field);
    case 'answer': {
      const table = subject.of === 'host' ? 'hosts' : 'drivers';
      const { rows, answers } = records[table];
      return { table, row: rows.get(subject.id) ?? null, column: answers.get(subject.weekend) ?? null };
    }
    case 'weekend':
      return at('weekends', records.weekends, subject.start, subject.field);
    case 'setting':
      return at('settings', records.settings, subject.name, 'value');
  }
}
