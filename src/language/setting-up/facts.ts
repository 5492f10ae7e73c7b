/** What setting a workbook up has added. */
export interface SettingUpFacts {
  readonly tabs: number;
  /** Columns and tabs that were there and lacked something. */
  readonly mended: number;
  readonly settings: number;
  readonly forms: number;
  /** Questions put back into forms. */
  readonly questions: number;
  /** The start of the weekend that was added; null = there was one. */
  readonly weekend: string | null;
  /** Columns that were missing in tabs with rows; they are there again, with nothing in them. */
  readonly emptied: readonly { readonly tab: string; readonly column: string }[];
  /** Forms that could not be opened. */
  readonly unopened: readonly string[];
}
