import { describe, expect, it } from 'vitest';
import { RULES, type RuleName } from '../../build/season/rules.ts';
import type { Nomination } from '../../src/domain/nomination.ts';
import { history } from '../../src/planning/history.ts';
import { planWeekend } from '../../src/planning/plan-weekend.ts';
import { driver, host, nomination, problem, START } from '../planning/problem.ts';
import { type Played, playSmall, SMALL } from './small-seasons.ts';

const ruleNamed = (name: RuleName) => {
  const rule = RULES.find((each) => each.name === name);
  if (!rule) throw new Error(`There is no rule ${name}`);
  return rule;
};

const queueOf = (nominations: readonly Nomination[]) => new Map(nominations.map((one, place) => [one, place] as const));

describe('first come', () => {
  const three = ['a1', 'a2', 'a3'].map((id) => nomination(id, { group: 'A' }));
  const single = nomination('b', { age: 60 });
  const two = ['c1', 'c2'].map((id) => nomination(id, { group: 'C', age: 18, health: 'sickAndInjured', tiredness: 5 }));
  const last = nomination('d', { age: 50, tiredness: 2 });
  const queue = [...three, single, ...two, last];
  const hosts = [host('H1', 2, { offers: new Map([[START, 2]]) })];
  const hosted = (name: RuleName, nominations: readonly Nomination[]) => {
    const { selection, ranking } = ruleNamed(name);
    const weekend = problem({ hosts, drivers: [driver('D1', 4)], nominations, settings: { selection } });
    const knowledge = { seed: 1, queue: queueOf(queue) };
    const { decisions } = planWeekend(weekend, { seed: 1, outOfTime: () => false }, ranking(knowledge));
    return decisions.filter(({ outcome }) => outcome.decision === 'hosted').map((each) => each.nomination.id);
  };

  it('passes over only those who do not fit, whatever the need and the order of rows', () => {
    for (const rows of [queue, [...queue].reverse()]) {
      // Three do not fit into two beds; after the one who does, two no longer fit; the last one does.
      expect(hosted('First come', rows)).toEqual(['b', 'd']);
      expect(hosted('Priority', rows).sort()).toEqual(['c1', 'c2']);
    }
  });

  it('ranks companions with the first of them', () => {
    const late = nomination('late', { group: 'G' });
    const between = nomination('between');
    const early = nomination('early', { group: 'G' });
    const nominations = [late, between, early];
    const ranking = ruleNamed('First come').ranking({ seed: 1, queue: queueOf([early, between, late]) });
    const weekend = problem({ nominations });
    const ranked = ranking(nominations, weekend, history(weekend));
    expect(ranked.map(({ rank, members }) => [rank, members.map(({ id }) => id)])).toEqual([
      [1, ['late', 'early']],
      [2, ['between']],
    ]);
  });

  it('gives all places to the head of the queue where nothing else is scarce', () => {
    let passed = 0;
    let requeued = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const played = playSmall(seed, ruleNamed('First come'), PLENTY);
      played.planned.forEach(({ problem: { weekend }, stayed, absent, held }, week) => {
        const line = queueOn(week, played).filter(({ id }) => !held.includes(id));
        const served = new Set(line.slice(0, weekend.places ?? 0).map(({ id }) => id));
        expect(new Set([...stayed, ...absent])).toEqual(served);
        if (line.length > served.size) passed += 1;
        requeued += line.filter(({ stayedBefore }) => stayedBefore).length;
      });
    }
    expect(passed).toBeGreaterThan(60);
    expect(requeued).toBeGreaterThan(60);
  });
});

/** Everybody is alone and any home and car would do: only places run short. */
const PLENTY = {
  ...SMALL,
  companions: [[1, 1]],
  hosts: 40,
  drivers: 12,
  shares: {
    ...SMALL.shares,
    ...{ approved: 1, hostsOffering: 1, driversOffering: 1, detourLimited: 0, limitedPerMonth: 0 },
    ...{ knownGuestsOnly: 0, womenOnly: 0, menOnly: 0, needsStepFree: 0, noPets: 0 },
  },
} as const;

/** The nominations of a weekend by when each person was first nominated after their last stay, looked up week by week. */
function queueOn(week: number, { planned }: Played) {
  const nominatedOn = (w: number, code: string) =>
    planned[w]?.problem.nominations.findIndex(({ guestCode }) => guestCode === code) ?? -1;
  const stayedOn = (w: number, code: string) => {
    const own = planned[w]?.problem.nominations[nominatedOn(w, code)];
    return own !== undefined && (planned[w]?.stayed.includes(own.id) ?? false);
  };
  const line = (planned[week]?.problem.nominations ?? []).map(({ id, guestCode: code }) => {
    let since = 0;
    for (let w = 0; w < week; w += 1) if (stayedOn(w, code)) since = w + 1;
    let joined = since;
    while (nominatedOn(joined, code) < 0) joined += 1;
    return { id, joined, row: nominatedOn(joined, code), stayedBefore: since > 0 };
  });
  return line.sort((a, b) => a.joined - b.joined || a.row - b.row);
}

describe('the lottery', () => {
  const people = Array.from({ length: 12 }, (_, i) =>
    nomination(
      `N${i}`,
      i === 0 ? { age: 16, under18Referral: 'Recorded', health: 'sickAndInjured', tiredness: 5 } : {},
    ),
  );
  const drawn = (seed: number, nominations: readonly Nomination[] = people) => {
    const weekend = problem({ nominations });
    const ranked = ruleNamed('Lottery').ranking({ seed, queue: queueOf(nominations) })(
      nominations,
      weekend,
      history(weekend),
    );
    return ranked.map(({ members }) => members[0]?.id ?? '');
  };

  it('is drawn anew for another seed and another weekend, and the same for the same', () => {
    expect(drawn(1)).toEqual(drawn(1));
    expect(new Set(Array.from({ length: 50 }, (_, seed) => drawn(seed).join())).size).toBe(50);
    const later = people.map((one, i) => ({ ...one, id: `N${i + 12}` }));
    const places = (ids: readonly string[], shift: number) => ids.map((id) => Number(id.slice(1)) - shift);
    expect(places(drawn(1, later), 12)).not.toEqual(places(drawn(1), 0));
  });

  it('gives everybody the same chance, those in need included', () => {
    const wins = new Map<string, number>();
    for (let seed = 0; seed < 1200; seed += 1) {
      const winner = drawn(seed)[0] ?? '';
      wins.set(winner, (wins.get(winner) ?? 0) + 1);
    }
    expect(wins.size).toBe(12);
    // 100 wins each are expected; beyond 60–140 a fair draw falls less than once in ten thousand tries.
    for (const [winner, count] of wins) expect(count, winner).toSatisfy((n: number) => n > 60 && n < 140);
  });

  it('hosts others in a season drawn alike but lotted with another seed', () => {
    let differ = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      const lottery = ruleNamed('Lottery');
      const other = { ...lottery, ranking: () => lottery.ranking({ seed: seed + 1000, queue: new Map() }) };
      const who = ({ planned }: Played) => planned.map(({ stayed }) => [...stayed].sort().join()).join(';');
      if (who(playSmall(seed, lottery)) !== who(playSmall(seed, other))) differ += 1;
    }
    expect(differ).toBeGreaterThanOrEqual(8);
  });
});
