import { fold } from '../domain/fold';
import type { Nomination } from '../domain/nomination';

/** Names and codes are compared without case, accents or signs; one made of signs alone, as it is. */
export function same(text: string): string {
  return fold(text) || text.trim();
}

/** E-mail addresses are compared without case. */
export function sameAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** A guest as an association knows them: codes are each association's own. null when there is no code. */
export function guestOf(nomination: Pick<Nomination, 'association' | 'guestCode'>): string | null {
  const code = same(nomination.guestCode);
  return code === '' ? null : `${same(nomination.association)}|${code}`;
}

/** First name, age and association: what is left to know somebody by. null when a part is missing. */
export function describedAs(nomination: Nomination): string | null {
  const name = same(nomination.firstName);
  if (name === '' || nomination.age === null) return null;
  return `${name}|${nomination.age}|${same(nomination.association)}`;
}
