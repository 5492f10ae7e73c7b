import { drives, LEGS, type Leg } from '../../domain/leg';
import type { Home } from '../../domain/plan';
import { type KeepRefusal, PARTS, type Part, type Reference, type RefusedKeep } from '../../domain/reference';
import type { Distances } from '../distances';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { refuseCrowded, refuseOverloaded } from './crowded';
import { type Refuse, reaches, type Wish, wishOf } from './wish';

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
    (part: Part, refusal: KeepRefusal) => {
      for (const { nomination, keeps } of shownOf(party)) if (keeps[part]) refused.push({ nomination, part, refusal });
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
