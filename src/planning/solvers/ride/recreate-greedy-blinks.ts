import { OWN_CAR_KM } from './instance';
import type { Random } from './random';
import type { Solution } from './solution';

/** Chance that a position is passed over, so that equal ruins do not always heal alike: the paper's value. */
const BLINK_CHANCE = 0.01;

/** Chance that an unused car is passed over for the next best one. */
const NEXT_CAR_CHANCE = 0.65;

/** Weights of the paper for the order of insertion: random, most people first, farthest first, nearest first. */
const ORDER_WEIGHTS = [4, 4, 2, 1] as const;
const ALL_ORDERS = ORDER_WEIGHTS.reduce((sum, weight) => sum + weight, 0);

/** When recreating may give up: the solution cannot be accepted any more. */
export interface RecreateBounds {
  /** Highest cost that can still be accepted. */
  cost: number;
  /** Most stops that may stay without a car. */
  absent: number;
}

/**
 * Greedy insertion with blinks (Christiaens and Vanden Berghe 2020, section 5.2): each absent stop goes to its cheapest
 * position in a used car or to the cheapest unused one, seats and limits kept. What fits nowhere stays absent.
 *
 * @returns false as soon as a bound is broken; the solution is then half-built, for the caller to roll back.
 */
export function recreateGreedyBlinks(solution: Solution, random: Random, bounds: RecreateBounds): boolean {
  sortAbsent(solution, random);
  const { absent } = solution;
  const waiting = solution.absentCount;
  let left = 0;
  for (let k = 0; k < waiting; k++) {
    const stop = absent[k]!;
    if (!insertCheapest(solution, stop, random)) {
      absent[left++] = stop;
      if (left > bounds.absent) return false;
    } else if (solution.cost > bounds.cost) return false;
  }
  solution.absentCount = left;
  return solution.isWithinLimits();
}

function insertCheapest(solution: Solution, stop: number, random: Random): boolean {
  const { instance, used, usedCount, length, load, routeKm, sequence, legKm, stride } = solution;
  const { stopCount, carCount, people, seats, longest, onward, backward, fromOrigin, toHome } = instance;
  const size = people[stop]!;
  const own = instance.ownCar[stop]!;
  const row = stop * stopCount;
  const homeRow = stop * carCount;
  const entry = fromOrigin[stop]!;
  let best = Infinity;
  let bestCar = -1;
  let bestPosition = 0;
  for (let u = 0; u < usedCount; u++) {
    const car = used[u]!;
    if (load[car]! + size > seats[car]!) continue;
    const base = car * stride;
    const end = base + length[car]!;
    const room = longest[car]! - routeKm[car]!;
    const worth = own === car ? OWN_CAR_KM : 0;
    let into = entry - worth;
    for (let i = base; i < end; i++) {
      const next = sequence[i]!;
      const extra = into + onward[row + next]! - legKm[i]!;
      if (extra < best && extra + worth <= room && random.unit() >= BLINK_CHANCE) {
        best = extra;
        bestCar = car;
        bestPosition = i - base;
      }
      into = backward[row + next]! - worth;
    }
    const extra = into + toHome[homeRow + car]! - legKm[end]!;
    if (extra < best && extra + worth <= room && random.unit() >= BLINK_CHANCE) {
      best = extra;
      bestCar = car;
      bestPosition = end - base;
    }
  }
  const unused = drawUnused(solution, stop, random);
  if (unused >= 0) {
    const worth = own === unused ? OWN_CAR_KM : 0;
    const km = instance.access[unused]! + entry + toHome[homeRow + unused]! - worth;
    if (km < best) {
      bestCar = unused;
      bestPosition = 0;
    }
  }
  if (bestCar < 0) return false;
  solution.insert(stop, bestCar, bestPosition);
  return true;
}

/** The unused car cheapest for this stop alone, or with falling chance one of the next: the choice of cars is the hard part. */
function drawUnused(solution: Solution, stop: number, random: Random): number {
  const { soloCars, carCount } = solution.instance;
  const from = stop * carCount;
  let drawn = -1;
  for (let k = from; k < from + carCount && soloCars[k]! >= 0; k++) {
    const car = soloCars[k]!;
    if (solution.length[car]! > 0) continue;
    if (drawn < 0) drawn = car;
    if (random.unit() >= NEXT_CAR_CHANCE) return car;
  }
  return drawn;
}

function sortAbsent(solution: Solution, random: Random): void {
  const { absent, absentCount, instance } = solution;
  let draw = random.below(ALL_ORDERS);
  let order = 0;
  while (draw >= ORDER_WEIGHTS[order]!) draw -= ORDER_WEIGHTS[order++]!;
  for (let k = absentCount - 1; k > 0; k--) {
    const other = random.below(k + 1);
    const stop = absent[k]!;
    absent[k] = absent[other]!;
    absent[other] = stop;
  }
  if (order === 0) return;
  const key = order === 1 ? instance.people : instance.fromOrigin;
  const sign = order === 3 ? 1 : -1;
  for (let k = 1; k < absentCount; k++) {
    const stop = absent[k]!;
    const weight = sign * key[stop]!;
    let at = k;
    while (at > 0 && sign * key[absent[at - 1]!]! > weight) {
      absent[at] = absent[at - 1]!;
      at--;
    }
    absent[at] = stop;
  }
}
