import type { Random } from './random';
import type { Solution } from './solution';

/** Stops removed on average, longest string, and chances of a split string and of a longer gap: the paper's values. */
const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;
const SPLIT_CHANCE = 0.5;
const GROW_CHANCE = 0.01;
/** Where routes are short, fewer: at most this many times the stops of an average route (measured on legs of 2–4 stops a car). */
const MEAN_REMOVED_PER_LENGTH = 2;

/**
 * Adjacent string removal: takes a string of stops out of each of several neighbouring routes, leaving slack in space
 * and seats in one area (Christiaens and Vanden Berghe, "Slack Induction by String Removals for Vehicle Routing
 * Problems", Transportation Science 54(2), 2020, section 5.1).
 *
 * @param inPlay the stops one of which becomes the centre.
 */
export function ruinStrings(solution: Solution, inPlay: Int32Array, random: Random): void {
  const { neighbours, neighbourCount } = solution.instance;
  const centre = inPlay[random.below(inPlay.length)]!;
  if (solution.used.count === 0) return;
  const from = centre * neighbourCount;
  const area = { centre, neighbours, from, to: from + neighbourCount };
  ruinAround(solution, area, inPlay.length - solution.absentCount, random);
}

/** A stop and those around it, nearest first: `neighbours[from] … neighbours[to - 1]`. */
export interface Area {
  readonly centre: number;
  readonly neighbours: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Takes strings out of the routes in an area. @param served stops that are in a route. */
export function ruinAround(
  solution: Solution,
  { centre, neighbours, from, to }: Area,
  served: number,
  random: Random,
): void {
  const meanLength = served / solution.used.count;
  const longest = Math.min(LONGEST_STRING, meanLength);
  const meanRemoved = Math.min(MEAN_REMOVED, MEAN_REMOVED_PER_LENGTH * meanLength);
  const mostStrings = Math.max(1, (4 * meanRemoved) / (1 + longest) - 1);
  const strings = Math.floor(1 + random.unit() * mostStrings);
  let ruined = 0;
  if (solution.carOf[centre]! >= 0) {
    removeString(solution, centre, longest, random);
    ruined++;
  }
  for (let k = from; k < to && ruined < strings; k++) {
    const stop = neighbours[k]!;
    const car = solution.carOf[stop]!;
    if (car < 0 || solution.isTouched[car] === 1) continue;
    removeString(solution, stop, longest, random);
    ruined++;
  }
}

function removeString(solution: Solution, stop: number, longest: number, random: Random): void {
  const car = solution.carOf[stop]!;
  const length = solution.length[car]!;
  const size = Math.floor(1 + random.unit() * Math.min(length, longest));
  const at = solution.positionOf(stop, car);
  if (size > 1 && size < length && random.unit() < SPLIT_CHANCE) {
    let kept = 1;
    while (size + kept < length && random.unit() < GROW_CHANCE) kept++;
    removeSplitString(solution, { car, at, size, kept }, random);
  } else {
    solution.remove(car, startOfString(at, size, length, random), size);
  }
}

/** A string of `size + kept` stops around position `at` leaves the route, except for `kept` stops within it. */
function removeSplitString(
  solution: Solution,
  { car, at, size, kept }: { car: number; at: number; size: number; kept: number },
  random: Random,
): void {
  const start = startOfString(at, size + kept, solution.length[car]!, random);
  const before = 1 + random.below(size - 1);
  solution.remove(car, start + before + kept, size - before);
  solution.remove(car, start, before);
}

function startOfString(at: number, size: number, length: number, random: Random): number {
  const earliest = Math.max(0, at - size + 1);
  const latest = Math.min(at, length - size);
  return earliest + random.below(latest - earliest + 1);
}
