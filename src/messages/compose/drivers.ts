import type { DriverPart } from '../../language/letters/facts';
import { FAMILIES } from '../conversation';
import { driverFacts, driverParts, driversOf } from '../facts/driver';
import { type Composed, type Message, type Occasion, partNames } from './message';
import { dueTo, farewells } from './volunteers';

const PARTS: readonly DriverPart[] = ['weekend', 'meetingPoint', 'outward', 'return', 'phone'];

/** To drivers: their run sheet, what of it has changed, or that they are not needed after all. */
export function driverMessages(occasion: Occasion): Composed {
  const needed = driversOf(occasion.announcement);
  const { due, unreachable } = dueTo(needed, {
    ...{ role: 'driver', occasion, partsOf: driverParts },
    factsFor: (driver) => driverFacts(driver, occasion),
  });
  const messages = due.map(
    ({ facts, next, common }): Message =>
      next.kind === FAMILIES.driver.first
        ? { kind: 'runSheet', facts, ...common }
        : { kind: 'driverChange', facts: { ...facts, changed: partNames(next.changed, PARTS) }, ...common },
  );
  return { messages: [...messages, ...farewells(occasion, { role: 'driver', needed })], unreachable };
}
