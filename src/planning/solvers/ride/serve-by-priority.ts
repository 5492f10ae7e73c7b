import type { Instance } from './instance';
import { packSeats } from './pack-seats';
import type { Random } from './random';
import { reachableCars } from './reach';
import { recreateGreedyBlinks } from './recreate-greedy-blinks';
import { Solution } from './solution';
import { type SqueezeLimits, squeeze } from './squeeze';

/** Share of the iterations for one attempt at everything, and for one attempt at one more stop. */
const ALL_SHARE = 0.1;
const ONE_SHARE = 0.02;
const FEWEST_ITERATIONS = 300;

const ANYTHING = { cost: Infinity, absent: Infinity };

/** Stops that a bound does not rule out, and where it gave them: the cars are undefined where the bound is undecided. */
interface Hope {
  readonly stops: readonly number[];
  readonly cars: readonly number[] | undefined;
}

/**
 * A first solution with the best service: going down the list, a stop is left out only if it cannot travel together with
 * those already served. Left out by proof where seats and reach (`packSeats`, `reachableCars`) decide it, otherwise after
 * a search without success.
 */
export function serveByPriority(instance: Instance, random: Random, limits: SqueezeLimits): Solution {
  const bound = { people: instance.people, seats: instance.seats, allowed: reachableCars(instance) };
  const refused = new Set<number>();
  let hope = hopeful(instance, bound, refused);
  const all = new Solution(instance);
  if (serve(all, hope.stops, random, share(limits, ALL_SHARE))) return all;
  const packed = new Solution(instance);
  if (hope.cars && instance.longest.every((km) => km === Infinity)) {
    hope.stops.forEach((stop, k) => {
      packed.insert(stop, hope.cars![k]!, packed.length[hope.cars![k]!]!);
    });
    return packed;
  }
  const served: number[] = [];
  const solution = new Solution(instance);
  const trial = new Solution(instance);
  for (let stop = 0; stop < instance.stopCount; stop++) {
    if (!hope.stops.includes(stop)) continue;
    trial.copyFrom(solution);
    if (serve(trial, [...served, stop], random, share(limits, ONE_SHARE))) {
      solution.copyFrom(trial);
      served.push(stop);
    } else {
      refused.add(stop);
      hope = hopeful(instance, bound, refused);
    }
  }
  return solution;
}

/** Gives a seat to whoever of the unserved stops fits the routes as they are, going down the list. */
export function fillUp(solution: Solution, random: Random): void {
  for (let stop = 0; stop < solution.instance.stopCount; stop++) {
    if (solution.carOf[stop]! >= 0) continue;
    solution.absent[0] = stop;
    solution.absentCount = 1;
    solution.begin();
    recreateGreedyBlinks(solution, random, ANYTHING);
    solution.absentCount = 0;
  }
}

/** Brings the stops listed that have no car yet into the solution; tells whether all are in. */
function serve(solution: Solution, stops: readonly number[], random: Random, limits: SqueezeLimits): boolean {
  for (const stop of stops) if (solution.carOf[stop]! < 0) solution.absent[solution.absentCount++] = stop;
  solution.begin();
  recreateGreedyBlinks(solution, random, ANYTHING);
  return squeeze(solution, Int32Array.from(stops), random, limits);
}

function share(limits: SqueezeLimits, part: number): SqueezeLimits {
  return { ...limits, iterations: Math.max(FEWEST_ITERATIONS, Math.round(limits.iterations * part)) };
}

type Bound = Parameters<typeof packSeats>[0];

function hopeful({ stopCount }: Instance, bound: Bound, refused: ReadonlySet<number>): Hope {
  const all = Array.from({ length: stopCount }, (_, stop) => stop).filter((stop) => !refused.has(stop));
  const packing = packSeats(bound, all);
  return packing.kind === 'packed' ? { stops: all, cars: packing.cars } : packDownTheList(bound, all);
}

/** Packs stop after stop, into free seats as they are where it can, else all anew. */
function packDownTheList(bound: Bound, all: readonly number[]): Hope {
  const { people, seats, allowed } = bound;
  const stops: number[] = [];
  let cars: number[] | undefined = [];
  let free = Int32Array.from(seats);
  let freeSeats = seats.reduce((sum, count) => sum + count, 0);
  for (const stop of all) {
    const size = people[stop]!;
    if (size > freeSeats) continue;
    const car = cars ? free.findIndex((left, c) => left >= size && allowed[stop * seats.length + c] === 1) : -1;
    if (car >= 0) {
      cars!.push(car);
      free[car] = free[car]! - size;
    } else {
      const packing = packSeats(bound, [...stops, stop]);
      if (packing.kind === 'impossible') continue;
      cars = packing.kind === 'packed' ? [...packing.cars] : undefined;
      free = Int32Array.from(seats);
      for (const [k, taken] of (cars ?? []).entries()) free[taken] = free[taken]! - people[[...stops, stop][k]!]!;
    }
    stops.push(stop);
    freeSeats -= size;
  }
  return { stops, cars };
}
