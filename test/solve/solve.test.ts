import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { MatchAnswer, MatchFile } from '../../build/solve/match-file.ts';
import { type RidesAnswer, type RidesFile, rideProblem } from '../../build/solve/rides-file.ts';
import { faultsOf } from '../planning/solvers/ride-checker.ts';
import { folder, solve, written } from './run.ts';

afterAll(() => rmSync(folder, { recursive: true }));

/** Only home 1 holds three: by priority they wait, most people leave the one alone out and move the two. */
const weekend: MatchFile = {
  parties: [{ size: 1 }, { size: 2 }, { size: 3 }],
  homes: [{ beds: 2 }, { beds: 3 }],
  cost: [
    [-4, 9],
    [5.5, 8],
    [null, 30],
  ],
  places: null,
  seats: null,
  rule: 'priority',
};

const leg: RidesFile = {
  km: [
    [0, 10, 25, 40],
    [12, 0, 7, 33],
    [31, 9, 0, 50],
    [41, 36, 52, 0],
  ],
  origin: 0,
  cars: [
    { seats: 2, home: 1, maxDetourKm: null },
    { seats: 4, home: 3, maxDetourKm: 2 },
  ],
  stops: [
    { place: 2, people: 2 },
    { place: 3, people: 3 },
    { place: 2, people: 1 },
  ],
  leg: 'outward',
  ms: 200,
};

describe('npm run solve', () => {
  it('houses the parties of a file, in priority order', async () => {
    const { status, stdout, stderr } = await solve('match', written('weekend.json', weekend));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\{[^\n]+\}\n$/);
    const answer: MatchAnswer = JSON.parse(stdout);
    expect(answer).toEqual({
      home: [0, 1, null],
      people: 3,
      cost: 4,
      proven: true,
      bound: 4,
      ms: expect.any(Number),
    });
  });

  it('houses the most people where the rule says so, within the seats', async () => {
    const most = { ...weekend, rule: 'people' };
    const free: MatchAnswer = JSON.parse((await solve('match', written('most.json', most))).stdout);
    expect(free).toMatchObject({ home: [null, 0, 1], people: 5, cost: 35.5, proven: true });
    const { seats: _, places: __, ...unlimited } = most;
    const same: MatchAnswer = JSON.parse((await solve('match', written('unlimited.json', unlimited))).stdout);
    expect(same).toMatchObject({ home: free.home });
    const seated: MatchAnswer = JSON.parse(
      (await solve('match', written('seats.json', { ...most, places: 4, seats: 3 }))).stdout,
    );
    expect(seated).toMatchObject({ home: [0, 1, null], people: 3, cost: 4 });
  });

  it('routes the cars of a file', async () => {
    const { status, stdout, stderr } = await solve('rides', written('leg.json', leg));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\{[^\n]+\}\n$/);
    // Car 1 may drive 2 km beyond the 81 to its home, where stop 1 is; nobody is left for car 0 to bring stop 2 in time.
    const answer: RidesAnswer = JSON.parse(stdout);
    expect(answer).toEqual({ routes: [[0], [1]], unserved: [2], km: 46 + 81, ms: expect.any(Number) });
  });

  it('routes the public instances within their time, whatever other keys they have', async () => {
    const file = 'test/bench/cvrp/A-n32-k5.json';
    const { stdout } = await solve('rides', file);
    const { ms, ...answer }: RidesAnswer = JSON.parse(stdout);
    const instance: RidesFile & { bestKnown: number } = JSON.parse(readFileSync(file, 'utf8'));
    expect(faultsOf(rideProblem(instance), answer)).toEqual([]);
    expect(answer.unserved).toEqual([]);
    expect(answer.km).toBeGreaterThanOrEqual(instance.bestKnown);
    expect(answer.km).toBeLessThan(instance.bestKnown * 1.02);
    expect(ms).toBeGreaterThan(0);
  });

  it.each<[string, string[], string]>([
    ['nothing asked', [], 'Nothing cannot be solved. Usage: npm run solve -- match FILE.json'],
    ['an unknown verb', ['toString', 'a.json'], '"toString" cannot be solved. Usage: npm run solve -- match FILE.json'],
    ['no file', ['match'], 'Give one file. Usage: npm run solve -- match FILE.json'],
    ['a missing file', ['rides', `${folder}/none.json`], '"none.json" does not exist.'],
    ['no JSON', ['match', written('text.json', 'parties:\n 3')], '"text.json" is not JSON: '],
    [
      'a field of the wrong kind',
      ['match', written('size.json', { ...weekend, parties: [{ size: 1 }, { size: '2' }, { size: 3 }] })],
      '"size.json": parties[1].size is "2", but should be a whole number from 1 to 1000000.',
    ],
    [
      'an index that leads nowhere',
      ['rides', written('place.json', { ...leg, stops: [{ place: 4, people: 1 }] })],
      '"place.json": stops[0].place is 4, but should be the index of one of the 4 places of km.',
    ],
  ])('ends with one sentence and status 1: %s', async (_, args, sentence) => {
    const { status, stdout, stderr } = await solve(...args);
    expect(stderr.slice(0, sentence.length)).toBe(sentence);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });
});
