/** What a cell of a sample workbook holds; '' is an empty one. Text stays text, whatever it looks like. */
export type SampleCell =
  | string
  | number
  | boolean
  /** `YYYY-MM-DD`. */
  | { readonly date: string }
  /** `HH:MM`. */
  | { readonly time: string };

/** A tab from A1 on, its headers in the first row. */
export interface SampleTab {
  readonly name: string;
  readonly rows: readonly (readonly SampleCell[])[];
}

export function isDate(cell: SampleCell | undefined): cell is { readonly date: string } {
  return typeof cell === 'object' && 'date' in cell;
}

export function isTime(cell: SampleCell | undefined): cell is { readonly time: string } {
  return typeof cell === 'object' && 'time' in cell;
}
