import { beforeAll, describe, expect, it } from 'vitest';
import { type Dirt, HEAVY } from '../../build/sample/dirt/dirt.ts';
import {
  CALAIS,
  calaisWorkbook,
  type PlantedProblem,
  type SampleOptions,
  sampleTabs,
  withDirt,
} from '../../build/sample/index.ts';
import { eligibility } from '../../src/planning/eligibility';
import { dayReadFor, type ReadWorkbook, readTabs } from './reading.ts';

const SEEDS = Array.from({ length: 24 }, (_, i) => 3 + 17 * i);
/** Seeds, each with the language it is tried in. */
const VARIANTS: SampleOptions[] = SEEDS.map((seed, i) => ({ ...CALAIS, seed, language: i % 3 === 0 ? 'en' : 'fr' }));

function soiled(options: SampleOptions, dirt: Dirt) {
  const { tabs, planted } = withDirt(sampleTabs(options), options.seed + 1, dirt);
  return { tabs, planted, ...readTabs(tabs, dayReadFor(options)) };
}

const where = ({ tab, row, column, kind }: PlantedProblem) => `${tab} ${row} ${column} ${kind}`;

/** What the readers had to say, told as the planted problems are. */
function found({ issues }: ReadWorkbook, tabs: ReturnType<typeof soiled>['tabs']): string[] {
  return issues.map(({ tab, row, column, flaw }) => {
    const rows = tabs.find(({ name }) => name === tab)?.rows ?? [];
    const headers = rows.find((cells) => cells.filter((cell) => cell !== '').length > 2) ?? [];
    const header = headers[(column ?? 0) - 1] ?? '';
    const text = typeof header === 'object' && 'date' in header ? header.date : String(header);
    return where({ tab, row: row ?? 0, column: text, kind: flaw.code });
  });
}

describe('withDirt, heavily', () => {
  const cases: { clean: ReadWorkbook; dirty: ReturnType<typeof soiled> }[] = [];

  beforeAll(() => {
    for (const options of VARIANTS) {
      cases.push({ clean: readTabs(sampleTabs(options), dayReadFor(options)), dirty: soiled(options, HEAVY) });
    }
  });

  it('changes nothing about who is eligible', () => {
    expect(cases).toHaveLength(24);
    for (const { clean, dirty } of cases) {
      const codes = (workbook: ReadWorkbook) => {
        const { eligible, held } = eligibility(workbook.problem);
        expect(eligible.length + held.size).toBe(120);
        return eligible.map(({ guestCode }) => guestCode.toLowerCase()).sort();
      };
      expect(codes(clean).length).toBeGreaterThan(100);
      expect(codes(dirty)).toEqual(codes(clean));
    }
  });

  it('changes nothing about which beds and seats are counted on', () => {
    for (const { clean, dirty } of cases) {
      const offers = ({ problem: { weekend, hosts, drivers } }: ReadWorkbook) => [
        hosts
          .filter(({ status }) => status === 'approved')
          .map(({ email, offers }) => `${email} ${offers.get(weekend.start) ?? 0}`)
          .filter((offer) => !offer.endsWith(' 0'))
          .sort(),
        drivers
          .filter(({ status, offers }) => status === 'approved' && (offers.get(weekend.start) ?? 'none') !== 'none')
          .map(({ email, seats, offers }) => `${email} ${seats} ${offers.get(weekend.start)}`)
          .sort(),
      ];
      expect(offers(clean)[0]?.length).toBeGreaterThan(40);
      expect(offers(dirty)).toEqual(offers(clean));
    }
  });

  it('gives a To-do line for each planted problem, and for nothing else', () => {
    const kinds = new Map<string, number>();
    for (const { dirty } of cases) {
      const { planted, tabs } = dirty;
      expect(found(dirty, tabs).sort()).toEqual(planted.map(where).sort());
      for (const { kind } of planted) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect([...kinds.keys()].sort()).toEqual([
      'bedsUnknown',
      'blank',
      'idMissing',
      'idRepeated',
      'inFuture',
      'moreBedsThanUsual',
      'noSuchWeekend',
      'sameRow',
      'settingUnknown',
      'settingUnreadable',
      'unreadable',
    ]);
    for (const count of kinds.values()) expect(count).toBeGreaterThanOrEqual(VARIANTS.length);
    expect(kinds.get('unreadable')).toBeGreaterThan(VARIANTS.length * 25);
  });

  it('makes the same dirt from the same seed, and other dirt from another', () => {
    const tabs = sampleTabs(CALAIS);
    expect(withDirt(tabs, 5)).toEqual(withDirt(tabs, 5));
    expect(withDirt(tabs, 6)).not.toEqual(withDirt(tabs, 5));
  });

  it('shuffles, renames and adds to the tabs, and leaves the clean workbook as it is', () => {
    const clean = sampleTabs(CALAIS);
    const before = structuredClone(clean);
    const { tabs } = withDirt(clean, 8);
    expect(clean).toEqual(before);
    expect(tabs).toHaveLength(7);
    const texts = tabs.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
    for (const start of ['=', '+', '@', '-', '<script>', '🏠']) {
      expect(texts.some((text) => text.startsWith(start))).toBe(true);
    }
    expect(Math.max(...texts.map((text) => text.length))).toBeGreaterThan(2000);
    expect(texts).toContain('Qui a rappelé cette personne, et quand ?');
    const labels = new Set(clean.flatMap(({ rows }) => rows[0] ?? []));
    const renamed = tabs.flatMap(({ rows }) => rows.slice(0, 2).flat()).filter((header) => !labels.has(header));
    expect(renamed.length).toBeGreaterThan(30);
  });
});

describe('another spelling', () => {
  const SPELT: Dirt = { ...HEAVY, respelled: 0.9, problems: {}, halfEmpty: 0, hostile: 0 };

  /** Codes are compared without case, and numbers as they are: the rest must be read to the letter. */
  const records = ({ problem, read }: ReadWorkbook) => {
    const bySelf = <T>(all: readonly T[], self: (each: T) => string) =>
      [...all].sort((a, b) => (self(a) < self(b) ? -1 : 1));
    return {
      settings: problem.settings,
      weekends: bySelf(read.weekends.records, ({ start }) => start),
      hosts: bySelf(problem.hosts, ({ id }) => id),
      drivers: bySelf(problem.drivers, ({ id }) => id),
      nominations: bySelf(
        problem.nominations.map((each) => ({ ...each, guestCode: each.guestCode.toLowerCase() })),
        ({ id }) => id,
      ),
      stays: bySelf(
        problem.stays.map((stay) => ({ ...stay, guestKey: stay.guestKey.toLowerCase() })),
        (stay) => `${stay.weekend}|${stay.guestKey}|${stay.host}`,
      ),
    };
  };

  it('is read as what was meant', () => {
    let respelled = 0;
    for (const options of VARIANTS.slice(0, 12)) {
      const clean = sampleTabs(options);
      const { tabs, planted, ...workbook } = soiled(options, SPELT);
      expect(planted).toEqual([]);
      expect(workbook.issues).toEqual([]);
      expect(records(workbook)).toEqual(records(readTabs(clean, dayReadFor(options))));
      const cells = new Set(clean.flatMap(({ rows }) => rows.flat()));
      respelled += tabs.flatMap(({ rows }) => rows.flat()).filter((cell) => !cells.has(cell)).length;
    }
    expect(respelled).toBeGreaterThan(12 * 4000);
  });
});

describe('calaisWorkbook', () => {
  it('is arranged as setup would, with a few problems', () => {
    for (const language of ['en', 'fr'] as const) {
      const clean = sampleTabs({ ...CALAIS, language });
      const { tabs, planted } = calaisWorkbook(language);
      expect(tabs.map(({ name }) => name)).toEqual(clean.map(({ name }) => name));
      tabs.forEach(({ rows }, i) => {
        const headers = clean[i]?.rows[0] ?? [];
        expect(rows[0]?.slice(0, headers.length)).toEqual(headers);
      });
      const workbook = readTabs(tabs, dayReadFor(CALAIS));
      expect(found(workbook, tabs).sort()).toEqual(planted.map(where).sort());
      expect(planted.length).toBeGreaterThanOrEqual(6);
      expect(planted.length).toBeLessThanOrEqual(12);
      expect(workbook.problem.nominations).toHaveLength(120);
    }
  });
});
