import { flush } from '../google/rows';
import { readCells, type Sheet } from '../google/spreadsheet';
import { readTicks } from '../sheets/ticks';
import type { WorkbookRead } from './read-workbook';
import type { Session } from './report';

/** What has become of a workbook since it was read. */
export interface TabsNow {
  /** The tabs that somebody has changed, by name. */
  readonly changed: readonly string[];
  /** What is ticked in the Departure tab by now. */
  readonly ticks: WorkbookRead['ticks'];
}

/**
 * Reads every tab once more that was read: the lock keeps other runs out, but nobody from typing and ticking. One round
 * trip per tab.
 */
export function tabsNow({ sheets }: Session, workbook: WorkbookRead): TabsNow {
  const { grids, outputs, problem, timeZone } = workbook;
  // So that nothing is answered from what Google may have kept of the first reading.
  flush();
  const changed: string[] = [];
  let { ticks } = workbook;
  for (const read of [...grids.values(), ...Object.values(outputs)]) {
    const { name } = read;
    const cells = cellsNow(sheets.get(name), timeZone);
    if (JSON.stringify(cells) === JSON.stringify(read.cells)) continue;
    changed.push(name);
    if (read === outputs.departure && cells) ticks = readTicks({ name, cells }, problem.nominations);
  }
  return { changed, ticks };
}

/** The tabs that somebody has changed since they were read, by name. */
export function changedTabs(session: Session, workbook: WorkbookRead): string[] {
  return [...tabsNow(session, workbook).changed];
}

/** null when the tab is gone. */
function cellsNow(sheet: Sheet | undefined, timeZone: string) {
  try {
    return sheet ? readCells(sheet, timeZone) : null;
  } catch {
    return null;
  }
}
