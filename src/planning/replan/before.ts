import type { Leg } from '../../domain/leg';
import type { Car, Carrier, Home } from '../../domain/plan';
import type { Reference, ShownGuest } from '../../domain/reference';
import type { RankedParty } from '../order';

/** What a party had: those of its members who had a place, as the Guests tab shows them. */
export type Before = readonly ShownGuest[];

/** Only parties of which somebody had a place. */
export function befores(parties: readonly RankedParty[], { guests }: Reference): ReadonlyMap<RankedParty, Before> {
  const shown = new Map(guests.map((guest) => [guest.nomination.id, guest] as const));
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
