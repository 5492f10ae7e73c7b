import type { Random } from '../random.ts';
import type { SampleCell } from '../sample-tab.ts';
import { columnOf, type DirtyRow, type DirtySheet, rowOf } from './sheet.ts';

export function addBlankRows(sheet: DirtySheet, random: Random, count: number): void {
  for (let i = 0; i < count; i += 1) {
    const blank = rowOf([]);
    blank.claimed = true;
    sheet.rows.splice(random.whole(0, sheet.rows.length), 0, blank);
  }
}

/** Cells that may be blank without anyone being counted, held or told otherwise. */
const MAY_BE_BLANK: Readonly<Record<DirtySheet['table']['key'], readonly string[]>> = {
  hosts: ['phone', 'address', 'postcode', 'latitude', 'longitude', 'languages', 'notes'],
  drivers: ['phone', 'address', 'postcode', 'latitude', 'longitude', 'longestDetourKm', 'notes'],
  nominations: ['gender', 'health', 'tiredness', 'inCalaisSince', 'languages', 'notes'],
  weekends: ['activity', 'messageToHosts'],
  settings: ['meaning'],
  stays: ['outcome', 'wentWell'],
};

/** Empties about half of the cells that may be blank, in a share of the rows. */
export function emptyHalf(sheet: DirtySheet, random: Random, share: number): void {
  const columns = MAY_BE_BLANK[sheet.table.key].map((key) => columnOf(sheet, key));
  for (const row of sheet.rows) {
    if (row.claimed || !random.chance(share)) continue;
    for (const column of columns) if (!row.settled.has(column) && random.chance(0.5)) row.cells.set(column, '');
  }
}

/** Names and notes such as nobody would expect; each must come out again as it went in. */
const HOSTILE: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
  name: [
    (name) => `=HYPERLINK("http://example.org";"${name}")`,
    (name) => `@${name}`,
    (name) => `${name} 🙂`,
    (name) => `${name}; DROP TABLE hosts`,
  ],
  firstName: [
    (name) => `=${name}`,
    (name) => `+${name}`,
    (name) => `@${name}`,
    (name) => `-${name}`,
    (name) => `${name} 🌊`,
    (name) => `<b>${name}</b>`,
  ],
  notes: [
    () => '=IMPORTXML("http://example.org","//a")',
    () => "<script>alert('homestays')</script>",
    () => '+33 ?',
    () => '🏠🚗🚗',
    (notes) => `${notes}\r\nBcc: everyone@example.org`,
    (notes) => `${notes} ${'rappeler avant de passer, la sonnette ne marche pas. '.repeat(60)}`,
  ],
};

export function makeHostile(sheet: DirtySheet, random: Random, share: number): void {
  for (const column of sheet.columns) {
    const ways = HOSTILE[column.key ?? ''] ?? [];
    const rows = random.shuffled(sheet.rows.filter((row) => !row.claimed));
    rows.slice(0, Math.round(share * rows.length)).forEach((row, i) => {
      const way = ways[i % ways.length];
      if (way) settle(row, column, way(String(row.cells.get(column) ?? '')));
    });
  }
}

/** Writes a cell that no later step may rewrite. */
export function settle(row: DirtyRow, column: DirtySheet['columns'][number], cell: SampleCell): void {
  row.cells.set(column, cell);
  row.settled.add(column);
}
