import type { CivilDate } from '../../domain/civil-date';
import { deleteColumns, neighbours } from '../../google/rows';
import { findHeaders, findWeekendColumns } from '../../sheets/find-headers';
import type { Label } from '../../sheets/text';
import { INPUT_TABLES } from '../../sheets/workbook';
import { type InputTabs, tabNeeded } from '../input-tabs';

const TABLES = ['hosts', 'drivers'] as const;

/** The tabs in which volunteers answer for a weekend, by name, once for each column of it. */
export function enrolmentColumns(tabs: InputTabs, start: CivilDate): string[] {
  return TABLES.flatMap((key) => columnsOf(tabs, key, start).columns.map(() => INPUT_TABLES[key].label[tabs.language]));
}

/** Deletes these columns, wherever they stand by now: people add and move columns. */
export function removeEnrolment(tabs: InputTabs, start: CivilDate): void {
  for (const key of TABLES) {
    const { sheet, columns } = columnsOf(tabs, key, start);
    for (const lines of neighbours(columns).reverse()) deleteColumns(sheet, lines);
  }
}

/** From 1. */
function columnsOf(tabs: InputTabs, key: (typeof TABLES)[number], start: CivilDate) {
  const { sheet, grid } = tabNeeded(tabs, key);
  const headers = findHeaders<Readonly<Record<string, { readonly label: Label }>>>(INPUT_TABLES[key], grid);
  const columns = findWeekendColumns(headers, grid, { near: start }).get(start) ?? [];
  return { sheet, columns: columns.map((at) => at + 1) };
}
