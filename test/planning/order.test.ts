import { describe, expect, it } from 'vitest';
import type { Nomination } from '../../src/domain/nomination.ts';
import type { Stay } from '../../src/domain/stay.ts';
import { history } from '../../src/planning/history.ts';
import { order } from '../../src/planning/order.ts';
import { randomFrom } from '../random.ts';
import { day, nomination, problem, stay } from './problem.ts';

function ranked(nominations: Nomination[], stays: Stay[] = [], drawSeed = 'Calais') {
  const weekend = problem({ nominations, stays, settings: { drawSeed } });
  return order(nominations, weekend, history(weekend)).map((party) => ({
    ids: party.members.map(({ id }) => id).join('+'),
    rank: party.rank,
    priorities: [...party.priorities.values()],
  }));
}

const ids = (list: ReturnType<typeof ranked>) => list.map((party) => party.ids);

describe('order', () => {
  it('puts those never hosted first, then those hosted long ago, then the others', () => {
    const tired = { tiredness: 5, health: 'sick' } as const;
    const [never, longAgo, lately, noShow] = [
      nomination('never'),
      nomination('longAgo', tired),
      nomination('lately', { ...tired, age: 16 }),
      nomination('noShow', { tiredness: 2 }),
    ] as const;
    const stays = [
      stay(longAgo, '2026-10-31'),
      stay(longAgo, '2026-09-05'),
      stay(lately, '2026-11-07'),
      stay(noShow, '2026-11-21', { outcome: 'noShow' }),
      stay(never, '2026-12-05'),
    ];
    const list = ranked([lately, longAgo, never, noShow], stays);
    expect(ids(list)).toEqual(['noShow', 'never', 'longAgo', 'lately']);
    expect(list.map(({ priorities }) => [priorities[0]?.tier, priorities[0]?.weeksSinceStay])).toEqual([
      [0, null],
      [0, null],
      [1, 4],
      [2, 3],
    ]);
  });

  it('spells out the points of each ground', () => {
    const [first] = ranked([
      nomination('N1', { age: 24, health: 'injured', tiredness: 4, inCalaisSince: day('2026-08-01') }),
    ]);
    expect(first?.priorities[0]).toEqual({
      tier: 0,
      weeksSinceStay: null,
      grounds: [
        { name: 'youth', points: 70, weight: 25 },
        { name: 'health', points: 60, weight: 35 },
        { name: 'tiredness', points: 75, weight: 20 },
        { name: 'timeInCalais', points: 32.6, weight: 20 },
      ],
      points: 60,
      rankedWith: null,
      tierFrom: null,
    });
  });

  it('ranks a party with its highest points and its most recent tier', () => {
    const [young, old] = [nomination('young', { group: 'G', age: 18 }), nomination('old', { group: 'g ', age: 40 })];
    const between = nomination('between', { age: 30 });
    const list = ranked([old, between, young]);
    expect(ids(list)).toEqual(['old+young', 'between']);
    expect(list[0]?.priorities.map(({ rankedWith }) => rankedWith)).toEqual(['young', null]);
    const lately = ranked([old, between, young], [stay(old, '2026-11-21')]);
    expect(ids(lately)).toEqual(['between', 'old+young']);
    expect(lately[1]?.priorities.map(({ tierFrom }) => tierFrom)).toEqual([null, 'old']);
  });

  it('draws among equals: the same for any order of rows, another for another seed, fair over seeds', () => {
    const people = Array.from({ length: 12 }, (_, i) => nomination(`N${i}`));
    const once = ids(ranked(people));
    for (let seed = 1; seed <= 50; seed += 1) {
      expect(ids(ranked(randomFrom(seed).shuffle([...people])))).toEqual(once);
    }
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 1200; seed += 1) {
      const winner = ids(ranked(people, [], `seed ${seed}`))[0] ?? '';
      firsts.set(winner, (firsts.get(winner) ?? 0) + 1);
    }
    expect(firsts.size).toBe(12);
    // 100 wins each are expected; beyond 60–140 a fair draw falls less than once in ten thousand tries.
    for (const [winner, wins] of firsts) expect(wins, winner).toSatisfy((n: number) => n > 60 && n < 140);
  });
});
