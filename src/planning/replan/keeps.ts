import { drives, LEGS, type Leg } from '../../domain/leg';
import type { Home } from '../../domain/plan';
import { PARTS, type Reference, type RefusedKeep } from '../../domain/reference';
import type { Distances } from '../distances';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { refuseCrowded, refuseOverloaded } from './crowded';
import { type Refuse, reaches, type Wish, wishOf } from './wish';

/** What of a party's weekend is fixed. */
export interface Fixed {
  /** The hosts they may stay with: one, or those from whom a driver who is fixed gets them. */
  readonly homes: ReadonlySet<string>;
  /** Whether a coordinator chose the home itself, so that they come before all others. */
  readonly homeChosen: boolean;
  /** The drivers they may travel with; null = any. */
  readonly cars: Readonly<Record<Leg, ReadonlySet<string> | null>>;
}

export interface Keeps {
  readonly fixed: ReadonlyMap<RankedParty, Fixed>;
  /** What cannot be kept, whatever the rest of the plan. */
  readonly refused: readonly RefusedKeep[];
}

/**
 * What coordinators have fixed, as far as no hard rule forbids it: each keep alone first, then all of them together, going
 * down the list. What cannot be kept is refused with its reason, and the rest of the party's keeps still count.
 */
export function keepsOf({ guests }: Reference, field: Field, km: Distances, outOfTime: () => boolean): Keeps {
  const refused: RefusedKeep[] = [];
  const shown = new Map(guests.map((guest) => [guest.nomination.id, guest] as const));
  const shownOf = ({ members }: RankedParty) => members.flatMap(({ id }) => shown.get(id) ?? []);
  const refusing =
    (party: RankedParty): Refuse =>
    (part, refusal, of = shownOf(party)) => {
      for (const { nomination, keeps } of of) {
        const isTold = refused.some((known) => known.nomination === nomination && known.part === part);
        if (keeps[part] && !isTold) refused.push({ nomination, part, refusal });
      }
    };
  const wishes = field.parties.map((party) => wishOf(party, shownOf(party), { field, km, refuse: refusing(party) }));
  refuseCrowded(wishes, field, outOfTime, refusing);
  for (const leg of LEGS) refuseOverloaded(wishes, leg, { field, km, outOfTime }, refusing);
  const fixed = new Map<RankedParty, Fixed>();
  for (const wish of wishes) {
    const own = fixedBy(wish, field, km, refusing(wish.party));
    if (own) fixed.set(wish.party, own);
  }
  return { fixed, refused: [...refused, ...ofThoseHeld(guests, field)] };
}

/** Who does not come any more needs no word about it; somebody held who was to come does. */
function ofThoseHeld(guests: Reference['guests'], { parties }: Field): RefusedKeep[] {
  const placeable = new Set(parties.flatMap(({ members }) => members.map(({ id }) => id)));
  return guests.flatMap(({ nomination, keeps }) => {
    const part = PARTS.find((each) => keeps[each]);
    const isGone = nomination.status === 'withdrawn' || nomination.status === 'noShow';
    if (!part || isGone || placeable.has(nomination.id)) return [];
    return [{ nomination, part, refusal: { code: 'keepNotEligible' } } as const];
  });
}

/** null where nothing is left to keep. */
function fixedBy(wish: Wish, field: Field, km: Distances, refuse: Refuse): Fixed | null {
  const { party, home, cars } = wish;
  if (!home) refuseHomeless(wish, field, km, refuse);
  if (!home && LEGS.every((leg) => cars[leg] === null)) return null;
  const homes = home ? [home] : homesReached(party, cars, field, km);
  const drivers = (leg: Leg) => (cars[leg] === null ? null : new Set(cars[leg]?.map(({ driver }) => driver.id)));
  return {
    homes: new Set(homes.map(({ host }) => host.id)),
    homeChosen: home !== null,
    cars: { outward: drivers('outward'), return: drivers('return') },
  };
}

/** Drivers who get to no home that suits the party, on their leg or on both together, are not kept. */
function refuseHomeless({ party, cars }: Wish, field: Field, km: Distances, refuse: Refuse): void {
  for (const leg of LEGS) {
    const [car] = cars[leg] ?? [];
    if (!car) continue;
    const alone = { outward: null, return: null, [leg]: cars[leg] };
    if (homesReached(party, alone, field, km).length > 0) continue;
    const { id, longestDetourKm } = car.driver;
    const called = optionsOf(party, field).filter(({ host }) => !drives(host.collects, leg));
    if (called.length === 0 || longestDetourKm === null) refuse(leg, { code: 'keepNoRoom' });
    else refuse(leg, { code: 'keepDetour', driver: id, leg, longestDetourKm });
    cars[leg] = null;
  }
  if (LEGS.some((leg) => cars[leg] === null) || homesReached(party, cars, field, km).length > 0) return;
  for (const leg of LEGS) {
    refuse(leg, { code: 'keepNoRoom' });
    cars[leg] = null;
  }
}

/** The homes that suit a party and to which the drivers who are fixed get. */
function homesReached(party: RankedParty, cars: Wish['cars'], field: Field, km: Distances): Home[] {
  return optionsOf(party, field).filter((home) =>
    LEGS.every((leg) => {
      const own = cars[leg];
      if (own === null) return true;
      return !drives(home.host.collects, leg) && own.some((car) => reaches(car, home, km));
    }),
  );
}

function optionsOf(party: RankedParty, { options, homes }: Field): Home[] {
  return (options.get(party) ?? []).map((option) => homes[option.home] as Home);
}
