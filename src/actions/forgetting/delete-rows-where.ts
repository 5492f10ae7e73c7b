import { appendRows, deleteRows, neighbours } from '../../google/rows';
import { readCells, readRows } from '../../google/spreadsheet';
import { asWritten, type Cell, cellText, type Grid, isDateCell } from '../../sheets/cell';
import type { InputTab } from '../input-tabs';

/** Google ends a run after six minutes. */
const WORKING_MS = 5 * 60_000;
/** Rows that differ whenever they are looked at would be looked for until then. */
const MOST_TRIES = 20;

/** Which rows of a tab are to go. */
export interface Due {
  readonly rows: readonly number[];
  /** Where the columns stand, from 0, that tell rows apart: people's own may hold formulas that never stand still. */
  readonly columns: readonly number[];
}

/**
 * Deletes those rows of a tab that `dueIn` names, from below, neighbours in one call. People may sort the tab meanwhile:
 * before each call the rows are compared with what was read, and looked for again where they differ. What was deleted in
 * place of another, as somebody sorted between that look and the call, is written again below. False = not all are gone yet.
 */
export function deleteRowsWhere(
  { sheet, grid: { name } }: InputTab,
  dueIn: (grid: Grid) => Due,
  { timeZone, began }: { readonly timeZone: string; readonly began: number },
): boolean {
  const read = (): Grid => ({ name, cells: readCells(sheet, timeZone) });
  const inTime = () => Date.now() - began <= WORKING_MS;
  let grid = read();
  for (let tries = 0; tries < MOST_TRIES && inTime(); ) {
    const due = dueIn(grid);
    if (due.rows.length === 0) return true;
    let deleted = 0;
    for (const { first, count } of neighbours(due.rows).reverse()) {
      const meant = grid.cells.slice(first - 1, first - 1 + count);
      const there = readRows(sheet, { first, count, columns: Math.max(1, meant[0]?.length ?? 1) }, timeZone);
      if (said(there, due) !== said(meant, due) || !inTime()) break;
      deleteRows(sheet, { first, count });
      deleted += count;
    }
    const now = read();
    // As many are gone as were deleted: where some are left that were to go, others went.
    const instead = dueIn(now).rows.length - (due.rows.length - deleted);
    const lost = instead > 0 ? missing({ before: grid, now }, due).slice(0, instead) : [];
    appendRows(
      sheet,
      lost.map((row) => row.map(retyped)),
    );
    grid = lost.length > 0 ? read() : now;
    tries = deleted > lost.length ? 0 : tries + 1;
  }
  return dueIn(grid).rows.length === 0;
}

function said(rows: readonly (readonly Cell[])[], { columns }: Pick<Due, 'columns'>): string {
  return JSON.stringify(rows.map((row) => columns.map((at) => row[at])));
}

/** Rows that were to stay and are not there any more. */
function missing({ before, now }: { readonly before: Grid; readonly now: Grid }, due: Due): (readonly Cell[])[] {
  const toGo = new Set(due.rows);
  const there = now.cells.map((row) => said([row], due));
  return before.cells.filter((row, i) => {
    if (toGo.has(i + 1)) return false;
    const at = there.indexOf(said([row], due));
    if (at >= 0) there.splice(at, 1);
    return at < 0;
  });
}

/** The cell as somebody would type it. */
function retyped(cell: Cell): string | number | boolean {
  return isDateCell(cell) ? cellText(cell) : asWritten(cell);
}
