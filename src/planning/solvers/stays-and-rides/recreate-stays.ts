import { cheapestInsertion, type Insertion } from '../ride/insertion';
import type { Random } from '../ride/random';
import { type Area, callAlso } from './area';
import type { State } from './state';

/** When recreating may give up: the state cannot be accepted any more. */
export interface StayBounds {
  /** Highest cost that can still be accepted. */
  cost: number;
  /** Most parties that may stay without a home. */
  absent: number;
}

/** Chance that a home is passed over, so that equal ruins do not always heal alike. */
const BLINK_CHANCE = 0.01;
/** Chances of the orders of insertion: most people first, otherwise random. */
const LARGEST_FIRST_CHANCE = 0.4;

/**
 * Greedy insertion with blinks over homes and routes: each absent party goes to the home of the area where the stay and
 * the cheapest rides on both legs cost least together. Who fits nowhere stays absent.
 *
 * @returns false as soon as a bound is broken; the state is then half-built, for the caller to roll back.
 */
export function recreateStays(state: State, area: Area, random: Random, bounds: StayBounds): boolean {
  const waiting = inOrder(state, random);
  state.absent.length = 0;
  for (const party of waiting) {
    if (!insertCheapest(state, area, party, random)) {
      state.absent.push(party);
      if (state.absent.length > bounds.absent) return false;
    } else if (state.cost > bounds.cost) return false;
  }
  return state.isWithinLimits();
}

function insertCheapest(state: State, area: Area, party: number, random: Random): boolean {
  const { problem, legs, freeBeds } = state;
  const { people, stayCost } = problem.parties[party]!;
  let least = Infinity;
  let best = -1;
  for (const home of area.homes) {
    let sum = stayCost[home]!;
    if (sum >= least || freeBeds[home]! < people || random.unit() < BLINK_CHANCE) continue;
    for (let leg = 0; leg < legs.length && sum < least; leg++) {
      const found = tried[leg]!;
      found.car = -1;
      if (!state.needsCar(leg, home)) continue;
      found.cost = (least - sum) / problem.kmCost;
      legs[leg]!.instance.spot[party] = home;
      cheapestInsertion(legs[leg]!, party, area.cars[leg]!, random, found);
      sum = found.car < 0 ? Infinity : sum + found.cost * problem.kmCost;
    }
    if (sum >= least) continue;
    least = sum;
    best = home;
    for (let leg = 0; leg < legs.length; leg++) {
      chosen[leg]!.car = tried[leg]!.car;
      chosen[leg]!.position = tried[leg]!.position;
    }
  }
  if (best < 0) return false;
  state.house(party, best);
  for (let leg = 0; leg < legs.length; leg++) {
    const { car, position } = chosen[leg]!;
    if (car < 0) continue;
    legs[leg]!.insert(party, car, position);
    callAlso(car, area.cars[leg]!);
  }
  return true;
}

/** One set for all calls: a search makes millions of them. */
const twoLegs = (): Insertion[] => [0, 1].map(() => ({ cost: 0, car: -1, position: 0 }));
const tried = twoLegs();
const chosen = twoLegs();

function inOrder({ absent, problem: { parties } }: State, random: Random): number[] {
  const waiting = [...absent];
  for (let k = waiting.length - 1; k > 0; k--) {
    const other = random.below(k + 1);
    [waiting[k], waiting[other]] = [waiting[other]!, waiting[k]!];
  }
  if (random.unit() < LARGEST_FIRST_CHANCE) waiting.sort((a, b) => parties[b]!.people - parties[a]!.people);
  return waiting;
}
