import { GoogleObject } from '../expose.ts';
import { Exception, signatureMismatch } from './exception.ts';

/** Apps Script quotas: 9 KB per value, 500 KB per store, keys counted. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

/** One property store; `Map` keeps the order in which keys were first set. */
export type PropertyStore = Map<string, string>;

export interface PropertyStores {
  readonly document: PropertyStore;
  readonly script: PropertyStore;
  readonly user: PropertyStore;
}

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

class Properties
  extends GoogleObject
  implements
    Pick<
      GoogleAppsScript.Properties.Properties,
      | 'deleteAllProperties'
      | 'deleteProperty'
      | 'getKeys'
      | 'getProperties'
      | 'getProperty'
      | 'setProperties'
      | 'setProperty'
    >
{
  readonly googleName = 'Properties';

  constructor(private readonly store: PropertyStore) {
    super();
  }

  getProperty(key: string): string | null {
    return this.store.get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  setProperty(key: string, value: string): this {
    if (key === undefined || value === undefined) {
      throw signatureMismatch([key, value], 'PropertiesService.Properties.setProperty');
    }
    return this.replaceWith(new Map(this.store).set(String(key), String(value)));
  }

  setProperties(properties: Record<string, string>, deleteAllOthers = false): this {
    const next: PropertyStore = deleteAllOthers ? new Map() : new Map(this.store);
    for (const [key, value] of Object.entries(properties)) next.set(key, String(value));
    return this.replaceWith(next);
  }

  deleteProperty(key: string): this {
    this.store.delete(String(key));
    return this;
  }

  deleteAllProperties(): this {
    this.store.clear();
    return this;
  }

  /** All of `next` is stored or, where a limit is passed, none of it. */
  private replaceWith(next: PropertyStore): this {
    let total = 0;
    for (const [key, value] of next) {
      if (bytes(value) > VALUE_BYTES) throw new Exception('Argument too large: value');
      total += bytes(key) + bytes(value);
    }
    if (total > STORE_BYTES) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
    return this;
  }
}

export class PropertiesService
  extends GoogleObject
  implements
    Pick<
      GoogleAppsScript.Properties.PropertiesService,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  readonly googleName = 'PropertiesService';

  constructor(private readonly stores: PropertyStores) {
    super();
  }

  getDocumentProperties(): Properties {
    return new Properties(this.stores.document);
  }

  getScriptProperties(): Properties {
    return new Properties(this.stores.script);
  }

  getUserProperties(): Properties {
    return new Properties(this.stores.user);
  }
}
