import { countInWords, list } from '../../phrases/english';
import { facts, heading, paragraph } from '../blocks';
import type { Block } from '../letter';

/** What English letters share. */

export const SIGNATURE = 'The coordinators';

export const greeting = (reader: string) => (reader === '' ? 'Hello,' : `Hello ${reader},`);

export const people = (n: number) => countInWords(n, 'person', 'people');

/** `Sabir, Ahmed and one other person`. */
export function who(guests: readonly string[]): string {
  const names = guests.filter((name) => name !== '');
  const others = guests.length - names.length;
  if (others === 0) return list(names, 'and');
  if (names.length === 0) return people(others);
  return list([...names, countInWords(others, 'other person', 'other people')], 'and');
}

/** What changed, in one sentence. */
export function changes(parts: readonly string[]): string {
  return parts.length === 0
    ? 'Some details have changed since our last message.'
    : `What has changed: ${list(parts, 'and')}.`;
}

/** How to reach coordinators: in words for when there is a number to call, and for when there is none. */
export function contact(phone: string, { call, reply }: { readonly call: string; readonly reply: string }): Block[] {
  return phone === '' ? [paragraph(reply)] : [paragraph(call), ...facts({ label: 'Coordinators:', value: '', phone })];
}

/** To those who are expected this weekend, under a heading of its own: it is what they look for in a hurry. */
export const inTrouble = (phone: string): Block[] => [heading('If something comes up'), ...contact(phone, IN_TROUBLE)];

const IN_TROUBLE = {
  call: 'Running late, or not able to make it? Call us at once: a reply to this message might be read too late.',
  reply: 'Running late, or not able to make it? Reply to this message as soon as you can.',
};

/** To those who are asked for help. */
export const NOT_THIS_TIME =
  'Not possible this time? That is quite all right. Just tell us, and we will not ask again for this weekend.';

export const QUESTION = {
  call: 'Any questions? Call us.',
  reply: 'Any questions? Reply to this message.',
};
