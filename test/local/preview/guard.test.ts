import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { type Preview, servePreview } from '../../../build/local/preview/serve.ts';
import { WORDS } from '../../../build/local/preview/words.ts';
import { ask, click, served, smallScript } from './served.ts';

const PAGE = new URL('../../../build/local/preview/page/', import.meta.url);

test('a request under a foreign name is refused, whatever it asks', () =>
  served({}, async (url, script) => {
    const { port } = new URL(url);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
      for (const path of ['', 'state', 'style.css']) {
        expect((await ask(`${url}${path}`, { headers: { Host: host } })).status).toBe(403);
      }
      expect((await click(`${url}menu`, { function: 'plan' }, { Host: host })).status).toBe(403);
    }
    expect((await ask(`${url}state`, { headers: { Host: `localhost:${port}` } })).status).toBe(200);
    expect(script.mails).toEqual([]);
  }));

test('a POST from another page is refused', () =>
  served({}, async (url, script) => {
    const body = '{"function":"plan"}';
    expect((await ask(`${url}menu`, { method: 'POST', body })).status).toBe(403);
    for (const origin of ['https://evil.example', 'null', url.replace(/\d+\/$/, '1')]) {
      expect((await click(`${url}menu`, { function: 'plan' }, { Origin: origin })).status).toBe(403);
    }
    expect((await ask(`${url}menu`, { method: 'PUT', headers: { 'X-Preview': '1' }, body })).status).toBe(405);
    expect(script.mails).toEqual([]);
    expect((await click(`${url}menu`, { function: 'plan' }, { Origin: url.replace(/\/$/, '') })).status).toBe(200);
    expect(script.mails).toHaveLength(1);
  }));

test('the page and all its files are served under a policy that admits nothing else', () =>
  served({}, async (url) => {
    const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
    const names = readdirSync(PAGE).filter((name) => name !== 'tsconfig.json');
    for (const name of names) {
      const answer = await ask(name === 'page.html' ? url : `${url}${name}`);
      expect(answer.status).toBe(200);
      const type = types[name.replace(/^.*\./, '') as keyof typeof types];
      expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
      const policy = String(answer.headers['content-security-policy']).split('; ');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy.join()).not.toContain('unsafe');
      expect(answer.body).toBe(readFileSync(new URL(name, PAGE), 'utf8'));
    }
    expect(names.length).toBeGreaterThanOrEqual(14);
    const linked = [...(await ask(url)).body.matchAll(/(?:href|src)="\/([^"]+)"/g)].map(([, name]) => name);
    expect(linked.length).toBeGreaterThanOrEqual(6);
    for (const name of linked) expect(names).toContain(name);
  }));

test('nothing outside the page is served', () =>
  served({}, async (url) => {
    for (const path of ['tsconfig.json', 'serve.ts', '../serve.ts', '%2e%2e/serve.ts', 'page/preview.js', 'none.js']) {
      expect((await ask(`${url}${path}`)).status).toBe(404);
    }
  }));

test("the page's modules never turn text into markup or code", () => {
  const modules = readdirSync(PAGE).filter((name) => name.endsWith('.js'));
  for (const name of modules) {
    const code = readFileSync(new URL(name, PAGE), 'utf8');
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|\beval\b|new Function/);
    expect(code).not.toMatch(/https?:\/\//);
  }
  expect(modules.length).toBeGreaterThanOrEqual(8);
});

test('every word is there in both languages, and French has its accents and apostrophes', () => {
  expect(Object.keys(WORDS.fr)).toEqual(Object.keys(WORDS.en));
  const french = Object.values(WORDS.fr).filter((word) => typeof word === 'string');
  for (const word of french) {
    expect(word).not.toBe('');
    expect(word).not.toContain("'");
    // A French colon or quotation mark never stands at the start of a line.
    expect(word).not.toMatch(/ [:»]|« /);
  }
  expect(french.length).toBeGreaterThanOrEqual(40);
});

test('the usual port, or the next free one; a given port that is taken is a fault', async () => {
  const taken = createServer();
  // Somebody else may hold the usual port already; either way it is taken.
  await new Promise<void>((resolve) => {
    taken.once('error', () => resolve());
    taken.listen(4180, '127.0.0.1', () => resolve());
  });
  let preview: Preview | undefined;
  try {
    preview = await servePreview({ script: smallScript(), language: 'en' });
    const port = Number(new URL(preview.url).port);
    expect(port).toBeGreaterThan(4180);
    expect((await ask(preview.url)).status).toBe(200);
    await expect(servePreview({ script: smallScript(), language: 'en', port })).rejects.toThrow('EADDRINUSE');
  } finally {
    await preview?.close();
    taken.close();
  }
  await expect(ask(preview.url)).rejects.toThrow('ECONNREFUSED');
});
