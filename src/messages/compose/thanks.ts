import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { onceParts, thanksFacts } from '../facts/volunteer';
import { recipientOf } from '../key';
import { type Composed, keyOf, type Message, type Occasion, readerOf } from './message';

/** Once a weekend is over, to those who were told to help and were not told otherwise since: thanks, once. */
export function thanks(occasion: Occasion): Composed {
  return {
    messages: [
      ...thanksTo(occasion.drivers, { role: 'driver', occasion }),
      ...thanksTo(occasion.hosts, { role: 'host', occasion }),
    ],
    unreachable: [],
  };
}

function thanksTo(
  volunteers: readonly (Host | Driver)[],
  { role, occasion }: { readonly role: 'host' | 'driver'; readonly occasion: Occasion },
): Message[] {
  const weekend = occasion.announcement.weekend.start;
  const kind = role === 'host' ? 'hostThanks' : 'driverThanks';
  const asked = lastTold(occasion.log, { weekend, family: FAMILIES[role] });
  const thanked = lastTold(occasion.log, { weekend, family: FAMILIES[kind] });
  return volunteers.flatMap((helper): Message[] => {
    const reader = readerOf(helper, occasion);
    const id = recipientOf(helper.id);
    const told = asked.get(id);
    const parts = onceParts(reader);
    const next = nextToSay(thanked.get(id), parts, FAMILIES[kind]);
    if (!told || told.key.kind === FAMILIES[role].cancellation || reader.email === '' || next === null) return [];
    return [
      { kind, facts: thanksFacts(helper, reader, occasion), reader, key: keyOf(next, { reader, parts, occasion }) },
    ];
  });
}
