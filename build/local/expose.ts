import { types } from 'node:util';
import { type CallKind, Killed, type Meter } from './meter.ts';

/**
 * The bridge between the local Apps Script, which runs in Node, and the script, which runs in a bare V8 context.
 *
 * Our classes are plain TypeScript. What the script sees of them is a proxy that counts every call, hands values over
 * in the script's own realm (so that `instanceof Date` and `Array` hold there), and throws the name of any method the
 * local Apps Script does not have. Of a class, the script sees its methods and its enums; other members are ours.
 */

/** The script's own constructors; values handed to the script are made with these. */
export interface Realm {
  Array: ArrayConstructor;
  Date: DateConstructor;
  Error: ErrorConstructor;
  Object: ObjectConstructor;
}

/** Every object of Google's that a script can hold extends this. `googleName` is its name in Google's reference. */
export abstract class GoogleObject {
  abstract readonly googleName: string;
}

const HANDLE = /^(get|new|create|open)/;
const WRITE =
  /^(set|clear|insert|delete|append|sort|hide|show|unhide|autoResize|protect|copy|move|add|remove|merge|apply|break|rename|activate|trim|randomize|splitText|uncheck|check)/;
/** What is answered without asking a server: builders, services that only compute or note down, answers once they are read. */
const LOCAL = /Builder$|^(Menu|console|Logger|Utilities|Session|HtmlService|HtmlOutput|FormResponse|ItemResponse)$/;
/** What is fetched or made there and then, though a handle is all that is handed over. */
const ROUND_TRIP = /^(FormApp\.(create|openById|openByUrl)|Form\.get(Items|ItemById|Responses?)|FormResponse\.submit)$/;

function kindOf(target: GoogleObject, method: string, result: unknown): CallKind {
  if (ROUND_TRIP.test(`${target.googleName}.${method}`)) return 'read';
  if (LOCAL.test(target.googleName)) return 'handle';
  const handles = result instanceof GoogleObject || (Array.isArray(result) && result[0] instanceof GoogleObject);
  if (HANDLE.test(method) && handles) return 'handle';
  return WRITE.test(method) ? 'write' : 'read';
}

/** Read by the language itself on any object: they are not there, and that is no mistake of the script's. */
const PROTOCOL = new Set<string | symbol>(['then', 'toJSON', 'constructor']);

export class Bridge {
  private readonly proxies = new WeakMap<GoogleObject, object>();
  private readonly targets = new WeakMap<object, GoogleObject>();

  constructor(
    private readonly meter: Meter,
    private readonly realm: Realm,
  ) {}

  /** A value of ours as the script may hold it. */
  toScript(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof GoogleObject) return this.proxy(value);
    if (Array.isArray(value)) {
      const array = new this.realm.Array(value.length);
      for (let i = 0; i < value.length; i += 1) array[i] = this.toScript(value[i]);
      return array;
    }
    if (types.isDate(value)) return new this.realm.Date(value.getTime());
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const object = new this.realm.Object() as Record<string, unknown>;
    for (const [key, inner] of Object.entries(value)) object[key] = this.toScript(inner);
    return object;
  }

  /** A value of the script's as our classes expect it: proxies unwrapped, arrays, dates and plain objects copied here. */
  fromScript(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const target = this.targets.get(value);
    if (target) return target;
    if (Array.isArray(value)) return Array.from(value, (item) => this.fromScript(item));
    if (types.isDate(value)) return new Date(value.getTime());
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.fromScript(inner)]));
  }

  private proxy(target: GoogleObject): object {
    const known = this.proxies.get(target);
    if (known) return known;
    const made = new Proxy(target, {
      get: (_, key) => this.member(target, key),
      getPrototypeOf: () => this.realm.Object.prototype,
      ownKeys: () => Reflect.ownKeys(target).filter((key) => Reflect.get(target, key) instanceof GoogleObject),
      set: (_, key) => {
        throw new this.realm.Error(`${target.googleName}.${String(key)} cannot be set`);
      },
    });
    this.proxies.set(target, made);
    this.targets.set(made, target);
    return made;
  }

  private member(target: GoogleObject, key: string | symbol): unknown {
    if (typeof key === 'symbol' || PROTOCOL.has(key)) return undefined;
    if (key === 'toString' || key === 'valueOf') return () => target.googleName;
    const member: unknown = Reflect.get(target, key);
    if (typeof member === 'function') return (...args: unknown[]) => this.call(target, key, args);
    if (member instanceof GoogleObject) return this.proxy(member);
    throw new this.realm.Error(`${target.googleName}.${key} is not in the local Apps Script`);
  }

  private call(target: GoogleObject, method: string, args: unknown[]): unknown {
    const name = `${target.googleName}.${method}`;
    try {
      const implementation = (target as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
      const values = args.map((arg) => this.fromScript(arg));
      this.meter.aboutToCall(name);
      const result = this.carryOut(name, () => implementation?.apply(target, values));
      this.meter.count(name, kindOf(target, method, result));
      return this.toScript(result);
    } catch (error) {
      if (error instanceof Killed) throw error;
      const { name: type, message } = error as Error;
      const thrown = new this.realm.Error(message, { cause: error });
      if (type !== 'Error') thrown.name = type;
      throw thrown;
    }
  }

  /** A call that failed was made as well: a run can die just after it. */
  private carryOut(name: string, work: () => unknown): unknown {
    try {
      return work();
    } finally {
      this.meter.called(name);
    }
  }
}
