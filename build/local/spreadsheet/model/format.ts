import { isDateFormat } from 'numfmt';

export type WrapStrategyName = 'WRAP' | 'OVERFLOW' | 'CLIP';

export interface Edge {
  readonly color: string;
  /** A name of `SpreadsheetApp.BorderStyle`. */
  readonly style: string;
}

export type Side = 'top' | 'left' | 'bottom' | 'right';

/** How a cell looks. What is absent is the spreadsheet's default. Immutable: many cells share one. */
export interface CellFormat {
  /** A pattern; absent is automatic. */
  readonly numberFormat?: string | undefined;
  readonly background?: string | undefined;
  readonly fontColor?: string | undefined;
  readonly fontFamily?: string | undefined;
  readonly fontLine?: string | undefined;
  readonly fontSize?: number | undefined;
  readonly fontStyle?: string | undefined;
  readonly fontWeight?: string | undefined;
  readonly horizontalAlignment?: string | undefined;
  readonly verticalAlignment?: string | undefined;
  readonly wrap?: WrapStrategyName | undefined;
  readonly borders?: Readonly<Partial<Record<Side, Edge>>> | undefined;
}

/** What Google answers for the number format of a cell that was given none. */
export const AUTOMATIC = '0.###############';

/** The pattern to keep for one that a script sets: none where it means automatic. */
export function keptPattern(pattern: string): string | undefined {
  return pattern === '' || pattern === AUTOMATIC || /^general$/i.test(pattern) ? undefined : pattern;
}

const dates = new Map<string, boolean>();

/** Whether numbers with this pattern are dates, times or durations. */
export function showsDate(pattern: string | undefined): boolean {
  if (pattern === undefined) return false;
  let known = dates.get(pattern);
  if (known === undefined) {
    known = isDateFormat(pattern);
    dates.set(pattern, known);
  }
  return known;
}
