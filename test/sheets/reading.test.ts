import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../src/domain/civil-date.ts';
import { BY_URGENCY } from '../../src/domain/message.ts';
import type { Weekend } from '../../src/domain/weekend.ts';
import { type Cell, type Grid, isBlank } from '../../src/sheets/cell.ts';
import type { Issue } from '../../src/sheets/issue.ts';
import type { Context } from '../../src/sheets/kinds/kind.ts';
import { readTable } from '../../src/sheets/read-table.ts';
import { openingLabel } from '../../src/sheets/settings/message-lines.ts';
import { readDrivers } from '../../src/sheets/tables/drivers.ts';
import { readHosts } from '../../src/sheets/tables/hosts.ts';
import { readNominations } from '../../src/sheets/tables/nominations.ts';
import { readSettings, settingLines } from '../../src/sheets/tables/settings.ts';
import { readStays } from '../../src/sheets/tables/stays.ts';
import { readWeekends } from '../../src/sheets/tables/weekends.ts';
import type { Label } from '../../src/sheets/text.ts';
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
      ['Nos hébergeurs', '', '', '', '', '', ''],
      ['statut', 'LITS ', 'Numéro hébergeur', 'Vu par', 'animaux :', 'ACCUEILLE', 'Known guests only'],
      ['validee', '3 lits', 'H7', 'Zoé', 'oui', 'tous', 'non'],
    ];
    const { records } = readHosts({ name: 'Hébergeurs', cells }, context);
    expect(records).toMatchObject([{ id: 'H7', beds: 3, status: 'approved', welcomes: 'anyone', pets: true }]);
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
  /** A home of four beds whose cell under that header holds this, and what was said about that cell. */
  function host(header: string, cell: Cell) {
    const usual: Record<string, Cell> = {
      Host: 'H1',
      Beds: 4,
      Status: 'Approved',
      Welcomes: 'Anyone',
      'Known guests only': 'No',
      Pets: 'No',
    };
    const row = { ...usual, [header]: cell };
    const { records, issues } = readHosts({ name: 'Hosts', cells: [Object.keys(row), Object.values(row)] }, context);
    return { records, issues: issues.filter((issue) => issue.header === header) };
  }

  it('never opens a home to people it may not want', () => {
    expect(host('Known guests only', 'à voir').records[0]?.knownGuestsOnly).toBe(true);
    expect(host('Pets', 'peut-être').records[0]?.pets).toBe(true);
    expect(host('Step-free', 'presque').records[0]?.stepFree).toBe(false);
  });

  it('leaves a home out whose limits cannot be read', () => {
    const { records, issues } = host('Welcomes', 'familles');
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'blocks', row: 2, value: 'familles' }]);
  });

  it('counts no more beds than a home has', () => {
    const { records, issues } = host('28/11/2026', 7);
    expect(records[0]?.offers.get(near)).toBe(4);
    expect(issues).toMatchObject([{ row: 2, value: '7', flaw: { code: 'moreBedsThanUsual', beds: 4 } }]);
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
    ['Non, 2 la prochaine fois', undefined],
    ['nous avons déjà 2 invités', undefined],
  ])('takes the answer %j for %j beds', (cell, beds) => {
    expect(host('28/11/2026', cell).records[0]?.offers.get(near)).toBe(beds);
  });
});

describe('cells whose misreading would harm somebody', () => {
  function nomination(header: string, cell: Cell) {
    const usual: Record<string, Cell> = {
      ...{
        Nomination: 'N1',
        Weekend: '2026-11-28',
        Association: 'Auberge',
        'Guest code': 'A-1',
        'First name': 'Sami',
        Age: 16,
      },
      ...{ 'Needs step-free': '', 'No pets': '', Status: 'New' },
    };
    const row = { ...usual, [header]: cell };
    const grid = { name: 'Nominations', cells: [Object.keys(row), Object.values(row)] };
    const { records, issues } = readNominations(grid, context, []);
    return { record: records[0], asked: issues.some((issue) => issue.header === header) };
  }

  it.each<[Cell, string, boolean]>([
    ['Amel, 12/11', 'Amel, 12/11', false],
    ['oui', 'oui', false],
    ['Non', '', false],
    ['-', '', false],
    ['?', '', false],
    ['N/A', '', false],
    ['à faire', '', true],
    ['en cours', '', true],
  ])('a referral %j is %j', (cell, referral, asked) => {
    expect(nomination('Under-18 referral', cell)).toMatchObject({ record: { under18Referral: referral }, asked });
  });

  it.each<[Cell, number | null, boolean]>([
    ['17 ans', 17, false],
    ['<18', 17, false],
    ['moins de 18 ans', 17, false],
    ['mineurs', 17, false],
    ['MNA', 17, false],
    ['16-17', 16, false],
    ['15 ou 16', 15, false],
    ['seize', 16, false],
    ['né en 2009', 16, false],
    ['12/03/2009', 17, false],
    [{ date: '2008-11-29', minutes: 0 }, 17, false],
    [{ date: '2008-11-28', minutes: 0 }, 18, false],
    [2001, 24, false],
    ['18 mois', 1, false],
    ['?', null, false],
    ['vingt-deux', null, true],
    ['jeune', null, true],
    [150, null, true],
  ])('the age %j is %j', (cell, age, asked) => {
    expect(nomination('Age', cell)).toMatchObject({ record: { age }, asked });
  });

  it.each<[string, Cell, object, boolean]>([
    ['No pets', 'non aux chiens (allergique)', { noPets: true }, true],
    ['Needs step-free', 'No stairs please', { needsStepFree: true }, true],
    ['Status', 'Désistement', { status: 'withdrawn' }, false],
    ['Status', 'ne vient plus', { status: 'withdrawn' }, false],
    ['Group', 'aucun', { group: '' }, false],
    ['Group', '-', { group: '' }, false],
    ['Guest code', 'n/a', { guestCode: '' }, false],
    ['Languages', 'Anglais et pachtou, farsi', { languages: ['english', 'pashto', 'persian'] }, false],
  ])('%s %j', (header, cell, expected, asked) => {
    expect(nomination(header, cell)).toMatchObject({ record: expected, asked });
  });

  it.each<[Cell, number | null, boolean]>([
    ['20 à 30', 20, true],
    ['aucune limite', null, false],
    ['30 km', 30, false],
    ['30 min', 30, true],
    ['pas trop', null, true],
  ])('a longest detour %j is %j', (cell, km, asked) => {
    const cells = [
      ['Driver', 'Seats', 'Status', 'Longest detour (km)'],
      ['D1', 3, 'Approved', cell],
    ];
    const { records, issues } = readDrivers({ name: 'Drivers', cells }, context);
    expect(records[0]?.longestDetourKm).toBe(km);
    expect(issues.some(({ flaw }) => flaw.code === 'unreadable')).toBe(asked);
  });

  it('a night belongs to the weekend that starts on it, not to the one that ends on it', () => {
    const night = (start: string, end: string) => ({ start, end, status: 'open' }) as unknown as Weekend;
    const cells = [
      [
        'Nomination',
        'Weekend',
        'Association',
        'Guest code',
        'First name',
        'Age',
        'Needs step-free',
        'No pets',
        'Status',
      ],
      ['N1', '2026-11-28', 'Auberge', 'A-1', 'Sami', 20, '', '', ''],
      ['N2', '2026-11-30', 'Auberge', 'A-2', 'Omar', 20, '', '', ''],
    ];
    const weekends = [
      night('2026-11-27', '2026-11-28'),
      night('2026-11-28', '2026-11-29'),
      night('2026-11-29', '2026-11-30'),
    ];
    const { records } = readNominations({ name: 'Nominations', cells }, context, weekends);
    expect(records.map(({ weekend }) => weekend)).toEqual(['2026-11-28', '2026-11-29']);
  });
});

describe('columns', () => {
  it('each is missed when it is not there: the run stops, or To do says so', () => {
    let stopping = 0;
    for (const [key, table] of Object.entries(INPUT_TABLES)) {
      for (const [name, { label, optional }] of Object.entries(
        table.columns as Record<string, { label: Label; optional?: boolean }>,
      )) {
        const others = Object.entries(table.columns).filter(([other]) => other !== name);
        const grid = { name: key, cells: [others.map(([, column]) => column.label.fr)] };
        try {
          const { issues } = readTable(table as never, grid, context) as { issues: readonly Issue[] };
          expect(
            issues.map(({ header }) => header),
            `${key}.${name}`,
          ).toEqual(optional ? [] : [label]);
        } catch (error) {
          stopping += 1;
          expect(error, `${key}.${name}`).toMatchObject({ fault: { code: 'columnMissing', column: label } });
        }
      }
    }
    expect(stopping).toBeGreaterThan(20);
  });

  it('headed with the same weekend twice are read together, and a repeated column is told', () => {
    const cells = [
      ['Host', 'Beds', 'Status', 'Welcomes', 'Known guests only', 'Pets', '2026-11-28', '28/11', 'Lits'],
      ['H1', 4, 'Approved', '', '', '', '', 'Oui', 2],
    ];
    const { records, issues } = readHosts({ name: 'Hosts', cells }, context);
    expect(records[0]?.offers.get(near)).toBe(4);
    expect(issues).toContainEqual(
      expect.objectContaining({ column: 9, flaw: { code: 'columnRepeated', first: 'Beds' } }),
    );
  });
});

describe('the language of mails', () => {
  const HOSTS = { Host: 'H1', Beds: 4, Status: 'Approved', Welcomes: '', 'Known guests only': '', Pets: '' };
  const languagesOf = (cells: Record<string, Cell>) => {
    const row: Record<string, Cell> = { ...HOSTS, ...cells };
    const { records, issues } = readHosts({ name: 'Hosts', cells: [Object.keys(row), Object.values(row)] }, context);
    return { ...records[0], asked: issues.filter(({ flaw }) => flaw.code === 'unreadable').length };
  };

  it('is a column beside the languages spoken, in any order', () => {
    const both = { language: 'en', languages: ['arabic', 'french'], asked: 0 };
    expect(languagesOf({ Langue: 'Anglais', Langues: 'arabe, français' })).toMatchObject(both);
    expect(languagesOf({ Languages: 'Arabic, French', Language: 'English' })).toMatchObject(both);
    expect(languagesOf({ Languages: 'Arabic, French', 'Langue des messages': 'en' })).toMatchObject(both);
  });

  it('is the workbook’s own where nothing or something else is written', () => {
    expect(languagesOf({ Languages: 'arabe' })).toMatchObject({ language: null, languages: ['arabic'], asked: 0 });
    expect(languagesOf({ Language: 'arabe' })).toMatchObject({ language: null, languages: [], asked: 1 });
    const cells = [
      ['Conducteur', 'Places', 'Statut', 'Langue'],
      ['D1', 3, 'Validé', 'Français'],
      ['D2', 3, 'Validé', ''],
    ];
    const { records } = readDrivers({ name: 'Conducteurs', cells }, context);
    expect(records.map(({ language }) => language)).toEqual(['fr', null]);
  });
});

describe('weekends', () => {
  it('say on one line what there is to do, and keep the paragraphs of what hosts are told', () => {
    const cells: Cell[][] = [
      ['Début', 'Statut', 'Latitude', 'Longitude', 'Activité', 'Message aux hébergeurs'],
      ['28/11/2026', 'Ouvert', 50.9, 1.8, 'Cinéma\n dimanche', 'Merci !\n\nPrévoyez un repas. '],
      ['05/12/2026', 'Ouvert', 50.9, 1.8, '', ''],
    ];
    const { records } = readWeekends({ name: 'Week-ends', cells }, context);
    expect(records.map(({ activity, messageToHosts }) => [activity, messageToHosts])).toEqual([
      ['Cinéma dimanche', 'Merci !\n\nPrévoyez un repas.'],
      ['', ''],
    ]);
  });
});

describe('settings', () => {
  it('an unreadable list of who may nominate lets nobody else in', () => {
    const read = (value: string) =>
      readSettings(
        {
          name: 'Settings',
          cells: [
            ['Setting', 'Value'],
            ['Who may nominate', value],
          ],
        },
        context,
      );
    expect(read('a@u.fr, @utopia.org').settings.planning.nominators).toEqual(['a@u.fr', '@utopia.org']);
    expect(read('a@u.fr, sam@auberge').settings.planning.nominators).toEqual(['a@u.fr']);
    expect(read('voir Camille').settings.planning.nominators).not.toEqual([]);
    expect(read('voir Camille').issues).toMatchObject([{ severity: 'blocks', row: 2, value: 'voir Camille' }]);
  });

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

  const saying = (...lines: Cell[][]) =>
    readSettings({ name: 'Réglages', cells: [['Réglage', 'Valeur'], ...lines] }, context);

  it('keep the coordinators’ own words with their paragraphs, one text for each kind of message', () => {
    const written = BY_URGENCY.map((kind) => [openingLabel(kind).fr, ` Bonjour {prénom},\r\n\r\n\n\n${kind}  ! \n`]);
    const { settings, issues } = saying(...written, ['Text: host change', 'twice']);
    expect(written).toHaveLength(13);
    expect(settings.messages.openings).toEqual(
      Object.fromEntries(BY_URGENCY.map((kind) => [kind, `Bonjour {prénom},\n\n${kind} !`])),
    );
    expect(issues.map(({ row, flaw }) => [row, flaw.code])).toEqual([[15, 'sameRow']]);
    expect(saying(['Texte : confirmation aux hébergeurs', ' \n ']).settings.messages.openings).toEqual({});
  });

  it.each<[Cell, boolean, boolean]>([
    ['', false, false],
    ['Non', false, false],
    [false, false, false],
    ['oui', true, false],
    [true, true, false],
    ['peut-être', true, true],
    ['non, sauf dimanche', true, true],
    [7, true, true],
  ])('the test mode %j is %j: in doubt nothing leaves to people', (cell, testMode, asked) => {
    const { settings, issues } = saying(['Mode essai', cell]);
    expect(settings.messages.testMode).toBe(testMode);
    expect(issues.map(({ severity, flaw }) => [severity, flaw])).toMatchObject(
      asked ? [['blocks', { code: 'settingUnreadable', until: 'yes' }]] : [],
    );
  });

  it.each<[string, readonly string[], boolean]>([
    ['Coordination@Calais.example', ['coordination@calais.example'], false],
    ['a@calais.example; mailto:b@calais.example\na@calais.example', ['a@calais.example', 'b@calais.example'], false],
    ['a@calais.example, voir Odile', ['a@calais.example'], true],
    ['@calais.example', [], true],
    ['Odile <odile@calais.example>', ['odile@calais.example'], true],
    ['voir Odile', [], true],
  ])('the coordinators’ addresses %j are %j', (cell, emails, asked) => {
    const { settings, issues } = saying(['Courriel de la coordination', cell]);
    expect(settings.messages.emails).toEqual(emails);
    expect(issues.map(({ flaw }) => flaw)).toMatchObject(
      asked ? [{ code: 'settingUnreadable', until: 'readableAddresses' }] : [],
    );
  });

  it('take the coordinators’ phone as people write it', () => {
    expect(saying(['Téléphone de la coordination', 639980595]).settings.messages.phone).toBe('06 39 98 05 95');
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
      [2, 'settingUnreadable'],
      [3, 'settingUnknown'],
    ]);
  });
});
