import { describe, expect, it } from 'vitest';
import { planPages } from '../../src/actions/plan-pages.ts';
import { drives, LEGS, type Leg } from '../../src/domain/leg.ts';
import type { Nomination } from '../../src/domain/nomination.ts';
import type { Carrier, Plan } from '../../src/domain/plan.ts';
import { PARTS, type Part, type Reference } from '../../src/domain/reference.ts';
import { wordsIn } from '../../src/language/words.ts';
import type { Cell, Grid } from '../../src/sheets/cell.ts';
import { guests } from '../../src/sheets/outputs/guests.ts';
import { plannedText, readPlanned } from '../../src/sheets/reference/planned.ts';
import { readReference } from '../../src/sheets/reference.ts';
import { type Random, randomFrom } from '../random.ts';
import { type PlannedWeekend, plannedWeekend } from './announcing/planned.ts';

type Column = keyof typeof guests.columns;
type Row = Record<Column, Cell>;
type Known = Pick<PlannedWeekend['problem'], 'hosts' | 'drivers' | 'nominations'>;

const COLUMNS = Object.keys(guests.columns) as Column[];
const CELL = { host: 'host', outward: 'outwardDriver', return: 'returnDriver' } as const;
const weekends = Array.from({ length: 9 }, (_, i) => plannedWeekend(40 + i));

/** A plan in which coordinators had fixed some things before. */
function withKeeps(plan: Plan, random: Random): Plan {
  const keeps = () => ({ host: random.chance(0.5), outward: random.chance(0.5), return: random.chance(0.5) });
  return {
    ...plan,
    decisions: plan.decisions.map((one) =>
      one.outcome.decision === 'hosted' && random.chance(0.3) ? { ...one, keeps: keeps() } : one,
    ),
  };
}

/** The rows of the Guests tab as they are written. */
function rowsOf(plan: Plan, { problem }: PlannedWeekend): Row[] {
  const [page] = planPages(plan, { problem, language: 'en', words: wordsIn('en') });
  return page!.cells.slice(1).map((cells) => {
    const plain = cells.map((cell) => (typeof cell === 'string' ? cell.replace(/^'/, '') : cell));
    return Object.fromEntries(COLUMNS.map((column, i) => [column, plain[i]!])) as Row;
  });
}

const counts = new Map<string, number>();
const counted = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);

/** What a coordinator does to a row. */
function edit(row: Row, { hosts, drivers }: Known, random: Random): void {
  const part = random.pick(PARTS);
  const doing = random.pick([
    'choose',
    'choose',
    'own',
    'empty',
    'unknown',
    'respell',
    'tick',
    'untick',
    'forget',
  ] as const);
  counted(doing);
  const cell = CELL[part];
  if (doing === 'choose') row[cell] = random.pick<{ id: string }>(part === 'host' ? hosts : drivers).id;
  else if (doing === 'own') row[cell] = row.host;
  else if (doing === 'empty') row[cell] = random.pick(['', ' ']);
  else if (doing === 'unknown') row[cell] = random.pick(['H9999', 'ask Marie', 7]);
  else if (doing === 'respell') row[cell] = ` ${String(row[cell]).toLowerCase().replace(/(\d)/, ' $1')} `;
  else if (doing === 'forget') row.planned = random.pick<Cell>(['', 'H1', 3, 'H1, D2, D3, D4', ', ,']);
  else row.keep = doing === 'tick' ? random.pick<Cell>([true, 'x', 'oui']) : random.pick<Cell>([false, '', 'non']);
}

/** The tab as a grid: columns moved, named in either language, some missing, others added, notes below. */
function gridOf(rows: readonly Row[], random: Random): { grid: Grid; missing: ReadonlySet<Column> } {
  const missing = new Set(COLUMNS.filter((column) => column !== 'nomination' && random.chance(0.02)));
  const own = '\u0000own';
  const columns = random.shuffle([...COLUMNS.filter((column) => !missing.has(column)), own]) as string[];
  const header = columns.map((column) =>
    column === own ? 'Vu' : guests.columns[column as Column].label[random.pick(['en', 'fr'] as const)],
  );
  const cells: Cell[][] = [
    header,
    ...rows.map((row) => columns.map((column) => (column === own ? 'ok' : row[column as Column]))),
  ];
  if (random.chance(0.3))
    cells.push(
      columns.map(() => ''),
      columns.map((_, i) => (i === 0 ? 'Marie rings them all' : '')),
    );
  if (random.chance(0.2)) cells.unshift(columns.map((_, i) => (i === 0 ? 'Weekend' : '')));
  return { grid: { name: 'Guests', cells }, missing };
}

const norm = (cell: Cell) => String(cell).replace(/\s/g, '').toLowerCase();
const ticked = (cell: Cell) => cell === true || ['x', 'oui'].includes(String(cell));

interface Said {
  readonly id: string;
  readonly hosted: boolean;
  readonly who: Readonly<Record<Part, string>>;
  readonly kept: string;
}

/** A slow and separate reading of one nomination's rows. */
function readPlainly(id: string, rows: readonly Row[], known: Known): { said: Said; refused: string[] } {
  const hostOf = (cell: Cell) => known.hosts.find((host) => norm(host.id) === norm(cell));
  const driverOf = (cell: Cell) => known.drivers.find((driver) => norm(driver.id) === norm(cell));
  const carrierOf = (cell: Cell, host: string, leg: Leg) => {
    const driver = driverOf(cell);
    if (host !== '' && norm(cell) === norm(host) && (!driver || drives(hostOf(host)!.collects, leg)))
      return `by ${host}`;
    return driver?.id ?? '';
  };
  const looks = rows.map((row) => {
    const texts = String(row.planned)
      .split(',')
      .map((text) => text.trim());
    const readable = texts.length === 3 && texts.every((text) => text !== '');
    const was = (part: Part) => (readable ? texts[PARTS.indexOf(part)]!.replace('*', '').replace(/^-$/, '') : '');
    const marked = PARTS.filter((part) => readable && texts[PARTS.indexOf(part)]!.endsWith('*'));
    const hosted = row.decision === '' ? norm(row.host) !== '' : row.decision === 'Hosted';
    const before = hostOf(was('host'))?.id ?? '';
    const host = hostOf(row.host)?.id ?? (hosted ? before : '');
    const shown: Record<Part, string> = { host, outward: '', return: '' };
    const planned: Record<Part, string> = { host: before, outward: '', return: '' };
    const named: Record<Part, string> = { host: hostOf(row.host)?.id ?? '', outward: '', return: '' };
    for (const leg of LEGS) {
      named[leg] = carrierOf(row[CELL[leg]], host, leg);
      planned[leg] = carrierOf(was(leg), before, leg);
      shown[leg] = named[leg] || (hosted && (!planned[leg].startsWith('by ') || before === host) ? planned[leg] : '');
    }
    const empty = (part: Part) => norm(row[CELL[part]]) === '';
    const edited = PARTS.filter((part) => readable && !empty(part) && norm(row[CELL[part]]) !== norm(was(part)));
    const keep = ticked(row.keep);
    const wanted = new Set<Part>(edited);
    if (keep) for (const part of marked.length > 0 ? marked : empty('host') ? [] : PARTS) wanted.add(part);
    const kept: Partial<Record<Part, string>> = {};
    const refused: string[] = [];
    for (const part of PARTS) {
      if (!wanted.has(part) || empty(part)) continue;
      if (named[part] !== '') kept[part] = named[part];
      else if (part === 'host' || edited.includes(part) || !planned[part].startsWith('by ')) {
        refused.push(`${id} ${part} keepUnknown ${String(row[CELL[part]]).trim().replace(/\s+/g, ' ')}`);
      }
    }
    const nothing = Object.keys(kept).length === 0 && refused.length === 0;
    if (keep && ((marked.length === 0 && empty('host')) || nothing)) refused.push(`${id} keep keepNamesNobody`);
    return { hosted, shown, planned: readable ? planned : null, kept, refused };
  });
  const acting = looks.filter(({ kept, refused }) => Object.keys(kept).length + refused.length > 0);
  const base = acting[0] ?? looks[0]!;
  const who = { ...base.shown };
  for (const part of PARTS) who[part] = acting.find(({ kept }) => part in kept)?.kept[part] ?? who[part];
  const fixed = PARTS.filter((part) => acting.some(({ kept }) => part in kept));
  const astray = (part: Part) => who[part].startsWith('by ') && who[part] !== `by ${who.host}`;
  const apart = fixed.find(
    (part) => astray(part) || acting.some(({ kept }) => part in kept && kept[part] !== who[part]),
  );
  if (apart) {
    counted('apart');
    const planned = looks.find((look) => look.planned)?.planned;
    const said = { id, hosted: looks[0]!.hosted, who: planned ?? looks[0]!.shown, kept: '' };
    return { said, refused: [`${id} ${apart} keepTwice`] };
  }
  for (const leg of LEGS) if (astray(leg)) who[leg] = '';
  return {
    said: { id, hosted: base.hosted, who, kept: fixed.join() },
    refused: [...new Set(acting.flatMap((one) => one.refused))],
  };
}

const carrierName = (carrier: Carrier | null) =>
  carrier === null ? '' : carrier.by === 'host' ? `by ${carrier.host.id}` : carrier.driver.id;

function saidBy({ guests: shown, refused }: Reference): { said: Said[]; refused: string[] } {
  return {
    said: shown.map(({ nomination, hosted, host, carriers, keeps }) => ({
      id: nomination.id,
      hosted,
      who: { host: host?.id ?? '', outward: carrierName(carriers.outward), return: carrierName(carriers.return) },
      kept: PARTS.filter((part) => keeps[part]).join(),
    })),
    refused: refused.map(({ nomination, part, refusal }) =>
      [nomination.id, part, refusal.code, ...('value' in refusal ? [refusal.value] : [])].join(' '),
    ),
  };
}

describe('the Guests tab as coordinators left it', () => {
  it('is read as what it shows and what is fixed in it, whatever was done to it', () => {
    const seen = { tabs: 0, guests: 0, kept: 0, gone: 0, copies: 0 };
    for (const [index, weekend] of weekends.entries()) {
      for (let seed = 0; seed < 60; seed += 1) {
        const random = randomFrom(7919 * index + seed);
        const rows = rowsOf(withKeeps(weekend.plan, random), weekend).map((row) => ({ ...row }));
        const gone = new Set(rows.filter(() => random.chance(0.03)).map((row) => row.nomination));
        const known: Known = {
          hosts: weekend.problem.hosts.filter(() => random.chance(0.98)),
          drivers: weekend.problem.drivers.filter(() => random.chance(0.98)),
          nominations: weekend.problem.nominations.filter(({ id }) => !gone.has(id)),
        };
        for (let copies = random.below(4); copies > 0; copies -= 1) {
          const row = random.pick(rows);
          const copy = { ...row };
          rows.push(copy);
          for (const one of [row, copy]) if (random.chance(0.6)) edit(one, known, random);
        }
        for (let edits = random.below(25); edits > 0; edits -= 1) edit(random.pick(rows), known, random);
        for (let cuts = random.below(4); cuts > 0; cuts -= 1) rows.splice(random.below(rows.length), 1);
        if (random.chance(0.7)) random.shuffle(rows);
        const { grid, missing } = gridOf(rows, random);
        for (const row of rows) for (const column of missing) row[column] = '';

        const what = `weekend ${index}, seed ${seed}`;
        const reference = readReference(grid, known)!;
        const byId = new Map<string, Row[]>();
        for (const row of rows) byId.set(String(row.nomination), [...(byId.get(String(row.nomination)) ?? []), row]);
        const here = [...byId].filter(([id]) => !gone.has(id));
        const expected = here.map(([id, own]) => readPlainly(id, own, known));
        const read = saidBy(reference);
        expect(read.said, what).toEqual(expected.map(({ said }) => said));
        expect(read.refused, what).toEqual(expected.flatMap(({ refused }) => refused));
        for (const text of read.refused) counted(text.split(' ')[2]!);
        const shownPlaces = [...byId].filter(
          ([id, own]) =>
            gone.has(id) &&
            own.some((row) => (missing.has('decision') ? norm(row.host) !== '' : row.decision === 'Hosted')),
        );
        expect(reference.gone, what).toBe(shownPlaces.length);
        for (const { nomination } of reference.guests) expect(known.nominations).toContain(nomination);
        seen.tabs += 1;
        seen.guests += read.said.length;
        seen.kept += read.said.filter(({ kept }) => kept !== '').length;
        seen.gone += reference.gone;
        seen.copies += [...byId.values()].filter((own) => own.length > 1).length;
      }
    }
    console.log(`read: ${JSON.stringify(seen)}, ${JSON.stringify(Object.fromEntries(counts))}`);
    expect(seen.tabs).toBe(540);
    expect(seen.guests).toBeGreaterThan(15_000);
    expect(seen.kept).toBeGreaterThan(2000);
    expect(seen.gone).toBeGreaterThan(100);
    expect(seen.copies).toBeGreaterThan(300);
    for (const what of [
      'choose',
      'own',
      'empty',
      'unknown',
      'respell',
      'tick',
      'untick',
      'forget',
      'apart',
      'keepTwice',
      'keepUnknown',
    ]) {
      expect(counts.get(what), what).toBeGreaterThan(30);
    }
    expect(counts.get('keepNamesNobody')).toBeGreaterThan(30);
  });

  it('is read as it was written: nothing is fixed but what was', () => {
    for (const weekend of weekends) {
      for (const language of ['en', 'fr'] as const) {
        const { guests: grid } = weekend.tabs(language);
        const { said, refused } = saidBy(readReference(grid, weekend.problem)!);
        expect(refused).toEqual([]);
        expect(said).toEqual(
          weekend.plan.decisions.map(({ nomination: { id }, outcome }) => {
            const hosted = outcome.decision === 'hosted';
            const carrier = (leg: Leg) => (hosted ? carrierName(outcome.carriers[leg]) : '');
            const who = {
              host: hosted ? outcome.home.host.id : '',
              outward: carrier('outward'),
              return: carrier('return'),
            };
            return { id, hosted, who, kept: '' };
          }),
        );
      }
    }
  });

  it('says nothing without the column of nominations, nor when it is empty', () => {
    const [weekend] = weekends;
    const { guests: grid } = weekend!.tabs('en');
    const at = COLUMNS.indexOf('nomination');
    const without = { ...grid, cells: grid.cells.map((row) => row.filter((_, i) => i !== at)) };
    expect(readReference(without, weekend!.problem)).toBeNull();
    expect(readReference({ name: 'Guests', cells: [['']] }, weekend!.problem)).toBeNull();
  });
});

describe('people without a number of their own', () => {
  it('are known by name once their tab is sorted', () => {
    const { problem } = weekends[0]!;
    const [ali, sami, omar] = problem.nominations as [Nomination, Nomination, Nomination];
    const header = ['Nomination', 'Guest code', 'First name', 'Association', 'Decision'];
    const rowOf = (id: string, { guestCode, firstName, association }: Nomination) =>
      [id, guestCode, firstName, association, 'Hosted'] as Cell[];
    const nominations = [
      { ...ali, id: '#3' },
      { ...sami, id: '#2' },
    ];
    const cells: Cell[][] = [header, rowOf('#2', ali), rowOf('#3', sami), rowOf('#4', omar)];
    const read = readReference({ name: 'Guests', cells }, { ...problem, nominations })!;
    expect(read.guests.map(({ nomination }) => nomination.firstName)).toEqual([ali.firstName, sami.firstName]);
    expect(read.gone).toBe(1);
  });
});

describe('numbers that hosts and drivers share', () => {
  it('mean the host where they drive that leg themselves, and the driver where they do not', () => {
    const { problem } = weekends[0]!;
    const host = { ...problem.hosts[0]!, id: '7', collects: 'outward' as const };
    const driver = { ...problem.drivers[0]!, id: '7' };
    const nomination = problem.nominations[0]!;
    const cells: Cell[][] = [
      ['Nomination', 'Decision', 'Host', 'Outward driver', 'Return driver'],
      [nomination.id, 'Hosted', 7, 7, 7],
    ];
    const known = { hosts: [host], drivers: [driver], nominations: [nomination] };
    const [guest] = readReference({ name: 'Guests', cells }, known)!.guests;
    expect(guest!.carriers).toEqual({ outward: { by: 'host', host }, return: { by: 'driver', driver } });
  });
});

describe('what the planner wrote in a row', () => {
  it('is read back', () => {
    const one = (written: string, fixed = false) => ({ written, fixed });
    const rows = [
      { host: one('H12', true), outward: one('D3'), return: one('', false) },
      { host: one(''), outward: one(''), return: one('') },
      { host: one('#4'), outward: one('D3', true), return: one('H12', true) },
    ];
    expect(rows.map(plannedText)).toEqual(['H12*, D3, -', '-, -, -', '#4, D3*, H12*']);
    for (const row of rows) expect(readPlanned(plannedText(row))).toEqual(row);
    for (const cell of ['', 'H1, D2', 'H1, D2, D3, D4', ', ,', 3, false]) expect(readPlanned(cell)).toBeNull();
  });
});
