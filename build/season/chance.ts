import type { Random } from '../sample/random.ts';

/** How many of many rare and independent events happen (Knuth, TAOCP vol. 2, 3.4.1, algorithm Q); fit for means up to 500. */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let events = 0;
  for (let product = random.next(); product > limit; product *= random.next()) events += 1;
  return events;
}

/** How long until an event that is as likely at any time. */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random.next());
}

/**
 * All items in an order drawn so that, whichever were taken, the next is drawn from the others by weight (Efraimidis and
 * Spirakis 2006, algorithm A).
 */
export function drawnByWeight<T>(random: Random, items: readonly T[], weightOf: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, key: exponential(random, 1 / weightOf(item)) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
