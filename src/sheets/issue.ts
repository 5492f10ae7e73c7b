import type { Severity } from '../domain/notice';
import type { Expected } from './kinds/kind';
import type { TableKey } from './table';
import type { Label } from './text';

/** Something in an input tab that could not be taken as it stands. */
export interface Issue {
  readonly table: TableKey;
  readonly severity: Severity;
  /** As counted on the sheet, the header row included; null when it is about the whole column. */
  readonly row: number | null;
  /** As counted on the sheet, from 1; null when it is about the whole row. */
  readonly column: number | null;
  /** The header as it stands on the sheet, or the label of a missing column. */
  readonly header: string | Label;
  /** The cell as a person would say it. */
  readonly value: string;
  readonly flaw: Flaw;
}

export type Flaw =
  | {
      readonly code: 'unreadable';
      readonly expected: Expected;
      readonly rowLeftOut: boolean;
      /** What it counts as until it is mended; null = as blank. */
      readonly countedAs: number | boolean | null;
    }
  /** `until`: what holds until it is mended. */
  | {
      readonly code: 'settingUnreadable';
      readonly expected: Expected;
      readonly until: 'default' | 'readableAddresses' | 'yes';
    }
  | { readonly code: 'blank'; readonly expected: Expected; readonly rowLeftOut: boolean }
  | { readonly code: 'idMissing' }
  | { readonly code: 'idRepeated'; readonly firstRow: number }
  | { readonly code: 'sameRow'; readonly firstRow: number }
  | { readonly code: 'columnMissing' }
  | { readonly code: 'columnRepeated'; readonly first: string }
  | { readonly code: 'moreBedsThanUsual'; readonly beds: number }
  | { readonly code: 'bedsUnknown' }
  | { readonly code: 'noSuchWeekend' }
  | { readonly code: 'inFuture' }
  | { readonly code: 'endBeforeStart' }
  | { readonly code: 'settingUnknown' };

/** A fault in how the workbook is set up, which stops a run before anything is written. */
export type SetupFault =
  | { readonly code: 'tabMissing'; readonly tab: Label }
  | { readonly code: 'columnMissing'; readonly tab: string; readonly column: Label }
  | { readonly code: 'weekendColumnMissing'; readonly tab: string; readonly start: string }
  | { readonly code: 'meetingPointMissing'; readonly tab: string; readonly row: number; readonly column: Label };

export class SetupError extends Error {
  constructor(readonly fault: SetupFault) {
    super(fault.code);
    this.name = 'SetupError';
  }
}
