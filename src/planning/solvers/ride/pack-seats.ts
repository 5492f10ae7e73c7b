/** Stops to seat and the cars that may take them. */
export interface PackingProblem {
  /** [stop]: people. */
  readonly people: Int32Array;
  /** [car]: seats. */
  readonly seats: Int32Array;
  /** [stop, car]: 1 where allowed. */
  readonly allowed: Uint8Array;
}

/** The car of each stop in the order given, a proof that there is none, or neither within the nodes allowed. */
export type Packing =
  | { readonly kind: 'packed'; readonly cars: readonly number[] }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' };

const MOST_NODES = 4000;

/**
 * Whether the stops listed fit the cars' seats: bin packing with unequal bins by depth-first search, the scarcest and
 * largest stop first into the fullest car that takes it, with two cuts: seats that no subset of the remaining stops can
 * fill are lost (a subset-sum bound, as in Martello and Toth, "Knapsack Problems", 1990, chapter 8), and a state of free seats that failed
 * once is not tried again.
 */
export function packSeats(problem: PackingProblem, stops: readonly number[]): Packing {
  const question = asked(problem, stops);
  const answer = known.get(question) ?? packed(problem, stops);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(question, answer);
  return answer;
}

/** Answers given lately: where cars bind, everybody is driven again and again for one party more, with the same seats. */
const known = new Map<string, Packing>();
const MOST_KNOWN = 500;

/** All that a packing depends on. */
function asked({ people, seats, allowed }: PackingProblem, stops: readonly number[]): string {
  const cars = seats.length;
  const of = (stop: number) => `${people[stop]}:${allowed.subarray(stop * cars, (stop + 1) * cars).join('')}`;
  return `${seats.join()}|${stops.map(of).join()}`;
}

function packed(problem: PackingProblem, stops: readonly number[]): Packing {
  const { people, seats, allowed } = problem;
  const carCount = seats.length;
  const choices = new Map(stops.map((stop) => [stop, countAllowed(problem, stop)]));
  const order = [...stops].sort((a, b) => choices.get(a)! - choices.get(b)! || people[b]! - people[a]! || a - b);
  const { fillable, left } = fillableSeats(order, problem);
  const kinds = kindsOfCars(order, problem);
  const mostSeats = seats.reduce((most, count) => Math.max(most, count), 0);
  const free = Int32Array.from(seats);
  const chosen = new Map<number, number>();
  const failed = new Set<string>();
  let nodes = 0;

  const stateAt = (depth: number): string =>
    `${depth}:${Int32Array.from(free, (count, car) => kinds[car]! * (mostSeats + 1) + count).sort()}`;
  const place = (depth: number): boolean => {
    if (depth === order.length) return true;
    let usable = 0;
    for (let car = 0; car < carCount; car++) usable += fillable[depth]![free[car]!]!;
    if (usable < left[depth]! || nodes++ > MOST_NODES) return false;
    if (failed.size > 0 && failed.has(stateAt(depth))) return false;
    const stop = order[depth]!;
    const tried = new Set<number>();
    const fits: number[] = [];
    for (let car = 0; car < carCount; car++) {
      const twin = kinds[car]! * (mostSeats + 1) + free[car]!;
      if (free[car]! < people[stop]! || allowed[stop * carCount + car] === 0 || tried.has(twin)) continue;
      tried.add(twin);
      fits.push(car);
    }
    fits.sort((a, b) => free[a]! - free[b]! || a - b);
    for (const car of fits) {
      free[car] = free[car]! - people[stop]!;
      chosen.set(stop, car);
      if (place(depth + 1)) return true;
      free[car] = free[car]! + people[stop]!;
    }
    failed.add(stateAt(depth));
    return false;
  };

  if (place(0)) return { kind: 'packed', cars: stops.map((stop) => chosen.get(stop)!) };
  return nodes > MOST_NODES ? { kind: 'unknown' } : { kind: 'impossible' };
}

function countAllowed({ seats, allowed }: PackingProblem, stop: number): number {
  let count = 0;
  for (let car = 0; car < seats.length; car++) count += allowed[stop * seats.length + car]!;
  return count;
}

/** Per depth: the most of `k` free seats that a subset of the stops from there on can fill, and the people left. */
function fillableSeats(order: readonly number[], { people, seats }: PackingProblem) {
  const mostSeats = seats.reduce((most, count) => Math.max(most, count), 0);
  const isSum = new Uint8Array(mostSeats + 1);
  isSum[0] = 1;
  const fillable: Int32Array[] = [];
  const left: number[] = [];
  let total = 0;
  for (let depth = order.length - 1; depth >= 0; depth--) {
    const size = people[order[depth]!]!;
    total += size;
    for (let sum = mostSeats; sum >= size; sum--) if (isSum[sum - size] === 1) isSum[sum] = 1;
    const fill = new Int32Array(mostSeats + 1);
    for (let k = 1; k <= mostSeats; k++) fill[k] = isSum[k] === 1 ? k : fill[k - 1]!;
    fillable[depth] = fill;
    left[depth] = total;
  }
  return { fillable, left };
}

/** Cars that may take the same of these stops are of one kind: exchanging them changes nothing. */
function kindsOfCars(order: readonly number[], { seats, allowed }: PackingProblem): number[] {
  const known = new Map<string, number>();
  return Array.from(seats, (_, car) => {
    const column = order.map((stop) => allowed[stop * seats.length + car]).join('');
    const kind = known.get(column) ?? known.size;
    known.set(column, kind);
    return kind;
  });
}
