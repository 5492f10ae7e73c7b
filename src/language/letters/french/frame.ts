import { countInWords, list } from '../../phrases/french';
import { facts, heading, paragraph } from '../blocks';
import type { Block } from '../letter';

/** What French letters share. */

export const SIGNATURE = 'L’équipe de coordination';

export const greeting = (reader: string) => (reader === '' ? 'Bonjour,' : `Bonjour ${reader},`);

export const people = (n: number) => countInWords(n, 'personne');

/** `Sabir, Ahmed et une autre personne`. */
export function who(guests: readonly string[]): string {
  const names = guests.filter((name) => name !== '');
  const others = guests.length - names.length;
  if (others === 0) return list(names, 'et');
  if (names.length === 0) return people(others);
  return list([...names, countInWords(others, 'autre personne', 'autres personnes')], 'et');
}

/** What changed, in one sentence. */
export function changes(parts: readonly string[]): string {
  return parts.length === 0
    ? 'Certaines informations ont changé depuis notre dernier message.'
    : `Ce qui change : ${list(parts, 'et')}.`;
}

/** How to reach coordinators: in words for when there is a number to call, and for when there is none. */
export function contact(phone: string, { call, reply }: { readonly call: string; readonly reply: string }): Block[] {
  return phone === '' ? [paragraph(reply)] : [paragraph(call), ...facts({ label: 'Coordination :', value: '', phone })];
}

/** To those who are expected this weekend, under a heading of its own: it is what they look for in a hurry. */
export const inTrouble = (phone: string): Block[] => [heading('En cas d’imprévu'), ...contact(phone, IN_TROUBLE)];

const IN_TROUBLE = {
  call: 'Un empêchement, un retard ? Appelez-nous aussitôt : une réponse à ce message pourrait être lue trop tard.',
  reply: 'Un empêchement, un retard ? Répondez à ce message dès que possible.',
};

/** To those who are asked for help. */
export const NOT_THIS_TIME =
  'Ce n’est pas possible cette fois ? Aucun souci. Dites-le-nous d’un mot, et nous ne vous relancerons pas pour ce week-end.';

export const QUESTION = {
  call: 'Une question ? Appelez-nous.',
  reply: 'Une question ? Répondez à ce message.',
};
