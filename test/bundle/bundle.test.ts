import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle } from '../../build/bundle/bundle.ts';
import { createAppsScript } from '../../build/local/apps-script.ts';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { MENU } from '../../src/actions/menu.ts';
import * as entry from '../../src/main.ts';

/** What browsers and Node have and Apps Script has not. */
const FOREIGN_GLOBALS = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'clearTimeout'],
  ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone', 'crypto', 'performance', 'fetch'],
  ...['window', 'document', 'navigator', 'process', 'require', 'module', 'Buffer', 'global', 'atob', 'btoa'],
];

/** The names of free identifiers among `names`: esbuild's `define` replaces an identifier only where nothing binds it. */
async function freeIdentifiers(code: string, names: readonly string[]): Promise<string[]> {
  const define = Object.fromEntries(names.map((name) => [name, `FREE_${name}`]));
  const { code: marked } = await transform(code, { define });
  return names.filter((name) => new RegExp(`\\bFREE_${name}\\b`).test(marked));
}

/** Whether esbuild has nothing to lower: the syntax is all of es2019. */
async function isEs2019(code: string): Promise<boolean> {
  const [lowered, kept] = await Promise.all(
    ['es2019', 'esnext'].map((target) => transform(code, { target, minifyWhitespace: true })),
  );
  return lowered?.code === kept?.code;
}

let built: Bundle;
beforeAll(async () => {
  built = await bundle();
});

describe('the bundle', () => {
  it('has no syntax that the runtime rejects', async () => {
    expect(await isEs2019('class A { #secret = 1 }')).toBe(false);
    expect(await isEs2019('class A { static shared = 1 }')).toBe(false);
    expect(await isEs2019(built.code)).toBe(true);
  });

  it('uses nothing of a browser or of Node', async () => {
    expect(await freeIdentifiers('const URL = 1; f(URL); setTimeout(f)', FOREIGN_GLOBALS)).toEqual(['setTimeout']);
    expect(await freeIdentifiers(built.code, FOREIGN_GLOBALS)).toEqual([]);
  });

  it('loads where there is nothing but Apps Script, and declares exactly the exports of the entry module', () => {
    const script = createAppsScript({ workbook: Spreadsheet.create() });
    script.load(built.code);
    expect([...script.functions()].sort()).toEqual(Object.keys(entry).sort());
    expect(built.functions).toEqual(Object.keys(entry).sort());
  });

  it('is one file small enough to paste', () => {
    expect(built.code.length).toBeLessThan(800_000);
  });

  it('adds a menu in which every item names a function that exists', () => {
    for (const [tab, title] of [
      ['Hosts', 'Weekend'],
      ['Hébergeurs', 'Week-end'],
    ] as const) {
      const workbook = Spreadsheet.create();
      workbook.getSheets()[0]?.setName(tab);
      const script = createAppsScript({ workbook });
      script.load(built.code);
      script.open();
      const [menu] = script.menus;
      expect(menu?.caption).toBe(title);
      const called = menu?.entries.map((item) => (item.kind === 'item' ? item.functionName : ''));
      expect(called).toEqual([...MENU]);
      for (const name of called ?? []) expect(script.functions()).toContain(name);
    }
  });
});
