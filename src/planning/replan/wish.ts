import { drives, LEGS, type Leg } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { Car, Home } from '../../domain/plan';
import type { KeepRefusal, Part, ShownGuest } from '../../domain/reference';
import type { Distances } from '../distances';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { HOME_RULES, type Traits } from '../suitability';

/** What a party wants kept, as far as its members agree. */
export interface Wish {
  readonly party: RankedParty;
  home: Home | null;
  readonly cars: Record<Leg, readonly Car[] | null>;
}

/** Tells that a part is not kept, of every member who wanted it, or of those named. */
export type Refuse = (part: Part, refusal: KeepRefusal, of?: readonly ShownGuest[]) => void;

/** What the members want kept, each part held against the hard rules alone. */
export function wishOf(
  party: RankedParty,
  keeping: readonly ShownGuest[],
  { field, km, refuse }: { field: Field; km: Distances; refuse: Refuse },
): Wish {
  const home = homeOf(party, keeping, field, refuse);
  const cars = { outward: null, return: null } as Record<Leg, readonly Car[] | null>;
  // Drivers were chosen for the home: without it, any will do.
  const isHomeless = home === null && keeping.some(({ keeps }) => keeps.host);
  for (const leg of LEGS) {
    const own = carsFor(leg, { party, keeping, home }, { field, km, refuse });
    cars[leg] = isHomeless ? null : own;
  }
  return { party, home, cars };
}

function homeOf(party: RankedParty, keeping: readonly ShownGuest[], field: Field, refuse: Refuse): Home | null {
  const hosts = new Set(keeping.filter(({ keeps }) => keeps.host).map(({ host }) => host));
  const [host] = hosts;
  const weekend = party.members[0]?.weekend as Nomination['weekend'];
  if (!host) return null;
  if (hosts.size > 1) {
    refuse('host', { code: 'keepSplitsGroup', group: groupOf(party) });
    return null;
  }
  const index = field.homes.findIndex((home) => home.host.id === host.id);
  const home = field.homes[index];
  if (!home) {
    const why =
      host.status !== 'approved' ? 'notApproved' : (host.offers.get(weekend) ?? 0) <= 0 ? 'noBeds' : 'notCounted';
    refuse('host', { code: 'keepHostNotOffering', host: host.id, why });
    return null;
  }
  const traits = field.traits.get(party) as Traits;
  const needs = HOME_RULES.filter((rule) => !rule.allows(traits, home)).map(({ need }) => need);
  if (needs.length > 0) {
    refuse('host', { code: 'keepHostUnsuited', host: host.id, needs });
    return null;
  }
  if (!field.options.get(party)?.some((option) => option.home === index)) {
    refuse('host', { code: 'keepNoRoom' });
    return null;
  }
  return home;
}

/** The cars that the members are to travel in: one, or several where they travel apart already. */
function carsFor(
  leg: Leg,
  { party, keeping, home }: { party: RankedParty; keeping: readonly ShownGuest[]; home: Home | null },
  { field, km, refuse }: { field: Field; km: Distances; refuse: Refuse },
): readonly Car[] | null {
  const wanting = keeping.filter(({ keeps, carriers }) => keeps[leg] && carriers[leg] !== null);
  const byHost = wanting.filter((guest) => isDrivenByHost(guest, leg, { home, refuse }));
  const byDriver = wanting.filter(({ carriers }) => carriers[leg]?.by === 'driver');
  const cars = new Map<Car, ShownGuest[]>();
  for (const guest of byDriver) {
    const carrier = guest.carriers[leg];
    const id = carrier?.by === 'driver' ? carrier.driver.id : '';
    const car = field.cars[leg].find(({ driver }) => driver.id === id);
    if (!car) refuse(leg, { code: 'keepDriverNotOffering', driver: id, leg }, [guest]);
    else cars.set(car, [...(cars.get(car) ?? []), guest]);
  }
  if (cars.size === 0) return null;
  const aboard = [...cars.values()].flat();
  if (byHost.length > 0) {
    refuse(leg, { code: 'keepSplitsGroup', group: groupOf(party) });
    return null;
  }
  if (home && drives(home.host.collects, leg)) {
    refuse(leg, { code: 'keepHostDrives', host: home.host.id, leg }, aboard);
    return null;
  }
  for (const [{ driver, location }, guests] of cars) {
    const { id, seats, longestDetourKm } = driver;
    const isFull = cars.size === 1 && seats < party.members.length;
    if (isFull) refuse(leg, { code: 'keepSeatsTaken', driver: id, leg, seats }, guests);
    else if (!home || reaches({ driver, location }, home, km)) continue;
    else refuse(leg, { code: 'keepDetour', driver: id, leg, longestDetourKm: longestDetourKm ?? 0 }, guests);
    return null;
  }
  return [...cars.keys()];
}

/** Told where their host does not drive them. */
function isDrivenByHost(guest: ShownGuest, leg: Leg, { home, refuse }: { home: Home | null; refuse: Refuse }): boolean {
  const carrier = guest.carriers[leg];
  if (carrier?.by !== 'host') return false;
  const { id, collects } = carrier.host;
  if (drives(collects, leg) && (home === null || home.host.id === id)) return true;
  refuse(leg, { code: 'keepHostDrives', host: id, leg }, [guest]);
  return false;
}

const ROUNDING_KM = 1e-9;

/** Whether a driver goes so far for this home alone. */
export function reaches(
  { driver, location }: Pick<Car, 'driver' | 'location'>,
  home: Home,
  { between, meetingPoint }: Distances,
): boolean {
  if (driver.longestDetourKm === null || !home.location) return true;
  const detour =
    between(meetingPoint, home.location) + between(home.location, location) - between(meetingPoint, location);
  return detour <= driver.longestDetourKm + ROUNDING_KM;
}

function groupOf({ members }: RankedParty): string {
  return members.find(({ group }) => group !== '')?.group ?? members.map(({ id }) => id).join(' + ');
}
