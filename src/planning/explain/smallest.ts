import { LEGS } from '../../domain/leg';
import type { Change } from '../../domain/plan';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { bedsLeft, roomLeft, seatsSpare } from '../room';
import { detourKm } from './board';
import { join, type WhatIf } from './join';
import type { Standing } from './standing';
import { supposing } from './suppose';
import { isSpent } from './work';

interface Case {
  readonly party: RankedParty;
  readonly standing: Standing;
  readonly whatIf: WhatIf;
}

type Detour = Extract<Change, { code: 'longerDetour' }>;

/**
 * Changes that are enough, each made as small as it can be while they still are: fewer beds and seats, then the drivers
 * who truly go further, and no further than need be.
 * @param joined how all stand with these changes
 */
export function smallest(changes: readonly Change[], joined: Standing, wish: Case): readonly Change[] {
  const counted = changes.filter((change) => change.code !== 'longerDetour');
  const detours = changes.filter((change) => change.code === 'longerDetour');
  const further = detours.length === 0 ? [] : driversNeeded(detours, counted, joined, wish);
  let enough: readonly Change[] = [...counted, ...further];
  for (const detour of further) enough = withShorter(detour, enough, wish);
  for (const change of counted) enough = withLess(change, enough, wish);
  return enough;
}

/** Everybody can be hosted with these changes. */
function suffice(changes: readonly Change[], { party, standing, whatIf }: Case): Standing | null {
  const field = supposing(changes, whatIf.field, whatIf.km);
  return join(party, standing, { ...whatIf, field });
}

/** The same changes with as few beds or seats in one of them as will do. */
function withLess(change: Change, enough: readonly Change[], wish: Case): readonly Change[] {
  for (const less of lesser(change, wish)) {
    if (isSpent(wish.whatIf.work)) break;
    const changes = enough.map((each) => (each === change ? less : each));
    if (suffice(changes, wish)) return changes;
  }
  return enough;
}

/** Smaller amounts, the smallest first, as far as they could do at all. */
function lesser(change: Change, { party, standing, whatIf }: Case): Change[] {
  const people = party.members.length;
  const room = roomLeft(standing.travel.placement, whatIf.field);
  const free = change.code === 'moreSeats' ? seatsSpare(change.legs, room, whatIf.field) : bedsLeft(room);
  const fewest = Math.max(1, people - free);
  const amounts = Array.from({ length: Math.max(0, people - fewest) }, (_, i) => fewest + i);
  if (change.code === 'moreBeds') return amounts.map((beds) => ({ ...change, beds }));
  return change.code === 'moreSeats' ? amounts.map((seats) => ({ ...change, seats })) : [];
}

/** One driver alone who would have to go further, or else those who do. */
function driversNeeded(
  detours: readonly Detour[],
  others: readonly Change[],
  joined: Standing,
  wish: Case,
): readonly Detour[] {
  const field = supposing([...others, ...detours], wish.whatIf.field, wish.whatIf.km);
  const used = detours.map((detour) => asDriven(detour, joined, field, wish)).filter(goesFurther);
  if (used.length < 2) return used;
  for (const detour of detours) {
    if (isSpent(wish.whatIf.work)) break;
    const alone = suffice([...others, detour], wish);
    if (alone) return [asDriven(detour, alone, field, wish)].filter(goesFurther);
  }
  return used;
}

function goesFurther({ driver, km }: Detour): boolean {
  return km > (driver.longestDetourKm ?? Number.POSITIVE_INFINITY);
}

/** As far as the driver goes when all stand so, in whole km. */
function asDriven(detour: Detour, { rounds }: Standing, { cars }: Field, { whatIf: { km } }: Case): Detour {
  const driven = LEGS.flatMap((leg) => {
    const car = cars[leg].find(({ driver }) => driver.id === detour.driver.id);
    return car ? [detourKm(car, rounds[leg].get(detour.driver.id) ?? [], leg, km)] : [];
  });
  return { ...detour, km: Math.ceil(Math.max(0, ...driven)) };
}

/** The same changes with one driver going no further than need be, in whole km: found by halving. */
function withShorter(detour: Detour, enough: readonly Change[], wish: Case): readonly Change[] {
  const withKm = (km: number) => enough.map((each) => (each === detour ? { ...detour, km } : each));
  let tooShort = detour.driver.longestDetourKm ?? 0;
  let found = detour.km;
  while (found - tooShort > 1 && !isSpent(wish.whatIf.work)) {
    const km = Math.floor((tooShort + found) / 2);
    if (suffice(withKm(km), wish)) found = km;
    else tooShort = km;
  }
  return withKm(found);
}
