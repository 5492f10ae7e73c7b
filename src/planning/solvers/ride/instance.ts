import type { RideProblem } from './problem';

/** Worth of a stop driven by its own household's car, in km: decides ties only. */
export const OWN_CAR_KM = 1e-7;
/** Rounding allowed on a detour limit, in km. */
const LIMIT_SLACK_KM = 1e-9;
const MOST_NEIGHBOURS = 200;

/**
 * A ride problem compiled for the search. Every leg reads as outward, `origin → stops → home`; a return leg is the
 * same problem on the transposed matrix with its routes reversed. Matrices are row-major.
 */
export interface Instance {
  readonly stopCount: number;
  readonly carCount: number;
  readonly people: Int32Array;
  readonly seats: Int32Array;
  /** Own car per stop, −1 for none. */
  readonly ownCar: Int32Array;
  /** [stop a, stop b]: km from a to b, and from b to a. */
  readonly onward: Float64Array;
  readonly backward: Float64Array;
  /** [stop]: km from the origin. */
  readonly fromOrigin: Float64Array;
  /** [stop, car]: km from the stop to the car's home. */
  readonly toHome: Float64Array;
  /** [car]: km from its home to the origin, paid once if the car is used. */
  readonly access: Float64Array;
  /** [car]: most km in all, Infinity for any. */
  readonly longest: Float64Array;
  /** [stop, rank]: the other stops, nearest first, `neighbourCount` of them. */
  readonly neighbours: Int32Array;
  readonly neighbourCount: number;
  /** [stop, rank]: the cars that can drive this stop alone, cheapest first, −1 at the end of a shorter list. */
  readonly soloCars: Int32Array;
  /** Most stops a route can hold. */
  readonly longestRoute: number;
}

export function compile(problem: RideProblem): Instance {
  const { cars, stops, origin } = problem;
  const n = stops.length;
  const m = cars.length;
  const size = problem.km.length;
  const km = (from: number, to: number): number => {
    const distance = problem.leg === 'outward' ? problem.km[from]?.[to] : problem.km[to]?.[from];
    if (distance === undefined || !(distance >= 0 && distance < Infinity)) {
      throw new RangeError(`km between places ${from} and ${to} of ${size} is ${distance}`);
    }
    return distance;
  };
  const onward = new Float64Array(n * n);
  const backward = new Float64Array(n * n);
  const toHome = new Float64Array(n * m);
  stops.forEach((a, i) => {
    stops.forEach((b, j) => {
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
  const people = Int32Array.from(stops, (stop) => stop.people);
  const seats = Int32Array.from(cars, (car) => car.seats);
  const ownCar = Int32Array.from(stops, (stop) => stop.ownCar ?? -1);
  const fromOrigin = Float64Array.from(stops, (stop) => km(origin, stop.place));
  const neighbourCount = Math.max(0, Math.min(n - 1, MOST_NEIGHBOURS));
  return {
    stopCount: n,
    carCount: m,
    people,
    seats,
    ownCar,
    onward,
    backward,
    fromOrigin,
    toHome,
    access,
    longest,
    neighbours: nearestStops(onward, n, neighbourCount),
    neighbourCount,
    soloCars: rankSoloCars({ people, seats, ownCar, fromOrigin, toHome, access, longest }),
    longestRoute: mostStopsTogether(people, seats),
  };
}

function nearestStops(onward: Float64Array, n: number, count: number): Int32Array {
  const neighbours = new Int32Array(n * count);
  const round = new Float64Array(n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) round[b] = onward[a * n + b]! + onward[b * n + a]!;
    const others = Array.from(round.keys()).filter((b) => b !== a);
    others.sort((b, c) => round[b]! - round[c]! || b - c);
    for (let k = 0; k < count; k++) neighbours[a * count + k] = others[k]!;
  }
  return neighbours;
}

function rankSoloCars(
  known: Pick<Instance, 'people' | 'seats' | 'ownCar' | 'fromOrigin' | 'toHome' | 'access' | 'longest'>,
): Int32Array {
  const n = known.people.length;
  const m = known.seats.length;
  const ranked = new Int32Array(n * m).fill(-1);
  const solo = new Float64Array(m);
  for (let s = 0; s < n; s++) {
    const able: number[] = [];
    for (let c = 0; c < m; c++) {
      const km = known.access[c]! + known.fromOrigin[s]! + known.toHome[s * m + c]!;
      solo[c] = known.ownCar[s] === c ? km - OWN_CAR_KM : km;
      if (known.people[s]! <= known.seats[c]! && km <= known.longest[c]!) able.push(c);
    }
    able.sort((a, b) => solo[a]! - solo[b]! || a - b);
    ranked.set(able, s * m);
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
