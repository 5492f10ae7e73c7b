import { describe, expect, it } from 'vitest';
import type { LetterKind } from '../../src/language/letters/facts.ts';
import type { Letter } from '../../src/language/letters/letter.ts';
import { wordsIn } from '../../src/language/words.ts';
import { html } from '../../src/messages/html.ts';
import { HOSTILE, KINDS, letterFacts } from '../language/letter-facts.ts';

const SEEDS = 40;

const TAGS = new Set('!doctype html head meta title style body main p strong h2 ul ol li br a'.split(' '));
const ATTRIBUTES = new Set('lang charset name content class href'.split(' '));

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Tags and texts of a document, by a reader that knows nothing of how it was written. Throws at a stray sign. */
function read(document: string): { readonly tags: readonly Tag[]; readonly texts: readonly string[] } {
  const tags: Tag[] = [];
  const texts: string[] = [];
  const token = /<(\/?)([a-z0-9!]+)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|([^<>]+)/gy;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const match = token.exec(document);
    if (!match) throw new Error(`stray sign at ${at}: ${document.slice(at, at + 60)}`);
    const [, slash, name, written = '', text] = match;
    if (text !== undefined) {
      texts.push(decoded(text));
      continue;
    }
    const pairs = [...written.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(
      ([, key, value]) => [key, decoded(value ?? '')] as const,
    );
    tags.push({ name: name as string, closing: slash === '/', attributes: new Map(pairs as [string, string][]) });
  }
  return { tags, texts };
}

function decoded(text: string): string {
  const stray = /&(?!(?:amp|lt|gt|quot|#39);)/.exec(text);
  if (stray) throw new Error(`stray & in ${text}`);
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&([a-z]+|#39);/g, (_, name: string) => signs[name] ?? '');
}

function everyLetter(check: (document: string, letter: Letter, language: 'en' | 'fr') => void): void {
  let cases = 0;
  for (const language of ['fr', 'en'] as const) {
    for (const kind of KINDS) {
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const write = wordsIn(language).letters[kind as LetterKind] as (facts: unknown) => Letter;
        const letter = write(letterFacts(kind, seed, { hostile: seed % 2 === 1 }));
        check(html(letter, language), letter, language);
        cases += 1;
      }
    }
  }
  expect(cases).toBe(2 * KINDS.length * SEEDS);
}

const withBody = (body: Letter['body']): Letter => ({
  ...{ subject: 'S', greeting: 'G', opening: [], body, closing: [], signature: '' },
});

describe('HTML', () => {
  it('is one whole document in its language, of plain tags only, each closed', () => {
    everyLetter((document, _, language) => {
      const { tags } = read(document);
      const open: string[] = [];
      for (const { name, closing, attributes } of tags) {
        expect(TAGS.has(name), name).toBe(true);
        for (const attribute of attributes.keys()) {
          if (name !== '!doctype') expect(ATTRIBUTES.has(attribute), attribute).toBe(true);
        }
        if (closing) expect(open.pop()).toBe(name);
        else if (!['!doctype', 'meta', 'br'].includes(name)) open.push(name);
      }
      expect(open).toEqual([]);
      expect(document.startsWith('<!doctype html>\n')).toBe(true);
      expect(tags.find(({ name }) => name === 'html')?.attributes.get('lang')).toBe(language);
    });
  });

  it('shows every text as it was given, but for what cannot be seen', () => {
    let found = 0;
    everyLetter((document, letter) => {
      const shown = seen(read(document).texts.join('|'));
      const { changed = '', greeting, opening, closing, signature, body } = letter;
      for (const text of [changed, greeting, ...opening, ...closing, signature, ...textsOf(body)]) {
        expect(shown).toContain(seen(text).trim());
        found += 1;
      }
    });
    expect(found).toBeGreaterThan(8_000);
  });

  it('fetches nothing and runs nothing', () => {
    everyLetter((document) => {
      const [, style = ''] = /<style>([^<]*)<\/style>/.exec(document) ?? [];
      expect(style).not.toMatch(/url\(|@import|expression/i);
      expect(document.replace(style, '')).not.toMatch(/<(?:img|script|link|iframe|table|form|input|object|svg)/i);
      for (const { attributes } of read(document).tags) {
        const href = attributes.get('href');
        if (href !== undefined) expect(href).toMatch(/^(?:https:\/\/|mailto:|tel:)/);
      }
    });
  });

  it('escapes what people typed, in texts and in addresses', () => {
    for (const text of HOSTILE) {
      const document = html(
        withBody([
          { kind: 'paragraph', text },
          { kind: 'heading', text },
          { kind: 'list', items: [text] },
          { kind: 'facts', facts: [{ label: text, value: text, phone: text }] },
          { kind: 'stops', stops: [{ time: text, title: text, lines: [text], phone: text }] },
          { kind: 'link', label: text, address: text },
          { kind: 'link', label: text, address: `https://calais.example/?a=1&b=${text.replace(/[\s\p{Cc}]/gu, '')}` },
        ]),
        'fr',
      );
      const { tags } = read(document);
      expect(tags.filter(({ name, closing }) => name === 'a' && !closing)).toHaveLength(1);
      expect(document).not.toMatch(/<script|<img|onerror="/);
    }
  });

  it('links numbers by their digits, and writes out what is not one number', () => {
    const phones = (phone: string) =>
      html(withBody([{ kind: 'facts', facts: [{ label: 'T :', value: '', phone }] }]), 'fr');
    expect(phones('06 39 98 12 34')).toContain('<a class="phone" href="tel:0639981234">06 39 98 12 34</a>');
    expect(phones('+33 (0)6 39 98 12 34')).toContain('href="tel:+33639981234"');
    expect(phones('06 39 98 12 34 ou 35')).toContain('<li><strong>T :</strong> 06 39 98 12 34 ou 35</li>');
  });

  it('links only addresses that are safe to follow', () => {
    const linked = (address: string) => html(withBody([{ kind: 'link', label: 'L', address }]), 'en');
    expect(linked('https://a.example/?b=1&c="2"')).toContain('href="https://a.example/?b=1&amp;c=&quot;2&quot;"');
    expect(linked('mailto:a@b.example?subject=x')).toContain('href="mailto:a@b.example?subject=x"');
    for (const address of [
      'http://a.example',
      'javascript:alert(1)',
      ' java\u200bscript:x',
      'data:text/html,x',
      '//a',
      'https://a b',
    ]) {
      expect(linked(address), address).not.toContain('href');
      expect(linked(address), address).toContain('<p>L ');
    }
  });

  it('suits a phone and the dark', () => {
    const document = html(withBody([]), 'en');
    expect(document).toContain('<meta name="color-scheme" content="light dark">');
    expect(document).toContain('width=device-width');
    expect(document).toMatch(/@media \(prefers-color-scheme: dark\)/);
    expect(document).toMatch(/main \{ max-width: 600px/);
    const sizes = [...document.matchAll(/(?:font: |font-size: )(\d+)px/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    for (const target of ['button', 'phone']) {
      const [, padding, height] =
        new RegExp(`a\\.${target} {[^}]*padding: (\\d+)px[^}]*line-height: (\\d+)px`).exec(document) ?? [];
      expect(2 * Number(padding) + Number(height)).toBeGreaterThanOrEqual(44);
    }
    expect(document.length).toBeLessThan(4_000);
  });
});

/** What the eye can see of a text. */
const seen = (text: string) =>
  [...text]
    .map((sign) =>
      /[\p{Cc}\u2028\u2029]/u.test(sign) ? ' ' : /\p{Cf}/u.test(sign) ? '' : /\p{Cs}/u.test(sign) ? '\ufffd' : sign,
    )
    .join('')
    .replace(/ +/g, ' ');

const textsOf = (body: Letter['body']) => body.flatMap(blockTexts);

function blockTexts(block: Letter['body'][number]): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.facts.flatMap(({ label, value, phone = '' }) => [label, value, phone]);
    case 'stops':
      return block.stops.flatMap(({ time, title, lines, phone = '' }) => [time, title, ...lines, phone]);
    case 'link':
      return [block.label];
  }
}
