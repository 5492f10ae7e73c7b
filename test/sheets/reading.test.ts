import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../src/domain/civil-date.ts';
import { type Cell, type Grid, isBlank } from '../../src/sheets/cell.ts';
import type { Context } from '../../src/sheets/kinds/kind.ts';
import { readTable } from '../../src/sheets/read-table.ts';
import { readDrivers } from '../../src/sheets/tables/drivers.ts';
import { readHosts } from '../../src/sheets/tables/hosts.ts';
import { readNominations } from '../../src/sheets/tables/nominations.ts';
import { readSettings, settingLines } from '../../src/sheets/tables/settings.ts';
import { readStays } from '../../src/sheets/tables/stays.ts';
import { readWeekends } from '../../src/sheets/tables/weekends.ts';
import { INPUT_TABLES } from '../../src/sheets/workbook.ts';
import { type Random, randomFrom } from '../random.ts';

const near = parseCivilDate('2026-11-28')!;
const context: Context = { near };

/** What people type, paste and leave behind. */
const TYPED: readonly Cell[] = [
  ...['', '', '', ' ', 'oui', 'Non', 'x', '✓', 'Yes', '?', 'à voir', '3', '3 lits', '2-3', 'trois', '07', '12,5', '-4'],
  ...['H1', 'H2', 'D1', 'N1', 'N2', '=1+1', '+33 6 00', '@x', "'", '#REF!', 'Validé', 'APPROVED', 'nouveau', 'Ouvert'],
  ...[
    '28/11/2026',
    '2026-11-28',
    '28 nov.',
    'sam. 28/11',
    '31/02/2026',
    '10h',
    '10:30',
    '25:00',
    'a@b.fr',
    'a@b',
    'Femmes',
  ],
  ...['Aller', 'a/r', 'mineur', '17 ans', '3 mois', 'août 2026', 'é'.repeat(500), 'line\nbreak', '😀'],
  ...[0, 1, 3, 12, 99, -1, 2.5, 46354, 612345678, 1e21, Number.NaN, true, false],
  { date: '2026-11-28', minutes: 0 },
  { date: '1899-12-30', minutes: 600 },
  { date: '2026-11-28', minutes: 61 },
];

/** A tab with the table's own headers, shuffled and respelled, among foreign ones, and rows of anything. */
function randomGrid(key: keyof typeof INPUT_TABLES, random: Random): Grid {
  const table = INPUT_TABLES[key];
  const headers: Cell[] = Object.values(table.columns).map(({ label }) =>
    random.pick([label.en, label.fr, label.fr.toUpperCase(), ` ${label.en.toLowerCase()} :`]),
  );
  if ('weekendColumns' in table)
    headers.push(random.pick<Cell>(['2026-11-28', '28/11/2026', { date: '2026-11-28', minutes: 0 }]));
  headers.push('Covoiturage ?', 'Vu par', '');
  random.shuffle(headers);
  const rows = Array.from({ length: random.below(12) }, () => {
    if (random.chance(0.1)) return headers.map((): Cell => random.pick<Cell>(['', ' ', false]));
    const filled = random.unit();
    return headers.map((): Cell => (random.chance(filled) ? random.pick(TYPED) : ''));
  });
  return { name: table.label.fr, cells: [headers, ...rows] };
}

type Outcome = { readonly rows: Iterable<number>; readonly issues: readonly { readonly row: number | null }[] };

const READERS: Readonly<Record<keyof typeof INPUT_TABLES, (grid: Grid) => Outcome>> = {
  hosts: (grid) => read(readHosts(grid, context)),
  drivers: (grid) => read(readDrivers(grid, context)),
  nominations: (grid) => read(readNominations(grid, context, [])),
  weekends: (grid) => read(readWeekends(grid, context)),
  settings: (grid) => read(readSettings(grid, context)),
  stays: (grid) => read(readStays(grid, context)),
};

function read({ rows, issues }: { rows: ReadonlyMap<string, number>; issues: Outcome['issues'] }): Outcome {
  return { rows: rows.values(), issues };
}

describe('reading never fails', () => {
  it('ends every row that is not blank as exactly one record or with at least one issue', () => {
    const tally = { rows: 0, records: 0, both: 0, issuesOnly: 0 };
    for (let seed = 1; seed <= 1200; seed += 1) {
      const random = randomFrom(seed);
      const key = random.pick(Object.keys(READERS) as (keyof typeof READERS)[]);
      const grid = randomGrid(key, random);
      const outcome = READERS[key](grid);
      const records = [...outcome.rows];
      const troubled = new Set(outcome.issues.map((issue) => issue.row));
      expect(new Set(records).size, `seed ${seed}: a row became two records`).toBe(records.length);
      grid.cells.forEach((cells, index) => {
        const row = index + 1;
        if (index === 0) return;
        const counted = records.includes(row);
        if (cells.every(isBlank)) {
          expect(counted || troubled.has(row), `seed ${seed}: blank row ${row}`).toBe(false);
          return;
        }
        tally.rows += 1;
        tally.records += counted ? 1 : 0;
        tally.both += counted && troubled.has(row) ? 1 : 0;
        tally.issuesOnly += counted ? 0 : 1;
        expect(counted || troubled.has(row), `seed ${seed}, ${key}, row ${row}: ${JSON.stringify(cells)}`).toBe(true);
      });
    }
    console.log(`reading: ${JSON.stringify(tally)}`);
    expect(tally.rows).toBeGreaterThan(3000);
    expect(Math.min(tally.records, tally.both, tally.issuesOnly)).toBeGreaterThan(300);
  });

  it('finds the header row below a title, and columns in any order, case, accents and language', () => {
    const cells: Cell[][] = [
      ['Nos hébergeurs', '', '', ''],
      ['statut', 'LITS ', 'Numéro hébergeur', 'Vu par'],
      ['validee', '3 lits', 'H7', 'Zoé'],
    ];
    const { records } = readHosts({ name: 'Hébergeurs', cells }, context);
    expect(records).toMatchObject([{ id: 'H7', beds: 3, status: 'approved', welcomes: 'anyone' }]);
  });

  it('stops with the name of a column that it cannot do without', () => {
    const grid: Grid = {
      name: 'Hôtes',
      cells: [
        ['Host', 'Status'],
        ['H1', 'Approved'],
      ],
    };
    expect(() => readTable(INPUT_TABLES.hosts, grid, context)).toThrow(
      expect.objectContaining({
        fault: { code: 'columnMissing', tab: 'Hôtes', column: INPUT_TABLES.hosts.columns.beds.label },
      }),
    );
  });
});

describe('what cannot be read is counted cautiously', () => {
  const host = (header: string, cell: Cell) =>
    readHosts(
      {
        name: 'Hosts',
        cells: [
          ['Host', 'Beds', 'Status', header],
          ['H1', 4, 'Approved', cell],
        ],
      },
      context,
    );

  it('never opens a home to people it may not want', () => {
    expect(host('Known guests only', 'à voir').records[0]?.knownGuestsOnly).toBe(true);
    expect(host('Pets', 'peut-être').records[0]?.pets).toBe(true);
    expect(host('Step-free', 'presque').records[0]?.stepFree).toBe(false);
  });

  it('leaves a home out whose limits cannot be read', () => {
    const { records, issues } = host('Welcomes', 'familles');
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'blocks', row: 2, column: 4, value: 'familles' }]);
  });

  it('counts no more beds than a home has', () => {
    const { records, issues } = host('28/11/2026', 7);
    expect(records[0]?.offers.get(near)).toBe(4);
    expect(issues).toMatchObject([{ row: 2, column: 4, flaw: { code: 'moreBedsThanUsual', beds: 4 } }]);
  });

  it.each<[Cell, number | undefined]>([
    ['Oui', 4],
    ['x', 4],
    [true, 4],
    ['2 lits', 2],
    ['non', 0],
    [0, 0],
    ['', undefined],
    ['on verra', undefined],
  ])('takes the answer %j for %j beds', (cell, beds) => {
    expect(host('28/11/2026', cell).records[0]?.offers.get(near)).toBe(beds);
  });
});

describe('settings', () => {
  it('all have their default when the tab says nothing, and take every value they show', () => {
    const grid: Grid = {
      name: 'Réglages',
      cells: [
        ['Réglage', 'Valeur'],
        ...settingLines.map(({ label, shown }): Cell[] => [label.fr, typeof shown === 'object' ? shown.fr : shown]),
      ],
    };
    const { settings, issues } = readSettings(grid, context);
    expect(issues).toEqual([]);
    expect(settings).toEqual(readSettings({ name: 'Settings', cells: [['Setting', 'Value']] }, context).settings);
  });

  it('tell what they are not, and keep the default then', () => {
    const cells: Cell[][] = [
      ['Setting', 'Value'],
      ['Road factor', 'beaucoup'],
      ['Couleur', 'bleu'],
      ['Weeks between stays', '6 semaines'],
    ];
    const { settings, issues } = readSettings({ name: 'Settings', cells }, context);
    expect(settings.planning).toMatchObject({ roadFactor: 1.3, weeksBetweenStays: 6 });
    expect(issues.map(({ row, flaw }) => [row, flaw.code])).toEqual([
      [2, 'unreadable'],
      [3, 'settingUnknown'],
    ]);
  });
});
