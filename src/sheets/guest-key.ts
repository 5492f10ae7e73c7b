import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/*
 * What Stays keep of a guest once a weekend is closed: enough to know them again by their code, and nothing that tells
 * who they are to somebody who has the tab but not the secret.
 */

const DIGITS = 32;
const KEY = new RegExp(`^#[0-9a-f]{${DIGITS}}$`);

/**
 * `#` and 32 hex digits: the first half of HMAC-SHA256 (RFC 2104, FIPS 180-4) of the guest's name for the planner,
 * association and code, in UTF-8. The sign in front keeps it a text in any spreadsheet, and no association's code.
 */
export function guestKey(guest: string, secret: string): string {
  const hash = hmac(sha256, utf8(secret), utf8(guest));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `#${hex.slice(0, DIGITS)}`;
}

/** Whether a text is such a key; a code as an association writes it is none. */
export function isGuestKey(text: string): boolean {
  return KEY.test(text);
}

/** Apps Script has no `TextEncoder`. Half a surrogate pair counts as U+FFFD, as it does there. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

const tail = (bits: number) => 0x80 | (bits & 0x3f);
