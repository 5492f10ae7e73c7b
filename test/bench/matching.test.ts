import { describe, expect, it } from 'vitest';
import { disagreements } from '../../build/bench/disagreements.ts';
import {
  Hopeless,
  type Measured,
  measure,
  type PeerAnswer,
  wholeQuestion,
} from '../../build/bench/matching-instance.ts';
import { Glpk } from '../../build/bench/peers/glpk.ts';
import { Highs } from '../../build/bench/peers/highs.ts';
import { weekendProblem } from '../planning/solvers/match.instances.ts';

const peers = [new Highs(), new Glpk()];
const problem = weekendProblem(5, { people: 24, homes: 10, places: 16 });

describe('an instance measured', () => {
  it('is answered alike by all, and any other answer of ours is told', async () => {
    const measured = await measure(problem, 5, { peers, hopeless: new Hopeless() });
    expect(measured.theirs.map((answer) => wholeQuestion(answer)?.isProven)).toEqual([true, true]);
    expect(disagreements(measured, peers)).toEqual([]);

    const { value } = measured.ours;
    const otherwise = (change: Partial<typeof value>): Measured => ({
      ...measured,
      ours: { ...measured.ours, value: { ...value, ...change } },
    });
    expect(disagreements(otherwise({ cost: value.cost * 1.00001 }), peers)).toHaveLength(2);
    const someone = value.home.findIndex((home) => home !== null);
    const home = value.home.map((its, party) => (party === someone ? null : its));
    expect(disagreements(otherwise({ home }), peers)).toEqual(
      peers.map(({ name }) => `ours hosts nobody where ${someone} should be, says ${name}.`),
    );
  });

  it('is not put to a peer that was hopeless under its rule before', async () => {
    const hopeless = new Hopeless();
    hopeless.add(new Glpk(), 'priority');
    const { theirs } = await measure(problem, 5, { peers, hopeless });
    expect(theirs.map(({ selection }) => selection?.value.status ?? 'not asked')).toEqual(['proven', 'not asked']);
    expect(theirs.map((answer) => wholeQuestion(answer) === null)).toEqual([false, true]);
    expect(hopeless.has(new Glpk(), 'people')).toBe(false);
  });
});

describe('the whole question', () => {
  const answer = (selectionMs: number, housingMs: number): PeerAnswer => ({
    selection: { value: { status: 'proven', parties: [] }, ms: selectionMs },
    housing: { value: { status: 'optimal', value: 0 }, ms: housingMs },
  });

  it('takes as long as all its programmes, and the limit where that is passed or nothing proven', () => {
    expect(wholeQuestion(answer(7000, 2500))).toEqual({ isProven: true, ms: 9500 });
    expect(wholeQuestion(answer(7000, 3500))).toEqual({ isProven: false, ms: 10_000 });
    expect(
      wholeQuestion({ ...answer(7, 3), housing: { value: { status: 'unfinished', reason: 'broken' }, ms: 3 } }),
    ).toEqual({ isProven: false, ms: 10_000 });
  });
});
