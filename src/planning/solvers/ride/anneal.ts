import { tryExchange } from './exchange-routes';
import { drawRise } from './metropolis';
import type { Random } from './random';
import { recreateGreedyBlinks } from './recreate-greedy-blinks';
import { ruinStrings } from './ruin-strings';
import type { Solution } from './solution';

export interface Schedule {
  readonly iterations: number;
  /** First and last temperature in km; it falls geometrically between them. */
  readonly hot: number;
  readonly cold: number;
  /** Exchanges of whole routes tried after each string removal. */
  readonly exchanges: number;
}

export interface AnnealState {
  /** Where the walk is; serves every stop in play throughout. */
  readonly current: Solution;
  /** Overwritten whenever it is beaten. */
  readonly best: Solution;
  readonly inPlay: Int32Array;
}

const CLOCK_INTERVAL = 256;

/** Simulated annealing over string removal and route exchange, with the Metropolis rule. */
export function anneal(
  { current, best, inPlay }: AnnealState,
  { iterations, hot, cold, exchanges }: Schedule,
  random: Random,
  outOfTime: () => boolean,
): void {
  const cooling = (cold / hot) ** (1 / Math.max(1, iterations));
  const bounds = { cost: 0, absent: 0 };
  let temperature = hot;
  for (let i = 0; i < iterations; i++) {
    if (i % CLOCK_INTERVAL === 0 && outOfTime()) return;
    current.begin();
    bounds.cost = current.cost + drawRise(temperature, random);
    ruinStrings(current, inPlay, random);
    if (!recreateGreedyBlinks(current, random, bounds)) current.rollback();
    else if (current.cost < best.cost) best.copyFrom(current);
    for (let k = 0; k < exchanges; k++) tryExchange(current, temperature, random);
    if (current.cost < best.cost) best.copyFrom(current);
    temperature *= cooling;
  }
}
