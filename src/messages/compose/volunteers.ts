import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { FAMILIES, type Family, farewell, lastTold, type Next, nextToSay } from '../conversation';
import { cancellationFacts, onceParts } from '../facts/volunteer';
import { type MessageKey, type Parts, recipientOf } from '../key';
import type { Reader } from '../reader';
import { keyOf, type Message, type Occasion, readerOf, type Unreachable } from './message';

/** What a volunteer is to be told next, and what of it has changed. */
export interface Due<Facts> {
  readonly facts: Facts;
  readonly next: Next;
  readonly common: { readonly reader: Reader; readonly key: MessageKey };
}

/** What is to be said to those who are needed and do not know it all yet; those without an address apart. */
export function dueTo<V extends Host | Driver, Facts>(
  needed: readonly V[],
  how: {
    readonly role: 'host' | 'driver';
    readonly occasion: Occasion;
    readonly factsFor: (volunteer: V, reader: Reader) => Facts;
    readonly partsOf: (facts: Facts, reader: Reader) => Parts;
  },
): { readonly due: readonly Due<Facts>[]; readonly unreachable: readonly Unreachable[] } {
  const { role, occasion, factsFor, partsOf } = how;
  const family: Family = FAMILIES[role];
  const told = lastTold(occasion.log, { weekend: occasion.announcement.weekend.start, family });
  const due: Due<Facts>[] = [];
  const unreachable: Unreachable[] = [];
  for (const volunteer of needed) {
    const { id, name, phone } = volunteer;
    const reader = readerOf(volunteer, occasion);
    if (reader.email === '') {
      unreachable.push({ role, id, name, phone });
      continue;
    }
    const facts = factsFor(volunteer, reader);
    const parts = partsOf(facts, reader);
    const next = nextToSay(told.get(recipientOf(id)), parts, family);
    if (next !== null) due.push({ facts, next, common: { reader, key: keyOf(next, { reader, parts, occasion }) } });
  }
  return { due, unreachable };
}

/**
 * To those volunteers who were told of the weekend and are not needed any more, at the address where they were told.
 */
export function farewells(
  occasion: Occasion,
  { role, needed }: { readonly role: 'host' | 'driver'; readonly needed: readonly { readonly id: string }[] },
): Message[] {
  const family: Family = FAMILIES[role];
  const volunteers: readonly (Host | Driver)[] = role === 'host' ? occasion.hosts : occasion.drivers;
  const ids = new Set(needed.map(({ id }) => recipientOf(id)));
  const told = lastTold(occasion.log, { weekend: occasion.announcement.weekend.start, family });
  return [...told].flatMap(([id, last]): Message[] => {
    const next = ids.has(id) ? null : farewell(last, family);
    if (next === null) return [];
    const numbered = volunteers.find((each) => recipientOf(each.id) === id);
    // A number may have been given to somebody else since.
    const volunteer = numbered && sameAddress(numbered.email, last.to) ? numbered : undefined;
    const language = volunteer?.language ?? occasion.language;
    const reader: Reader = { id, email: last.to, language };
    const facts = cancellationFacts({ name: volunteer?.name ?? '' }, { role, sources: occasion });
    const kind = role === 'host' ? 'hostCancellation' : 'driverCancellation';
    return [{ kind, facts, reader, key: keyOf(next, { reader, parts: onceParts(reader), occasion }) }];
  });
}

function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
