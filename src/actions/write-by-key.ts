import { readNotes, writeNote } from '../google/notes';
import { writeCells } from '../google/rows';
import { readCells, readShown, type Sheet, timeZoneOf } from '../google/spreadsheet';
import { asWritten, type Cell, cellText, type Grid, isBlank, isDateCell } from '../sheets/cell';
import { Refusal } from './refusal';
import type { Session } from './report';

/** One column of a tab whose rows have keys, wherever people have moved them by now. */
export interface KeyedColumn {
  readonly tab: string;
  /** Whether its cells' notes say something too. */
  readonly noted: boolean;
  /** Counted from 1, in what the tab holds now; a key that several rows have is not among them. */
  readonly locate: (grid: Grid) => { readonly rows: ReadonlyMap<string, number>; readonly column: number };
}

/** What a cell is to say; a text that Sheets could take for something else comes as `asWritten` has it. */
export interface Saying {
  readonly value: string | number;
  readonly note?: string;
  /** What stands there by then stays. */
  readonly onlyIfBlank?: true;
}

/** A column as it was read. */
export interface ColumnRead {
  readonly column: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Of cells that have one. */
  readonly notes: ReadonlyMap<string, string>;
}

/** @throws Refusal when the tab is gone. */
export function readColumn(session: Session, { tab, noted, locate }: KeyedColumn): ColumnRead {
  const sheet = sheetOf(session, tab);
  const timeZone = timeZoneOf(session.spreadsheet);
  const grid: Grid = { name: tab, cells: readCells(sheet, timeZone), ...(noted ? { shown: readShown(sheet) } : {}) };
  const notes = noted ? readNotes(sheet) : [];
  const { rows, column } = locate(grid);
  if (column < 1) throw new Refusal(session.words.recording.fault.rowLost({ tab, id: tab }));
  const at = [...rows];
  return {
    column,
    rows,
    cells: new Map(at.map(([key, row]) => [key, cellAt(grid, { row, column })] as const)),
    notes: new Map(
      at.map(([key, row]) => [key, notes[row - 1]?.[column - 1] ?? ''] as const).filter(([, note]) => note),
    ),
  };
}

/** Times alone are on a day of 1899, when Paris kept its own minutes: what the sheet shows is surer. */
function cellAt({ cells, shown }: Grid, { row, column }: { row: number; column: number }): Cell {
  const cell = cells[row - 1]?.[column - 1] ?? '';
  return isDateCell(cell) && cell.date < '1900' ? (shown?.[row - 1]?.[column - 1] ?? cell) : cell;
}

/**
 * Makes the cells of these rows say something, wherever the rows stand by now, and sees that they do: people may sort the
 * tab while this runs, even between looking for a row and writing to it. What is written to somebody else's row by that
 * says again what it said. A cell that says it already is not written.
 * @throws Refusal when a row is gone, or people move it faster than it can be written.
 */
export function writeByKey(session: Session, target: KeyedColumn, said: ReadonlyMap<string, Saying>): void {
  const sheet = sheetOf(session, target.tab);
  let before = readColumn(session, target);
  for (let tries = 0; tries < 3; tries += 1) {
    const wrong = [...said].filter(([key, saying]) => !says(before, key, saying));
    if (wrong.length === 0) return;
    for (const [key, saying] of wrong) {
      const row = before.rows.get(key);
      if (row === undefined) throw lost(session, target, key);
      put(sheet, { row, column: before.column }, saying);
    }
    const after = readColumn(session, target);
    const strays = wrong.filter(([key, saying]) => !says(after, key, saying));
    for (const [key] of strays) putBack(sheet, { before, after, row: before.rows.get(key) ?? 0 });
    before = strays.length > 0 ? readColumn(session, target) : after;
  }
  const [key = ''] = [...said].find(([each, saying]) => !says(before, each, saying)) ?? [];
  if (key !== '') throw lost(session, target, key);
}

function sheetOf(session: Session, tab: string): Sheet {
  const sheet = session.sheets.get(tab);
  if (!sheet) throw new Refusal(session.words.recording.fault.rowLost({ tab, id: tab }));
  return sheet;
}

function lost({ words }: Session, { tab }: KeyedColumn, key: string): Refusal {
  return new Refusal(words.recording.fault.rowLost({ tab, id: key }));
}

function says({ cells, notes }: ColumnRead, key: string, { value, note, onlyIfBlank }: Saying): boolean {
  const cell = cells.get(key);
  if (onlyIfBlank && cell !== undefined && !isBlank(cell)) return true;
  if (cell === undefined || cellText(cell) !== String(value).replace(/^'/, '')) return false;
  return note === undefined || (notes.get(key) ?? '') === note;
}

/** The note first: it tells what the value was before. */
function put(sheet: Sheet, at: { readonly row: number; readonly column: number }, { value, note }: Saying): void {
  if (note !== undefined) writeNote(sheet, at, note);
  writeCells(sheet, at.row, [{ column: at.column, value }]);
}

/** Whoever stands in a row now that was meant for somebody else gets back what they had. */
function putBack(
  sheet: Sheet,
  { before, after, row }: { readonly before: ColumnRead; readonly after: ColumnRead; readonly row: number },
): void {
  const [key] = [...after.rows].find(([, at]) => at === row) ?? [];
  if (key === undefined || !before.cells.has(key)) return;
  const had = before.cells.get(key) ?? '';
  const value = asWritten(typeof had === 'object' ? cellText(had) : had);
  if (before.notes.size > 0 || after.notes.size > 0) {
    writeNote(sheet, { row, column: before.column }, before.notes.get(key) ?? '');
  }
  writeCells(sheet, row, [{ column: before.column, value }]);
}
