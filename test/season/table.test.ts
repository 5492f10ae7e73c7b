import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../build/season/rules.ts';
import { storyOf } from '../../build/season/story.ts';
import { renderTable } from '../../build/season/table.ts';
import { readPrinted } from './printed.ts';
import { ledger, type Recount, recount } from './recount.ts';
import { type Played, playSmallUnderAll } from './small-seasons.ts';

const SEASONS = 60;
const LINES = 33;

const played = Array.from({ length: SEASONS }, (_, seed) => playSmallUnderAll(seed + 1));

/** What is printed of these seasons and what should be, line by line and rule by rule; both as text. */
function compared(seasons: readonly ReadonlyMap<RuleName, Played>[]) {
  const rules = [...(seasons[0]?.keys() ?? [])];
  const under = (rule: RuleName) => seasons.map((season) => season.get(rule) as Played);
  const stories = new Map(
    rules.map((rule) => [rule, under(rule).map(({ season, planned }) => storyOf(season, planned))] as const),
  );
  const printed = readPrinted(renderTable(stories));
  return rules.flatMap((rule) => {
    const counts = under(rule).map(recount);
    return [...(counts[0] as Recount).keys()].map((line) => {
      const values = counts.map((count) => count.get(line) ?? null).filter((value) => value !== null);
      const cell = printed.get(line)?.get(rule) ?? 'not printed';
      return { which: `${rule}: ${line}`, cell, value: values.length === 0 ? null : mean(values), lines: printed.size };
    });
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Printed to the last digit shown; a five beyond it may be rounded either way. */
function agrees({ cell, value }: { cell: string; value: number | null }): boolean {
  if (value === null) return cell === '–';
  const unit = cell.includes('.') ? 0.1 : 1;
  return Math.abs(Number(cell) - value) <= unit / 2 + 1e-9;
}

describe('the table of a season', () => {
  it('says what a slow recount from the planner’s own decisions says', () => {
    const cells = played.flatMap((season, i) => compared([season]).map((each) => ({ ...each, seed: i + 1 })));
    expect(cells.filter((each) => !agrees(each))).toEqual([]);
    expect(new Set(cells.map(({ lines }) => lines))).toEqual(new Set([LINES]));
    expect(cells).toHaveLength(SEASONS * 4 * LINES);
  });

  it('says the mean of several seasons', () => {
    const cells = compared(played.slice(0, 12));
    expect(cells.filter((each) => !agrees(each))).toEqual([]);
    expect(cells).toHaveLength(4 * LINES);
  });

  it('was held against seasons in which everything happened that it counts', () => {
    const seasons = played.flatMap((season) => [...season.values()]);
    const entries = seasons.flatMap(ledger);
    const fated = (fate: string) => entries.filter((entry) => entry.fate === fate).length;
    const repeats = seasons.flatMap((each) =>
      recount(each).get('Who was helped / Repeat stays while newcomers waited'),
    );
    const happened = {
      stayed: fated('stayed'),
      absent: fated('absent'),
      waiting: fated('waiting'),
      held: fated('held'),
      repeats: repeats.filter((count) => Number(count) > 0).length,
    };
    console.log(`In ${seasons.length} seasons played: ${JSON.stringify(happened)}`);
    expect(happened.stayed).toBeGreaterThan(2000);
    expect(happened.absent).toBeGreaterThan(200);
    expect(happened.waiting).toBeGreaterThan(2000);
    expect(happened.held).toBeGreaterThan(200);
    expect(happened.repeats).toBeGreaterThan(50);
  });
});

describe('a season played', () => {
  it('counts nobody twice', () => {
    let stays = 0;
    for (const { season, planned } of played.flatMap((each) => [...each.values()])) {
      const story = storyOf(season, planned);
      expect(new Set(story.lives.map(({ person }) => person.code)).size).toBe(story.lives.length);
      const slept = planned.flatMap(({ problem, stayed }) =>
        problem.nominations
          .filter(({ id }) => stayed.includes(id))
          .map(({ guestCode, weekend }) => `${guestCode} ${weekend}`),
      );
      expect(new Set(slept).size).toBe(slept.length);
      expect(slept).toHaveLength(story.lives.reduce((sum, life) => sum + life.stays.length, 0));
      expect(slept).toHaveLength(planned.reduce((sum, { stayed }) => sum + stayed.length, 0));
      for (const { problem, stayed, absent, held } of planned) {
        const ids = [...stayed, ...absent, ...held];
        expect(new Set(ids).size).toBe(ids.length);
        expect(stayed.length + absent.length).toBeLessThanOrEqual(problem.weekend.places ?? 0);
      }
      stays += slept.length;
    }
    expect(stays).toBeGreaterThan(2000);
  });

  it('holds those under 18 without a referral and nobody else', () => {
    let held = 0;
    for (const { season, planned } of played.flatMap((each) => [...each.values()])) {
      season.weekends.forEach(({ nominated }, week) => {
        const unreferred = nominated.filter(({ person }) => person.unreferred).map(({ nomination }) => nomination.id);
        expect(new Set(planned[week]?.held)).toEqual(new Set(unreferred));
        held += unreferred.length;
      });
    }
    expect(held).toBeGreaterThan(200);
  });
});
