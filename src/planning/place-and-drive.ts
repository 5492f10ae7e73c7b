import { drives, LEGS, type Leg } from '../domain/leg';
import type { Home } from '../domain/plan';
import { choose, type Field, peopleIn, reachable } from './choose';
import type { Distances } from './distances';
import { type LegPlan, type Load, loadsOf, type Placement, planLeg } from './legs';
import type { RankedParty } from './order';
import type { RideLimits } from './solvers/ride';
import { suits } from './suitability';

/** How hard to try: with which numbers drawn, and until when. */
export interface Effort {
  readonly seed: number;
  /** Cuts a search short; the best found so far is returned. */
  readonly outOfTime: () => boolean;
}

type LegPlans = Readonly<Record<Leg, LegPlan>>;

/** Homes and cars for everybody placed. */
export interface Arrangement {
  readonly placement: Placement;
  readonly legs: LegPlans;
  /** Parties for which no car was found, and the first leg on which there was none. */
  readonly stranded: ReadonlyMap<RankedParty, Leg>;
}

/** Other homes tried for a party that no car takes where it was placed. */
const HOMES_TRIED = 3;
/** Enough to know who can be served; the km are polished at the end. */
const ROUGH_ITERATIONS = 4_000;
/** Rounds of placing anew, fewer the more parties there are, so that a big night is still planned in time. */
const roundsFor = (parties: number) => Math.max(4, Math.min(40, Math.floor(4_000 / Math.max(1, parties))));

/**
 * Bed and ride belong together. Places everybody, drives them, and where no car takes a party tries another home for it,
 * then two cars, and then gives its place to the next party that can be driven.
 */
export function placeAndDrive(field: Field, km: Distances, effort: Effort): Arrangement {
  const rough: RideLimits = { ...effort, iterations: ROUGH_ITERATIONS };
  const ruled = { pairs: new Map<RankedParty, Set<Home>>(), parties: new Set<RankedParty>() };
  const stranded = new Map<RankedParty, Leg>();
  const splittable = new Set<RankedParty>();
  let placement: Placement = choose(field, ruled, effort.outOfTime);
  if (!field.settings.seatForEveryone) {
    const legs = drive(placement, new Set(placement.keys()), field, km, effort);
    return { placement, legs, stranded };
  }

  const strand = ({ load, leg }: Missing) => {
    ruled.pairs.delete(load.party);
    ruled.parties.add(load.party);
    stranded.set(load.party, leg);
  };
  const rounds = roundsFor(field.parties.length);
  for (let round = 0; round < rounds; round += 1) {
    const missing = firstMissing(drive(placement, splittable, field, km, rough));
    if (!missing) break;
    const { party, home } = missing.load;
    const tried = ruled.pairs.get(party) ?? new Set<Home>();
    if (tried.size < HOMES_TRIED && !splittable.has(party)) {
      ruled.pairs.set(party, tried.add(home));
      const elsewhere = choose(field, ruled, effort.outOfTime);
      if (elsewhere.has(party)) {
        placement = elsewhere;
        continue;
      }
    }
    ruled.pairs.delete(party);
    if (!splittable.has(party) && party.members.length > 1) splittable.add(party);
    else {
      strand(missing);
      placement = choose(field, ruled, effort.outOfTime);
    }
  }
  let legs = drive(placement, splittable, field, km, rough);
  for (let missing = firstMissing(legs); missing; missing = firstMissing(legs)) {
    strand(missing);
    placement = without(placement, missing.load.party);
    legs = drive(placement, splittable, field, km, rough);
  }
  placement = filledUp(placement, splittable, field, km, rough);
  for (const party of placement.keys()) stranded.delete(party);

  const polished = drive(placement, splittable, field, km, effort);
  legs = firstMissing(polished) ? drive(placement, splittable, field, km, rough) : polished;
  return { placement, legs, stranded };
}

function drive(
  placement: Placement,
  splittable: ReadonlySet<RankedParty>,
  field: Field,
  km: Distances,
  limits: RideLimits,
): LegPlans {
  const plan = (leg: Leg) => planLeg(loadsOf(placement, leg), splittable, { cars: field.cars[leg], leg, km }, limits);
  return { outward: plan('outward'), return: plan('return') };
}

interface Missing {
  readonly load: Load;
  readonly leg: Leg;
}

/** The highest in rank of those whom no car takes. */
function firstMissing(legs: LegPlans): Missing | null {
  const missing = LEGS.flatMap((leg) => legs[leg].unserved.map((load) => ({ load, leg })));
  missing.sort((a, b) => a.load.party.rank - b.load.party.rank);
  return missing[0] ?? null;
}

function without(placement: Placement, party: RankedParty): Placement {
  const rest = new Map(placement);
  rest.delete(party);
  return rest;
}

/** Homes tried at most while filling up, for one party. */
const FILL_TRIES = 8;

/**
 * Goes down those who wait once more: whoever fits into a bed and a seat that are still free gets them, so that a party
 * which no car could take leaves nothing unused.
 */
function filledUp(
  start: Placement,
  splittable: ReadonlySet<RankedParty>,
  field: Field,
  km: Distances,
  limits: RideLimits,
): Placement {
  let placement = start;
  for (const party of field.parties) {
    const traits = field.traits.get(party);
    if (placement.has(party) || !traits) continue;
    if (peopleIn(placement) + traits.people > (field.places ?? Number.POSITIVE_INFINITY)) continue;
    const seats = freeSeats(placement, field);
    const homes = field.homes.filter(
      (home, index) =>
        suits(traits, home) &&
        reachable(index, field) &&
        freeBeds(home, placement) >= traits.people &&
        LEGS.every((leg) => drives(home.host.collects, leg) || seats[leg] >= traits.people),
    );
    for (const home of homes.slice(0, FILL_TRIES)) {
      const attempt = new Map(placement).set(party, home);
      if (firstMissing(drive(attempt, splittable, field, km, limits))) continue;
      placement = attempt;
      break;
    }
  }
  return placement;
}

/** Beds of a home that nobody placed takes. */
export function freeBeds(home: Home, placement: Placement): number {
  return [...placement].reduce((free, [party, taken]) => free - (taken === home ? party.members.length : 0), home.beds);
}

/** Seats that nobody placed takes, by leg. */
export function freeSeats(placement: Placement, field: Field): Record<Leg, number> {
  const free = (leg: Leg) =>
    field.cars[leg].reduce((sum, car) => sum + car.driver.seats, 0) -
    loadsOf(placement, leg).reduce((sum, load) => sum + load.people, 0);
  return { outward: free('outward'), return: free('return') };
}
