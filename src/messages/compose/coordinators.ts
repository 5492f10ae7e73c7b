import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { summaryFacts, summaryParts } from '../facts/coordinators';
import type { Reader } from '../reader';
import { type Composed, keyOf, type Occasion, type Unreachable } from './message';

/** To the coordinators themselves: the numbers, and whom no mail reaches. */
export function coordinatorMessages(occasion: Occasion, withoutAddress: readonly Unreachable[]): Composed {
  const { settings, language, announcement, log } = occasion;
  if (settings.emails.length === 0) return { messages: [], unreachable: [{ role: 'coordinators' }] };
  const reader: Reader = { id: 'coordinators', email: settings.emails.join(','), language };
  const names = withoutAddress.flatMap((each) =>
    each.role === 'coordinators' ? [] : each.role === 'association' ? [each.name] : [each.id],
  );
  const facts = summaryFacts(names, occasion);
  const parts = summaryParts(facts, reader);
  const family = FAMILIES.coordinators;
  const told = lastTold(log, { weekend: announcement.weekend.start, family }).get(reader.id);
  const next = nextToSay(told, parts, family);
  if (next === null) return { messages: [], unreachable: [] };
  return {
    messages: [{ kind: 'summary', facts, reader, key: keyOf(next, { reader, parts, occasion }) }],
    unreachable: [],
  };
}
