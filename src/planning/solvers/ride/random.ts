/**
 * Chris Doty-Humphrey's "small fast counting" generator sfc32 (PractRand): 128 bits of state, no clock, the same
 * sequence on every machine.
 */
export class Random {
  private readonly state: Int32Array;

  constructor(seed: number) {
    this.state = Int32Array.of(seed | 0, (seed / 0x100000000) | 0, 0x9e3779b9 | 0, 1);
    for (let round = 0; round < 16; round++) this.bits();
  }

  /** 32 random bits as a signed integer. */
  private bits(): number {
    const s = this.state;
    const sum = (s[0]! + s[1]! + s[3]!) | 0;
    const c = s[2]!;
    s[3] = (s[3]! + 1) | 0;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = (c + (c << 3)) | 0;
    s[2] = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return (this.bits() >>> 0) / 0x100000000;
  }

  /** Uniform whole number in [0, bound). */
  below(bound: number): number {
    return Math.floor(this.unit() * bound);
  }
}
