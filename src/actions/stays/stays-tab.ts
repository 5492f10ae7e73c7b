import type { CivilDate } from '../../domain/civil-date';
import type { Sheet } from '../../google/spreadsheet';
import { guestOf } from '../../planning/identity';
import { cellText, isBlank } from '../../sheets/cell';
import { isGuestKey } from '../../sheets/guest-key';
import { SetupError } from '../../sheets/issue';
import { readTable } from '../../sheets/read-table';
import { stays } from '../../sheets/tables/stays';
import { tidy } from '../../sheets/text';
import { type InputTab, type InputTabs, tabIfThere } from '../input-tabs';

export type StaysColumn = keyof typeof stays.columns;

/** The Stays tab as it stands. */
export interface StaysTab {
  readonly sheet: Sheet;
  readonly name: string;
  /** Where each column stands, from 1; none in a tab without any header yet. */
  readonly columns: ReadonlyMap<StaysColumn, number>;
  /** Those that say when and who, whether or not the rest can be read. */
  readonly rows: readonly StaysRow[];
}

export interface StaysRow {
  /** As counted on the sheet. */
  readonly row: number;
  /** null where it cannot be read. */
  readonly weekend: CivilDate | null;
  /** What stands under `Guest key`. */
  readonly key: string;
  /** Whom a plain code names; null for what is a key already, or made of signs alone. */
  readonly guest: string | null;
  /** What else the row says of the stay: rows that say the same may change places. */
  readonly rest: string;
}

/** Of these columns a stay is made; the tab cannot be added to without them. */
const NEEDED: readonly StaysColumn[] = ['weekend', 'guestKey', 'host', 'outcome'];

/**
 * null where there is no such tab.
 * @throws SetupError when a column is missing.
 */
export function readStaysTab(tabs: InputTabs): StaysTab | null {
  const tab = tabIfThere(tabs, 'stays');
  return tab && staysIn(tab, tabs);
}

/** @throws SetupError when a column is missing. */
export function staysIn({ sheet, grid }: InputTab, { today }: Pick<InputTabs, 'today'>): StaysTab {
  if (grid.cells.every((cells) => cells.every(isBlank))) {
    return { sheet, name: grid.name, columns: new Map(), rows: [] };
  }
  const reading = readTable(stays, grid, { near: today });
  const at = (key: StaysColumn) => reading.headers.columns.get(key);
  for (const key of NEEDED) {
    if (at(key) === undefined) {
      throw new SetupError({ code: 'columnMissing', tab: grid.name, column: stays.columns[key].label });
    }
  }
  const weekends = new Map(reading.rows.map(({ row, values }) => [row, values.weekend] as const));
  const rows = grid.cells.flatMap((cells, i): StaysRow[] => {
    const text = (key: StaysColumn) => tidy(cellText(cells[at(key) ?? -1]));
    const key = text('guestKey');
    if (i <= reading.headers.row || key === '' || text('weekend') === '') return [];
    const guest = isGuestKey(key) ? null : guestOf({ association: text('association'), guestCode: key });
    const rest = JSON.stringify((['weekend', 'association', 'host', 'outcome'] as const).map(text));
    return [{ row: i + 1, weekend: weekends.get(i + 1) ?? null, key, guest, rest }];
  });
  const columns = new Map([...reading.headers.columns].map(([key, place]) => [key, place + 1] as const));
  return { sheet, name: grid.name, columns, rows };
}
