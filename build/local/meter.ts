/** What a call costs: a handle is free, a write waits in Google's write cache, a read is a round trip. */
export type CallKind = 'handle' | 'write' | 'read';

/** Thrown inside a run that was told to die; nothing of ours may catch it and carry on. */
export class Killed extends Error {
  constructor(call: number, method: string) {
    super(`The run was killed at call ${call} (${method})`);
    this.name = 'Killed';
  }
}

/**
 * Counts the calls a script makes to Google.
 *
 * `byMethod` counts every call, handles and builders included. `roundTrips` follows Google's own advice on batching
 * (Apps Script guide, "Best practices"): writes are cached and leave together at the next read, so a run of writes is
 * one round trip; every read is one; a handle (`getRange`) and a builder (`newDataValidation`) are none.
 */
export class Meter {
  readonly byMethod = new Map<string, number>();
  calls = 0;
  roundTrips = 0;
  private writesWaiting = false;
  private dieAt = Number.POSITIVE_INFINITY;
  private death: Killed | undefined;

  /** How the run died, when it did; a script's own `catch` does not undo it. */
  get killed(): Killed | undefined {
    return this.death;
  }

  /** Dies just before the n-th call (1-based, every call counts) from now on is carried out. */
  dieAtCall(n: number): void {
    this.dieAt = this.calls + n;
  }

  /** Asked before a call is carried out: throws when this is the call to die at, and for every call after it. */
  aboutToCall(method: string): void {
    this.calls += 1;
    if (this.calls < this.dieAt) return;
    this.death ??= new Killed(this.calls, method);
    throw this.death;
  }

  /** Told after a call was carried out. */
  count(method: string, kind: CallKind): void {
    this.byMethod.set(method, (this.byMethod.get(method) ?? 0) + 1);
    if (kind === 'handle') return;
    if (kind === 'write') {
      if (!this.writesWaiting) this.roundTrips += 1;
      this.writesWaiting = true;
    } else {
      this.roundTrips += 1;
      this.writesWaiting = false;
    }
  }

  reset(): void {
    this.byMethod.clear();
    this.calls = 0;
    this.roundTrips = 0;
    this.writesWaiting = false;
    this.dieAt = Number.POSITIVE_INFINITY;
    this.death = undefined;
  }
}
