import type { Instance } from './instance';

/** Beyond this many stops the cubic closure costs more than it saves. */
const MOST_STOPS = 300;

/**
 * Which car could ever drive which stop: enough seats, and within its limit by a lower bound that lets the car pass through
 * any other stops on the way (all shortest paths by Floyd and Warshall), so that it holds for matrices that are not metric.
 *
 * @returns [stop, car]: 1 where possible, 0 where proven impossible.
 */
export function reachableCars(instance: Instance): Uint8Array {
  const { stopCount: n, carCount, people, seats, longest, access } = instance;
  const reachable = new Uint8Array(n * carCount);
  for (let stop = 0; stop < n; stop++) {
    for (let car = 0; car < carCount; car++) reachable[stop * carCount + car] = people[stop]! <= seats[car]! ? 1 : 0;
  }
  if (n > MOST_STOPS || longest.every((km) => km === Infinity)) return reachable;
  const between = allShortestPaths(instance);
  for (let stop = 0; stop < n; stop++) {
    let there = Infinity;
    for (let first = 0; first < n; first++) {
      there = Math.min(there, instance.fromOrigin[first]! + between[first * n + stop]!);
    }
    for (let car = 0; car < carCount; car++) {
      let home = Infinity;
      for (let last = 0; last < n; last++) {
        home = Math.min(home, between[stop * n + last]! + instance.toHome[last * carCount + car]!);
      }
      if (access[car]! + there + home > longest[car]!) reachable[stop * carCount + car] = 0;
    }
  }
  return reachable;
}

function allShortestPaths({ stopCount: n, onward }: Instance): Float64Array {
  const km = Float64Array.from(onward);
  for (let stop = 0; stop < n; stop++) km[stop * n + stop] = 0;
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
