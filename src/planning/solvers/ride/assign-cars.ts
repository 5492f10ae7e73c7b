import { kmOfRouteBy } from './exchange-routes';
import type { Solution } from './solution';

/**
 * Gives the routes of a solution, as they are, to the cars that drive them in the least km in all: the linear assignment
 * problem of routes × cars by shortest augmenting paths with potentials (Jonker and Volgenant, "A shortest augmenting
 * path algorithm for dense and sparse linear assignment problems", Computing 38, 1987). Seats and limits are kept.
 */
export function assignCars(solution: Solution): void {
  const routes = Array.from(solution.used.list.subarray(0, solution.used.count));
  const driver = assign(routes.map((route) => costsOfRoute(solution, route)));
  // `at[k]` follows route k while routes are exchanged one by one into place.
  const at = [...routes];
  solution.begin();
  driver.forEach((car, k) => {
    const from = at[k]!;
    if (from === car) return;
    const other = at.indexOf(car);
    if (other >= 0) at[other] = from;
    at[k] = car;
    solution.exchange(from, car);
  });
}

function costsOfRoute(solution: Solution, route: number): Float64Array {
  const { instance } = solution;
  return Float64Array.from(instance.seats, (seats, car) => {
    const km = car === route ? solution.routeKm[route]! : kmOfRouteBy(solution, route, car);
    if (solution.load[route]! > seats || km > instance.longest[car]!) return Infinity;
    return km + solution.surchargeOfRoute(route, car);
  });
}

/**
 * @param costs one row per route, one entry per car, Infinity where forbidden; a full assignment must exist.
 * @returns the car of each route.
 */
function assign(costs: readonly Float64Array[]): number[] {
  const cars = costs[0]?.length ?? 0;
  const rowPrice = new Float64Array(costs.length);
  const carPrice = new Float64Array(cars);
  const rowOf = new Int32Array(cars).fill(-1);
  for (let row = 0; row < costs.length; row++) {
    const distance = new Float64Array(cars).fill(Infinity);
    const previous = new Int32Array(cars).fill(-1);
    const isDone = new Uint8Array(cars);
    let from = row;
    let last = -1;
    let reached = 0;
    do {
      let next = -1;
      for (let car = 0; car < cars; car++) {
        if (isDone[car] === 1) continue;
        const through = reached + costs[from]![car]! - rowPrice[from]! - carPrice[car]!;
        if (through < distance[car]!) {
          distance[car] = through;
          previous[car] = last;
        }
        if (next < 0 || distance[car]! < distance[next]!) next = car;
      }
      reached = distance[next]!;
      isDone[next] = 1;
      last = next;
      from = rowOf[next]!;
    } while (from >= 0);
    for (let car = 0; car < cars; car++) {
      if (isDone[car] === 0) continue;
      const slack = reached - distance[car]!;
      carPrice[car] = carPrice[car]! - slack;
      if (rowOf[car]! >= 0) rowPrice[rowOf[car]!] = rowPrice[rowOf[car]!]! + slack;
    }
    rowPrice[row] = rowPrice[row]! + reached;
    while (previous[last]! >= 0) {
      rowOf[last] = rowOf[previous[last]!]!;
      last = previous[last]!;
    }
    rowOf[last] = row;
  }
  const driver: number[] = [];
  rowOf.forEach((row, car) => {
    if (row >= 0) driver[row] = car;
  });
  return driver;
}
