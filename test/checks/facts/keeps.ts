import { LEGS, type Leg } from '../../../src/domain/leg.ts';
import type { KeepRefusal, Part } from '../../../src/domain/reference.ts';
import { exactLeg } from '../exact/driving.ts';
import { shownOf } from './before.ts';
import type { TrueParty } from './guests.ts';
import { type Judged, needsCar } from './judged.ts';
import { lacks } from './suitability.ts';
import { offers } from './volunteers.ts';

/** Why something fixed by hand cannot be, whatever the rest of the plan. */
export type Objection = Pick<KeepRefusal, 'code'> & { readonly needs?: readonly string[] };

/**
 * Every reason for which what a party's members have fixed of this part breaks a hard rule by itself.
 * @param of only what this one of them has fixed, beside the others.
 */
export function objectionsTo(part: Part, party: TrueParty, judged: Judged, of?: string): Objection[] {
  return part === 'host' ? objectionsToHost(party, judged) : objectionsToCarrier(part, party, judged, of);
}

/** The hosts that members of a party have fixed; '' = nobody. */
function hostsFixed({ members }: TrueParty, judged: Judged): string[] {
  const fixed = members.flatMap(({ id }) => {
    const shown = shownOf(id, judged);
    return shown?.keeps.host ? [shown.host?.id ?? ''] : [];
  });
  return [...new Set(fixed)];
}

function objectionsToHost(party: TrueParty, judged: Judged): Objection[] {
  const hosts = hostsFixed(party, judged);
  if (hosts.length > 1) return [{ code: 'keepSplitsGroup' }];
  const [host = ''] = hosts;
  const home = judged.homes.get(host);
  if (!home) return [{ code: 'keepHostNotOffering' }];
  const needs = lacks(party, home, judged.problem);
  if (needs.length > 0) return [{ code: 'keepHostUnsuited', needs }];
  return isServed(host, party, judged) ? [] : [{ code: 'keepNoRoom' }];
}

/** Whether places and, were all cars empty, seats bring the party to and from a host. */
function isServed(host: string, party: TrueParty, judged: Judged): boolean {
  const { problem } = judged;
  if (party.size > (problem.weekend.places ?? Number.POSITIVE_INFINITY)) return false;
  if (!problem.settings.seatForEveryone) return true;
  return LEGS.filter((leg) => needsCar(host, leg, judged)).every((leg) => {
    const exact = exactLeg(leg, judged);
    return !exact || (exact.seats >= party.size && exact.cars.some(({ reach }) => reach.covers(reach.bit(host))));
  });
}

function objectionsToCarrier(leg: Leg, party: TrueParty, judged: Judged, of?: string): Objection[] {
  const byMember = party.members.flatMap(({ id }) => {
    const shown = shownOf(id, judged);
    return shown?.keeps[leg] ? [{ id, carrier: shown.carriers[leg] }] : [];
  });
  const fixed = byMember.filter(({ id }) => of === undefined || id === of).map(({ carrier }) => carrier);
  const host = objectionsToHost(party, judged).length === 0 ? hostsFixed(party, judged)[0] : undefined;
  const drivers = new Set(fixed.flatMap((carrier) => (carrier?.by === 'driver' ? [carrier.driver.id] : [])));
  const allDrivers = new Set(byMember.flatMap(({ carrier }) => (carrier?.by === 'driver' ? [carrier.driver.id] : [])));
  const found: Objection[] = [];
  for (const carrier of fixed) {
    if (carrier?.by !== 'host') continue;
    const home = judged.homes.get(carrier.host.id);
    if (!home) found.push({ code: 'keepHostNotOffering' }, { code: 'keepHostDrives' }, { code: 'keepNoRoom' });
    else if (!offers(home.host.collects, leg) || (host ?? carrier.host.id) !== carrier.host.id) {
      found.push({ code: 'keepHostDrives' });
    }
  }
  // Who is driven by their host stays there with the whole group, and the host drives all of them.
  const isByHost = byMember.some(({ carrier }) => carrier?.by === 'host');
  if (isByHost && allDrivers.size > 0) found.push({ code: 'keepSplitsGroup' });
  if (drivers.size > 0 && host !== undefined && !needsCar(host, leg, judged)) found.push({ code: 'keepHostDrives' });
  for (const driver of drivers) {
    const car = judged.cars.get(driver);
    if (!car || !offers(car.driver.offers.get(judged.problem.weekend.start), leg)) {
      found.push({ code: 'keepDriverNotOffering' });
      continue;
    }
    if (allDrivers.size === 1 && car.driver.seats < party.size) found.push({ code: 'keepSeatsTaken' });
    const location = host === undefined ? null : judged.homes.get(host)?.location;
    const limit = car.driver.longestDetourKm ?? Number.POSITIVE_INFINITY;
    if (location && judged.roads.detour(leg, car.location, [location]) > limit + 1e-6)
      found.push({ code: 'keepDetour' });
  }
  return found;
}
