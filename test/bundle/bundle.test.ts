import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle } from '../../build/bundle/bundle.ts';
import { createAppsScript } from '../../build/local/apps-script.ts';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { MENU } from '../../src/actions/menu.ts';
import { wordsIn } from '../../src/language/words.ts';
import * as entry from '../../src/main.ts';

const manifest = JSON.parse(readFileSync(new URL('../../appsscript.json', import.meta.url), 'utf8')) as {
  oauthScopes: string[];
};

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
    expect(built.code.length).toBeLessThan(1_000_000);
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
      const called = menu?.entries.flatMap((item) => (item.kind === 'item' ? [item.functionName] : []));
      expect(called).toEqual([...MENU]);
      for (const name of called ?? []) expect(script.functions()).toContain(name);
    }
  });

  it('tells in its menu of each permission that Google asks for, before it can be asked', () => {
    const scopes: string[] = manifest.oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, ''));
    for (const [locale, language] of [
      ['fr', 'fr'],
      ['en_GB', 'en'],
    ] as const) {
      const { permissions } = wordsIn(language);
      expect(Object.keys(permissions.scopes).sort()).toEqual([...scopes].sort());
      const script = createAppsScript({ workbook: Spreadsheet.create(), locale });
      script.load(built.code);
      // A simple trigger: Google runs it without asking for anything.
      script.open();
      const [first, , second] = script.menus[0]?.entries ?? [];
      expect(second).toMatchObject({ kind: 'item' });
      if (first?.kind !== 'menu') throw new Error('The permissions are not the first thing in the menu.');
      expect(first.menu.caption).toBe(permissions.menu);
      expect(first.menu.entries.map((entry) => entry.kind === 'item' && entry.caption)).toEqual(
        Object.values(permissions.scopes).map(({ short }) => short),
      );
      script.run('explainPermissions');
      const [told] = script.dialogs;
      for (const { long } of Object.values(permissions.scopes)) expect(told?.text).toContain(long.slice(0, 30));
    }
  });
});
