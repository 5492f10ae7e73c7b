import type { Driver } from '../../domain/driver';
import type { Host } from '../../domain/host';
import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { driversOf } from '../facts/driver';
import { hostsOf } from '../facts/host';
import { onceParts, thanksFacts } from '../facts/volunteer';
import { type Composed, keyOf, type Message, type Occasion, readerOf } from './message';

/** Once a weekend is over, to those who were told to help and were not told otherwise since: thanks, once. */
export function thanks(occasion: Occasion): Composed {
  const { announcement } = occasion;
  return {
    messages: [
      ...thanksTo(driversOf(announcement), { role: 'driver', occasion }),
      ...thanksTo(hostsOf(announcement), { role: 'host', occasion }),
    ],
    unreachable: [],
  };
}

function thanksTo(
  helpers: readonly (Host | Driver)[],
  { role, occasion }: { readonly role: 'host' | 'driver'; readonly occasion: Occasion },
): Message[] {
  const weekend = occasion.announcement.weekend.start;
  const [kind, family] =
    role === 'host' ? (['hostThanks', FAMILIES.host] as const) : (['driverThanks', FAMILIES.driver] as const);
  const asked = lastTold(occasion.log, { weekend, family });
  const thanked = lastTold(occasion.log, { weekend, family: FAMILIES[kind] });
  return helpers.flatMap((helper): Message[] => {
    const reader = readerOf(helper, occasion);
    const told = asked.get(helper.id);
    const parts = onceParts(reader);
    const next = nextToSay(thanked.get(helper.id), parts, FAMILIES[kind]);
    if (!told || told.key.kind === family.cancellation || reader.email === '' || next === null) return [];
    return [{ kind, facts: thanksFacts(helper, occasion), reader, key: keyOf(next, { reader, parts, occasion }) }];
  });
}
