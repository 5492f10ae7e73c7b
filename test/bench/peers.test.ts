import { describe, expect, it } from 'vitest';
import { Glpk } from '../../build/bench/peers/glpk.ts';
import { Highs } from '../../build/bench/peers/highs.ts';
import { firstInOrder, MOST_IN_ORDER } from '../../build/bench/peers/housing.ts';
import type { Programme } from '../../build/bench/peers/programme.ts';
import { selectionBy } from '../../build/bench/peers/selection.ts';
import type { MatchProblem } from '../../src/planning/solvers/match/index.ts';
import { smallProblem } from '../planning/solvers/match.instances.ts';
import { answerByEnumeration } from '../planning/solvers/match.judge.ts';

describe.each([new Highs(), new Glpk()])('$name', (peer) => {
  /** Three things of weights 3, 2 and 2 for a bag. */
  const bag = (most: number): Programme => ({
    aim: 'most',
    objective: [50, 30, 25],
    rows: [
      { terms: [3, 2, 2].map((times, variable) => ({ variable, times })), least: Number.NEGATIVE_INFINITY, most },
      { terms: [{ variable: 2, times: 1 }], least: 1, most: 1 },
    ],
    gap: 1e-6,
  });

  it('solves whole programmes and sees what is infeasible', async () => {
    const limits = { seconds: 10 };
    expect(await peer.solve(bag(4), limits)).toEqual({ status: 'optimal', value: 55 });
    expect(await peer.solve(bag(5), limits)).toEqual({ status: 'optimal', value: 75 });
    expect(await peer.solve({ ...bag(5), aim: 'least' }, limits)).toEqual({ status: 'optimal', value: 25 });
    expect((await peer.solve(bag(1), limits)).status).not.toBe('optimal');
  });

  it('selects whom an enumeration of everything selects, few or all parties at a time', async () => {
    const counted = { problems: 0, someWait: 0, severalProgrammes: 0, outOfOrder: 0 };
    for (let seed = 1; seed <= 150; seed++) {
      for (const rule of ['priority', 'people'] as const) {
        const { first: _, ...problem } = smallProblem(seed, rule);
        const { chosen } = answerByEnumeration(problem);
        const expected = [...problem.sizes.keys()].filter((party) => chosen & (1 << party));
        const inOrder = 1 + (seed % 3);
        for (const approach of [{ seconds: 10 }, { seconds: 10, inOrder }]) {
          const selection = await selectionBy(peer, problem, approach);
          expect(selection, `seed ${seed}, ${rule}`).toEqual({ status: 'proven', parties: expected });
        }
        counted.problems++;
        if (expected.length < problem.sizes.length) counted.someWait++;
        if (problem.sizes.length > inOrder) counted.severalProgrammes++;
        if (expected.some((party, index) => party > index)) counted.outOfOrder++;
      }
    }
    console.log(`${peer.name} beside enumeration: ${JSON.stringify(counted)}`);
    expect(counted.problems).toBe(300);
    expect(counted.someWait).toBeGreaterThan(200);
    expect(counted.severalProgrammes).toBeGreaterThan(200);
    expect(counted.outOfOrder).toBeGreaterThan(100);
  });
});

describe('a selection by programmes', () => {
  /** 45 parties of one and 43 homes that suit all, but that parties 1, 3 and 30 can only be in the first. */
  const crowd: MatchProblem = {
    sizes: Array.from({ length: 45 }, () => 1),
    beds: Array.from({ length: 43 }, () => 1),
    options: Array.from({ length: 45 }, (_, party) =>
      [1, 3, 30].includes(party)
        ? [{ home: 0, cost: 1 }]
        : Array.from({ length: 43 }, (_, home) => ({ home, cost: 1 })),
    ),
    places: 45,
    caps: [],
    rule: 'priority',
  };
  const everyone = [...crowd.sizes.keys()];

  it('goes on where the programme before ended', async () => {
    const peer = new Highs();
    for (const rule of ['priority', 'people'] as const) {
      expect(await selectionBy(peer, { ...crowd, rule }, { seconds: 10 })).toEqual({
        status: 'proven',
        parties: everyone.filter((party) => party !== 3 && party !== 30),
      });
    }
  });

  it('weighs each party above all those below it, and asks for a gap of less than one', () => {
    const next = everyone.slice(0, MOST_IN_ORDER);
    const { objective, gap } = firstInOrder(crowd, { chosen: [], next, later: everyone.slice(20), people: 43 });
    const weights = objective.filter((weight) => weight > 0);
    expect(weights).toEqual(Array.from({ length: 20 }, (_, k) => 2 ** (19 - k)));
    expect(gap * weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(1);
  });

  it('says how far it came when time is up', async () => {
    expect(await selectionBy(new Highs(), crowd, { seconds: 0 })).toEqual({
      status: 'unfinished',
      reason: 'time is up',
      solved: 0,
    });
  });
});
