import { anneal } from './anneal';
import { assignCars } from './assign-cars';
import { type Instance, tollOf } from './instance';
import type { Random } from './random';
import { Solution } from './solution';

/** Where cars differ, exchanges of routes after each string removal; they cost little beside it. */
const EXCHANGES = 15;
/** First and last temperatures as shares of the mean km of a stop: on legs around Calais some 30 km and 0.5 km. */
const HOT = 0.5;
const HOT_WHERE_CARS_ARE_EQUAL = 0.3;
const COLD = 0.008;
/** Iterations of each independent run, as shares of all. The first is short: a search cut early has a cold result too. */
const RUNS = [0.05, 0.28, 0.28, 0.28];
/** The last run starts from the best plan, at a lower temperature. */
const POLISH = 0.11;
const HOT_POLISH = 0.025;

export interface SearchLimits {
  readonly iterations: number;
  readonly outOfTime: () => boolean;
}

/** Lowers the cost of `best` as far as it can; the stops served remain the same. */
export function search(best: Solution, random: Random, limits: SearchLimits): void {
  const { instance } = best;
  const inPlay = Int32Array.from(best.carOf.keys()).filter((stop) => best.carOf[stop]! >= 0);
  if (inPlay.length === 0) return;
  const costPerStop = kmWithoutTolls(best) / inPlay.length;
  const areEqual = haveEqualCars(instance);
  const exchanges = areEqual ? 0 : EXCHANGES;
  const current = new Solution(instance);
  current.copyFrom(best);

  const run = (share: number, hot: number): void => {
    const iterations = Math.round(limits.iterations * share);
    const schedule = { iterations, hot: hot * costPerStop, cold: COLD * costPerStop, exchanges };
    anneal({ current, best, inPlay }, schedule, random, limits.outOfTime);
    assignCars(best);
  };

  for (const share of RUNS) run(share, areEqual ? HOT_WHERE_CARS_ARE_EQUAL : HOT);
  current.copyFrom(best);
  run(POLISH, HOT_POLISH);
}

/** What the routes cost, tolls apart: these are not what a search is to be hot about. */
function kmWithoutTolls({ cost, carOf, instance }: Solution): number {
  return carOf.reduce((km, car, stop) => (car < 0 ? km : km - tollOf(instance, stop, car)), cost);
}

/** Whether it makes no difference which car drives a route. */
function haveEqualCars({ spotCount, carCount, seats, access, longest, toHome, tolls }: Instance): boolean {
  if (tolls) return false;
  for (let car = 1; car < carCount; car++) {
    if (seats[car] !== seats[0] || access[car] !== access[0] || longest[car] !== longest[0]) return false;
    for (let spot = 0; spot < spotCount; spot++) {
      if (toHome[spot * carCount + car] !== toHome[spot * carCount]) return false;
    }
  }
  return true;
}
