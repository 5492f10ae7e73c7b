import { Exception } from './exception.ts';

/** An address as mail knows it: no blanks, control characters or list marks; a dot in the domain. */
const BARE = /^[^\s@<>(),;:\\"[\]\p{Cc}]+@[^\s@<>(),;:\\"[\]\p{Cc}]+\.[^\s@<>(),;:\\"[\]\p{Cc}.]+$/u;
const NAMED = /^([^<>\p{Cc}]*)<([^<>]*)>$/u;

/** The parts of a comma-separated list; a comma inside a quoted name separates nothing. */
function parts(list: string): string[] {
  return (list.match(/(?:"(?:[^"\\]|\\.)*"|[^,"]|")+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * The addresses of a recipient list as a script writes it: `a@b.c, Name <d@e.f>`. Nothing but spaces gives none.
 * An address that is none is refused with Google's sentence; a line break inside one makes it none.
 */
export function addressesOf(list: unknown): string[] {
  if (list === undefined || list === null) return [];
  return parts(String(list)).map((address) => {
    if (!BARE.test(bareAddress(address))) throw new Exception(`Invalid email: ${address}`);
    return address;
  });
}

/** `d@e.f` of `Name <d@e.f>`. */
export function bareAddress(address: string): string {
  return NAMED.exec(address)?.[2]?.trim() ?? address;
}

/** Text for a header: line breaks and other controls become one space, so that it can never begin another header. */
export function headerText(text: unknown): string {
  if (text === undefined || text === null) return '';
  return String(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
