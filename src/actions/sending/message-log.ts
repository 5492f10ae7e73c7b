import type { MessageStatus } from '../../domain/message';
import { appendRows, rowAsText, writeCells } from '../../google/rows';
import { readCells, type Sheet } from '../../google/spreadsheet';
import { writePage } from '../../google/write-page';
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
  const timeZone = session.spreadsheet.getSpreadsheetTimeZone();
  const cells = readCells(sheet, timeZone);
  // A run that died while it added the tab has left no line in it, and perhaps no header.
  if (cells.slice(1).every((row) => row.every((cell) => cell === ''))) return null;
  const { entries, columns } = readMessageLog({ name: tab, cells });
  const rows = entries.map(({ row, key: text, status, to, error }): LogRow => {
    const key = parseKey(text);
    if (key === null) throw new Refusal(session.words.sending.fault.keyUnreadable({ tab, row }));
    return { row, text, key, status, to, note: error };
  });
  return { sheet, tab, language, timeZone, rows, columns: new Map([...columns].map(([key, at]) => [key, at + 1])) };
}

/** The log with the tab there, its header in place. */
export function openLog(session: Session, known: MessageLog | null, language: LabelLanguage): MessageLog {
  if (known) return known;
  const page = pageOf(messages, [], { language });
  const left = findOutputs([...session.sheets.keys()]).messages;
  const sheet = left === undefined ? undefined : session.sheets.get(left);
  const written = writePage(session.spreadsheet, { existing: sheet, index: session.sheets.size }, page);
  const columns = new Map((Object.keys(messages.columns) as Column[]).map((key, at) => [key, at + 1]));
  const timeZone = session.spreadsheet.getSpreadsheetTimeZone();
  return { sheet: written, tab: page.name, language, timeZone, rows: [], columns };
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
  return entries.map(({ draft, text }, i) => ({
    ...{ row: first + i, text, key: draft.key, status: 'draft' as const, to: draft.to, note: '' },
  }));
}

/** Whether a line stands where it was read, with that status: people may sort or edit the tab meanwhile. */
function standsAs(log: MessageLog, { row, text }: LogRow, status: MessageStatus): boolean {
  const shown = rowAsText(log.sheet, row);
  const at = (column: Column) => shown[(log.columns.get(column) ?? 0) - 1] ?? '';
  return at('key').trim() === text && valueNamed(messageStatusLabels, at('status')) === status;
}

/**
 * Where a line stands now, which was read with that status; null when it is nowhere any more. Nothing may be written to a
 * line without asking: what was this line may be another one by now.
 */
export function findLine(log: MessageLog, line: LogRow, status: MessageStatus): LogRow | null {
  if (standsAs(log, line, status)) return line;
  const cells = readCells(log.sheet, log.timeZone);
  const { entries } = readMessageLog({ name: log.tab, cells });
  const moved = entries.find((each) => each.key === line.text && each.status === status);
  return moved ? { ...line, row: moved.row } : null;
}

/** What a line is to say: its status and, where they change, why and when. */
export interface Said {
  readonly status: MessageStatus;
  readonly note?: string;
  readonly sentAt?: string;
}

/** Writes a line's status, why, and when. */
export function writeStatus(log: MessageLog, { row }: LogRow, said: Said): void {
  const { columns, language } = log;
  const cells: [Column, string | undefined][] = [
    ['status', messageStatusLabels[said.status][language]],
    ['sentAt', said.sentAt],
    ['error', said.note],
  ];
  writeCells(
    log.sheet,
    row,
    cells.flatMap(([key, value]) => {
      const column = columns.get(key);
      return value === undefined || column === undefined ? [] : [{ column, value: asWritten(value) }];
    }),
  );
}
