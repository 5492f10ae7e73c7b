import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { Exception } from './exception.ts';

export type LockKind = 'document' | 'script' | 'user';

interface Holding {
  readonly holder: object;
  /** When the holder lets go by itself; infinite for a run of ours, which releases. */
  readonly until: number;
}

/** Someone else's run, as far as this world is concerned. */
const ELSEWHERE = {};

/** The locks of one project: at most one run holds each. */
export class LockStore {
  private readonly holdings = new Map<LockKind, Holding>();

  constructor(private readonly world: World) {}

  /** Waits at most `ms` of the world's time; true when `holder` has the lock, which it may have had before. */
  acquire(kind: LockKind, holder: object, ms: number): boolean {
    const holding = this.current(kind);
    if (holding && holding.holder !== holder) {
      const wait = holding.until - this.world.now().getTime();
      this.world.sleep(Math.max(0, Math.min(ms, wait)));
      if (this.current(kind)) return false;
    }
    this.holdings.set(kind, { holder, until: Number.POSITIVE_INFINITY });
    return true;
  }

  holds(kind: LockKind, holder: object): boolean {
    return this.current(kind)?.holder === holder;
  }

  release(kind: LockKind, holder: object): void {
    if (this.holds(kind, holder)) this.holdings.delete(kind);
  }

  /** Google does this when a run ends, however it ends, and when it opens a dialog. */
  releaseAll(holder: object): void {
    for (const kind of this.holdings.keys()) this.release(kind, holder);
  }

  /** Another run takes the lock, for `ms` of the world's time or until `releaseElsewhere`. */
  holdElsewhere(kind: LockKind, ms = Number.POSITIVE_INFINITY): void {
    this.holdings.set(kind, { holder: ELSEWHERE, until: this.world.now().getTime() + ms });
  }

  releaseElsewhere(kind: LockKind): void {
    this.release(kind, ELSEWHERE);
  }

  isHeld(kind: LockKind): boolean {
    return this.current(kind) !== undefined;
  }

  private current(kind: LockKind): Holding | undefined {
    const holding = this.holdings.get(kind);
    if (holding && holding.until <= this.world.now().getTime()) {
      this.holdings.delete(kind);
      return undefined;
    }
    return holding;
  }
}

class Lock
  extends GoogleObject
  implements Pick<GoogleAppsScript.Lock.Lock, 'hasLock' | 'releaseLock' | 'tryLock' | 'waitLock'>
{
  readonly googleName = 'Lock';

  constructor(
    private readonly store: LockStore,
    private readonly kind: LockKind,
    private readonly run: object,
  ) {
    super();
  }

  tryLock(timeoutInMillis: number): boolean {
    return this.store.acquire(this.kind, this.run, Number(timeoutInMillis));
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }

  hasLock(): boolean {
    return this.store.holds(this.kind, this.run);
  }

  releaseLock(): void {
    this.store.release(this.kind, this.run);
  }
}

/** `run` stands for the run that asks: locks are held by runs, whichever `Lock` object they went through. */
export class LockService
  extends GoogleObject
  implements Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock' | 'getScriptLock' | 'getUserLock'>
{
  readonly googleName = 'LockService';

  constructor(
    private readonly store: LockStore,
    private readonly run: object,
  ) {
    super();
  }

  getDocumentLock(): Lock {
    return new Lock(this.store, 'document', this.run);
  }

  getScriptLock(): Lock {
    return new Lock(this.store, 'script', this.run);
  }

  getUserLock(): Lock {
    return new Lock(this.store, 'user', this.run);
  }
}
