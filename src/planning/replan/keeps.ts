import { drives, LEGS, type Leg } from '../../domain/leg';
import type { Car, Home } from '../../domain/plan';
import type { KeepRefusal, Part, Reference, RefusedKeep, ShownGuest } from '../../domain/reference';
import { atlas, rideCars } from '../atlas';
import type { Distances } from '../distances';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { match } from '../solvers/match';
import { ride } from '../solvers/ride';
import { HOME_RULES, type Traits } from '../suitability';

/** What of a party's weekend is fixed; null = free. */
export interface Fixed {
  /** The hosts they may stay with: one, or those from whom a driver who is fixed gets them. */
  readonly homes: ReadonlySet<string> | null;
  /** Whether a coordinator chose the home itself, so that they come before all others. */
  readonly homeChosen: boolean;
  /** The drivers they may travel with. */
  readonly cars: Readonly<Record<Leg, ReadonlySet<string> | null>>;
}

export interface Keeps {
  readonly fixed: ReadonlyMap<RankedParty, Fixed>;
  /** What cannot be kept, whatever the rest of the plan. */
  readonly refused: readonly RefusedKeep[];
}

/** What a party wants kept, as far as its members agree. */
interface Wish {
  readonly party: RankedParty;
  home: Home | null;
  readonly cars: Record<Leg, readonly Car[] | null>;
}

/**
 * What coordinators have fixed, as far as no hard rule forbids it: each keep alone first, then all of them together, going
 * down the list. What cannot be kept is refused with its reason, and the rest of the party's keeps still count.
 */
export function keepsOf({ guests }: Reference, field: Field, km: Distances, outOfTime: () => boolean): Keeps {
  const refused: RefusedKeep[] = [];
  const shown = new Map(guests.map((guest) => [guest.nomination.id, guest] as const));
  const seen = new Set<string>();
  const wishes = field.parties.flatMap((party): Wish[] => {
    const keeping = party.members.flatMap(({ id }) => shown.get(id) ?? []);
    for (const { nomination } of keeping) seen.add(nomination.id);
    const refuse = (part: Part, refusal: KeepRefusal) => {
      for (const guest of keeping) if (guest.keeps[part]) refused.push({ nomination: guest.nomination, part, refusal });
    };
    return [wishOf(party, keeping, { field, km, refuse })];
  });
  for (const { nomination, keeps } of guests) {
    if (seen.has(nomination.id)) continue;
    const part = (['host', ...LEGS] as const).find((each) => keeps[each]);
    if (part) refused.push({ nomination, part, refusal: { code: 'keepNotEligible' } });
  }
  const refuseOf = (wish: Wish) => (part: Part, refusal: KeepRefusal) => {
    for (const { id } of wish.party.members) {
      const guest = shown.get(id);
      if (guest?.keeps[part]) refused.push({ nomination: guest.nomination, part, refusal });
    }
  };
  refuseCrowded(wishes, field, outOfTime, refuseOf);
  for (const leg of LEGS) refuseOverloaded(wishes, leg, { field, km, outOfTime }, refuseOf);
  const fixed = new Map<RankedParty, Fixed>();
  for (const wish of wishes) {
    const own = fixedBy(wish, field, km, refuseOf(wish));
    if (own) fixed.set(wish.party, own);
  }
  return { fixed, refused };
}

type Refuse = (part: Part, refusal: KeepRefusal) => void;

/** What the members want kept, each part held against the hard rules alone. */
function wishOf(
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
function reaches({ driver, location }: Car, home: Home, { between, meetingPoint }: Distances): boolean {
  if (driver.longestDetourKm === null || !home.location) return true;
  const detour =
    between(meetingPoint, home.location) + between(home.location, location) - between(meetingPoint, location);
  return detour <= driver.longestDetourKm + ROUNDING_KM;
}

/** Going down the list, those who are to stay in a home that has room for them beside those before. */
function refuseCrowded(
  wishes: readonly Wish[],
  field: Field,
  outOfTime: () => boolean,
  refuseOf: (wish: Wish) => Refuse,
): void {
  const wanted = wishes.filter(({ home }) => home !== null);
  const homeIndex = new Map(field.homes.map((home, i) => [home, i] as const));
  const { home: given } = match(
    {
      sizes: wanted.map(({ party }) => party.members.length),
      beds: field.homes.map(({ beds }) => beds),
      options: wanted.map(({ home }) => [{ home: homeIndex.get(home as Home) as number, cost: 0 }]),
      places: field.places ?? Number.MAX_SAFE_INTEGER,
      caps: field.seatForEveryone
        ? LEGS.map((leg) => ({
            people: field.cars[leg].reduce((sum, { driver }) => sum + driver.seats, 0),
            uses: field.homes.map(({ host }) => !drives(host.collects, leg)),
          }))
        : [],
      rule: 'priority',
    },
    { outOfTime },
  );
  for (const [i, wish] of wanted.entries()) {
    if (given[i] !== null) continue;
    const home = wish.home as Home;
    const others = wanted.filter((other, k) => given[k] !== null && other.home === home);
    const taken = others.reduce((sum, { party }) => sum + party.members.length, wish.party.members.length);
    const isFull = taken > home.beds;
    refuseOf(wish)(
      'host',
      isFull ? { code: 'keepBedsTaken', host: home.host.id, beds: home.beds } : { code: 'keepNoRoom' },
    );
    wish.home = null;
  }
}

/** Going down the list, those who are to travel in a car that takes them beside those before. */
function refuseOverloaded(
  wishes: readonly Wish[],
  leg: Leg,
  { field, km, outOfTime }: { field: Field; km: Distances; outOfTime: () => boolean },
  refuseOf: (wish: Wish) => Refuse,
): void {
  for (const car of field.cars[leg]) {
    const aboard: Wish[] = [];
    for (const wish of wishes.filter(({ cars }) => cars[leg]?.length === 1 && cars[leg]?.[0] === car)) {
      const together = [...aboard, wish];
      const people = together.reduce((sum, { party }) => sum + party.members.length, 0);
      const { seats, id, longestDetourKm } = car.driver;
      if (people > seats) refuseOf(wish)(leg, { code: 'keepSeatsTaken', driver: id, leg, seats });
      else if (!drivesAll(together, { car, leg, km, outOfTime })) {
        refuseOf(wish)(leg, { code: 'keepDetour', driver: id, leg, longestDetourKm: longestDetourKm ?? 0 });
      } else {
        aboard.push(wish);
        continue;
      }
      wish.cars[leg] = null;
    }
  }
}

/** Whether the car gets to all homes that are fixed, with its detour. */
function drivesAll(
  wishes: readonly Wish[],
  { car, leg, km, outOfTime }: { car: Car; leg: Leg; km: Distances; outOfTime: () => boolean },
): boolean {
  const map = atlas(km);
  const cars = rideCars([car], map);
  const stops = wishes.flatMap(({ home, party }) =>
    home?.location ? [{ place: map.place(home.location), people: party.members.length }] : [],
  );
  return ride({ km: map.km(), origin: 0, cars, stops, leg }, { seed: 1, outOfTime }).unserved.length === 0;
}

/** null where nothing is left to keep. */
function fixedBy({ party, home, cars }: Wish, field: Field, km: Distances, refuse: Refuse): Fixed | null {
  const homes = home ? [home] : homesReached(party, cars, field, km);
  if (!home && LEGS.every((leg) => cars[leg] === null)) return null;
  if (homes.length === 0) {
    for (const leg of LEGS) {
      const [car] = cars[leg] ?? [];
      if (!car) continue;
      const { id, longestDetourKm } = car.driver;
      refuse(leg, { code: 'keepDetour', driver: id, leg, longestDetourKm: longestDetourKm ?? 0 });
    }
    return null;
  }
  const drivers = (leg: Leg) => (cars[leg] === null ? null : new Set(cars[leg]?.map(({ driver }) => driver.id)));
  return {
    homes: new Set(homes.map(({ host }) => host.id)),
    homeChosen: home !== null,
    cars: { outward: drivers('outward'), return: drivers('return') },
  };
}

/** The homes that suit a party and to which the drivers who are fixed get. */
function homesReached(party: RankedParty, cars: Wish['cars'], field: Field, km: Distances): Home[] {
  const isReached = (home: Home) =>
    LEGS.every((leg) => {
      const own = cars[leg];
      if (own === null) return true;
      return !drives(home.host.collects, leg) && own.some((car) => reaches(car, home, km));
    });
  return (field.options.get(party) ?? []).map((option) => field.homes[option.home] as Home).filter(isReached);
}

function groupOf({ members }: RankedParty): string {
  return members.find(({ group }) => group !== '')?.group ?? members.map(({ id }) => id).join(' + ');
}
