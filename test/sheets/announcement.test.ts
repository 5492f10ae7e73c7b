import { describe, expect, it } from 'vitest';
import type { Disagreement } from '../../src/domain/announcement.ts';
import { say, wordsIn } from '../../src/language/words.ts';
import type { Known } from '../../src/sheets/announcement/review.ts';
import { readAnnouncement } from '../../src/sheets/announcement.ts';
import type { Cell, Grid } from '../../src/sheets/cell.ts';
import type { OutputTable } from '../../src/sheets/output-table.ts';
import { decisionLabels, guests as guestsTable } from '../../src/sheets/outputs/guests.ts';
import { legLabels, rides as ridesTable } from '../../src/sheets/outputs/rides.ts';
import { type Random, randomFrom } from '../random.ts';
import { type PlainRow, plainly, plannedIn, type Said, saidBy } from './announcing/plainly.ts';
import { type PlannedWeekend, plannedWeekend } from './announcing/planned.ts';

const weekends = Array.from({ length: 12 }, (_, i) => plannedWeekend(3 + i));

type Tabs = { readonly guests: Grid; readonly rides: Grid };

function announced(tabs: Tabs, known: Known): Said {
  const read = readAnnouncement(tabs, known);
  if ('disagreements' in read) throw new Error(JSON.stringify(read.disagreements));
  return saidBy(read.announcement);
}

/** As planned, in any order of guests and rides. */
function unordered({ guests, rides }: Said): Said {
  const key = (each: object) => JSON.stringify(each);
  const byKey = <T extends object>(list: readonly T[]) => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { guests: byKey(guests), rides: byKey(rides) };
}

function whyIn({ cells: [headers = [], ...rows] }: Grid, label: { en: string; fr: string }[]): (id: string) => string {
  const [id, why] = label.map(({ en, fr }) => headers.findIndex((header) => header === en || header === fr)) as [
    number,
    number,
  ];
  return (wanted) => String(rows.find((row) => row[id] === wanted)?.[why] ?? '');
}
const WHY = [guestsTable.columns.nomination.label, guestsTable.columns.why.label];

describe('the tabs of a planned weekend', () => {
  it('say what was planned, in either language', () => {
    const seen = { hosted: 0, waiting: 0, held: 0, byHost: 0, byNobody: 0, rides: 0, severalStops: 0 };
    for (const { plan, known, tabs } of weekends) {
      for (const language of ['en', 'fr'] as const) {
        const said = announced(tabs(language), known);
        expect(said).toEqual(plannedIn(plan, whyIn(tabs(language).guests, WHY)));
        for (const { decision, outward, why } of said.guests) {
          seen[decision as 'hosted'] += 1;
          if (outward.startsWith('host')) seen.byHost += 1;
          if (decision === 'hosted' && outward === '') seen.byNobody += 1;
          if (decision !== 'hosted') expect(why).not.toBe('');
        }
        seen.rides += said.rides.length;
        seen.severalStops += said.rides.filter(({ stops }) => stops.length > 1).length;
      }
    }
    console.log(`tabs read back: ${JSON.stringify(seen)}`);
    expect(Math.min(seen.hosted, seen.rides)).toBeGreaterThan(150);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it('say the same sorted, respelled, among other columns and below a title', () => {
    let cases = 0;
    for (const { plan, known, tabs } of weekends) {
      const why = whyIn(tabs('en').guests, WHY);
      for (let seed = 1; seed <= 20; seed += 1) {
        const random = randomFrom(1000 * cases + seed);
        const written = tabs('en');
        const said = announced(
          {
            guests: asPeopleLeaveIt(written.guests, guestsTable, random),
            rides: asPeopleLeaveIt(written.rides, ridesTable, random),
          },
          known,
        );
        expect(unordered(said)).toEqual(unordered(plannedIn(plan, why)));
        cases += 1;
      }
    }
    expect(cases).toBe(240);
  });

  it('keep the order in which people sorted them', () => {
    const { known, tabs } = weekends[1]!;
    const { guests, rides } = tabs('en');
    const turned = (grid: Grid): Grid => ({ ...grid, cells: [grid.cells[0]!, ...grid.cells.slice(1).reverse()] });
    const [asIs, other] = [
      announced({ guests, rides }, known),
      announced({ guests: turned(guests), rides: turned(rides) }, known),
    ];
    expect(other.guests).toEqual([...asIs.guests].reverse());
    expect(other.rides).toEqual([...asIs.rides].reverse());
    expect(asIs.rides.length).toBeGreaterThan(5);
  });
});

/** Rows and columns in any order, headers and values in either language, numbers and times as people type them. */
function asPeopleLeaveIt<K extends string>(grid: Grid, table: OutputTable<K>, random: Random): Grid {
  const [headers = [], ...rows] = grid.cells;
  const labels = Object.values<{ label: { en: string; fr: string } }>(table.columns).map(({ label }) => label);
  const header = (cell: Cell) => {
    const { en, fr } = labels.find((label) => label.en === cell)!;
    return random.pick([en, fr, fr.toUpperCase(), ` ${en.toLowerCase()} :`]);
  };
  const values = [...Object.values(decisionLabels), ...Object.values(legLabels)];
  const respelled = (cell: Cell): Cell => {
    if (typeof cell !== 'string' || random.chance(0.5))
      return typeof cell === 'number' && random.chance(0.3) ? String(cell) : cell;
    const value = values.find(({ en }) => en === cell);
    if (value) return random.pick([value.fr, value.en.toUpperCase(), ` ${value.fr} `]);
    if (/^[HDN]\d+$/.test(cell))
      return random.pick([cell.toLowerCase(), ` ${cell}`, `${cell[0]} ${cell.slice(1)}`, `${cell}\u00a0`]);
    const time = /^(\d\d):(\d\d)$/.exec(cell);
    if (!time) return cell;
    const minutes = Number(time[1]) * 60 + Number(time[2]);
    return random.pick<Cell>([`${time[1]}h${time[2]}`, `${cell}:00`, { date: '1899-12-30', minutes }, minutes / 1440]);
  };
  const order = random.shuffle([...headers.keys(), -1, -2, -3]);
  const own = () => random.pick<Cell>(['', 'rappeler', 3, true, 'H12']);
  const lined = (cells: readonly Cell[], other: (at: number) => Cell) =>
    order.map((at) => (at < 0 ? other(at) : cells[at]!));
  const body = random.shuffle(rows.map((row) => lined(row.map(respelled), own)));
  if (random.chance(0.5))
    body.splice(
      random.below(body.length),
      0,
      order.map((at) => (at < 0 ? own() : random.pick<Cell>(['', ' ', false]))),
    );
  const title: Cell[][] = random.chance(0.5) ? [['Feuille partagée : ne pas trier'], []] : [];
  return {
    name: grid.name,
    cells: [...title, lined(headers.map(header), (at) => ['Vu par', '', 'Appels'][-at - 1]!), ...body],
  };
}

/** A cell that somebody wrote, and what they meant by it. */
type Written = readonly [cell: Cell, meaning: string];

const as = (text: string): Written => [text, text];
const NUMBERS: readonly Written[] = [
  as(''),
  as('?'),
  as('H999'),
  as('D999'),
  [' h 1', 'H1'],
  as('H2'),
  as('D1'),
  ['d2 ', 'D2'],
  as('N3'),
];
const COUNTS: readonly Written[] = [
  as(''),
  as('x'),
  [0, '0'],
  [1, '1'],
  [2, '2'],
  [' 3', '3'],
  [4, '4'],
  [9, '9'],
  [2.5, '2.5'],
];

const EDITS: { readonly [tab in 'guests' | 'rides']: Readonly<Record<string, readonly Written[]>> } = {
  guests: {
    Nomination: NUMBERS,
    Decision: [
      as('Hosted'),
      ['Accueillie', 'Hosted'],
      ['en attente', 'Waiting'],
      as('Held'),
      as('?'),
      as(''),
      as('Parti'),
    ],
    Host: NUMBERS,
    'Outward driver': NUMBERS,
    'Return driver': NUMBERS,
    Why: [as(''), as('On ne sait pas.')],
    'First name': [as(''), as('Zoé')],
  },
  rides: {
    Leg: [['aller', 'Outward'], ['RETOUR', 'Return'], as(''), as('?')],
    Driver: NUMBERS,
    Stop: COUNTS,
    Time: [
      as(''),
      ['9h05', '09:05'],
      [{ date: '1899-12-30', minutes: 700 }, '11:40'],
      [0.5, '12:00'],
      ['25:00', '?'],
      as('vers 10 h'),
    ],
    Host: NUMBERS,
    Guests: COUNTS,
    Km: [as(''), [12.4, '12.4'], as('loin')],
    Directions: [as(''), as('javascript:alert(1)'), as('https://www.google.com.example/maps/dir/')],
    'Guest names': [as(''), as('Zoé')],
  },
};

const rowsOf = ({ cells: [headers = [], ...rows] }: Grid): Record<string, Cell>[] =>
  rows.map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i] ?? ''])));

const meant = (row: Record<string, Cell>): PlainRow =>
  Object.fromEntries(Object.entries(row).map(([header, cell]) => [header, String(cell)]));

/** Whether both readings agree; counts what was found. */
function compare(tabs: Tabs, plain: Said | null, known: Known, tally: Tally, what: string): void {
  const read = readAnnouncement(tabs, known);
  tally.cases += 1;
  if ('announcement' in read) {
    expect(plain, what).not.toBeNull();
    expect(saidBy(read.announcement), what).toEqual(plain);
    tally.agreed += 1;
    return;
  }
  expect(plain, `${what}: ${JSON.stringify(read.disagreements)}`).toBeNull();
  expect(read.disagreements.length).toBeGreaterThan(0);
  for (const disagreement of read.disagreements) {
    const grid = disagreement.tab === tabs.guests.name ? tabs.guests : tabs.rides;
    expect([disagreement.tab, grid.cells[disagreement.row - 1] !== undefined]).toEqual([grid.name, true]);
    tally.codes.set(disagreement.code, (tally.codes.get(disagreement.code) ?? 0) + 1);
  }
}

interface Tally {
  cases: number;
  agreed: number;
  readonly codes: Map<Disagreement['code'], number>;
}
const newTally = (): Tally => ({ cases: 0, agreed: 0, codes: new Map() });

describe('what people change in the tabs', () => {
  it('is either read as it stands there or reported, cell by cell', () => {
    const tally = newTally();
    for (const [index, { known, tabs }] of weekends.entries()) {
      const written = tabs('en');
      for (let seed = 0; seed < 500; seed += 1) {
        const random = randomFrom(7919 * index + seed);
        const tab = random.pick(['guests', 'rides'] as const);
        const column = random.pick(Object.keys(EDITS[tab]));
        const headers = written[tab].cells[0]!;
        const at = headers.indexOf(column);
        const row = 1 + random.below(written[tab].cells.length - 1);
        const others: Written[] = written[tab].cells.slice(1).map((cells) => [cells[at]!, String(cells[at])]);
        const hosts: Written[] = [as(String(written[tab].cells[row]![headers.indexOf('Host')]))];
        const [cell, meaning] = random.pick(
          [EDITS[tab][column]!, others, hosts][random.below(column.endsWith('driver') ? 3 : 2)]!,
        );
        const cells = written[tab].cells.map((each, i) =>
          i === row ? each.map((old, j) => (j === at ? cell : old)) : each,
        );
        const damaged: Tabs = { ...written, [tab]: { ...written[tab], cells } };
        const plainTabs = { guests: rowsOf(written.guests).map(meant), rides: rowsOf(written.rides).map(meant) };
        plainTabs[tab][row - 1] = { ...plainTabs[tab][row - 1]!, [column]: meaning };
        const what = `weekend ${index}, edit ${seed}: ${tab} ${row + 1} ${column} = ${JSON.stringify(cell)}`;
        compare(damaged, plainly(plainTabs, known), known, tally, what);
      }
    }
    console.log(`edited cells: ${JSON.stringify({ ...tally, codes: Object.fromEntries(tally.codes) })}`);
    expect(tally.cases).toBe(6000);
    expect(tally.agreed).toBeGreaterThan(1000);
    expect([...tally.codes.keys()].sort()).toEqual(IN_TABS);
    expect(Math.min(...tally.codes.values())).toBeGreaterThan(5);
  });

  it('is reported when a row is gone, stands there twice or was added', () => {
    const tally = newTally();
    for (const [index, { known, tabs }] of weekends.entries()) {
      const written = tabs('en');
      for (const tab of ['guests', 'rides'] as const) {
        for (const row of written[tab].cells.keys()) {
          if (row === 0) continue;
          const copied = written[tab].cells[row]!;
          const without = written[tab].cells.filter((_, i) => i !== row);
          for (const cells of [without, [...written[tab].cells, copied]]) {
            const changed: Tabs = { ...written, [tab]: { ...written[tab], cells } };
            const plain = plainly(
              { guests: rowsOf(changed.guests).map(meant), rides: rowsOf(changed.rides).map(meant) },
              known,
            );
            compare(changed, plain, known, tally, `weekend ${index}, ${tab} ${row + 1}`);
          }
        }
      }
    }
    console.log(`rows: ${JSON.stringify({ ...tally, codes: Object.fromEntries(tally.codes) })}`);
    expect(tally.cases).toBeGreaterThan(1000);
    for (const code of ['guestRepeated', 'stopRepeated', 'notInRides', 'peopleDiffer'] as const) {
      expect(tally.codes.get(code), code).toBeGreaterThan(50);
    }
  });
});

const IN_TABS: readonly Disagreement['code'][] = [
  ...(['cellUnreadable', 'decisionUnreadable', 'driverNotOffering', 'driverUnknown', 'guestNotEligible'] as const),
  ...(['guestRepeated', 'guestUnknown', 'hostMissing', 'hostNotCollecting', 'hostNotOffering', 'hostUnknown'] as const),
  ...(['notHosted', 'notInRides', 'peopleDiffer', 'stopRepeated', 'tooFewBeds', 'tooFewSeats'] as const),
];

describe('what has changed since the weekend was planned', () => {
  it('is reported: of hosts, drivers and nominations', () => {
    const tally = newTally();
    for (const [index, planned] of weekends.entries()) {
      const written = planned.tabs('en');
      const plainTabs = { guests: rowsOf(written.guests).map(meant), rides: rowsOf(written.rides).map(meant) };
      for (let seed = 0; seed < 60; seed += 1) {
        const known = someoneChanged(planned, randomFrom(31 * index + 977 * seed));
        compare(written, plainly(plainTabs, known), known, tally, `weekend ${index}, change ${seed}`);
      }
    }
    console.log(`changes since: ${JSON.stringify({ ...tally, codes: Object.fromEntries(tally.codes) })}`);
    expect(tally.cases).toBe(720);
    expect(tally.agreed).toBeGreaterThan(100);
    for (const code of [
      ...([
        'guestNotEligible',
        'guestUnknown',
        'hostNotOffering',
        'hostUnknown',
        'tooFewBeds',
        'hostNotCollecting',
      ] as const),
      ...(['driverNotOffering', 'driverUnknown', 'tooFewSeats'] as const),
    ]) {
      expect(tally.codes.get(code), code).toBeGreaterThan(5);
    }
  });
});

function someoneChanged({ known }: PlannedWeekend, random: Random): Known {
  const { start } = known.weekend;
  const changing = <T extends { readonly id: string }>(
    all: readonly T[],
    change: (one: T) => T | null,
  ): readonly T[] => {
    const chosen = new Set(random.shuffle([...all]).slice(0, 1 + random.below(5)));
    return all.flatMap((one) => (chosen.has(one) ? (change(one) ?? []) : one));
  };
  const kind = random.below(11);
  switch (kind) {
    case 0:
      return {
        ...known,
        hosts: changing(known.hosts, (host) => ({ ...host, status: random.pick(['new', 'paused', 'left'] as const) })),
      };
    case 1:
      return {
        ...known,
        hosts: changing(known.hosts, (host) => ({ ...host, offers: new Map([[start, random.below(2)]]) })),
      };
    case 2:
      return { ...known, hosts: changing(known.hosts, (host) => ({ ...host, offers: new Map() })) };
    case 3:
      return { ...known, hosts: changing(known.hosts, () => null) };
    case 4:
      return {
        ...known,
        hosts: known.hosts.map((host) => ({ ...host, collects: random.chance(0.9) ? host.collects : 'none' })),
      };
    case 5:
      return { ...known, drivers: changing(known.drivers, (driver) => ({ ...driver, status: 'paused' })) };
    case 6:
      return {
        ...known,
        drivers: changing(known.drivers, (driver) => ({
          ...driver,
          offers: new Map([[start, random.pick(['none', 'outward', 'return'] as const)]]),
        })),
      };
    case 7:
      return { ...known, drivers: changing(known.drivers, (driver) => ({ ...driver, seats: 1 })) };
    case 8:
      return { ...known, drivers: changing(known.drivers, () => null) };
    case 9:
      return { ...known, nominations: changing(known.nominations, () => null) };
    default:
      return {
        ...known,
        held: new Set([...known.held, ...random.shuffle(known.nominations.map(({ id }) => id)).slice(0, 3)]),
      };
  }
}

describe('numbers that hosts and drivers share', () => {
  it('mean the driver where that car stops there, and the host where none does', () => {
    const { known, plan } = weekends[0]!;
    const start = known.weekend.start;
    const nomination = plan.decisions.find(({ outcome }) => outcome.decision === 'hosted')!.nomination;
    const one = { status: 'approved', offers: new Map([[start, 2]]), collects: 'both' } as const;
    const host = { ...known.hosts[0]!, ...one, id: '7' };
    const offers = new Map([[start, 'both' as const]]);
    const driver = { ...known.drivers[0]!, id: '7', status: 'approved' as const, offers };
    const guests: Grid = {
      name: 'Guests',
      cells: [
        ['Nomination', 'Decision', 'Host', 'Outward driver', 'Return driver', 'Why'],
        [nomination.id, 'Hosted', 7, 7, '7', ''],
      ],
    };
    const rides: Grid = {
      name: 'Rides',
      cells: [
        ['Leg', 'Driver', 'Stop', 'Time', 'Host', 'Guests'],
        ['Outward', 7, 1, '', 7, 1],
      ],
    };
    const said = announced({ guests, rides }, { ...known, hosts: [host], drivers: [driver] });
    expect(said.guests).toMatchObject([{ outward: 'driver 7', return: 'host 7' }]);
    expect(said.rides).toEqual([
      {
        leg: 'outward',
        driver: '7',
        stops: [{ host: '7', guests: [nomination.id], time: null }],
        km: null,
        mapped: false,
      },
    ]);
  });

  it('that differ in case alone are told apart by it, and never guessed', () => {
    const { known, plan, tabs } = weekends[0]!;
    const hosted = plan.decisions.map(({ outcome }) => (outcome.decision === 'hosted' ? outcome.home.host : null));
    const host = hosted.find((each) => each !== null)!;
    const twin = { ...host, id: host.id.toLowerCase() };
    const { guests, rides } = tabs('en');
    const both = { ...known, hosts: [...known.hosts, twin] };
    expect(announced({ guests, rides }, both)).toEqual(announced({ guests, rides }, known));
    const spaced = guests.cells.map((row) =>
      row.map((cell) => (cell === host.id ? ` ${host.id[0]} ${host.id.slice(1)}` : cell)),
    );
    const read = readAnnouncement({ guests: { ...guests, cells: spaced }, rides }, both);
    expect(read).toMatchObject({
      disagreements: expect.arrayContaining([expect.objectContaining({ code: 'hostUnknown' })]),
    });
  });
});

describe('the times of Rides', () => {
  it('that people typed are those that the sheet shows', () => {
    const { known, tabs } = weekends[0]!;
    const { guests, rides } = tabs('en');
    const at = rides.cells[0]!.indexOf('Time');
    const cells = rides.cells.map((row, i) =>
      i === 1 ? row.map((cell, j) => (j === at ? { date: '1899-12-30', minutes: 644 } : cell)) : row,
    );
    const shown = cells.map((row, i) => row.map((cell, j) => (i === 1 && j === at ? '10:35' : String(cell))));
    expect(announced({ guests, rides: { ...rides, cells, shown } }, known).rides[0]?.stops[0]?.time).toBe(635);
    expect(announced({ guests, rides: { ...rides, cells } }, known).rides[0]?.stops[0]?.time).toBe(644);
  });
});

describe('a missing column', () => {
  it('stops the reading only where nothing can be told without it', () => {
    const { known, tabs } = weekends[0]!;
    const written = tabs('fr');
    let stopped = 0;
    for (const [tab, table] of [
      ['guests', guestsTable],
      ['rides', ridesTable],
    ] as const) {
      for (const { label } of Object.values<{ label: { en: string; fr: string } }>(table.columns)) {
        const at = written[tab].cells[0]!.indexOf(label.fr);
        const cells = written[tab].cells.map((row) => row.filter((_, i) => i !== at));
        try {
          announced({ ...written, [tab]: { ...written[tab], cells } }, known);
        } catch (error) {
          stopped += 1;
          expect(error, label.en).toMatchObject({
            fault: { code: 'columnMissing', tab: written[tab].name, column: label },
          });
        }
      }
    }
    expect(stopped).toBe(12);
  });
});

describe('the sentences about disagreements', () => {
  const place = { tab: 'Guests 2026-11-28', row: 17 };
  const ALL: readonly Disagreement[] = [
    { ...place, code: 'guestUnknown', nomination: 'N99' },
    { ...place, code: 'guestUnknown', nomination: '' },
    { ...place, code: 'guestNotEligible', nomination: 'N99' },
    { ...place, code: 'guestRepeated', nomination: 'N99' },
    { ...place, code: 'hostMissing', nomination: 'N99' },
    { ...place, code: 'notHosted', nomination: 'N99' },
    { ...place, code: 'hostUnknown', host: 'H99' },
    { ...place, code: 'hostUnknown', host: '' },
    { ...place, code: 'hostNotOffering', host: 'H99' },
    { ...place, code: 'tooFewBeds', host: 'H99', guests: 3, beds: 1 },
    { ...place, code: 'hostNotCollecting', host: 'H99', leg: 'return' },
    { ...place, code: 'driverUnknown', driver: 'D99' },
    { ...place, code: 'driverUnknown', driver: '' },
    { ...place, code: 'driverNotOffering', driver: 'D99', leg: 'outward' },
    { ...place, code: 'tooFewSeats', driver: 'D99', leg: 'outward', people: 5, seats: 4 },
    { ...place, code: 'notInRides', nomination: 'N99', driver: 'D98', leg: 'return' },
    { ...place, code: 'peopleDiffer', driver: 'D99', leg: 'return', host: 'H98', people: 2, guests: 1 },
    { ...place, code: 'stopRepeated', driver: 'D99', leg: 'outward' },
    { ...place, code: 'decisionUnreadable', value: '?99' },
    { ...place, code: 'cellUnreadable', column: { en: 'Stop', fr: 'Arrêt' }, value: 'x99' },
  ];

  it('name the tab, the row, what is wrong and what to do, in both languages', () => {
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(IN_TABS.length);
    for (const language of ['en', 'fr'] as const) {
      for (const disagreement of ALL) {
        const sentence = say(wordsIn(language).disagreement, disagreement);
        expect(sentence).toContain('Guests 2026-11-28');
        expect(sentence).toContain('17');
        expect(sentence).toMatch(language === 'en' ? /plan the weekend again\.$/i : /replanifiez le week-end\.$/i);
        for (const fact of Object.values(disagreement)) {
          if (/^[HDN?x]\d+$/.test(String(fact))) expect(sentence).toContain(String(fact));
        }
        expect(sentence).not.toMatch(/undefined|null|“”|« »|«\u00a0»/);
      }
    }
    expect(say(wordsIn('fr').disagreement, ALL[16]!)).toBe(
      'Dans l’onglet «\u00a0Guests 2026-11-28\u00a0», ligne 17\u00a0: D99 a 2 personnes pour H98 au retour, mais l’onglet Invités en a 1. Annulez cette modification, ou replanifiez le week-end.',
    );
  });
});
