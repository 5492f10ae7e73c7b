import { fold } from '../../domain/fold';
import type { Nomination } from '../../domain/nomination';
import { dialled } from '../../messages/telephone';
import type { Person, Reachable } from '../../sidebar/answers';

interface Volunteer {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
}

/** A host or driver who can be rung, and what there is to know or to tell. */
export function reachable({ id, name, phone }: Volunteer, about: string): Reachable {
  return { id, name: name === '' ? id : name, about, phone, dial: dialled(phone) };
}

/** `Claire Martin (H12)`. */
export function volunteerName({ id, name }: Pick<Volunteer, 'id' | 'name'>): string {
  return name === '' ? id : `${name} (${id})`;
}

/** `Amir (N31)`. */
export function guestName({ id, firstName }: Nomination): string {
  return volunteerName({ id, name: firstName });
}

/** Guests as volunteers are told of them, in the order given. */
export function firstNames(guests: readonly Nomination[]): string[] {
  return guests.map(({ id, firstName }) => (firstName === '' ? id : firstName));
}

/** Sorted by name, as people look for it. */
export function byName<T extends Person>(people: readonly T[]): T[] {
  const key = ({ name, id }: Person) => `${fold(name)}|${id.padStart(8, '0')}`;
  return [...people].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
