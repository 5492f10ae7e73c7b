import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { callFacts, onceParts } from '../facts/volunteer';
import { recipientOf } from '../key';
import { type Composed, keyOf, type Message, type Occasion, readerOf } from './message';

/** To approved hosts and drivers, of those who have not answered for a weekend: a call for help, once for each weekend. */
export function callForHelp(occasion: Occasion): Composed {
  return {
    messages: [
      ...callsTo(occasion.drivers, { kind: 'driverCall', occasion }),
      ...callsTo(occasion.hosts, { kind: 'hostCall', occasion }),
    ],
    unreachable: [],
  };
}

function callsTo(
  volunteers: readonly (Host | Driver)[],
  { kind, occasion }: { readonly kind: 'hostCall' | 'driverCall'; readonly occasion: Occasion },
): Message[] {
  const { start } = occasion.announcement.weekend;
  const family = FAMILIES[kind];
  const called = lastTold(occasion.log, { weekend: start, family });
  return volunteers.flatMap((volunteer): Message[] => {
    if (volunteer.status !== 'approved' || volunteer.email === '') return [];
    const reader = readerOf(volunteer, occasion);
    const parts = onceParts(reader);
    const next = nextToSay(called.get(recipientOf(volunteer.id)), parts, family);
    if (next === null) return [];
    // Until there are forms, a mail is answered by mail.
    return [{ kind, facts: callFacts(volunteer, '', occasion), reader, key: keyOf(next, { reader, parts, occasion }) }];
  });
}
