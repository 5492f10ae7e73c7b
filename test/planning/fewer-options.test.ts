import { describe, expect, it } from 'vitest';
import { fewerOptions } from '../../src/planning/fewer-options.ts';
import type { Option } from '../../src/planning/field.ts';
import { randomFrom } from '../random.ts';

const MOST = 3_000_000;

function optionsOf(seed: number, homes: number): Option[] {
  const random = randomFrom(seed);
  return Array.from({ length: homes }, (_, home) => ({ home, cost: random.below(500), stay: 0 }));
}

describe('fewer options', () => {
  it('are all of them on a weekend, and on the largest night in Brussels', () => {
    const options = optionsOf(1, 2000);
    expect(fewerOptions(options, 900, 'pair')).toBe(options);
  });

  it('hold the cheapest, no more than fit into memory, the same twice', () => {
    const options = optionsOf(2, 20_000);
    const parties = 2500;
    const kept = fewerOptions(options, parties, 'pair');
    expect(kept.length * parties).toBeLessThanOrEqual(MOST);
    expect(kept.length).toBe(MOST / parties);
    expect(new Set(kept.map(({ home }) => home)).size).toBe(kept.length);
    const cheapest = [...options].sort((a, b) => a.cost - b.cost || a.home - b.home).slice(0, 0.4 * kept.length);
    for (const option of cheapest) expect(kept).toContain(option);
    expect(fewerOptions(options, parties, 'pair')).toEqual(kept);
  });

  it('of different kinds of party reach nearly every home between them', () => {
    const options = optionsOf(3, 20_000);
    const kinds = Array.from({ length: 60 }, (_, kind) => fewerOptions(options, 2500, `kind ${kind}`));
    const reached = new Set(kinds.flat().map(({ home }) => home));
    expect(reached.size).toBeGreaterThan(0.85 * options.length);
  });
});
