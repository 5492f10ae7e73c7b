import { describe, expect, it } from 'vitest';
import { CALAIS_SEASON } from '../../build/season/parameters.ts';
import { RULES } from '../../build/season/rules.ts';
import { drawSeason } from '../../build/season/season.ts';
import { playSmall, SMALL } from './small-seasons.ts';

/** Everybody who could be nominated for a weekend. */
function there({ companions }: ReturnType<typeof drawSeason>, week: number) {
  return companions.flatMap(({ people }) => people).filter(({ from, until }) => from <= week && week < until);
}

describe('a season', () => {
  it('is the same under every rule, but for who was hosted', () => {
    let differ = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const [first, ...others] = RULES.map((rule) => playSmall(seed, rule));
      const given = (planned: typeof first) =>
        planned?.planned.map(({ problem: { weekend, hosts, drivers, nominations } }) => ({
          ...{ weekend, hosts, drivers, nominations },
        }));
      for (const other of others) {
        expect(other.season).toEqual(first?.season);
        expect(given(other)).toEqual(given(first));
        if (
          JSON.stringify(other.planned.at(-1)?.problem.stays) !== JSON.stringify(first?.planned.at(-1)?.problem.stays)
        ) {
          differ += 1;
        }
      }
    }
    expect(differ).toBeGreaterThan(20);
  });

  it('is the same for the same seed, another for another, and begins as a shorter one', () => {
    const long = drawSeason(7, CALAIS_SEASON);
    expect(drawSeason(7, CALAIS_SEASON)).toEqual(long);
    expect(drawSeason(8, CALAIS_SEASON).weekends).not.toEqual(long.weekends);
    const short = drawSeason(7, { ...CALAIS_SEASON, weekends: 5 });
    const nominations = ({ weekends }: typeof long) =>
      weekends.slice(0, 5).map(({ weekend, nominated }) => [weekend, nominated.map(({ nomination }) => nomination)]);
    expect(nominations(short)).toEqual(nominations(long));
    const start = short.weekends[4]?.weekend.start;
    const offered = ({ volunteers: { hosts, drivers } }: typeof long) =>
      [...hosts, ...drivers].map(({ offers }) => offers.get(start ?? ('' as never)));
    expect(offered(short)).toEqual(offered(long));
  });

  it('hands each weekend what came of those before, as the planner reads it', () => {
    let stays = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      for (const rule of RULES) {
        const { planned } = playSmall(seed, rule);
        planned.forEach(({ problem, plan }, week) => {
          const known = problem.stays.filter(({ outcome }) => outcome === 'stayed');
          expect(known).toHaveLength(planned.slice(0, week).reduce((sum, { stayed }) => sum + stayed.length, 0));
          for (const { nomination, priority } of plan.decisions) {
            if (!priority) continue;
            const own = known.some(({ guestKey }) => guestKey === nomination.guestCode);
            expect(priority.tier === 0).toBe(!own);
            if (own) stays += 1;
          }
        });
      }
    }
    expect(stays).toBeGreaterThan(150);
  });

  it('nominates people who are there, companions together, nobody twice', () => {
    let groups = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const season = drawSeason(seed, SMALL);
      season.weekends.forEach(({ nominated }, week) => {
        const codes = nominated.map(({ nomination }) => nomination.guestCode);
        expect(new Set(codes).size).toBe(codes.length);
        const present = new Set(there(season, week));
        for (const { person } of nominated) expect(present.has(person)).toBe(true);
        for (const { group, people } of season.companions) {
          const proposed = nominated.filter(({ person }) => people.includes(person));
          expect([0, people.length]).toContain(proposed.length);
          for (const { nomination } of proposed) expect(nomination.group).toBe(group);
          if (proposed.length > 1) groups += 1;
        }
      });
    }
    expect(groups).toBeGreaterThan(100);
  });

  it('has the people, nominations and enrolments that its parameters say, on average', () => {
    const seasons = Array.from({ length: 10 }, (_, i) => drawSeason(100 + i, CALAIS_SEASON));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const week of [0, 12, 25]) {
      const present = mean(seasons.map((season) => there(season, week).length));
      expect(present, `present on weekend ${week}`).toSatisfy((n: number) => n > 650 && n < 750);
    }
    const weekends = seasons.flatMap((season) => season.weekends);
    const asked = weekends.flatMap(({ nominated }) => nominated);
    expect(asked.length / weekends.length).toSatisfy((n: number) => n > 117 && n < 123);
    expect(asked.filter(({ shows }) => !shows).length / asked.length).toBeCloseTo(CALAIS_SEASON.noShows, 2);
    const offers = seasons.flatMap(({ volunteers: { hosts } }) =>
      hosts.flatMap(({ offers: own }) => [...own.values()]),
    );
    const { hostsOffering } = CALAIS_SEASON.shares;
    expect(offers.filter((beds) => beds > 0).length / offers.length).toBeCloseTo(hostsOffering, 2);
    // Who is in need is nominated more often than others who are there.
    const sick = (health: string) => health !== 'well';
    const shareNominated = mean(asked.map(({ condition }) => Number(sick(condition.health))));
    const present = seasons.flatMap((season) => there(season, 12).map((one) => one.conditions[12 - one.from]?.health));
    const sharePresent = mean(present.map((health) => Number(sick(health ?? 'well'))));
    expect(sharePresent).toBeCloseTo(0.44, 1);
    expect(shareNominated).toBeGreaterThan(sharePresent + 0.03);
  });
});
