import { type Instance, OWN_CAR_KM, tollOf } from './instance';

/** Most subset–car combinations tried: some tenths of a second. */
const MOST_COMBINATIONS = 2e7;
const MOST_STOPS = 11;

/** Whether the instance is small enough for `exactRoutes`. */
export function isSmall({ stopCount, carCount }: Instance): boolean {
  return stopCount <= MOST_STOPS && 3 ** stopCount * carCount <= MOST_COMBINATIONS;
}

/**
 * Dynamic programming over subsets of stops: shortest paths from the origin by Held and Karp (1962), then cars one by one,
 * each taking any subset of what is left. Proven best in service, km with tolls, and own cars, also where `km` is not metric.
 *
 * @returns the stops in driving order, one list per car.
 */
export function exactRoutes(instance: Instance): number[][] {
  const { stopCount, carCount } = instance;
  const subsets = 1 << stopCount;
  const paths = shortestPaths(instance);
  let cheapest = new Float64Array(subsets).fill(Infinity);
  cheapest[0] = 0;
  const taken: Int32Array[] = [];
  for (let car = 0; car < carCount; car++) {
    const alone = costsOfCar(instance, paths, car);
    const next = Float64Array.from(cheapest);
    const take = new Int32Array(subsets);
    for (let set = 1; set < subsets; set++) {
      for (let part = set; part > 0; part = (part - 1) & set) {
        if (alone[part] === Infinity) continue;
        const cost = cheapest[set ^ part]! + alone[part]!;
        if (cost < next[set]!) {
          next[set] = cost;
          take[set] = part;
        }
      }
    }
    cheapest = next;
    taken.push(take);
  }
  // Bit order makes the largest number the best service: an earlier stop outweighs all later ones.
  let set = subsets - 1;
  while (cheapest[set] === Infinity) set--;
  const routes: number[][] = [];
  for (let car = carCount - 1; car >= 0; car--) {
    const part = taken[car]![set]!;
    routes[car] = bestOrder(instance, paths, { car, part });
    set ^= part;
  }
  return routes;
}

/** The bit of a stop: stop 0 has the highest. */
function bitOf(instance: Instance, stop: number): number {
  return 1 << (instance.stopCount - 1 - stop);
}

/** [subset, last stop]: km of the shortest path from the origin through the subset, ending there. */
function shortestPaths(instance: Instance): Float64Array {
  const { stopCount: n, spotCount, spot, onward, fromOrigin } = instance;
  const paths = new Float64Array((1 << n) * n).fill(Infinity);
  for (let stop = 0; stop < n; stop++) paths[bitOf(instance, stop) * n + stop] = fromOrigin[spot[stop]!]!;
  for (let set = 1; set < 1 << n; set++) {
    for (let last = 0; last < n; last++) {
      const km = paths[set * n + last]!;
      if (km === Infinity) continue;
      for (let next = 0; next < n; next++) {
        const bit = bitOf(instance, next);
        if (set & bit) continue;
        const at = (set | bit) * n + next;
        paths[at] = Math.min(paths[at]!, km + onward[spot[last]! * spotCount + spot[next]!]!);
      }
    }
  }
  return paths;
}

function costsOfCar(instance: Instance, paths: Float64Array, car: number): Float64Array {
  const { stopCount: n, carCount, spot, toHome, access, longest, people, seats, ownCar } = instance;
  const costs = new Float64Array(1 << n).fill(Infinity);
  for (let set = 1; set < 1 << n; set++) {
    let load = 0;
    let own = 0;
    let tolls = 0;
    let km = Infinity;
    for (let stop = 0; stop < n; stop++) {
      if (!(set & bitOf(instance, stop))) continue;
      load += people[stop]!;
      if (ownCar[spot[stop]!] === car) own++;
      tolls += tollOf(instance, stop, car);
      km = Math.min(km, paths[set * n + stop]! + toHome[spot[stop]! * carCount + car]!);
    }
    km += access[car]!;
    if (load <= seats[car]! && km <= longest[car]!) costs[set] = km + tolls - own * OWN_CAR_KM;
  }
  return costs;
}

function bestOrder(instance: Instance, paths: Float64Array, route: { car: number; part: number }): number[] {
  const { stopCount: n, spotCount, carCount, spot, toHome, onward } = instance;
  const order: number[] = [];
  let set = route.part;
  let onwards = (stop: number): number => toHome[spot[stop]! * carCount + route.car]!;
  while (set > 0) {
    let best = -1;
    let least = Infinity;
    for (let stop = 0; stop < n; stop++) {
      const km = set & bitOf(instance, stop) ? paths[set * n + stop]! + onwards(stop) : Infinity;
      if (km < least) {
        least = km;
        best = stop;
      }
    }
    order.unshift(best);
    set ^= bitOf(instance, best);
    const after = best;
    onwards = (stop) => onward[spot[stop]! * spotCount + spot[after]!]!;
  }
  return order;
}
