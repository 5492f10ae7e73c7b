import { LEGS, type Leg } from '../../domain/leg';
import type { Car, Home } from '../../domain/plan';
import type { Field, Option, PartyTolls } from '../field';
import type { RankedParty } from '../order';
import { type Before, changedTo, movedTo } from './before';
import type { Fixed } from './keeps';

/**
 * What one person in another car costs, in the unit of all costs: more than the stays and kilometres of a weekend can
 * differ by, so that the aims of planning again come one after the other.
 */
const CAR_CHANGE = 1e5;

export interface Known {
  readonly before: ReadonlyMap<RankedParty, Before>;
  readonly fixed: ReadonlyMap<RankedParty, Fixed>;
}

/** The field in which whoever is fixed in a home has no other. */
export function fixedField(field: Field, fixed: Known['fixed']): Field {
  const options = new Map(field.options);
  for (const [party, { homes }] of fixed) {
    const known = options.get(party) ?? [];
    options.set(
      party,
      known.filter((option) => homes.has(field.homes[option.home]?.host.id ?? '')),
    );
  }
  return { ...field, options };
}

/**
 * The field in which changing home or car costs, the first more than all cars together, and in which what is fixed cannot
 * be otherwise. The same solvers then find the fewest moves, then the fewest changes of cars, then the least cost as ever.
 */
export function loyalField(plain: Field, known: Known): Field {
  const people = plain.parties.reduce((sum, { members }) => sum + members.length, 0);
  return surcharged(plain, known, { moving: CAR_CHANGE * (LEGS.length * people + 1), carChange: CAR_CHANGE });
}

/** A move, in what a party usually costs. */
const SOFT_MOVE = 2;

/**
 * The field in which a move costs little more than everything else, and a change of cars nothing: a search gets out of
 * arrangements in it that it cannot leave where each step on the way must move nobody.
 */
export function softField(plain: Field, known: Known): Field {
  return surcharged(plain, known, { moving: SOFT_MOVE * usualCost(plain), carChange: 0 });
}

/** What one person costs who moves, or changes car on a leg. */
interface Surcharges {
  readonly moving: number;
  readonly carChange: number;
}

function surcharged(plain: Field, { before, fixed }: Known, { moving, carChange }: Surcharges): Field {
  const field = fixedField(plain, fixed);
  const options = new Map(
    field.parties.map((party) => {
      const within = field.options.get(party) ?? [];
      const had = before.get(party);
      if (!had) return [party, within] as const;
      const dearer = (option: Option): Option => {
        const extra = moving * movedTo(field.homes[option.home] as Home, had);
        return extra === 0 ? option : { ...option, cost: option.cost + extra, stay: option.stay + extra };
      };
      return [party, within.map(dearer)] as const;
    }),
  );
  const tolls = new Map<RankedParty, PartyTolls>();
  for (const party of new Set([...before.keys(), ...fixed.keys()])) {
    const had = before.get(party) ?? [];
    const own = fixed.get(party);
    const toll = (leg: Leg) => (car: Car) =>
      isAboard(car, own?.cars[leg]) ? (carChange / field.kmCost) * changedTo(car, leg, had) : Number.POSITIVE_INFINITY;
    tolls.set(party, {
      outward: Float64Array.from(field.cars.outward, toll('outward')),
      return: Float64Array.from(field.cars.return, toll('return')),
    });
  }
  return { ...field, options, tolls, usualCost: usualCost(field) };
}

function isAboard({ driver }: Car, fixed: ReadonlySet<string> | null | undefined): boolean {
  return !fixed || fixed.has(driver.id);
}

/** About what a party costs: the mean of the cheapest homes. */
function usualCost({ options }: Field): number {
  const least = [...options.values()]
    .filter((own) => own.length > 0)
    .map((own) => Math.min(...own.map(({ cost }) => cost)));
  return least.reduce((sum, cost) => sum + cost, 0) / Math.max(1, least.length) + 1;
}

/** The field in which nobody of those who had a place moves who does not have to: for deciding who may come as well. */
export function settledField(field: Field, { before }: Known, placement: ReadonlyMap<RankedParty, Home>): Field {
  const options = new Map(field.options);
  for (const [party, had] of before) {
    const home = placement.get(party);
    if (!home) continue;
    const moved = movedTo(home, had);
    const known = field.options.get(party) ?? [];
    options.set(
      party,
      known.filter((option) => movedTo(field.homes[option.home] as Home, had) <= moved),
    );
  }
  return { ...field, options };
}

/** People who have another home than they had. */
export function movedIn(placement: ReadonlyMap<RankedParty, Home>, { before }: Known): number {
  return [...before].reduce((sum, [party, had]) => {
    const home = placement.get(party);
    return home ? sum + movedTo(home, had) : sum;
  }, 0);
}
