import type { CellValue } from 'exceljs';
import { serialOfWallClock } from '../spreadsheet/model/serial.ts';
import { fromFormula, type Prepared } from '../spreadsheet/model/sheet-model.ts';

/** What a cell holds, between Sheets and Excel. */

/**
 * Excel refuses a whole file for one formula it cannot parse, so a formula without a known value (`#NAME?`) is written
 * as the text it is. `HYPERLINK` takes a comma there.
 */
export function toExcelValue({ value, formula, link }: Prepared): CellValue {
  if (formula !== undefined) {
    if (value === '#NAME?') return formula;
    return { formula: withCommas(formula.slice(1)), result: value };
  }
  if (link !== undefined) return { text: String(value), hyperlink: link };
  return value;
}

export function fromExcelValue(value: CellValue): Prepared {
  if (value === null || value === undefined) return { value: '' };
  if (typeof value !== 'object') return { value };
  if (value instanceof Date) return { value: serialOfWallClock(value) };
  if ('error' in value) return { value: value.error };
  if ('richText' in value) return { value: textOf(value) };
  if ('hyperlink' in value) {
    const text = textOf(value.text);
    return value.hyperlink ? { value: text, link: value.hyperlink } : { value: text };
  }
  if ('formula' in value || 'sharedFormula' in value) return fromExcelFormula(value);
  return { value: '' };
}

function fromExcelFormula(cell: { formula?: string; result?: unknown }): Prepared {
  const result = fromExcelValue((cell.result ?? null) as CellValue);
  if (!cell.formula) return Number.isNaN(result.value) ? { value: '' } : result;
  const formula = `=${cell.formula}`;
  const own = fromFormula(formula);
  // exceljs makes an invalid date of a text in a cell with a date format.
  return cell.result === undefined || Number.isNaN(result.value) ? own : { ...own, value: result.value };
}

/** exceljs gives rich text where its types promise plain text. */
function textOf(text: unknown): string {
  if (typeof text !== 'object' || text === null) return String(text ?? '');
  const { richText } = text as { richText?: { text: string }[] };
  return (richText ?? []).map((run) => run.text).join('');
}

function withCommas(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece) => (piece.startsWith('"') ? piece : piece.replaceAll(';', ',')))
    .join('');
}

/** A note: exceljs gives a text, or runs of text. */
export function noteOf(note: unknown): string | undefined {
  if (typeof note === 'string') return note || undefined;
  const { texts } = (note ?? {}) as { texts?: { text: string }[] };
  return texts?.map((run) => run.text).join('') || undefined;
}
