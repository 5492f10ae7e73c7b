import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('..', import.meta.url).pathname;

/** Which rooms a room may import; a room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: [],
  google: [],
  planning: ['domain'],
  sheets: ['domain'],
  messages: ['domain', 'language'],
  sidebar: ['domain', 'language'],
  actions: ['domain', 'planning', 'sheets', 'messages', 'language', 'google', 'sidebar'],
  'main.ts': ['actions'],
};

/** Which rooms may import a package. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'zod/mini': ['sheets'],
  '@noble/hashes/hmac.js': ['sheets'],
  '@noble/hashes/sha2.js': ['sheets'],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const files = filesBelow(join(ROOT, 'src')).map((path) => ({
  name: relative(join(ROOT, 'src'), path),
  room: relative(join(ROOT, 'src'), path).split('/')[0] as string,
  text: readFileSync(path, 'utf8'),
}));

const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] as string);

describe('the rooms', () => {
  it('are those of the design', () => {
    expect(new Set(files.map(({ room }) => room))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  it('import only what they may', () => {
    const seen: string[] = [];
    for (const { name, room, text } of files) {
      for (const target of importsOf(text)) {
        if (!target.startsWith('.')) {
          expect(PACKAGES[target] ?? [], `${name} imports ${target}`).toContain(room);
          continue;
        }
        const to = join(name, '..', target).split('/')[0] as string;
        seen.push(`${room} > ${to}`);
        if (to !== room) expect(MAY_IMPORT[room], `${name} imports ${target}`).toContain(to);
      }
    }
    expect(seen.length).toBeGreaterThan(150);
  });

  it('name a Google service nowhere but in google, and draw no clock or chance outside actions', () => {
    const google =
      /\b(SpreadsheetApp|HtmlService|LockService|PropertiesService|CacheService|MailApp|ScriptApp|FormApp|Utilities|Maps)\./;
    const chance = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)/;
    for (const { name, room, text } of files) {
      if (room !== 'google') expect(text, name).not.toMatch(google);
      if (room !== 'actions') expect(text, name).not.toMatch(chance);
    }
  });

  it('have solvers that know indices and costs, not people', () => {
    const solvers = files.filter(({ name }) => name.startsWith('planning/solvers/'));
    expect(solvers.length).toBeGreaterThan(5);
    for (const { name, text } of solvers) {
      for (const target of importsOf(text)) expect(join(name, '..', target), name).toMatch(/^planning\/solvers\//);
    }
  });
});
