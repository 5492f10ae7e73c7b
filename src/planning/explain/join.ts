import { drives, LEGS } from '../../domain/leg';
import type { Home } from '../../domain/plan';
import { admit } from '../admit';
import { choose, type Placement } from '../choose';
import type { Distances } from '../distances';
import { drive, firstMissing } from '../drive';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { isCertainlyFull, type Room, roomLeft, shortLegs } from '../room';
import { board } from './board';
import { type Standing, standingOf } from './standing';
import { DRIVING, isSpent, PLACING, spend, type Work } from './work';

/** The field as it would be, and the means to find out what that would change. */
export interface WhatIf {
  readonly field: Field;
  readonly km: Distances;
  readonly work: Work;
}

/**
 * One more party is hosted while everybody else keeps a place, though perhaps another home or car: how all would stand then.
 * null where no way was found.
 */
export function join(party: RankedParty, standing: Standing, whatIf: WhatIf): Standing | null {
  const room = roomLeft(standing.travel.placement, whatIf.field);
  if (room.places < party.members.length) return null;
  return joinBeside(party, standing, room, whatIf) ?? joinWithOthersMoved(party, standing, room, whatIf);
}

/** Homes looked at for somebody who takes a free bed, and what it costs to look at a car for each. */
const HOMES_TRIED = 8;
const LOOKING = 0.1;

/** A free bed and free seats, and nobody else has to change anything: by far the most frequent case, and cheap. */
function joinBeside(party: RankedParty, { travel, rounds }: Standing, room: Room, whatIf: WhatIf): Standing | null {
  const { field, km, work } = whatIf;
  const people = party.members.length;
  const homes = [...(field.options.get(party) ?? [])]
    .sort((a, b) => a.cost - b.cost)
    .map((option) => field.homes[option.home] as Home)
    .filter((home) => (room.beds.get(home) ?? 0) >= people)
    .filter((home) => !field.seatForEveryone || shortLegs(people, home, room).length === 0);
  for (const home of homes.slice(0, HOMES_TRIED)) {
    const joined = { splittable: travel.splittable, placement: new Map(travel.placement).set(party, home) };
    if (!field.seatForEveryone) return { travel: joined, rounds };
    spend(work, LOOKING * (field.cars.outward.length + field.cars.return.length));
    const [outward, back] = LEGS.map((leg) =>
      drives(home.host.collects, leg)
        ? rounds[leg]
        : board({ party, home, people }, rounds[leg], { leg, cars: field.cars[leg], km }),
    );
    if (outward && back) return { travel: joined, rounds: { outward, return: back } };
  }
  return null;
}

/** Each try places and drives everybody. */
const TRYING = PLACING + DRIVING;
/** Up to so much to find a way for one more; at least two tries. */
const WORK_FOR_ONE = 1_200;

function joinWithOthersMoved(party: RankedParty, standing: Standing, room: Room, whatIf: WhatIf): Standing | null {
  const { km, work } = whatIf;
  if (isCertainlyFull(party.members.length, room, whatIf.field) || isSpent(work)) return null;
  const { placement } = standing.travel;
  const everybody = [...placement.keys(), party];
  const field = withHomesKept(placement, everybody, whatIf.field);
  spend(work, PLACING * everybody.length);
  const housed = choose({ ...field, rule: 'priority' }, everybody, new Map(), work.limits.outOfTime, placement);
  if (housed.size < everybody.length) return null;
  if (!field.seatForEveryone) return { ...standing, travel: { ...standing.travel, placement: housed } };

  const drives = Math.max(2, Math.floor(Math.min(WORK_FOR_ONE, work.left) / (TRYING * everybody.length)));
  const trial = { field, km, limits: work.limits, budget: drives };
  const admission = admit(party, standing.travel, trial);
  spend(work, (2 * PLACING + TRYING * (drives - trial.budget)) * everybody.length);
  if (!admission.admitted) return null;
  const legs = admission.travel.legs ?? drive(admission.travel, field, km, work.limits);
  return firstMissing(legs) ? null : standingOf(admission.travel, legs);
}

/**
 * The field in which everybody had rather stay where they are: as few as possible move, and, as nearly all options then
 * cost the same, placements are found many times faster than at true costs.
 */
function withHomesKept(placement: Placement, everybody: readonly RankedParty[], field: Field): Field {
  const options = everybody.map((party) => {
    const own = placement.get(party);
    const known = field.options.get(party) ?? [];
    if (!own) return [party, known] as const;
    return [
      party,
      known.map((option) => ({ ...option, cost: field.homes[option.home] === own ? 0 : 1, stay: 0 })),
    ] as const;
  });
  return { ...field, options: new Map(options) };
}
