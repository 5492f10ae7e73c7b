import type { MatchProblem } from '../../../src/planning/solvers/match/index.ts';
import { firstInOrder, MOST_IN_ORDER, mostPeopleHoused } from './housing.ts';
import type { Outcome, Peer, Programme } from './programme.ts';

/** Whom a peer would host. */
export type Selection =
  | { readonly status: 'proven'; readonly parties: readonly number[] }
  /** `solved` counts the programmes solved before. */
  | { readonly status: 'unfinished'; readonly reason: string; readonly solved: number };

/** How a peer is to go about it. */
export interface Approach {
  /** For all programmes together. */
  readonly seconds: number;
  /** Parties in one programme of the order: as many as its weights allow, unless told otherwise. */
  readonly inOrder?: number;
}

/** How far from a whole number a sum of whole numbers may be when a solver prints it. */
const WHOLE = 0.01;

/**
 * Who is hosted under the problem's rule, by integer programmes one after the other, as lexicographic aims are solved: under
 * `people` first the greatest number; then the order, some twenty parties at a time, each time with what was decided before.
 * The problem's `first` is not looked at.
 */
export async function selectionBy(peer: Peer, problem: MatchProblem, approach: Approach): Promise<Selection> {
  const series = new Series(peer, approach.seconds);
  try {
    return { status: 'proven', parties: await selected(problem, series, approach.inOrder ?? MOST_IN_ORDER) };
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    return { status: 'unfinished', reason: error.message, solved: series.solved };
  }
}

async function selected(problem: MatchProblem, series: Series, inOrder: number): Promise<number[]> {
  const { sizes, beds, options, rule } = problem;
  const order = [...sizes.keys()].filter((party) => options[party]!.some(({ home }) => beds[home]! >= sizes[party]!));
  if (order.length === 0) return [];
  const people = rule === 'people' ? await series.optimum(mostPeopleHoused(problem, [])) : null;
  if (people === order.reduce((sum, party) => sum + sizes[party]!, 0)) return order;
  const chosen: number[] = [];
  for (let from = 0; from < order.length; from += inOrder) {
    const next = order.slice(from, from + inOrder);
    const later = order.slice(from + inOrder);
    const optimum = await series.optimum(firstInOrder(problem, { chosen, next, later, people }));
    const isIn = [...optimum.toString(2).padStart(next.length, '0')].map((bit) => bit === '1');
    chosen.push(...next.filter((_, index) => isIn[index]));
  }
  return chosen;
}

/** Ends a series of programmes. */
class BrokenOff extends Error {}

/** Programmes of which each builds on the one before, within a time for all. */
class Series {
  solved = 0;
  private readonly peer: Peer;
  private readonly end: number;

  constructor(peer: Peer, seconds: number) {
    this.peer = peer;
    this.end = performance.now() + 1000 * seconds;
  }

  /** @throws BrokenOff when there is no proven optimum within the time, or when it is no whole number. */
  async optimum(programme: Programme): Promise<number> {
    const seconds = (this.end - performance.now()) / 1000;
    if (seconds <= 0) throw new BrokenOff('time is up');
    const value = provenValue(await this.peer.solve(programme, { seconds }));
    const whole = Math.round(value);
    if (Math.abs(value - whole) > WHOLE) throw new BrokenOff(`a sum of whole numbers is ${value}`);
    this.solved += 1;
    return whole;
  }
}

function provenValue(outcome: Outcome): number {
  if (outcome.status === 'optimal') return outcome.value;
  throw new BrokenOff(outcome.status === 'unfinished' ? outcome.reason : 'finds no housing');
}
