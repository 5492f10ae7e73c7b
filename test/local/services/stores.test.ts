import { describe, expect, test } from 'vitest';
import { createServices } from '../../../build/local/services/index.ts';
import { stillWorld } from './still-world.ts';

function services() {
  const world = stillWorld();
  return { world, ...createServices(world).globals };
}

describe('properties', () => {
  test('are text, kept per store, in every run', () => {
    const { world, PropertiesService } = services();
    const document = PropertiesService.getDocumentProperties();
    document.setProperty('beds', 3 as unknown as string).setProperty('open', true as unknown as string);
    expect(document.getProperties()).toEqual({ beds: '3', open: 'true' });
    expect(document.getKeys()).toEqual(['beds', 'open']);
    expect(PropertiesService.getScriptProperties().getKeys()).toEqual([]);
    expect(PropertiesService.getUserProperties().getProperty('beds')).toBeNull();
    const later = createServices(world);
    expect(later.globals.PropertiesService.getDocumentProperties().getProperty('beds')).toBe('3');
    expect(later.properties.document.get('open')).toBe('true');
  });

  test('are set together, and deleted one by one or all', () => {
    const properties = services().PropertiesService.getScriptProperties();
    properties.setProperties({ a: '1', b: '2' }).setProperties({ b: '3', c: '4' });
    expect(properties.getProperties()).toEqual({ a: '1', b: '3', c: '4' });
    properties.setProperties({ d: '5' }, true);
    expect(properties.getProperties()).toEqual({ d: '5' });
    expect(properties.deleteProperty('d').getProperty('d')).toBeNull();
    properties.setProperty('e', '').deleteAllProperties();
    expect(properties.getKeys()).toEqual([]);
  });

  test('hold 9 KB each, counted in bytes', () => {
    const properties = services().PropertiesService.getDocumentProperties();
    properties.setProperty('full', 'é'.repeat(4608));
    expect(() => properties.setProperty('over', `${'é'.repeat(4608)}a`)).toThrow('Argument too large: value');
    expect(() => properties.setProperties({ small: '1', over: 'a'.repeat(9217) })).toThrow('Argument too large: value');
    expect(properties.getKeys()).toEqual(['full']);
  });

  test('hold 500 KB together, per store; what does not fit leaves the store as it was', () => {
    const { PropertiesService } = services();
    const properties = PropertiesService.getDocumentProperties();
    const keys = Array.from({ length: 56 }, (_, i) => `k${i}`);
    for (const key of keys.slice(0, 55)) properties.setProperty(key, 'a'.repeat(9216));
    expect(() => properties.setProperty('k55', 'a'.repeat(9216))).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(properties.getKeys()).toEqual(keys.slice(0, 55));
    PropertiesService.getScriptProperties().setProperty('k55', 'a'.repeat(9216));
    properties.setProperty('k0', '').setProperty('k55', 'a'.repeat(9216));
    expect(properties.getProperty('k55')).toHaveLength(9216);
  });
});

describe('cache', () => {
  test('forgets after ten minutes, or when told, by the world’s clock', () => {
    const { world, CacheService } = services();
    const cache = CacheService.getScriptCache();
    cache.put('usual', 'u');
    cache.put('short', 's', 30);
    cache.put('long', 'l', 100_000);
    world.sleep(29_999);
    expect(cache.getAll(['usual', 'short', 'long', 'none'])).toEqual({ usual: 'u', short: 's', long: 'l' });
    world.sleep(1);
    expect(cache.get('short')).toBeNull();
    world.sleep(569_999);
    expect(cache.get('usual')).toBe('u');
    world.sleep(1);
    expect(cache.get('usual')).toBeNull();
    world.sleep(20_999_999);
    expect(cache.get('long')).toBe('l');
    world.sleep(1);
    expect(cache.get('long')).toBeNull();
  });

  test('is three caches; entries are removed one by one or together', () => {
    const { CacheService } = services();
    CacheService.getDocumentCache().putAll({ a: '1', b: '2', c: '3' }, 60);
    expect(CacheService.getUserCache().get('a')).toBeNull();
    const cache = CacheService.getDocumentCache();
    cache.remove('a');
    expect(cache.getAll(['a', 'b', 'c'])).toEqual({ b: '2', c: '3' });
    cache.removeAll(['b', 'none']);
    expect(cache.getAll(['a', 'b', 'c'])).toEqual({ c: '3' });
  });

  test('takes keys of 250 characters and values of 100 KB', () => {
    const cache = services().CacheService.getScriptCache();
    cache.put('k'.repeat(250), 'v'.repeat(102_400));
    expect(cache.get('k'.repeat(250))).toHaveLength(102_400);
    expect(() => cache.put('k'.repeat(251), 'v')).toThrow('Argument too large: key');
    expect(() => cache.get('k'.repeat(251))).toThrow('Argument too large: key');
    expect(() => cache.put('k', `é${'v'.repeat(102_399)}`)).toThrow('Argument too large: value');
  });

  test('beyond a thousand entries keeps the 900 that last longest', () => {
    const cache = services().CacheService.getScriptCache();
    for (let i = 0; i <= 1000; i += 1) cache.put(`k${i}`, 'v', 60 + i);
    expect(cache.get('k100')).toBeNull();
    expect(cache.get('k101')).toBe('v');
  });
});
