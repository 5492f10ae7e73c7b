import type { DriverPart } from '../../language/letters/facts';
import { FAMILIES, lastTold, nextToSay } from '../conversation';
import { driverFacts, driverParts, driversOf } from '../facts/driver';
import { type Composed, keyOf, type Message, type Occasion, partNames, readerOf, type Unreachable } from './message';
import { farewells } from './volunteers';

const PARTS: readonly DriverPart[] = ['weekend', 'outward', 'return', 'phone'];

/** To drivers: their run sheet, what of it has changed, or that they are not needed after all. */
export function driverMessages(occasion: Occasion): Composed {
  const needed = driversOf(occasion.announcement);
  const family = FAMILIES.driver;
  const told = lastTold(occasion.log, { weekend: occasion.announcement.weekend.start, family });
  const messages: Message[] = [];
  const unreachable: Unreachable[] = [];
  for (const driver of needed) {
    const reader = readerOf(driver, occasion);
    const { id, name, phone } = driver;
    if (reader.email === '') {
      unreachable.push({ role: 'driver', id, name, phone });
      continue;
    }
    const facts = driverFacts(driver, occasion);
    const parts = driverParts(facts, reader);
    const next = nextToSay(told.get(id), parts, family);
    if (next === null) continue;
    const common = { reader, key: keyOf(next, { reader, parts, occasion }) };
    const changed = partNames(next.changed, PARTS);
    messages.push(
      next.kind === family.first
        ? { kind: 'runSheet', facts, ...common }
        : { kind: 'driverChange', facts: { ...facts, changed }, ...common },
    );
  }
  return { messages: [...messages, ...farewells(occasion, { role: 'driver', needed })], unreachable };
}
