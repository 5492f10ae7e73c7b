import type { RideCar } from '../ride';
import { mapOf, type RoadMap } from '../ride/instance';

/** Homes, cars and roads, surveyed once and searched many times. */
export interface Ground {
  readonly beds: Int32Array;
  readonly legs: readonly GroundLeg[];
  /** How many homes are looked at around one: all of them on a usual weekend. */
  readonly nearCount: number;
  /** [home, rank]: homes by the way there and back, itself first; `nearCount` of each. */
  readonly near: Int32Array;
}

export interface GroundLeg {
  readonly isReturn: boolean;
  /** Its spots are the homes. */
  readonly map: RoadMap;
  /** [home]: 1 where guests need one of the cars on this leg; otherwise their host drives them. */
  readonly needsCar: Uint8Array;
}

/** What a survey starts from. */
export interface Region {
  /** `km[a][b]`: kilometres from place a to place b, finite, at least 0. */
  readonly km: readonly (readonly number[] | Float64Array)[];
  /** The meeting point, an index into `km`. */
  readonly origin: number;
  /** Places are indices into `km`. */
  readonly homes: readonly { readonly place: number; readonly beds: number }[];
  readonly legs: readonly {
    readonly leg: 'outward' | 'return';
    readonly cars: readonly RideCar[];
    readonly needsCar: readonly boolean[];
    /** [home]: the car of the same household, which drives its guests when that costs no more; −1 for none. */
    readonly ownCar: readonly number[];
  }[];
}

const MOST_NEAR = 64;

/** @throws RangeError for a distance that is missing, negative or not finite. */
export function survey({ km, origin, homes, legs }: Region): Ground {
  const nearCount = Math.min(homes.length, MOST_NEAR);
  return {
    beds: Int32Array.from(homes, ({ beds }) => beds),
    legs: legs.map(({ leg, cars, needsCar, ownCar }) => {
      const spots = homes.map(({ place }, home) => ({ place, ownCar: ownCar[home]! }));
      return {
        isReturn: leg === 'return',
        map: mapOf({ km, origin, cars, leg }, spots),
        needsCar: Uint8Array.from(needsCar, (needs) => (needs ? 1 : 0)),
      };
    }),
    nearCount,
    near: nearestHomes({ km, homes }, nearCount),
  };
}

function nearestHomes({ km, homes }: Pick<Region, 'km' | 'homes'>, count: number): Int32Array {
  const near = new Int32Array(homes.length * count);
  const round = new Float64Array(homes.length);
  homes.forEach((from, a) => {
    homes.forEach((to, b) => {
      round[b] = a === b ? -1 : km[from.place]![to.place]! + km[to.place]![from.place]!;
    });
    const others = Int32Array.from(homes.keys()).sort((b, c) => round[b]! - round[c]! || b - c);
    near.set(others.subarray(0, count), a * count);
  });
  return near;
}
