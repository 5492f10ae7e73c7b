import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { FAMILIES, type Family, farewell, lastTold } from '../conversation';
import { cancellationFacts, onceParts } from '../facts/volunteer';
import { keyOf, type Message, type Occasion, readerOf } from './message';

/**
 * To those volunteers who were told of the weekend and are not needed any more. Whoever is not in the workbook any more
 * is told at the address that the earlier message went to.
 */
export function farewells(
  occasion: Occasion,
  { role, needed }: { readonly role: 'host' | 'driver'; readonly needed: readonly { readonly id: string }[] },
): Message[] {
  const family: Family = FAMILIES[role];
  const volunteers: readonly (Host | Driver)[] = role === 'host' ? occasion.hosts : occasion.drivers;
  const ids = new Set(needed.map(({ id }) => id));
  const told = lastTold(occasion.log, { weekend: occasion.announcement.weekend.start, family });
  return [...told].flatMap(([id, last]): Message[] => {
    const next = ids.has(id) ? null : farewell(last, family);
    if (next === null) return [];
    const volunteer = volunteers.find((each) => each.id === id);
    const known = volunteer ? readerOf(volunteer, occasion) : { id, email: '', language: occasion.language };
    const reader = known.email === '' ? { ...known, email: last.to } : known;
    const facts = cancellationFacts({ name: volunteer?.name ?? '' }, { role, sources: occasion });
    const kind = role === 'host' ? 'hostCancellation' : 'driverCancellation';
    return [{ kind, facts, reader, key: keyOf(next, { reader, parts: onceParts(reader), occasion }) }];
  });
}
