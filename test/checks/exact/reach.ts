import type { Point } from '../../../src/domain/geography.ts';
import type { Roads } from '../facts/roads.ts';
import type { TrueCar, TrueHome } from '../facts/volunteers.ts';

/** Which sets of homes one car can call at within its longest detour. */
export interface Reach {
  /** The home's place in a set. */
  bit(home: string): number;
  covers(set: number): boolean;
}

/** Kept clear of the longest detour: what is called possible is so beyond rounding. */
const CLEARANCE_KM = 1e-6;

/**
 * Exact by the dynamic programme of Held and Karp (1962), worked out on demand. A leg and its reverse are equally long,
 * so one programme serves both.
 * @param clearanceKm below 0: what is called impossible is so beyond rounding.
 */
export function reachOf(
  { driver, location }: TrueCar,
  homes: readonly TrueHome[],
  roads: Roads,
  clearanceKm = CLEARANCE_KM,
): Reach {
  const bits = new Map(homes.map(({ host }, i) => [host.id, 1 << i] as const));
  const points = homes.map((home) => home.location as Point);
  const limit = driver.longestDetourKm;
  const shortest = new Map<string, number>();
  const covered = new Map<number, boolean>();

  /** From the meeting point through all of the set, ending at one of it. */
  const through = (set: number, last: number): number => {
    const key = `${set} ${last}`;
    const known = shortest.get(key);
    if (known !== undefined) return known;
    const rest = set & ~(1 << last);
    const end = points[last] as Point;
    const km =
      rest === 0
        ? roads.km(roads.meetingPoint, end)
        : Math.min(...members(rest).map((one) => through(rest, one) + roads.km(points[one] as Point, end)));
    shortest.set(key, km);
    return km;
  };
  const covers = (set: number): boolean => {
    if (limit === null || set === 0) return true;
    const known = covered.get(set);
    if (known !== undefined) return known;
    const back = Math.min(
      ...members(set).map((last) => through(set, last) + roads.km(points[last] as Point, location)),
    );
    const within = back - roads.km(roads.meetingPoint, location) <= limit - clearanceKm;
    covered.set(set, within);
    return within;
  };
  return { bit: (home) => bits.get(home) ?? 0, covers };
}

function members(set: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < 31; i += 1) if (set & (1 << i)) found.push(i);
  return found;
}
