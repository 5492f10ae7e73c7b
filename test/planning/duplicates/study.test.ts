import { describe, expect, it } from 'vitest';
import { CALAIS } from '../../../build/sample/index.ts';
import type { Nomination } from '../../../src/domain/nomination.ts';
import { hostedUnderAnotherCode, nominatedLikeAnother } from '../../../src/planning/duplicates/guests.ts';
import { eligibility } from '../../../src/planning/eligibility.ts';
import { history } from '../../../src/planning/history.ts';
import { randomFrom } from '../../random.ts';
import { readSample } from '../../sample/reading.ts';
import { day, problem, stay } from '../problem.ts';
import { double, NOISES, type Noise } from './plant-doubles.ts';

const WEEKENDS = 12;

/** Those who may be placed at a weekend of the sample, in which nobody is there twice but by chance alike. */
function everybody(nominations: number, seed: number): readonly Nomination[] {
  return eligibility(readSample({ ...CALAIS, seed, nominations, hosts: 1, drivers: 1 }).problem).eligible;
}

/** The pairs that the lines propose. */
function proposed(people: readonly Nomination[]): string[][] {
  return nominatedLikeAnother(people).map(({ finding }) =>
    finding.code === 'likeAnother' ? [finding.person.id, ...finding.others.map(({ id }) => id)] : [],
  );
}

interface Outcome {
  found: number;
  planted: number;
  /** Lines with nobody planted in them. */
  falseLines: number;
}

function study(weekends: readonly (readonly Nomination[])[], noise: Noise): Outcome {
  const outcome: Outcome = { found: 0, planted: 0, falseLines: 0 };
  for (const [i, people] of weekends.entries()) {
    const random = randomFrom(i);
    const associations = [...new Set(people.map(({ association }) => association))];
    const twice = random.shuffle([...people]).slice(0, Math.ceil(people.length / 30));
    const again = twice.map((person, i) => double(person, `Z${i}`, noise, associations, random));
    const lines = proposed(random.shuffle([...people, ...again]));
    outcome.planted += twice.length;
    outcome.found += again.filter(({ id }, i) =>
      lines.some((line) => line.includes(id) && line.includes(twice[i]?.id ?? '')),
    ).length;
    outcome.falseLines += lines.filter((line) => !line.some((id) => id.startsWith('Z'))).length;
  }
  return outcome;
}

describe.each([120, 250])('people nominated twice among %i', (nominations) => {
  it('are nearly all proposed, and few others with them', () => {
    const weekends = Array.from({ length: WEEKENDS }, (_, i) => everybody(nominations, i + 1));
    const outcomes = new Map(NOISES.map((noise) => [noise, study(weekends, noise)] as const));
    for (const [noise, { found, planted, falseLines }] of outcomes) {
      console.info(
        `${nominations} people, ${noise}: ${found} of ${planted} found, ${(falseLines / WEEKENDS).toFixed(1)} false lines`,
      );
      expect(planted).toBeGreaterThan((WEEKENDS * nominations) / 40);
      expect(falseLines / WEEKENDS).toBeLessThanOrEqual((3 * nominations) / 120);
    }
    const share = (noise: Noise) => (outcomes.get(noise)?.found ?? 0) / (outcomes.get(noise)?.planted ?? 1);
    expect(share('respelled')).toBeGreaterThanOrEqual(0.95);
    expect(share('respelled, a year apart')).toBeGreaterThanOrEqual(0.75);
    expect(share('respelled, another arrival')).toBeGreaterThanOrEqual(0.85);
    expect(share('respelled, less known')).toBeGreaterThanOrEqual(0.65);
  });
});

describe('people hosted before under another code', () => {
  it('are nearly all proposed, and few of the many others who were hosted', () => {
    let [found, planted, falseLines] = [0, 0, 0];
    for (let seed = 1; seed <= WEEKENDS / 2; seed += 1) {
      const random = randomFrom(seed);
      const people = everybody(120, seed);
      const associations = [...new Set(people.map(({ association }) => association))];
      const back = random.shuffle([...people]).slice(0, 6);
      // Eight weekends of fifty guests, none of them nominated now.
      const others = everybody(400, 100 + seed).map((one) => ({
        ...one,
        id: `E${one.id}`,
        guestCode: `E${one.guestCode}`,
      }));
      const doubles = back.map((person, i) => double(person, `Z${i}`, 'respelled', associations, random));
      const earlier = [...others, ...doubles.map((one) => ({ ...one, guestCode: `Z-${one.id}` }))].map((one) => ({
        ...one,
        weekend: day('2026-11-07'),
      }));
      const past = history(problem({ stays: earlier.map((one) => stay(one, '2026-11-07')) }));
      const lines = hostedUnderAnotherCode(people, earlier, past).flatMap(({ finding }) =>
        finding.code === 'likeEarlier' ? [`${finding.person.id} ${finding.other.id}`] : [],
      );
      const right = back.map(({ id }, i) => `${id} Z${i}`);
      planted += right.length;
      found += right.filter((line) => lines.includes(line)).length;
      falseLines += lines.filter((line) => !right.includes(line)).length;
    }
    console.info(
      `hosted before: ${found} of ${planted} found, ${(falseLines / (WEEKENDS / 2)).toFixed(1)} false lines`,
    );
    expect(planted).toBe(3 * WEEKENDS);
    expect(found / planted).toBeGreaterThanOrEqual(0.85);
    expect(falseLines / (WEEKENDS / 2)).toBeLessThanOrEqual(2.5);
  });
});
