import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { Exception, signatureMismatch } from './exception.ts';

const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
/** Beyond 1,000 entries Google keeps the 900 that are farthest from their end. */
const MOST_ENTRIES = 1000;
const KEPT_ENTRIES = 900;

export interface CacheEntry {
  readonly value: string;
  /** Milliseconds since 1970 at which the entry is gone. */
  readonly until: number;
}

export type CacheStore = Map<string, CacheEntry>;

export interface CacheStores {
  readonly document: CacheStore;
  readonly script: CacheStore;
  readonly user: CacheStore;
}

class Cache
  extends GoogleObject
  implements Pick<GoogleAppsScript.Cache.Cache, 'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll'>
{
  readonly googleName = 'Cache';

  constructor(
    private readonly store: CacheStore,
    private readonly world: World,
  ) {
    super();
  }

  get(key: string): string | null {
    checkKey(key);
    const entry = this.store.get(String(key));
    if (!entry) return null;
    if (entry.until > this.world.now().getTime()) return entry.value;
    this.store.delete(String(key));
    return null;
  }

  /** Only the keys that are there. */
  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds: number = DEFAULT_SECONDS): void {
    checkKey(key);
    if (value === null || value === undefined) throw signatureMismatch([key, value], 'CacheService.Cache.put');
    const text = String(value);
    if (Buffer.byteLength(text, 'utf8') > VALUE_BYTES) throw new Exception('Argument too large: value');
    const seconds = Math.min(MOST_SECONDS, Math.max(1, Number(expirationInSeconds)));
    this.store.set(String(key), { value: text, until: this.world.now().getTime() + seconds * 1000 });
    this.evict();
  }

  putAll(values: Record<string, string>, expirationInSeconds: number = DEFAULT_SECONDS): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, expirationInSeconds);
  }

  remove(key: string): void {
    checkKey(key);
    this.store.delete(String(key));
  }

  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }

  private evict(): void {
    if (this.store.size <= MOST_ENTRIES) return;
    const byEnd = [...this.store].sort(([, a], [, b]) => b.until - a.until);
    for (const [key] of byEnd.slice(KEPT_ENTRIES)) this.store.delete(key);
  }
}

function checkKey(key: string): void {
  if (String(key).length > KEY_CHARACTERS) throw new Exception('Argument too large: key');
}

export class CacheService
  extends GoogleObject
  implements Pick<GoogleAppsScript.Cache.CacheService, 'getDocumentCache' | 'getScriptCache' | 'getUserCache'>
{
  readonly googleName = 'CacheService';

  constructor(
    private readonly stores: CacheStores,
    private readonly world: World,
  ) {
    super();
  }

  getDocumentCache(): Cache {
    return new Cache(this.stores.document, this.world);
  }

  getScriptCache(): Cache {
    return new Cache(this.stores.script, this.world);
  }

  getUserCache(): Cache {
    return new Cache(this.stores.user, this.world);
  }
}
