import { drives, LEGS, type Leg } from '../../domain/leg';
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

/** Tells that a part is not kept, of every member who wanted it. */
export type Refuse = (part: Part, refusal: KeepRefusal) => void;

/** What the members want kept, each part held against the hard rules alone. */
export function wishOf(
  party: RankedParty,
  keeping: readonly ShownGuest[],
  { field, km, refuse }: { field: Field; km: Distances; refuse: Refuse },
): Wish {
  const home = homeOf(party, keeping, field, refuse);
  const cars = { outward: null, return: null } as Record<Leg, readonly Car[] | null>;
  for (const leg of LEGS) cars[leg] = carsFor(leg, { party, keeping, home }, { field, km, refuse });
  return { party, home, cars };
}

function homeOf(party: RankedParty, keeping: readonly ShownGuest[], field: Field, refuse: Refuse): Home | null {
  const hosts = new Set(keeping.filter(({ keeps }) => keeps.host).map(({ host }) => host));
  const [host] = hosts;
  if (!host) return null;
  if (hosts.size > 1) {
    refuse('host', { code: 'keepSplitsGroup', group: groupOf(party) });
    return null;
  }
  const index = field.homes.findIndex((home) => home.host.id === host.id);
  const home = field.homes[index];
  if (!home) {
    refuse('host', { code: 'keepHostNotOffering', host: host.id });
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
  const carriers = keeping.filter(({ keeps }) => keeps[leg]).flatMap(({ carriers: own }) => own[leg] ?? []);
  if (carriers.length === 0) return null;
  const host = carriers.find((carrier) => carrier.by === 'host');
  if (host?.by === 'host') {
    const collects = drives(host.host.collects, leg);
    if (!collects || (home !== null && home.host.id !== host.host.id)) {
      refuse(leg, { code: 'keepHostDrives', host: host.host.id, leg });
    }
    return null;
  }
  if (home && drives(home.host.collects, leg)) {
    refuse(leg, { code: 'keepHostDrives', host: home.host.id, leg });
    return null;
  }
  const drivers = new Map(
    carriers.flatMap((carrier) => (carrier.by === 'driver' ? [[carrier.driver.id, carrier.driver] as const] : [])),
  );
  const cars: Car[] = [];
  for (const { id, seats } of drivers.values()) {
    const car = field.cars[leg].find(({ driver }) => driver.id === id);
    if (!car) {
      refuse(leg, { code: 'keepDriverNotOffering', driver: id, leg });
      return null;
    }
    if (drivers.size === 1 && seats < party.members.length) {
      refuse(leg, { code: 'keepSeatsTaken', driver: id, leg, seats });
      return null;
    }
    if (home && !reaches(car, home, km)) {
      refuse(leg, { code: 'keepDetour', driver: id, leg, longestDetourKm: car.driver.longestDetourKm ?? 0 });
      return null;
    }
    cars.push(car);
  }
  return cars;
}

const ROUNDING_KM = 1e-9;

/** Whether a driver goes so far for this home alone. */
export function reaches({ driver, location }: Car, home: Home, { between, meetingPoint }: Distances): boolean {
  if (driver.longestDetourKm === null || !home.location) return true;
  const detour =
    between(meetingPoint, home.location) + between(home.location, location) - between(meetingPoint, location);
  return detour <= driver.longestDetourKm + ROUNDING_KM;
}

function groupOf({ members }: RankedParty): string {
  return members.find(({ group }) => group !== '')?.group ?? members.map(({ id }) => id).join(' + ');
}
