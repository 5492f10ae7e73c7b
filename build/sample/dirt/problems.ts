import type { TableKey } from '../../../src/sheets/table';
import type { Random } from '../random.ts';
import { NO, YES } from '../render.ts';
import { isDate, type SampleCell } from '../sample-tab.ts';
import { settle } from './rows.ts';
import { ANSWER, cellOf, columnOf, type DirtyRow, type DirtySheet, type Plant, rowOf } from './sheet.ts';
import { UNREADABLE, type Unreadable } from './unreadable.ts';

/** Plants one problem; nothing where there is no row for it. */
type Planter = (sheet: DirtySheet, random: Random) => Plant[];

/** Plants up to `count` problems, no two of the same sort nor on the same row. */
export function plantProblems(sheet: DirtySheet, random: Random, count: number): Plant[] {
  const { key } = sheet.table;
  const planters = [...UNREADABLE[key].map(unreadable), ...OF_ONE_TABLE[key], halfARow];
  return random
    .shuffled(planters)
    .slice(0, count)
    .flatMap((plant) => plant(sheet, random));
}

/** A row that no problem has yet. */
function claim(sheet: DirtySheet, random: Random, fits: (row: DirtyRow) => boolean = () => true): DirtyRow | null {
  const rows = sheet.rows.filter((row) => !row.claimed && fits(row));
  if (rows.length === 0) return null;
  const row = random.pick(rows);
  row.claimed = true;
  return row;
}

function unreadable({ column: key, cells, blank, rows }: Unreadable): Planter {
  return (sheet, random) => {
    const row = claim(sheet, random, (each) => rows?.((column) => cellOf(sheet, each, column)) ?? true);
    if (!row) return [];
    const column = columnOf(sheet, key);
    settle(row, column, random.pick(cells));
    return [{ row, column, kind: blank ? 'blank' : key === 'value' ? 'settingUnreadable' : 'unreadable' }];
  };
}

const missingId: Planter = (sheet, random) => {
  const row = claim(sheet, random);
  if (!row) return [];
  const column = columnOf(sheet, 'id');
  settle(row, column, '');
  return [{ row, column, kind: 'idMissing' }];
};

/** The lower of two different people's rows gets the upper one's number. */
const repeatedId: Planter = (sheet, random) => {
  const one = claim(sheet, random);
  const person = 'guestCode' in sheet.table.columns ? 'guestCode' : 'email';
  const other = one && claim(sheet, random, (row) => cellOf(sheet, row, person) !== cellOf(sheet, one, person));
  if (!one || !other) return [];
  const [upper, lower] = sheet.rows.indexOf(one) < sheet.rows.indexOf(other) ? [one, other] : [other, one];
  const column = columnOf(sheet, 'id');
  settle(upper, column, cellOf(sheet, upper, 'id'));
  settle(lower, column, cellOf(sheet, upper, 'id'));
  return [{ row: lower, column, kind: 'idRepeated' }];
};

/** A row pasted in a second time, further down. */
const sameRow: Planter = (sheet, random) => {
  const row = claim(sheet, random);
  if (!row) return [];
  const copy = insert(sheet, random, rowOf(row.cells), sheet.rows.indexOf(row) + 1);
  return [{ row: copy, column: columnOf(sheet, 'id'), kind: 'sameRow' }];
};

/** A remark where a row should be. */
const halfARow: Planter = (sheet, random) => {
  const { columns } = sheet.table;
  const remark = Object.keys(columns).findLast((key) => !columns[key]?.needs) ?? '';
  const cell = REMARKS_IN[remark] ?? 'voir avec Odile';
  const row = insert(sheet, random, rowOf([[columnOf(sheet, remark), cell]]));
  const needed = Object.keys(columns).filter((key) => columns[key]?.needs === 'cell');
  if (needed.length === 0) return [{ row, column: columnOf(sheet, 'id'), kind: 'idMissing' }];
  return needed.map((key) => ({ row, column: columnOf(sheet, key), kind: 'blank' }));
};
const REMARKS_IN: Readonly<Record<string, SampleCell>> = { wentWell: 'oui' };

const moreBedsThanUsual: Planter = (sheet, random) => {
  const row = claim(sheet, random, (each) => {
    const [beds, answer] = [cellOf(sheet, each, 'beds'), cellOf(sheet, each, ANSWER)];
    return Number(beds) <= 9 && (answer === beds || answer === YES.en || answer === YES.fr);
  });
  if (!row) return [];
  const column = columnOf(sheet, ANSWER);
  settle(row, columnOf(sheet, 'beds'), cellOf(sheet, row, 'beds'));
  settle(row, column, Number(cellOf(sheet, row, 'beds')) + random.whole(1, 3));
  return [{ row, column, kind: 'moreBedsThanUsual' }];
};

/** Somebody whose beds nobody wrote down says yes. */
const bedsUnknown: Planter = (sheet, random) => {
  const row = claim(sheet, random, (each) => cellOf(sheet, each, ANSWER) === '');
  if (!row) return [];
  const column = columnOf(sheet, ANSWER);
  settle(row, columnOf(sheet, 'beds'), '');
  settle(row, column, YES.fr);
  return [{ row, column, kind: 'bedsUnknown' }];
};

/** Somebody proposed for a weekend that is not on the list, besides the weekend that is. */
const noSuchWeekend: Planter = (sheet, random) => {
  const row = claim(sheet, random);
  if (!row) return [];
  const column = columnOf(sheet, 'weekend');
  const copy = insert(sheet, random, rowOf(row.cells));
  settle(copy, columnOf(sheet, 'id'), `N${9000 + sheet.rows.length}`);
  settle(copy, column, daysAfter(cellOf(sheet, row, 'weekend'), 70));
  return [{ row: copy, column, kind: 'noSuchWeekend' }];
};

const arrivalInFuture: Planter = (sheet, random) => {
  const row = claim(sheet, random);
  if (!row) return [];
  const column = columnOf(sheet, 'inCalaisSince');
  settle(row, column, daysAfter(cellOf(sheet, row, 'weekend'), 30));
  return [{ row, column, kind: 'inFuture' }];
};

const unknownSetting: Planter = (sheet, random) => {
  const cells = [
    [columnOf(sheet, 'setting'), 'Couleur du week-end'],
    [columnOf(sheet, 'value'), NO.fr],
  ] as const;
  return [{ row: insert(sheet, random, rowOf(cells)), column: columnOf(sheet, 'setting'), kind: 'settingUnknown' }];
};

function insert(sheet: DirtySheet, random: Random, row: DirtyRow, least = 0): DirtyRow {
  row.claimed = true;
  sheet.rows.splice(random.whole(least, sheet.rows.length), 0, row);
  return row;
}

function daysAfter(cell: SampleCell, days: number): SampleCell {
  if (!isDate(cell)) throw new RangeError(`${String(cell)} is not a date.`);
  return { date: new Date(Date.parse(cell.date) + days * 86_400_000).toISOString().slice(0, 10) };
}

const OF_ONE_TABLE: Readonly<Record<TableKey, readonly Planter[]>> = {
  hosts: [missingId, repeatedId, sameRow, moreBedsThanUsual, bedsUnknown],
  drivers: [missingId, repeatedId, sameRow],
  nominations: [missingId, repeatedId, sameRow, noSuchWeekend, arrivalInFuture],
  weekends: [],
  settings: [unknownSetting],
  stays: [],
};
