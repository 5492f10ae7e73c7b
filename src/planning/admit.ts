import type { Home } from '../domain/plan';
import { choose, chooseWithProof, type Placement, type RuledOut } from './choose';
import type { Distances } from './distances';
import { drive, firstMissing, type Missing, type Travel } from './drive';
import type { Field } from './field';
import { type Journey, journeyForAll } from './journey';
import type { RankedParty } from './order';
import { isCertainlyFull, type Room, roomLeft, shortLegs } from './room';
import type { RideLimits } from './solvers/ride';
import { isSurveyedWhole } from './terrain';

/** What trying takes: the field, the roads, how hard to search, and how often still. */
export interface Trial {
  readonly field: Field;
  readonly km: Distances;
  readonly limits: RideLimits;
  /** Drives left to try in all; counted, not timed, so that plans repeat. */
  budget: number;
}

export type Admission =
  | { readonly admitted: true; readonly travel: Travel }
  /** `proven`: there is no way; otherwise none was found. */
  | { readonly admitted: false; readonly proven: boolean };

/** Homes tried for a party beside those already placed. */
const HOMES_TRIED = 6;
/** Ways tried to place everybody anew. */
const PLACEMENTS_TRIED = 5;
/** Up to so many parties the others are moved out of their homes one by one as well. */
const SMALL = 12;

/**
 * Finds a bed and a ride for one more party without anybody losing theirs: in a free bed or with others moved, and only then
 * in two cars.
 */
export function admit(party: RankedParty, travel: Travel, trial: Trial): Admission {
  const room = roomLeft(travel.placement, trial.field);
  const options = trial.field.options.get(party) ?? [];
  if (options.length === 0 || isCertainlyFull(party.members.length, room, trial.field)) {
    return { admitted: false, proven: true };
  }

  const everybody = [...travel.placement.keys(), party].sort((a, b) => a.rank - b.rank);
  const { field, limits } = trial;
  const together = chooseWithProof(
    { ...field, rule: 'priority' },
    everybody,
    new Map(),
    limits.outOfTime,
    travel.placement,
  );
  // Without beds or seats for all of them it does not matter how they are driven.
  if (together.placement.size < everybody.length) return { admitted: false, proven: together.proven };

  const isWholeSoFar = travel.splittable.size === 0;
  const whole = isWholeSoFar ? journeyInOneCarEach(everybody, travel, trial) : null;
  if (whole) return { admitted: true, travel: { ...whole, splittable: travel.splittable } };
  const beside = besideOthers(party, travel.placement, room, trial.field);
  const tries = isWholeSoFar ? [new Set(everybody)] : [travel.splittable, new Set(everybody)];
  for (const splittable of tries) {
    for (const placement of beside) {
      if (trial.budget <= 0) break;
      const { travel: driven } = attempt({ placement, splittable }, trial);
      if (driven) return { admitted: true, travel: driven };
    }
    const moved = withOthersMoved(everybody, splittable, trial);
    if (moved) return { admitted: true, travel: moved };
  }
  return { admitted: false, proven: false };
}

/** The placements with one more party where beds and seats are free, the cheapest first. */
function besideOthers(party: RankedParty, placement: Placement, room: Room, field: Field): Placement[] {
  const people = party.members.length;
  return [...(field.options.get(party) ?? [])]
    .sort((a, b) => a.cost - b.cost)
    .map(({ home }) => field.homes[home] as Home)
    .filter((home) => (room.beds.get(home) ?? 0) >= people && shortLegs(people, home, room).length === 0)
    .slice(0, HOMES_TRIED)
    .map((home) => new Map(placement).set(party, home));
}

/**
 * Places everybody anew, each time without the home that the one left behind was in; and where that fails, so again with
 * one of the others moved out of their home.
 */
function withOthersMoved(
  everybody: readonly RankedParty[],
  splittable: ReadonlySet<RankedParty>,
  trial: Trial,
): Travel | null {
  const first = withoutHomesOf(new Map(), everybody, splittable, trial);
  if (first || everybody.length > SMALL) return first;
  for (const [other, home] of chosen(everybody, new Map(), trial)) {
    const found = withoutHomesOf(new Map([[other, new Set([home])]]), everybody, splittable, trial);
    if (found) return found;
  }
  return null;
}

function withoutHomesOf(
  ruledOut: Map<RankedParty, Set<Home>>,
  everybody: readonly RankedParty[],
  splittable: ReadonlySet<RankedParty>,
  trial: Trial,
): Travel | null {
  for (let tries = 0; tries < PLACEMENTS_TRIED && trial.budget > 0; tries += 1) {
    const placement = chosen(everybody, ruledOut, trial);
    if (placement.size < everybody.length) return null;
    const { travel, left } = attempt({ placement, splittable }, trial);
    if (travel) return travel;
    ruledOut.set(left.party, (ruledOut.get(left.party) ?? new Set()).add(left.home));
  }
  return null;
}

function chosen(everybody: readonly RankedParty[], ruledOut: RuledOut, { field, limits }: Trial): Placement {
  return choose({ ...field, rule: 'priority' }, everybody, ruledOut, limits.outOfTime);
}

function journeyInOneCarEach(everybody: readonly RankedParty[], travel: Travel, trial: Trial): Journey | null {
  // Where not all homes are surveyed, those of the newcomer may not be.
  if (!isSurveyedWhole(trial.field)) return null;
  trial.budget -= 1;
  return journeyForAll(everybody, travel, trial);
}

/** Drives it: how everybody travels, or the highest in rank of those left behind. */
function attempt(
  { placement, splittable }: Omit<Travel, 'legs'>,
  trial: Trial,
): { readonly travel: Travel; readonly left?: never } | { readonly travel: null; readonly left: Missing } {
  trial.budget -= 1;
  const legs = drive({ placement, splittable }, trial.field, trial.km, trial.limits);
  const left = firstMissing(legs);
  return left ? { travel: null, left } : { travel: { placement, splittable, legs } };
}
