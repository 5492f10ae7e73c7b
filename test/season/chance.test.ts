import { describe, expect, it } from 'vitest';
import { Random } from '../../build/sample/random.ts';
import { drawnByWeight, exponential, poisson } from '../../build/season/chance.ts';

const DRAWS = 20_000;
const drawn = (draw: (random: Random) => number, stream: string) => {
  const random = new Random(1, stream);
  return Array.from({ length: DRAWS }, () => draw(random));
};
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

// Bounds are some five standard errors wide.
describe('chance', () => {
  it.each([0.5, 7, 380])('counts rare events as Poisson does, mean %s', (expected) => {
    const counts = drawn((random) => poisson(random, expected), 'poisson').slice(0, 4000);
    expect(Math.abs(mean(counts) - expected)).toBeLessThan(5 * Math.sqrt(expected / 4000));
    const spread = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0) / counts.length;
    expect(spread / expected).toBeGreaterThan(0.85);
    expect(spread / expected).toBeLessThan(1.15);
  });

  it('waits exponentially long', () => {
    const waits = drawn((random) => exponential(random, 14), 'exponential');
    expect(mean(waits)).toBeCloseTo(14, 0);
    expect(waits.filter((wait) => wait > 28).length / DRAWS).toBeCloseTo(Math.exp(-2), 2);
  });

  it('draws first by weight, and then by weight among the others', () => {
    const weights: Record<string, number> = { a: 1, b: 2, c: 5 };
    const random = new Random(1, 'weights');
    const orders = Array.from({ length: DRAWS }, () =>
      drawnByWeight(random, Object.keys(weights), (item) => weights[item] ?? 0).join(''),
    );
    const share = (start: string) => orders.filter((order) => order.startsWith(start)).length / DRAWS;
    expect(share('c')).toBeCloseTo(5 / 8, 1);
    expect(share('b')).toBeCloseTo(2 / 8, 1);
    expect(Math.abs(share('ca') - (5 / 8) * (1 / 3))).toBeLessThan(0.015);
    expect(Math.abs(share('ab') - (1 / 8) * (2 / 7))).toBeLessThan(0.01);
  });
});
