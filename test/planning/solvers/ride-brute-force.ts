import type { RideProblem } from '../../../src/planning/solvers/ride/problem.ts';
import { kmDriven } from './ride-checker.ts';

export interface Optimum {
  readonly unserved: readonly number[];
  readonly km: number;
  /** Most stops in their own car among the plans of that service and km. */
  readonly own: number;
}

/** Every assignment of stops to cars or to none, every order of every route. */
export function bruteForce(problem: RideProblem): Optimum {
  const { cars, stops } = problem;
  const shortest = cars.map((_, car) => subsets(stops.length).map((set) => bestKm(problem, car, set)));
  let best: Optimum & { served: string } = { served: '', unserved: [], km: Infinity, own: 0 };
  const assigned: number[] = [];
  const walk = (stop: number): void => {
    if (stop < stops.length) {
      for (let car = -1; car < cars.length; car++) {
        assigned[stop] = car;
        walk(stop + 1);
      }
      return;
    }
    let km = 0;
    for (let car = 0; car < cars.length; car++) {
      km += shortest[car]![assigned.reduce((set, by, s) => (by === car ? set | (1 << s) : set), 0)]!;
    }
    if (km === Infinity) return;
    const served = assigned.map((car) => (car < 0 ? '0' : '1')).join('');
    const own = assigned.filter((car, s) => car >= 0 && stops[s]!.ownCar === car).length;
    const isBetter = km < best.km - 1e-7 || (km < best.km + 1e-7 && own > best.own);
    if (served < best.served || (served === best.served && !isBetter)) return;
    best = { served, km, own, unserved: stops.map((_, s) => s).filter((s) => assigned[s]! < 0) };
  };
  walk(0);
  return best;
}

function subsets(count: number): number[] {
  return Array.from({ length: 1 << count }, (_, set) => set);
}

function bestKm(problem: RideProblem, c: number, set: number): number {
  const car = problem.cars[c]!;
  const members = problem.stops.map((_, s) => s).filter((s) => set & (1 << s));
  if (members.reduce((sum, s) => sum + problem.stops[s]!.people, 0) > car.seats) return Infinity;
  const km = Math.min(...orders(members).map((route) => kmDriven(problem, c, route)));
  const direct = problem.km[car.home]![problem.origin]! + problem.km[problem.origin]![car.home]!;
  return set > 0 && car.maxDetourKm !== null && km > direct + car.maxDetourKm + 1e-9 ? Infinity : km;
}

function orders(members: readonly number[]): number[][] {
  if (members.length === 0) return [[]];
  return members.flatMap((first) => orders(members.filter((s) => s !== first)).map((rest) => [first, ...rest]));
}
