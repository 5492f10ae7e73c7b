import { flush } from '../google/rows';
import { readCells, type Sheet } from '../google/spreadsheet';
import type { WorkbookRead } from './read-workbook';
import type { Session } from './report';

/**
 * The input tabs that somebody has changed since they were read, by name: the lock keeps other runs out, but nobody from
 * typing. One round trip per tab.
 */
export function changedTabs({ sheets }: Session, { grids, timeZone }: WorkbookRead): string[] {
  // So that nothing is answered from what Google may have kept of the first reading.
  flush();
  return [...grids.values()]
    .filter(({ name, cells }) => JSON.stringify(cellsNow(sheets.get(name), timeZone)) !== JSON.stringify(cells))
    .map(({ name }) => name);
}

/** null when the tab is gone. */
function cellsNow(sheet: Sheet | undefined, timeZone: string) {
  try {
    return sheet ? readCells(sheet, timeZone) : null;
  } catch {
    return null;
  }
}
