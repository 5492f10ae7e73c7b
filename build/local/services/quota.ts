import type { World } from '../world.ts';
import { Exception } from './exception.ts';

const DAY = 24 * 3600 * 1000;

/** A daily quota of Google's. It refills in full 24 hours of the world's clock after the first use of the period. */
export class DailyQuota {
  private used = 0;
  private refillsAt = Number.NEGATIVE_INFINITY;

  /** `service` is Google's name for it, as its message has it: 'email', 'geocode', 'route'. */
  constructor(
    private readonly world: World,
    private readonly service: string,
    private limit: number,
  ) {}

  /** Sets the day's limit; what was used stays used. */
  setLimit(limit: number): void {
    this.limit = limit;
  }

  remaining(): number {
    if (this.world.now().getTime() >= this.refillsAt) this.used = 0;
    return Math.max(0, this.limit - this.used);
  }

  /** Takes `count` uses or, where fewer are left, throws and takes none. */
  use(count: number): void {
    if (this.remaining() < count) throw new Exception(`Service invoked too many times for one day: ${this.service}.`);
    if (this.used === 0) this.refillsAt = this.world.now().getTime() + DAY;
    this.used += count;
  }
}
