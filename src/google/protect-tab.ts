import { columnLetters } from './column-letters';
import type { Sheet } from './spreadsheet';

/** What is told to whoever edits a tab that the planner writes, and where they may do so. */
export interface TabProtection {
  readonly description: string;
  /** Columns that are people's to edit, from 1. */
  readonly open: readonly number[];
}

/** Whoever edits the tab elsewhere than in its open columns is warned first; nobody is kept from it. */
export function protectTab(sheet: Sheet, { description, open }: TabProtection): void {
  const protection = sheet.protect();
  protection.setWarningOnly(true);
  protection.setDescription(description);
  const columns = open.map(columnLetters);
  if (open.length > 0) protection.setUnprotectedRanges(columns.map((column) => sheet.getRange(`${column}:${column}`)));
}

/** The same where the tab has no protection yet; whether it had none. */
export function protectIfOpen(sheet: Sheet, protection: TabProtection): boolean {
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0) return false;
  protectTab(sheet, protection);
  return true;
}
