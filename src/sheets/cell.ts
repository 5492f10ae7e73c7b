/** A date, a time, or both, as the spreadsheet shows it in its own time zone. A time alone is on 1899-12-30. */
export interface DateCell {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** What a cell holds; '' is an empty one. */
export type Cell = string | number | boolean | DateCell;

/** A tab as it was read: rows of cells from A1 on. `shown`, where it was asked for, is what a person sees. */
export interface Grid {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly shown?: readonly (readonly string[])[];
}

export function isDateCell(cell: Cell): cell is DateCell {
  return typeof cell === 'object';
}

/** Nothing to read: empty, spaces only, or a checkbox left unticked. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === false || (typeof cell === 'string' && cell.trim() === '');
}

/** The cell as a person would say it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (!isDateCell(cell)) return String(cell);
  const time = `${String(Math.floor(cell.minutes / 60)).padStart(2, '0')}:${String(cell.minutes % 60).padStart(2, '0')}`;
  if (cell.date <= '1899-12-30') return time;
  return cell.minutes === 0 ? cell.date : `${cell.date} ${time}`;
}

/**
 * The cell as it must be handed to Sheets so that it stays what it is. Sheets reads written strings as if somebody had
 * typed them: `=A1` would become a formula, `1/2` a date, `007` a number, and in some languages even `mai` a day. A
 * leading apostrophe, which Sheets takes off, keeps a text a text. Only numbers of people (`H12`), which coordinators
 * edit most, go without.
 */
export function asWritten(cell: string | number | boolean): string | number | boolean {
  if (typeof cell !== 'string' || cell === '' || /^[HDN]\d+$/.test(cell)) return cell;
  return `'${cell}`;
}

/** `C5`: a cell as it is called on the sheet; both counted from 1. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
