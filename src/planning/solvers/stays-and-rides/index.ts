import { assignCars } from '../ride/assign-cars';
import { tryExchange } from '../ride/exchange-routes';
import { cheapestInsertion } from '../ride/insertion';
import { drawRise } from '../ride/metropolis';
import { Random } from '../ride/random';
import { areaAround, everywhere } from './area';
import type { StayLimits, StayProblem, StayResult, Stays } from './problem';
import { recreateStays, type StayBounds } from './recreate-stays';
import { ruinArea } from './ruin-area';
import { State } from './state';

export { type Ground, type Region, survey } from './ground';
export type { StayLimits, StayParty, StayProblem, StayResult, Stays } from './problem';

/** First and last temperatures as shares of the mean cost of a party (measured on weekends around Calais). */
const HOT = 0.1;
const COLD = 0.005;
/** Exchanges of whole routes tried on each leg after each ruin. */
const EXCHANGES = 4;
const CLOCK_INTERVAL = 32;
const ANYTHING = { cost: Infinity, absent: Infinity };

/**
 * Moves parties between homes and cars at once, for the least cost of stays and kilometres of both legs together. This is
 * vehicle routing with delivery options at shared locations (Dumez, Lehuédé and Péton, "A large neighborhood search
 * approach to the vehicle routing problem with delivery options", Transportation Research Part B 144, 2021), searched by
 * ruin and recreate under simulated annealing as `ride` is, with the home as a further choice of each insertion.
 *
 * @param start where to begin; whoever has no home there gets one where there is room.
 * @returns of what the search met, a state with the fewest parties left out, then the cheapest; it may leave out some who
 * have a home at the start, as their rides are looked for anew.
 */
export function houseAndDrive(problem: StayProblem, start: Stays, limits: StayLimits): StayResult {
  const random = new Random(limits.seed);
  const current = startingFrom(problem, start, random);
  const best = new State(problem);
  best.copyFrom(current);
  const bounds = { cost: 0, absent: 0 };
  const mean = problem.usualCost ?? current.cost / Math.max(1, problem.parties.length);
  const cooling = (COLD / HOT) ** (1 / Math.max(1, limits.iterations));
  let temperature = HOT * mean;
  for (let i = 0; i < limits.iterations && problem.parties.length > 0; i++) {
    if (i % CLOCK_INTERVAL === 0 && limits.outOfTime()) break;
    bounds.absent = current.absent.length;
    bounds.cost = bounds.absent > 0 ? Infinity : current.cost + drawRise(temperature, random);
    step(current, bounds, random);
    for (const leg of current.legs) {
      for (let k = 0; k < EXCHANGES && leg.used.count > 0; k++) tryExchange(leg, temperature / problem.kmCost, random);
    }
    if (isBetter(current, best)) best.copyFrom(current);
    temperature *= cooling;
  }
  for (const leg of best.legs) if (leg.used.count > 0) assignCars(leg);
  return resultOf(best);
}

/**
 * Looks for homes and rides for everybody, at any cost: stops as soon as nobody is left out. Guided by absence counters,
 * which make parties that are often left out dear to leave out (the fleet minimisation of Christiaens and Vanden Berghe
 * 2020, section 5.4).
 */
export function houseEverybody(problem: StayProblem, start: Stays, limits: StayLimits): StayResult {
  const random = new Random(limits.seed);
  const current = startingFrom(problem, start, random);
  const absences = new Float64Array(problem.parties.length).fill(1);
  const weight = () => current.absent.reduce((sum, party) => sum + absences[party]!, 0);
  for (let i = 0; i < limits.iterations && current.absent.length > 0; i++) {
    if (i % CLOCK_INTERVAL === 0 && limits.outOfTime()) break;
    const before = weight();
    if (!step(current, { cost: Infinity, absent: current.absent.length + 1 }, random)) continue;
    const after = weight();
    for (const party of current.absent) absences[party] = absences[party]! + 1;
    if (after > before) current.rollback();
  }
  return resultOf(current);
}

/** Ruins and recreates one area; false, with all as it was, when a bound is broken. */
function step(state: State, bounds: StayBounds, random: Random): boolean {
  state.begin();
  const area = areaAround(state, centreOf(state, random), random);
  ruinArea(state, area, random);
  const isDone = recreateStays(state, area, random, bounds);
  if (!isDone) state.rollback();
  return isDone;
}

/** The home of a party, or one where a party without a home could stay. */
function centreOf({ home, absent, problem }: State, random: Random): number {
  const party =
    absent.length > 0 && random.unit() < 0.5 ? absent[random.below(absent.length)]! : random.below(home.length);
  if (home[party]! >= 0) return home[party]!;
  const { stayCost } = problem.parties[party]!;
  const drawn = random.below(stayCost.length);
  for (let k = 0; k < stayCost.length; k++) {
    const candidate = (drawn + k) % stayCost.length;
    if (stayCost[candidate]! < Infinity) return candidate;
  }
  return drawn;
}

function isBetter(one: State, other: State): boolean {
  const fewer = one.absent.length - other.absent.length;
  return fewer < 0 || (fewer === 0 && one.cost < other.cost);
}

/** The start as it is, and the others wherever there is room. */
function startingFrom(problem: StayProblem, start: Stays, random: Random): State {
  const state = new State(problem);
  state.begin();
  start.home.forEach((home, party) => {
    if (home !== null) state.house(party, home);
  });
  start.routes.forEach((routes, leg) => {
    routes.forEach((route, car) => {
      const housed = route.filter((party) => state.home[party]! >= 0);
      const outward = problem.ground.legs[leg]!.isReturn ? housed.reverse() : housed;
      for (const [position, party] of outward.entries()) state.legs[leg]!.insert(party, car, position);
    });
  });
  state.home.forEach((home, party) => {
    if (home >= 0 && !board(state, party, random)) state.take(party);
  });
  state.absent.push(...start.home.flatMap((home, party) => (home === null ? [party] : [])));
  state.begin();
  recreateStays(state, everywhere(state), random, ANYTHING);
  return state;
}

/** Finds a ride from the home they are in for a party that has none; false where there is none on a leg. */
function board(state: State, party: number, random: Random): boolean {
  return state.legs.every((leg, k) => {
    if (!state.needsCar(k, state.home[party]!) || leg.carOf[party]! >= 0) return true;
    const found = { cost: Infinity, car: -1, position: 0 };
    cheapestInsertion(leg, party, leg.used, random, found);
    if (found.car < 0) return false;
    leg.insert(party, found.car, found.position);
    return true;
  });
}

function resultOf({ home, legs, cost, problem }: State): StayResult {
  return {
    home: Array.from(home, (at) => (at < 0 ? null : at)),
    routes: legs.map(({ sequence, stride, length }, leg) =>
      Array.from(length, (stops, car) => {
        const route = Array.from(sequence.subarray(car * stride, car * stride + stops));
        return problem.ground.legs[leg]!.isReturn ? route.reverse() : route;
      }),
    ),
    cost,
  };
}
