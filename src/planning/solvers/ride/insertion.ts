import { OWN_CAR_KM, tollOf } from './instance';
import type { Random } from './random';
import type { CarList, Solution } from './solution';

/** Chance that a position is passed over, so that equal ruins do not always heal alike: the paper's value. */
const BLINK_CHANCE = 0.01;

/** Chance that an unused car is passed over for the next best one. */
const NEXT_CAR_CHANCE = 0.65;

/** Where a stop could go: before the stop at `position` of the car's route; `car` is −1 where nothing was found. */
export interface Insertion {
  /** Rise in cost, km. What is no lower than it was at the call is not found. */
  cost: number;
  car: number;
  position: number;
}

/**
 * The cheapest position of a stop in one of these cars that is used, or in the cheapest unused one, seats and limits kept,
 * with blinks (Christiaens and Vanden Berghe 2020, section 5.2). Written to `found` when it costs less than `found.cost`.
 */
export function cheapestInsertion(
  solution: Solution,
  stop: number,
  { list, count }: CarList,
  random: Random,
  found: Insertion,
): void {
  const { instance, length, load, routeKm, sequence, legKm, stride } = solution;
  const { spotCount, carCount, people, seats, longest, spot, onward, backward, fromOrigin, toHome } = instance;
  const size = people[stop]!;
  const at = spot[stop]!;
  const own = instance.ownCar[at]!;
  const row = at * spotCount;
  const homeRow = at * carCount;
  const entry = fromOrigin[at]!;
  let best = found.cost;
  for (let u = 0; u < count; u++) {
    const car = list[u]!;
    if (length[car] === 0 || load[car]! + size > seats[car]!) continue;
    const base = car * stride;
    const end = base + length[car]!;
    const toll = tollOf(instance, stop, car);
    if (toll >= best) continue;
    const surcharge = own === car ? toll - OWN_CAR_KM : toll;
    const room = longest[car]! - routeKm[car]! + surcharge;
    let into = entry + surcharge;
    for (let i = base; i < end; i++) {
      const next = spot[sequence[i]!]!;
      const extra = into + onward[row + next]! - legKm[i]!;
      if (extra < best && extra <= room && random.unit() >= BLINK_CHANCE) {
        best = extra;
        found.car = car;
        found.position = i - base;
      }
      into = backward[row + next]! + surcharge;
    }
    const extra = into + toHome[homeRow + car]! - legKm[end]!;
    if (extra < best && extra <= room && random.unit() >= BLINK_CHANCE) {
      best = extra;
      found.car = car;
      found.position = end - base;
    }
  }
  const drawn = drawUnused(solution, stop, random);
  const dear = instance.tolls?.least[stop] ?? -1;
  for (let k = 0; k < 2; k++) {
    const unused = k === 0 ? drawn : dear;
    if (unused < 0 || (k === 1 && (unused === drawn || !canStart(solution, stop, unused)))) continue;
    const km = instance.access[unused]! + entry + toHome[homeRow + unused]! + solution.surcharge(stop, unused);
    if (km < best) {
      best = km;
      found.car = unused;
      found.position = 0;
    }
  }
  found.cost = best;
}

/** Whether a car stays home, and could leave for this stop alone. */
function canStart({ instance, length }: Solution, stop: number, car: number): boolean {
  const { access, fromOrigin, toHome, carCount, spot, people, seats, longest } = instance;
  const at = spot[stop]!;
  const km = access[car]! + fromOrigin[at]! + toHome[at * carCount + car]!;
  return length[car] === 0 && people[stop]! <= seats[car]! && km <= longest[car]!;
}

/** The unused car cheapest for this stop alone, or with falling chance one of the next: the choice of cars is the hard part. */
function drawUnused(solution: Solution, stop: number, random: Random): number {
  const { soloCars, carCount, spot, people, seats } = solution.instance;
  const from = spot[stop]! * carCount;
  let drawn = -1;
  for (let k = from; k < from + carCount && soloCars[k]! >= 0; k++) {
    const car = soloCars[k]!;
    if (solution.length[car]! > 0 || people[stop]! > seats[car]! || tollOf(solution.instance, stop, car) === Infinity)
      continue;
    if (drawn < 0) drawn = car;
    if (random.unit() >= NEXT_CAR_CHANCE) return car;
  }
  return drawn;
}
