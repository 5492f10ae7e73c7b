import type { RideProblem } from './problem';

/** Worth of a stop driven by its own household's car, in km: decides ties only. */
export const OWN_CAR_KM = 1e-7;
/** Rounding allowed on a detour limit, in km. */
const LIMIT_SLACK_KM = 1e-9;
const MOST_NEIGHBOURS = 200;

/**
 * A ride problem compiled for the search. Every leg reads as outward, `origin → stops → home`; a return leg is the
 * same problem on the transposed matrix with its routes reversed. Matrices are row-major. Stops of one household share a
 * spot, and all that depends on where a stop is depends on its spot alone.
 */
export interface Instance {
  readonly stopCount: number;
  readonly spotCount: number;
  readonly carCount: number;
  /** [stop] */
  readonly people: Int32Array;
  readonly seats: Int32Array;
  /** [stop]: where it is. May change while the stop is in no route. */
  readonly spot: Int32Array;
  /** Own car per spot, −1 for none. */
  readonly ownCar: Int32Array;
  /** [spot a, spot b]: km from a to b, and from b to a. */
  readonly onward: Float64Array;
  readonly backward: Float64Array;
  /** [spot]: km from the origin. */
  readonly fromOrigin: Float64Array;
  /** [spot, car]: km from the spot to the car's home. */
  readonly toHome: Float64Array;
  /** [car]: km from its home to the origin, paid once if the car is used. */
  readonly access: Float64Array;
  /** [car]: most km in all, Infinity for any. */
  readonly longest: Float64Array;
  /** [stop, rank]: the other stops, nearest first, `neighbourCount` of them. */
  readonly neighbours: Int32Array;
  readonly neighbourCount: number;
  /** [spot, rank]: the cars whose limit lets them drive to this spot alone, cheapest first, −1 at the end of a shorter list. */
  readonly soloCars: Int32Array;
  /** Most stops a route can hold. */
  readonly longestRoute: number;
  /** What counts on top of the km where some cars are dearer for a stop than others; undefined where none are. */
  readonly tolls: Tolls | undefined;
}

/** Km that count on top, by who drives whom. */
export interface Tolls {
  /** [stop, car]; Infinity where the car may not drive the stop. */
  readonly km: Float64Array;
  /** [stop]: the first of the cars with the least toll, −1 where no car costs one. */
  readonly least: Int32Array;
}

export function compile(problem: RideProblem): Instance {
  const { stops } = problem;
  const numbers = new Map<string, number>();
  const spots: Spot[] = [];
  const spot = Int32Array.from(stops, ({ place, ownCar = -1 }) => {
    const name = `${place}|${ownCar}`;
    if (!numbers.has(name)) numbers.set(name, spots.push({ place, ownCar }) - 1);
    return numbers.get(name)!;
  });
  const people = Int32Array.from(stops, (stop) => stop.people);
  const map = mapOf(problem, spots);
  const neighbourCount = Math.max(0, Math.min(stops.length - 1, MOST_NEIGHBOURS));
  return {
    ...map,
    stopCount: stops.length,
    people,
    spot,
    neighbours: nearestStops(map, spot, neighbourCount),
    neighbourCount,
    longestRoute: mostStopsTogether(people, map.seats),
    tolls: tollsOf(
      stops.map((stop) => stop.tolls),
      map.carCount,
    ),
  };
}

/** undefined where no stop has any. */
export function tollsOf(stops: readonly (ArrayLike<number> | undefined)[], carCount: number): Tolls | undefined {
  if (stops.every((own) => own === undefined)) return undefined;
  const km = new Float64Array(stops.length * carCount);
  const least = Int32Array.from(stops, (own, stop) => {
    if (own) km.set(Array.from(own), stop * carCount);
    let first = 0;
    for (let car = 1; car < carCount; car++) if (km[stop * carCount + car]! < km[stop * carCount + first]!) first = car;
    return own ? first : -1;
  });
  return { km, least };
}

/** What counts on top when the car drives the stop. */
export function tollOf({ tolls, carCount }: Instance, stop: number, car: number): number {
  return tolls ? tolls.km[stop * carCount + car]! : 0;
}

/**
 * Stops that may move between the spots of a map: they are at spot 0 until they are given another, and have no neighbours.
 * @param people people of each stop.
 */
export function movableStops(map: RoadMap, people: Int32Array, tolls?: Tolls): Instance {
  return {
    ...map,
    stopCount: people.length,
    people,
    spot: new Int32Array(people.length),
    neighbours: new Int32Array(0),
    neighbourCount: 0,
    longestRoute: mostStopsTogether(people, map.seats),
    tolls,
  };
}

/** A place where people may get in or out, and the car of the household there, −1 for none. */
export interface Spot {
  readonly place: number;
  readonly ownCar: number;
}

/** What an instance knows of its cars and spots, whoever stops where. */
export type RoadMap = Omit<
  Instance,
  'stopCount' | 'people' | 'spot' | 'neighbours' | 'neighbourCount' | 'longestRoute' | 'tolls'
>;

/** @throws RangeError for a distance that is missing, negative or not finite. */
export function mapOf({ km: matrix, cars, origin, leg }: Omit<RideProblem, 'stops'>, spots: readonly Spot[]): RoadMap {
  const n = spots.length;
  const m = cars.length;
  const km = (from: number, to: number): number => {
    const distance = leg === 'outward' ? matrix[from]?.[to] : matrix[to]?.[from];
    if (distance === undefined || !(distance >= 0 && distance < Infinity)) {
      throw new RangeError(`km between places ${from} and ${to} of ${matrix.length} is ${distance}`);
    }
    return distance;
  };
  const onward = new Float64Array(n * n);
  const backward = new Float64Array(n * n);
  const toHome = new Float64Array(n * m);
  spots.forEach((a, i) => {
    spots.forEach((b, j) => {
      onward[i * n + j] = km(a.place, b.place);
      backward[j * n + i] = onward[i * n + j]!;
    });
    cars.forEach((car, c) => {
      toHome[i * m + c] = km(a.place, car.home);
    });
  });
  const access = Float64Array.from(cars, (car) => km(car.home, origin));
  const longest = Float64Array.from(cars, (car, c) =>
    car.maxDetourKm === null ? Infinity : access[c]! + km(origin, car.home) + car.maxDetourKm + LIMIT_SLACK_KM,
  );
  const seats = Int32Array.from(cars, (car) => car.seats);
  const ownCar = Int32Array.from(spots, (spot) => spot.ownCar);
  const fromOrigin = Float64Array.from(spots, (spot) => km(origin, spot.place));
  const known = { spotCount: n, carCount: m, seats, ownCar, onward, backward, fromOrigin, toHome, access, longest };
  return { ...known, soloCars: rankSoloCars(known) };
}

function nearestStops({ onward, spotCount }: RoadMap, spot: Int32Array, count: number): Int32Array {
  const n = spot.length;
  const neighbours = new Int32Array(n * count);
  const round = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      round[b] = onward[spot[a]! * spotCount + spot[b]!]! + onward[spot[b]! * spotCount + spot[a]!]!;
    }
    const others = Array.from(round.keys()).filter((b) => b !== a);
    others.sort((b, c) => round[b]! - round[c]! || b - c);
    for (let k = 0; k < count; k++) neighbours[a * count + k] = others[k]!;
  }
  return neighbours;
}

function rankSoloCars({
  spotCount,
  carCount,
  ownCar,
  fromOrigin,
  toHome,
  access,
  longest,
}: Omit<RoadMap, 'soloCars'>): Int32Array {
  const ranked = new Int32Array(spotCount * carCount).fill(-1);
  const solo = new Float64Array(carCount);
  for (let s = 0; s < spotCount; s++) {
    const able: number[] = [];
    for (let c = 0; c < carCount; c++) {
      const km = access[c]! + fromOrigin[s]! + toHome[s * carCount + c]!;
      solo[c] = ownCar[s] === c ? km - OWN_CAR_KM : km;
      if (km <= longest[c]!) able.push(c);
    }
    able.sort((a, b) => solo[a]! - solo[b]! || a - b);
    ranked.set(able, s * carCount);
  }
  return ranked;
}

function mostStopsTogether(people: Int32Array, seats: Int32Array): number {
  const mostSeats = seats.reduce((most, count) => Math.max(most, count), 0);
  let taken = 0;
  let together = 0;
  for (const count of Int32Array.from(people).sort()) {
    taken += count;
    if (taken > mostSeats) break;
    together++;
  }
  return together;
}
