import type { HostPart } from '../../language/letters/facts';
import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { hostFacts, hostParts, hostsOf } from '../facts/host';
import { type Composed, keyOf, type Message, type Occasion, partNames, readerOf, type Unreachable } from './message';
import { farewells } from './volunteers';

const PARTS: readonly HostPart[] = ['weekend', 'guests', 'needs', 'outward', 'return', 'activity', 'message', 'phone'];

/** To hosts: whom they welcome, what of it has changed, or that nobody comes after all. */
export function hostMessages(occasion: Occasion): Composed {
  const needed = hostsOf(occasion.announcement);
  const family = FAMILIES.host;
  const told = lastTold(occasion.log, { weekend: occasion.announcement.weekend.start, family });
  const messages: Message[] = [];
  const unreachable: Unreachable[] = [];
  for (const host of needed) {
    const reader = readerOf(host, occasion);
    const { id, name, phone } = host;
    if (reader.email === '') {
      unreachable.push({ role: 'host', id, name, phone });
      continue;
    }
    const facts = hostFacts(host, reader, occasion);
    const parts = hostParts(facts, reader);
    const next = nextToSay(told.get(id), parts, family);
    if (next === null) continue;
    const common = { reader, key: keyOf(next, { reader, parts, occasion }) };
    const changed = partNames(next.changed, PARTS);
    messages.push(
      next.kind === family.first
        ? { kind: 'hostConfirmation', facts, ...common }
        : { kind: 'hostChange', facts: { ...facts, changed }, ...common },
    );
  }
  return { messages: [...messages, ...farewells(occasion, { role: 'host', needed })], unreachable };
}
