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
  const columns = open.map(columnLetters);
  if (open.length > 0) protection.setUnprotectedRanges(columns.map((column) => sheet.getRange(`${column}:${column}`)));
  // Last, so that a protection that says something is known to be finished.
  protection.setDescription(description);
}

/** The same where the tab has no protection yet, or one that a run has died over; whether it did so. */
export function protectIfOpen(sheet: Sheet, protection: TabProtection): boolean {
  const [there] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (there && there.getDescription() !== '') return false;
  protectTab(sheet, protection);
  return true;
}
