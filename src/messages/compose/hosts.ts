import type { HostPart } from '../../language/letters/facts';
import { FAMILIES } from '../conversation';
import { hostFacts, hostParts, hostsOf } from '../facts/host';
import { type Composed, type Message, type Occasion, partNames } from './message';
import { dueTo, farewells } from './volunteers';

const PARTS: readonly HostPart[] = [
  'weekend',
  'meetingPoint',
  'guests',
  'needs',
  'outward',
  'return',
  'activity',
  'message',
  'phone',
];

/** To hosts: whom they welcome, what of it has changed, or that nobody comes after all. */
export function hostMessages(occasion: Occasion): Composed {
  const needed = hostsOf(occasion.announcement);
  const { due, unreachable } = dueTo(needed, {
    ...{ role: 'host', occasion, partsOf: hostParts },
    factsFor: (host, reader) => hostFacts(host, reader, occasion),
  });
  const messages = due.map(
    ({ facts, next, common }): Message =>
      next.kind === FAMILIES.host.first
        ? { kind: 'hostConfirmation', facts, ...common }
        : { kind: 'hostChange', facts: { ...facts, changed: partNames(next.changed, PARTS) }, ...common },
  );
  return { messages: [...messages, ...farewells(occasion, { role: 'host', needed })], unreachable };
}
