import { nameOf } from './enumeration.ts';
import { Exception } from './exception.ts';

/** Java's bytes are signed: -128 to 127. */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte << 24) >> 24);
}

export function toBuffer(bytes: readonly number[]): Buffer {
  return Buffer.from(bytes.map((byte) => byte & 255));
}

/** Text as bytes. Where a character has no place in the charset, Java writes a question mark. */
export function encodeText(text: string, charset: string): Buffer {
  switch (charset.toUpperCase().replaceAll('-', '_')) {
    case 'UTF_8':
      return Buffer.from(text, 'utf8');
    case 'US_ASCII':
      return Buffer.from(Array.from(text, (char) => (char > '\u007f' ? '?' : char)).join(''), 'latin1');
    case 'ISO_8859_1':
      return Buffer.from(Array.from(text, (char) => (char > '\u00ff' ? '?' : char)).join(''), 'latin1');
    default:
      throw new Exception(`Invalid argument: charset`);
  }
}

/** What a service was given as data: bytes as they are, text in `charset` (a value of `Utilities.Charset`). */
export function dataOf(data: unknown, charset: unknown, usual: 'UTF_8' | 'US_ASCII'): Buffer {
  if (Array.isArray(data)) return toBuffer(data as number[]);
  return encodeText(String(data), nameOf(charset) || usual);
}
