import { describe, expect, it } from 'vitest';
import type { LetterKind } from '../../src/language/letters/facts.ts';
import type { Letter } from '../../src/language/letters/letter.ts';
import { wordsIn } from '../../src/language/words.ts';
import { plainText } from '../../src/messages/plain-text.ts';
import { KINDS, letterFacts } from '../language/letter-facts.ts';

const SEEDS = 40;

const letter: Letter = {
  subject: 'Samedi 28 novembre',
  changed: 'Ce qui change : tout.',
  greeting: 'Bonjour Anne,',
  opening: ['Merci.'],
  body: [
    { kind: 'heading', text: 'L’arrivée' },
    {
      kind: 'facts',
      facts: [
        { label: 'Au volant :', value: 'Marc', phone: '06 39 98 12 34' },
        { label: 'Coordination :', value: '', phone: '06 39 98 12 35' },
      ],
    },
    { kind: 'list', items: ['un', `${'mot '.repeat(20)}fin`] },
    {
      kind: 'stops',
      stops: [
        { time: '11 h 20', title: 'Déposer Sabir', lines: ['12 rue des Lilas'], phone: '06 39 98 12 36' },
        { time: '', title: 'Déposer Yonas', lines: [] },
      ],
    },
    { kind: 'link', label: 'Répondre', address: `https://calais.example/${'x'.repeat(90)}?a=1;b` },
  ],
  closing: ['À bientôt.'],
  signature: '',
};

/** Every text of every kind of letter, in both languages, calm and hostile. */
function everyText(check: (text: string, made: Letter) => void): void {
  let cases = 0;
  for (const language of ['fr', 'en'] as const) {
    for (const kind of KINDS) {
      for (let seed = 0; seed < SEEDS; seed += 1) {
        const write = wordsIn(language).letters[kind as LetterKind] as (facts: unknown) => Letter;
        const made = write(letterFacts(kind, seed, { hostile: seed % 2 === 1 }));
        check(plainText(made), made);
        cases += 1;
      }
    }
  }
  expect(cases).toBe(2 * KINDS.length * SEEDS);
}

describe('plain text', () => {
  it('reads from what changed to the closing', () => {
    expect(plainText(letter)).toBe(`Ce qui change : tout.

Bonjour Anne,

Merci.

L’ARRIVÉE

Au volant : Marc
06 39 98 12 34
Coordination :
06 39 98 12 35

- un
- mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot
  mot mot mot fin

1. 11 h 20 – Déposer Sabir
   12 rue des Lilas
   06 39 98 12 36

2. Déposer Yonas

Répondre
https://calais.example/${'x'.repeat(90)}?a=1;b

À bientôt.
`);
  });

  it('breaks no line before a sign of the word before it', () => {
    const text = plainText({ ...letter, opening: [`${'x'.repeat(71)} ? ${'y'.repeat(69)} : oui »`], body: [] });
    expect(text).toContain(`${'x'.repeat(71)} ?\n${'y'.repeat(69)} :\noui »`);
  });

  it('keeps to 72 characters but for words that are longer', () => {
    let [long, broken] = [0, 0];
    everyText((text) => {
      for (const line of text.split('\n')) {
        const size = [...line].length;
        if (size > 64) broken += 1;
        if (size <= 72) continue;
        expect(line.trim().replace(/^(?:- |\d\. )/, '')).toMatch(/^\S+(?: [:;?!»])*$/);
        long += 1;
      }
    });
    expect(long).toBeGreaterThan(50);
    expect(broken).toBeGreaterThan(1_000);
  });

  it('has no trailing spaces, no blank lines in a row, no characters that cannot be seen', () => {
    everyText((text) => {
      expect(text).not.toMatch(/[^\S\n]\n|\n{3}|^\n|\n\n$/);
      expect(text).not.toMatch(/[^\P{C}\n]/u);
      expect(text).not.toMatch(/[\u2028\u2029]/);
      expect(text.endsWith('\n')).toBe(true);
    });
  });

  it('has numbers and addresses on lines of their own', () => {
    let found = 0;
    everyText((text, { body }) => {
      const lines = text.split('\n').map((line) => line.trim());
      for (const block of body) {
        const items = block.kind === 'facts' ? block.facts : block.kind === 'stops' ? block.stops : [];
        const exact = block.kind === 'link' ? [block.address] : items.flatMap(({ phone = '' }) => phone || []);
        for (const one of exact) {
          expect(lines).toContain(
            one
              .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
              .replace(/\p{Cf}/gu, '')
              .replace(/\p{Cs}/gu, '\ufffd'),
          );
          found += 1;
        }
      }
    });
    expect(found).toBeGreaterThan(1_000);
  });

  it('says what changed before anything else', () => {
    let changes = 0;
    everyText((text, { changed }) => {
      if (changed === undefined) return;
      expect(changed.startsWith(text.split(/\s/)[0] ?? '')).toBe(true);
      changes += 1;
    });
    expect(changes).toBe(2 * 5 * SEEDS);
  });
});
