import type { AssociationPart } from '../../language/letters/facts';
import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { associationFacts, associationParts, nominatorsOf, withChanges } from '../facts/association';
import { recipientOf } from '../key';
import type { Reader } from '../reader';
import { type Composed, keyOf, type Message, type Occasion, partNames, type Unreachable } from './message';

const PARTS: readonly AssociationPart[] = ['weekend', 'phone'];

/** To each address that nominated: who of theirs has a place, who has not and why, and what of it has changed. */
export function associationMessages(occasion: Occasion): Composed {
  const family = FAMILIES.association;
  const told = lastTold(occasion.log, { weekend: occasion.announcement.weekend.start, family });
  const messages: Message[] = [];
  const unreachable: Unreachable[] = [];
  for (const [email, nominated] of nominatorsOf(occasion.announcement)) {
    if (email === '') {
      const names = new Set(nominated.map(({ nomination }) => nomination.association));
      unreachable.push(...[...names].map((name) => ({ role: 'association', name }) as const));
      continue;
    }
    const vouchedFor = nominated.some(({ nomination }) => nomination.status === 'confirmed');
    if (!vouchedFor && !occasion.mayHear(email)) continue;
    const reader: Reader = { id: email, email, language: occasion.language };
    const facts = associationFacts(nominated, occasion);
    const parts = associationParts(facts, reader);
    const next = nextToSay(told.get(recipientOf(email)), parts, family);
    if (next === null) continue;
    const common = { reader, key: keyOf(next, { reader, parts, occasion }) };
    const changed = partNames(next.changed, PARTS);
    messages.push(
      next.kind === family.first
        ? { kind: 'associationList', facts, ...common }
        : { kind: 'associationChange', facts: { ...withChanges(facts, next.changed), changed }, ...common },
    );
  }
  return { messages, unreachable };
}
