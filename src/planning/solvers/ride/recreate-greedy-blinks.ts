import { cheapestInsertion, type Insertion } from './insertion';
import type { Random } from './random';
import type { Solution } from './solution';

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
  found.cost = Infinity;
  found.car = -1;
  cheapestInsertion(solution, stop, solution.used, random, found);
  if (found.car < 0) return false;
  solution.insert(stop, found.car, found.position);
  return true;
}

/** One for all calls: a search makes millions of them. */
const found: Insertion = { cost: 0, car: -1, position: 0 };

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
  const { people, spot, fromOrigin } = instance;
  const sign = order === 3 ? 1 : -1;
  const key = (stop: number) => sign * (order === 1 ? people[stop]! : fromOrigin[spot[stop]!]!);
  for (let k = 1; k < absentCount; k++) {
    const stop = absent[k]!;
    const weight = key(stop);
    let at = k;
    while (at > 0 && key(absent[at - 1]!) > weight) {
      absent[at] = absent[at - 1]!;
      at--;
    }
    absent[at] = stop;
  }
}
