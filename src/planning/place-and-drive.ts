import { LEGS } from '../domain/leg';
import { type Admission, admit, type Trial } from './admit';
import { choose, chooseWithProof, type Placement, type RuledOut } from './choose';
import type { Distances } from './distances';
import { drive, firstMissing, keeping, type LegPlans, polish, type Travel } from './drive';
import type { Field } from './field';
import { cheaperJourney, isWhole, type Journey, journeyForAll } from './journey';
import type { RankedParty } from './order';

/** How hard to try: with which numbers drawn, and until when. */
export interface Effort {
  readonly seed: number;
  /** How much longer than usual to look for fewer km: 2 = twice as long; 1 by default. Who is hosted does not depend on it. */
  readonly thoroughness?: number;
  /** Cuts a search short; the best found so far is returned. */
  readonly outOfTime: () => boolean;
}

/** Homes and cars for everybody placed. */
export interface Arrangement {
  readonly placement: Placement;
  readonly legs: LegPlans;
  /** Whether it is certain that nobody else could be hosted by the rule. */
  readonly selectionProven: boolean;
  /** Parties that were not tried, as the search was given up before. */
  readonly untried: ReadonlySet<RankedParty>;
}

/** Enough to know who can be served; the km are polished at the end. */
const ROUGH_ITERATIONS = 2_000;
/** Drives tried while admitting parties one by one. */
const DRIVES_TRIED = 600;

export function trialOf(field: Field, km: Distances, effort: Effort): Trial {
  return { field, km, limits: { ...effort, iterations: ROUGH_ITERATIONS }, budget: DRIVES_TRIED };
}

const NOTHING_RULED_OUT: RuledOut = new Map();

/**
 * Bed and ride belong together. Places everybody as if any seat took anyone anywhere, and looks for rides, moving them to
 * other homes where cars do not get: where all travel, no plan could host more or others. Where somebody is left behind,
 * those above them keep what they have and everyone else is admitted one by one, down the list. Homes are chosen for good
 * with the km that cars then truly drive.
 */
export function placeAndDrive(field: Field, km: Distances, effort: Effort): Arrangement {
  const trial = trialOf(field, km, effort);
  const { placement, proven } = chooseWithProof(field, field.parties, NOTHING_RULED_OUT, effort.outOfTime);
  const everybody: Selected = { travel: { placement, splittable: new Set() }, proven, untried: new Set() };
  const arranged = (journey: Journey, selected: Selected): Arrangement => arrange(journey, selected, trial, effort);

  const journey = journeyForAll([...placement.keys()], { placement }, trial);
  if (journey) return arranged(journey, everybody);
  const splittable = field.seatForEveryone ? new Set<RankedParty>() : new Set(placement.keys());
  const legs = drive({ placement, splittable }, field, km, trial.limits);
  const missing = field.seatForEveryone ? firstMissing(legs) : null;
  if (!missing) return arranged({ placement, legs }, everybody);

  const selected =
    field.rule === 'priority' ? downTheList(legs, everybody, missing.party, trial) : mostPeople(placement, trial);
  const settled = driven(selected.travel, trial);
  return arranged(isWhole(settled) ? settled : driven(cheapest(selected.travel, trial), trial), selected);
}

/** Homes and rides for good, for those selected. */
export function arrange(
  journey: Journey,
  selected: Omit<Selected, 'travel'>,
  trial: Trial,
  effort: Effort,
): Arrangement {
  const { field, km } = trial;
  const cheaper = isWhole(journey) ? cheaperJourney(journey, trial, effort) : journey;
  const polished = { placement: cheaper.placement, legs: polish(cheaper.legs, field, km, effort) };
  return field.seatForEveryone ? onlyDriven(polished, selected) : arrangementOf(polished, selected);
}

/** How a placement is driven, found where it is not known. */
export function driven(travel: Travel, { field, km, limits }: Trial): Journey {
  return { placement: travel.placement, legs: travel.legs ?? drive(travel, field, km, limits) };
}

function arrangementOf({ placement, legs }: Journey, { proven, untried }: Omit<Selected, 'travel'>): Arrangement {
  return { placement, legs, selectionProven: proven, untried };
}

/** Nobody is hosted without a ride, not even where a search was cut before it found those it had promised. */
function onlyDriven(journey: Journey, selected: Omit<Selected, 'travel'>): Arrangement {
  const stranded = new Set(LEGS.flatMap((leg) => journey.legs[leg].unserved.map(({ party }) => party)));
  if (stranded.size === 0) return arrangementOf(journey, selected);
  const placement = new Map([...journey.placement].filter(([party]) => !stranded.has(party)));
  const legs = keeping(journey.legs, (party) => !stranded.has(party));
  return { placement, legs, selectionProven: false, untried: new Set([...selected.untried, ...stranded]) };
}

/** Who is hosted, and what is known of the others. */
export interface Selected {
  readonly travel: Travel;
  readonly proven: boolean;
  readonly untried: Arrangement['untried'];
}

/** Keeps those above the first one left behind and admits everyone else in order of rank. */
function downTheList(driven: LegPlans, { travel, proven }: Selected, firstLeft: RankedParty, trial: Trial): Selected {
  const isAbove = ({ rank }: RankedParty) => rank < firstLeft.rank;
  const above = new Map([...travel.placement].filter(([party]) => isAbove(party)));
  const below = trial.field.parties.filter((party) => party.rank >= firstLeft.rank);
  // Those above who were not placed found no bed even with every seat free; they find none now.
  const selected = admitAll(below, { placement: above, splittable: new Set(), legs: keeping(driven, isAbove) }, trial);
  return { ...selected, proven: selected.proven && proven };
}

/**
 * Admits in several orders and takes the result with the most people, then the one that honours the list better. Where
 * there are few parties, goes down the list once more and takes in whoever the same number can be hosted with.
 */
function mostPeople(placement: Placement, trial: Trial): Selected {
  const { parties } = trial.field;
  const nobody: Travel = { placement: new Map(), splittable: new Set() };
  const chosen = parties.filter((party) => placement.has(party));
  let best = fullest([[...chosen, ...parties], ...orders(parties)], nobody, trial);
  if (parties.length > SMALL) return { ...best, proven: false };
  let settled = nobody;
  for (const party of parties) {
    const admission = admit(party, settled, { ...trial });
    if (!admission.admitted) continue;
    const completed = fullest(orders(parties), admission.travel, trial);
    if (peopleIn(completed.travel) < peopleIn(best.travel)) continue;
    settled = admission.travel;
    best = completed;
  }
  return { ...best, proven: false };
}

/** Below this many parties, every choice of the greatest number is tried down the list. */
const SMALL = 12;

/** By rank, the largest parties first, the smallest first. */
function orders(parties: readonly RankedParty[]): RankedParty[][] {
  const bySize = [...parties].sort((a, b) => b.members.length - a.members.length || a.rank - b.rank);
  return [[...parties], bySize, [...bySize].reverse()];
}

/** The fullest of what several orders lead to; of equals, the one that honours the list better. */
function fullest(tried: readonly (readonly RankedParty[])[], start: Travel, trial: Trial): Selected {
  const { parties } = trial.field;
  const list = ({ travel }: Selected) => parties.map((party) => (travel.placement.has(party) ? '0' : '1')).join('');
  const results = tried.map((order) => admitAll(order, start, { ...trial }));
  results.sort((a, b) => peopleIn(b.travel) - peopleIn(a.travel) || (list(a) < list(b) ? -1 : 1));
  return results[0] as Selected;
}

function peopleIn({ placement }: Travel): number {
  return [...placement.keys()].reduce((sum, { members }) => sum + members.length, 0);
}

/** Takes in one after the other, each wherever nobody before loses a place by that. */
export function admitAll(order: readonly RankedParty[], start: Travel, trial: Trial): Selected {
  let travel = start;
  let proven = true;
  const untried = new Set<RankedParty>();
  const refused = new Map<string, Admission>();
  for (const party of order) {
    if (travel.placement.has(party)) continue;
    // Who needs what somebody above was refused is refused as well: nobody has left since.
    const need = `${party.members.length}|${trial.field.options
      .get(party)
      ?.map(({ home }) => home)
      .join()}`;
    const known = refused.get(need);
    if (!known && (trial.budget <= 0 || trial.limits.outOfTime())) {
      untried.add(party);
      continue;
    }
    const admission = known ?? admit(party, travel, trial);
    if (admission.admitted) travel = admission.travel;
    else {
      refused.set(need, admission);
      proven = proven && admission.proven;
    }
  }
  return { travel, proven: proven && untried.size === 0, untried };
}

/** Better homes for the same people, where cars can drive that too. */
function cheapest(travel: Travel, trial: Trial): Travel {
  const parties = [...travel.placement.keys()].sort((a, b) => a.rank - b.rank);
  const placement = choose({ ...trial.field, rule: 'priority' }, parties, NOTHING_RULED_OUT, trial.limits.outOfTime);
  if (placement.size < parties.length) return travel;
  const better = { placement, splittable: travel.splittable };
  const legs = drive(better, trial.field, trial.km, trial.limits);
  return firstMissing(legs) ? travel : { ...better, legs };
}
