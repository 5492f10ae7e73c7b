import { describe, expect, it } from 'vitest';
import { plainCharacters } from '../../src/messages/plain-characters.ts';

describe('plain characters', () => {
  it('leave what people write as it is', () => {
    for (const text of ['', 'Élodie, 12 rue « Foch » – n° 3\u00a0bis', 'أحمد', 'ნინო 👋🏽', 'a\u0301']) {
      expect(plainCharacters(text)).toBe(text);
    }
  });

  it('have no line breaks and no controls', () => {
    expect(plainCharacters('a\r\nb\tc\u0000\u001bd\u0085e\u2028f\u2029g')).toBe('a b c d e f g');
  });

  it('hide nothing and turn nothing round', () => {
    expect(plainCharacters('a\u202eb\u202cc\u2066d\u2069e\u200bf\u200dg\u200fh\ufeffi\u00adj\u{e0041}k')).toBe(
      'abcdefghijk',
    );
  });

  it('are whole', () => {
    expect(plainCharacters('a\ud83db\ude00c😀')).toBe('a\ufffdb\ufffdc😀');
  });

  it('are so for every character of the basic plane', () => {
    let cases = 0;
    for (let code = 0; code < 0x10000; code += 1) {
      const text = plainCharacters(`a${String.fromCharCode(code)}b`);
      expect(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)).toBe(false);
      cases += 1;
    }
    expect(cases).toBe(0x10000);
  });
});
