/** Draws from a seed, always the same (mulberry32, T. Ettinger). */
export class Draws {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 0x9e3779b1) >>> 0;
  }

  /** In [0, 1). */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  between([from, to]: readonly [number, number]): number {
    return from + Math.floor(this.number() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.number() < share;
  }

  /** One of a list; repeat an entry to make it likelier. */
  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.number() * list.length)] as T;
  }
}
