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
  /** Called before each call is carried out: where a test lets another person do something meanwhile. */
  onCall: ((call: Call) => void) | undefined;
  private writesWaiting = false;
  private dieAt = Number.POSITIVE_INFINITY;
  private dieAfter = Number.POSITIVE_INFINITY;
  private death: Killed | undefined;

  /** `passTime` is called for every call: what a call takes of the world's time. */
  constructor(private readonly passTime: () => void = () => undefined) {}

  /** How the latest run died, when it did; a script's own `catch` does not undo it. */
  get killed(): Killed | undefined {
    return this.death;
  }

  /** Dies just before the n-th call (1-based, every call counts) from now on is carried out. */
  dieAtCall(n: number): void {
    this.dieAt = this.calls + n;
  }

  /** Dies when the n-th call from now on was carried out, before the script learns of it. */
  dieAfterCall(n: number): void {
    this.dieAfter = this.calls + n;
  }

  /** A dead run stays dead; the next one is not. */
  newRun(): void {
    this.death = undefined;
  }

  /** Asked before a call is carried out: throws when this is the call to die at, and for every call after a death. */
  aboutToCall(method: string): void {
    if (this.death) throw this.death;
    this.calls += 1;
    if (this.calls >= this.dieAt) throw this.die(method);
    this.passTime();
    this.onCall?.({ number: this.calls, method });
  }

  /** Asked when a call was carried out, well or not: throws when this is the call to die after. */
  called(method: string): void {
    if (this.calls >= this.dieAfter) throw this.die(method);
  }

  /** Told of a call that was carried out well. */
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
    this.live();
    this.death = undefined;
    this.onCall = undefined;
  }

  private die(method: string): Killed {
    this.live();
    this.death = new Killed(this.calls, method);
    return this.death;
  }

  private live(): void {
    this.dieAt = Number.POSITIVE_INFINITY;
    this.dieAfter = Number.POSITIVE_INFINITY;
  }
}

/** A call as it is made; `number` counts from 1 since the meter was last reset. */
export interface Call {
  readonly number: number;
  readonly method: string;
}
