import type { Scalar } from './model/typing.ts';
import type { Range } from './range.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/** What a person types into one cell; '' empties it. */
export interface Edit {
  readonly tab: string;
  /** `B3`. */
  readonly cell: string;
  readonly value: string;
}

/** What a trigger is told of an edit: values as text, nothing for an empty cell. */
export interface Edited {
  readonly range: Range;
  readonly value?: string;
  readonly oldValue?: string;
}

/** Types into a cell. Throws for a tab that is not there, and as Sheets does for what the cell's rule rejects. */
export function typed(workbook: Spreadsheet, { tab, cell, value }: Edit): Edited {
  const sheet = workbook.getSheetByName(tab);
  if (!sheet) throw new Error(`There is no tab “${tab}”.`);
  const range = sheet.getRange(cell);
  const [row, column] = [range.getRow(), range.getColumn()];
  const before = asText(sheet.model.values.get(row, column));
  range.setValue(value);
  const after = asText(sheet.model.values.get(row, column));
  return {
    range,
    ...(after === undefined ? {} : { value: after }),
    ...(before === undefined ? {} : { oldValue: before }),
  };
}

/** A date as the number that it is in a sheet. */
function asText(value: Scalar | undefined): string | undefined {
  return typeof value === 'boolean' ? String(value).toUpperCase() : value?.toString();
}
