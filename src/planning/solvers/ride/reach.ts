import { type Instance, tollOf } from './instance';

/** Beyond this many spots the cubic closure costs more than it saves. */
const MOST_SPOTS = 300;

/**
 * Which car could ever drive which stop: enough seats, and within its limit by a lower bound that lets the car pass through
 * any other stops on the way (all shortest paths by Floyd and Warshall), so that it holds for matrices that are not metric.
 *
 * @returns [stop, car]: 1 where possible, 0 where proven impossible.
 */
export function reachableCars(instance: Instance): Uint8Array {
  const { stopCount, carCount, people, seats, spot } = instance;
  const within = spotsWithin(instance);
  const reachable = new Uint8Array(stopCount * carCount);
  for (let stop = 0; stop < stopCount; stop++) {
    for (let car = 0; car < carCount; car++) {
      const isAllowed = tollOf(instance, stop, car) < Infinity && people[stop]! <= seats[car]!;
      const isPossible = isAllowed && (!within || within[spot[stop]! * carCount + car] === 1);
      reachable[stop * carCount + car] = isPossible ? 1 : 0;
    }
  }
  return reachable;
}

/** [spot, car]: 1 where the limit of the car does not rule the spot out; undefined where limits rule out nothing. */
function spotsWithin(instance: Instance): Uint8Array | undefined {
  const { spotCount: n, carCount, longest, access, fromOrigin, toHome } = instance;
  if (n > MOST_SPOTS || longest.every((km) => km === Infinity)) return undefined;
  const within = new Uint8Array(n * carCount);
  const between = allShortestPaths(instance);
  for (let spot = 0; spot < n; spot++) {
    let there = Infinity;
    for (let first = 0; first < n; first++) there = Math.min(there, fromOrigin[first]! + between[first * n + spot]!);
    for (let car = 0; car < carCount; car++) {
      let home = Infinity;
      for (let last = 0; last < n; last++) {
        home = Math.min(home, between[spot * n + last]! + toHome[last * carCount + car]!);
      }
      if (access[car]! + there + home <= longest[car]!) within[spot * carCount + car] = 1;
    }
  }
  return within;
}

function allShortestPaths({ spotCount: n, onward }: Instance): Float64Array {
  const km = Float64Array.from(onward);
  for (let spot = 0; spot < n; spot++) km[spot * n + spot] = 0;
  for (let via = 0; via < n; via++) {
    for (let from = 0; from < n; from++) {
      const first = km[from * n + via]!;
      for (let to = 0; to < n; to++) {
        const through = first + km[via * n + to]!;
        if (through < km[from * n + to]!) km[from * n + to] = through;
      }
    }
  }
  return km;
}
