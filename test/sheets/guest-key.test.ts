import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Spreadsheet } from '../../build/local/spreadsheet/spreadsheet.ts';
import { asWritten } from '../../src/sheets/cell.ts';
import { guestKey, isGuestKey } from '../../src/sheets/guest-key.ts';
import { randomFrom } from '../random.ts';

/** The same by Node's own implementation. */
const byNode = (guest: string, secret: string) =>
  `#${createHmac('sha256', secret).update(guest, 'utf8').digest('hex').slice(0, 32)}`;

describe('a guest’s key', () => {
  it('is HMAC-SHA256, as Node works it out, of texts in any script and length', () => {
    const random = randomFrom(5);
    const alphabet = [
      'a',
      'Z',
      '0',
      '|',
      ' ',
      'é',
      'ß',
      '\u0000',
      'ش',
      '–',
      '\u0bf5',
      '\ud83d\ude00',
      '\ud800',
      '\udfff',
    ];
    const text = (length: number) => Array.from({ length }, () => random.pick(alphabet)).join('');
    const seen = new Set<string>();
    for (let i = 0; i < 500; i += 1) {
      const [guest, secret] = [`${i}${text(i % 90)}`, text(1 + (i % 130))];
      const key = guestKey(guest, secret);
      // Node reads half a pair as U+FFFD too.
      expect(key).toBe(byNode(guest, secret));
      expect(isGuestKey(key)).toBe(true);
      seen.add(key);
    }
    expect(seen.size).toBe(500);
  });

  it('is no code of any association, and stays as it is in a spreadsheet', () => {
    for (const code of ['AUB-008', '#12', 'a'.repeat(32), `#${'A'.repeat(32)}`, `#${'g'.repeat(32)}`, '12345678', '']) {
      expect(isGuestKey(code)).toBe(false);
    }
    const range = Spreadsheet.create().getSheets()[0]!.getRange(1, 1);
    for (let i = 0; i < 200; i += 1) {
      const key = guestKey(`guest ${i}`, 'secret');
      for (const written of [key, asWritten(key)]) {
        range.setValue(written);
        expect([range.getValue(), range.getDisplayValue(), range.getFormula()]).toEqual([key, key, '']);
      }
    }
  });
});
