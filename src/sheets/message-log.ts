import { type CivilDate, parseCivilDate } from '../domain/civil-date';
import type { MessageKind, MessageStatus } from '../domain/message';
import { type Cell, cellText, type Grid, isBlank, isDateCell } from './cell';
import { messageKindLabels } from './message-kinds';
import { messageStatusLabels, messages } from './outputs/messages';
import { type OutputRead, readOutput, valueNamed } from './read-output';
import { tidy } from './text';

/** One line of the Messages tab. */
export interface MessageLogEntry {
  /** As counted on the sheet. */
  readonly row: number;
  /** As it stands there; '' where somebody emptied it. */
  readonly key: string;
  /** null where it cannot be read; the key says it as well. */
  readonly weekend: CivilDate | null;
  readonly kind: MessageKind | null;
  readonly to: string;
  readonly status: MessageStatus;
  /** `YYYY-MM-DD HH:MM` in the workbook's zone, or the day alone; '' where it has not left or nobody wrote when. */
  readonly sentAt: string;
  /** What the Error column says; '' = nothing. */
  readonly error: string;
}

export interface MessageLogReading {
  readonly entries: readonly MessageLogEntry[];
  /** Where each column stands on the sheet, from 0. */
  readonly columns: ReadonlyMap<keyof typeof messages.columns, number>;
}

/**
 * The lines of a Messages tab. A status that cannot be read, an empty one included, counts as `unsure`: nobody knows then
 * whether the message has left, so that it is never sent by itself.
 * @throws SetupError when a column is missing.
 */
export function readMessageLog(grid: Grid): MessageLogReading {
  const { rows, columns } = readOutput(messages, grid);
  const entries = rows.filter(namesAMessage).map(
    ({ row, cells }): MessageLogEntry => ({
      row,
      key: cellText(cells.key).trim(),
      weekend: dayIn(cells.weekend),
      kind: valueNamed(messageKindLabels, cells.kind) ?? null,
      to: cellText(cells.to).trim(),
      status: valueNamed(messageStatusLabels, cells.status) ?? 'unsure',
      sentAt: momentIn(cells.sentAt),
      error: tidy(cellText(cells.error)),
    }),
  );
  return { entries, columns };
}

/** What stands below no message at all, such as a status alone, is no line. */
function namesAMessage({ cells }: OutputRead<keyof typeof messages.columns>): boolean {
  return (['key', 'weekend', 'kind', 'to', 'subject'] as const).some((column) => !isBlank(cells[column]));
}

function dayIn(cell: Cell): CivilDate | null {
  return parseCivilDate(isDateCell(cell) ? cell.date : cellText(cell).trim());
}

/** What somebody typed instead of it says nothing. */
function momentIn(cell: Cell): string {
  const text = cellText(cell).trim();
  return /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(text) && parseCivilDate(text.slice(0, 10)) !== null ? text : '';
}
