import type { MessageStatus } from '../../domain/message';
import { appendRows, rowAsText, writeCells } from '../../google/rows';
import { readCells, type Sheet, timeZoneOf } from '../../google/spreadsheet';
import { insertTab, writePage } from '../../google/write-page';
import type { LogEntry } from '../../messages/conversation';
import { formatKey, type MessageKey, parseKey } from '../../messages/key';
import { asWritten } from '../../sheets/cell';
import { findOutputs } from '../../sheets/find-outputs';
import { messageKindLabels } from '../../sheets/message-kinds';
import { readMessageLog } from '../../sheets/message-log';
import { pageOf } from '../../sheets/output-table';
import { messageStatusLabels, messages } from '../../sheets/outputs/messages';
import { valueNamed } from '../../sheets/read-output';
import type { LabelLanguage } from '../../sheets/text';
import { Refusal } from '../refusal';
import type { Session } from '../report';
import { LineLostError } from './line-lost';

/** A line of the Messages tab, and where it stands. */
export interface LogRow extends LogEntry {
  /** As counted on the sheet. */
  readonly row: number;
  /** The key as it stands there. */
  readonly text: string;
  /** What the Error column says; '' = nothing. */
  readonly note: string;
}

/** What a new line says beside its status. */
export interface Draft {
  readonly key: MessageKey;
  readonly to: string;
  readonly language: LabelLanguage;
  readonly subject: string;
}

type Column = keyof typeof messages.columns;

/**
 * The Messages tab: what was sent, is being sent and is still to be sent. It is never written as a whole: lines are added
 * in one call, and then only their own cells change, so that a run that dies anywhere leaves no line it did not mean.
 */
export interface MessageLog {
  readonly sheet: Sheet;
  readonly tab: string;
  readonly language: LabelLanguage;
  readonly timeZone: string;
  readonly rows: readonly LogRow[];
  /** What each line is known to say, by its key. */
  readonly known: Map<string, { readonly status: MessageStatus; readonly note: string }>;
  /** From 1. */
  readonly columns: ReadonlyMap<Column, number>;
}

/**
 * null when there is no such tab yet, or one without any line.
 * @throws Refusal when a key cannot be read, as it would not be known then what was sent; SetupError when a column is missing.
 */
export function readLog(session: Session, language: LabelLanguage): MessageLog | null {
  const tab = findOutputs([...session.sheets.keys()]).messages;
  const sheet = tab === undefined ? undefined : session.sheets.get(tab);
  if (!sheet || tab === undefined) return null;
  const timeZone = timeZoneOf(session.spreadsheet);
  const cells = readCells(sheet, timeZone);
  // A run that died while it added the tab has left no line in it, and perhaps no header.
  if (cells.slice(1).every((row) => row.every((cell) => cell === ''))) return null;
  const { entries, columns } = readMessageLog({ name: tab, cells });
  const rows = entries.map(({ row, key: text, status, to, sentAt, error }): LogRow => {
    const key = parseKey(text);
    if (key === null) throw new Refusal(session.words.sending.fault.keyUnreadable({ tab, row }));
    return { row, text, key, status, to, sentAt, note: error };
  });
  const known = new Map(rows.map(({ text, status, note }) => [text, { status, note }]));
  return {
    sheet,
    tab,
    language,
    timeZone,
    rows,
    known,
    columns: new Map([...columns].map(([key, at]) => [key, at + 1])),
  };
}

/** The log with the tab there, its header in place. */
export function openLog(session: Session, known: MessageLog | null, language: LabelLanguage): MessageLog {
  if (known) return known;
  const page = pageOf(messages, [], { language });
  const left = findOutputs([...session.sheets.keys()]).messages;
  const found = left === undefined ? undefined : session.sheets.get(left);
  const sheet = found ?? insertTab(session.spreadsheet, page, session.sheets.size);
  writePage(sheet, page);
  const columns = new Map((Object.keys(messages.columns) as Column[]).map((key, at) => [key, at + 1]));
  const timeZone = timeZoneOf(session.spreadsheet);
  return { sheet, tab: page.name, language, timeZone, rows: [], known: new Map(), columns };
}

/** Adds lines, all of them or none. */
export function addDrafts(log: MessageLog, drafts: readonly Draft[]): LogRow[] {
  const { language, columns } = log;
  const width = Math.max(...columns.values());
  const entries = drafts.map((draft) => ({ draft, text: formatKey(draft.key) }));
  const cells = entries.map(({ draft, text }) => {
    const said: Record<Column, string> = {
      key: text,
      weekend: draft.key.weekend,
      kind: messageKindLabels[draft.key.kind][language],
      to: draft.to,
      language: draft.language,
      subject: draft.subject,
      status: messageStatusLabels.draft[language],
      sentAt: '',
      error: '',
    };
    const row: (string | number | boolean)[] = new Array(width).fill('');
    for (const [column, at] of columns) row[at - 1] = asWritten(said[column]);
    return row;
  });
  const first = appendRows(log.sheet, cells);
  for (const { text } of entries) log.known.set(text, { status: 'draft', note: '' });
  return entries.map(({ draft, text }, i) => ({
    ...{ row: first + i, text, key: draft.key, status: 'draft' as const, to: draft.to, sentAt: '', note: '' },
  }));
}

/** What a line is to say: its status and, where they change, why and when. */
export interface Said {
  readonly status: MessageStatus;
  readonly note?: string;
  readonly sentAt?: string;
}

/**
 * Changes what a line says, wherever it stands by now, and sees that it does: people may sort the tab while this runs, even
 * between looking for the line and writing to it. What is written to another line by that says again what it said.
 * @throws LineLostError when the line is gone or does not say `from` any more.
 */
export function rewrite(
  log: MessageLog,
  line: LogRow,
  { from, ...said }: Said & { readonly from: MessageStatus },
): void {
  const { status, note = log.known.get(line.text)?.note ?? '' } = said;
  for (let tries = 0; tries < 3; tries += 1) {
    const row = rowOf(log, line, from);
    if (row === null) break;
    put(log, row, { status, note });
    const there = textsOf(log, row).key;
    if (there === line.text || rowOf(log, line, status) !== null) {
      log.known.set(line.text, { status, note });
      const now = said.sentAt === undefined ? null : rowOf(log, line, status);
      if (now !== null) put(log, now, { sentAt: said.sentAt ?? '' });
      return;
    }
    put(log, row, log.known.get(there) ?? { status: '', note: '' });
  }
  throw new LineLostError(log.tab, line.row);
}

/** The row where a line stands that says `status`; null when there is none. */
function rowOf(log: MessageLog, { row, text }: LogRow, status: MessageStatus): number | null {
  const there = textsOf(log, row);
  if (there.key === text && valueNamed(messageStatusLabels, there.status) === status) return row;
  const { entries } = readMessageLog({ name: log.tab, cells: readCells(log.sheet, log.timeZone) });
  return entries.find((each) => each.key === text && each.status === status)?.row ?? null;
}

function textsOf({ sheet, columns }: MessageLog, row: number): { readonly key: string; readonly status: string } {
  const shown = rowAsText(sheet, { row, columns: Math.max(...columns.values()) });
  const at = (column: Column) => (shown[(columns.get(column) ?? 0) - 1] ?? '').trim();
  return { key: at('key'), status: at('status') };
}

function put(
  { sheet, columns, language }: MessageLog,
  row: number,
  said: { readonly status?: MessageStatus | ''; readonly note?: string; readonly sentAt?: string },
): void {
  const { status } = said;
  const cells: [Column, string | undefined][] = [
    ['status', status === undefined || status === '' ? status : messageStatusLabels[status][language]],
    ['sentAt', said.sentAt],
    ['error', said.note],
  ];
  writeCells(
    sheet,
    row,
    cells.flatMap(([key, value]) => {
      const column = columns.get(key);
      return value === undefined || column === undefined ? [] : [{ column, value: asWritten(value) }];
    }),
  );
}
