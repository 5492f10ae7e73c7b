/**
 * A seeded source of chance: the same seed and stream give the same draws. Each part of a workbook draws from a stream
 * of its own, so that more hosts do not change the guests. FNV-1a for the seed, mulberry32 (T. Ettinger) for the draws.
 */
export class Random {
  private state: number;

  constructor(seed: number, stream: string) {
    let hash = 0x811c9dc5;
    for (const char of `${seed}|${stream}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    this.state = hash >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('There is nothing to pick from.');
    return from[Math.floor(this.next() * from.length)] as T;
  }

  /** One of the values, each as likely as its weight says. */
  weighted<T>(entries: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    return (entries[entries.length - 1] as readonly [T, number])[0];
  }

  /** In another order (Fisher–Yates). */
  shuffled<T>(values: readonly T[]): T[] {
    const order = [...values];
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = this.whole(0, i);
      [order[i], order[j]] = [order[j] as T, order[i] as T];
    }
    return order;
  }

  /**
   * `count` values of which exactly the given shares are as said and the rest is `otherwise`, in any order: a workbook
   * of any seed has the beds and seats that its shares promise.
   */
  dealt<T>(count: number, shares: readonly (readonly [value: T, share: number])[], otherwise: T): T[] {
    const values = shares.flatMap(([value, share]) => new Array<T>(Math.round(share * count)).fill(value));
    while (values.length < count) values.push(otherwise);
    return this.shuffled(values.slice(0, count));
  }
}
