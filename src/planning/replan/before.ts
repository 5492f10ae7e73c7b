import type { Leg } from '../../domain/leg';
import type { Car, Carrier, Home } from '../../domain/plan';
import type { Part, Reference, RefusedKeep, ShownGuest } from '../../domain/reference';
import type { RankedParty } from '../order';

/** What a party had: those of its members who had a place, as the Guests tab shows them. */
export type Before = readonly ShownGuest[];

/** Only parties of which somebody had a place. Whom a refused keep would have moved is where the planner had put them. */
export function befores(
  parties: readonly RankedParty[],
  { guests }: Reference,
  refused: readonly RefusedKeep[],
): ReadonlyMap<RankedParty, Before> {
  const lost = new Set(refused.map(({ nomination, part }) => `${nomination.id}|${part}`));
  const told = (guest: ShownGuest): ShownGuest => {
    const { was, nomination } = guest;
    if (!was) return guest;
    const of = (part: Part) => (lost.has(`${nomination.id}|${part}`) ? was : guest);
    const carriers = { outward: of('outward').carriers.outward, return: of('return').carriers.return };
    return { ...guest, host: of('host').host, carriers: lost.has(`${nomination.id}|host`) ? was.carriers : carriers };
  };
  const shown = new Map(guests.map((guest) => [guest.nomination.id, told(guest)] as const));
  const had = (party: RankedParty): Before =>
    party.members.flatMap(({ id }) => shown.get(id) ?? []).filter(({ hosted }) => hosted);
  return new Map(parties.map((party) => [party, had(party)] as const).filter(([, before]) => before.length > 0));
}

/** People who would change home. */
export function movedTo({ host }: Home, before: Before): number {
  return before.filter((guest) => guest.host?.id !== host.id).length;
}

/** People who would change car on a leg; whose carrier is not known cannot. */
export function changedTo({ driver }: Car, leg: Leg, before: Before): number {
  return before.filter(({ carriers }) => carriers[leg] !== null && !isDrivenBy(carriers[leg], driver.id)).length;
}

function isDrivenBy(carrier: Carrier | null, driver: string): boolean {
  return carrier?.by === 'driver' && carrier.driver.id === driver;
}

/** Names a carrier: equal names, the same car. */
export function carrierName(carrier: Carrier | null): string {
  if (!carrier) return '';
  return carrier.by === 'driver' ? `driver ${carrier.driver.id}` : `host ${carrier.host.id}`;
}
