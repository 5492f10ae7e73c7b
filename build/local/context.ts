import vm from 'node:vm';
import { Bridge, type GoogleObject, type Realm } from './expose.ts';
import type { Meter } from './meter.ts';

/** What a fresh V8 context is furnished with. */
export interface Furniture {
  readonly meter: Meter;
  /** The world's time, in ms; `new Date()` and `Date.now()` follow it. */
  now(): number;
  /** Google's objects by the names that scripts know them under. */
  readonly globals: Readonly<Record<string, GoogleObject>>;
}

/**
 * Makes `Date` follow the world's clock. It stays the same `Date`: a proxy only supplies the time where none is given,
 * so that every date, made by the script or handed to it, is an instance of it.
 */
const CLOCK = new vm.Script(`(now) => {
  const Clockless = Date;
  Clockless.now = () => now();
  const Clocked = new Proxy(Clockless, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new Clockless(now()).toString(),
  });
  Object.defineProperty(Clockless.prototype, 'constructor', { value: Clocked, configurable: true, writable: true });
  Object.defineProperty(globalThis, 'Date', { value: Clocked, configurable: true, writable: true });
}`);

const REALM = new vm.Script('({ Array, Date, Error, Object })');

/**
 * An ordinary global object where Node can make one (20.18 and later). Otherwise every mention of `Math` or `Infinity`
 * goes through an interceptor, and a plan takes ten times as long as in Google's own V8.
 */
const newGlobal = () => vm.createContext(vm.constants?.DONT_CONTEXTIFY ?? {}, { name: 'Apps Script' });

/**
 * A bare V8 context: ECMAScript and Apps Script's globals, and nothing of Node's or a browser's. Google makes one for
 * every run, so nothing a script keeps in its variables outlives a run.
 */
export class ScriptContext {
  private readonly global: vm.Context;
  private readonly bridge: Bridge;

  constructor({ meter, now, globals }: Furniture) {
    this.global = newGlobal();
    this.bridge = new Bridge(meter, REALM.runInContext(this.global) as Realm);
    (CLOCK.runInContext(this.global) as (now: () => number) => void)(now);
    for (const [name, object] of Object.entries(globals)) {
      // Not enumerable: what can be enumerated is what the script declared itself.
      Object.defineProperty(this.global, name, {
        value: this.bridge.toScript(object),
        configurable: true,
        writable: true,
      });
    }
  }

  evaluate(script: vm.Script): void {
    script.runInContext(this.global);
  }

  /** Names of the functions declared at the top level, in the order of their declaration. */
  functions(): string[] {
    return Object.keys(this.global).filter((name) => typeof this.global[name] === 'function');
  }

  /** Calls a top-level function with values of ours and returns one of ours. */
  call(name: string, args: readonly unknown[]): unknown {
    const result: unknown = this.global[name](...args.map((arg) => this.bridge.toScript(arg)));
    return this.bridge.fromScript(result);
  }
}

/**
 * Runs `work` with the process's local time in `zone`, because a script's `getHours()` and `new Date(y, m, d)` are in
 * the time zone of its project and V8 has one zone per process. Works in a process's main thread only.
 */
export function inTimeZone<T>(zone: string, work: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return work();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}
