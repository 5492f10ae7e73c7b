import { type MatchProblem, type MatchResult, match } from '../../src/planning/solvers/match/index.ts';
import { leastCostHousing } from './peers/housing.ts';
import type { Outcome, Peer } from './peers/programme.ts';
import { type Selection, selectionBy } from './peers/selection.ts';
import { median } from './statistics.ts';
import { type Timed, timed, timedAsync } from './timing.ts';

/** For selection and housing together. */
export const PEER_SECONDS = 10;
/** Medians of so many runs. */
export const RUNS = 5;
/** A peer that takes this long for one run is not asked again. */
export const SLOW_MS = 5000;

/** What one instance took and gave. */
export interface Measured {
  readonly seed: number;
  readonly ours: Timed<MatchResult>;
  /** In the order of the peers. */
  readonly theirs: readonly PeerAnswer[];
}

export interface PeerAnswer {
  /** null where the peer was not asked. */
  readonly selection: Timed<Selection> | null;
  /** The least cost of housing the parties that we selected. */
  readonly housing: Timed<Outcome>;
}

/** Peers that are not asked any more for selections under a rule: their first programme hit the limit before. */
export class Hopeless {
  private readonly known = new Set<string>();

  has({ name }: Peer, rule: MatchProblem['rule']): boolean {
    return this.known.has(`${name}, ${rule}`);
  }

  add({ name }: Peer, rule: MatchProblem['rule']): void {
    this.known.add(`${name}, ${rule}`);
  }
}

export async function measure(
  problem: MatchProblem,
  seed: number,
  { peers, hopeless }: { readonly peers: readonly Peer[]; readonly hopeless: Hopeless },
): Promise<Measured> {
  const runs = Array.from({ length: RUNS }, () => timed(() => match(problem, { outOfTime: () => false })));
  const ours = { value: runs[0]!.value, ms: median(runs.map(({ ms }) => ms)) };
  const programme = leastCostHousing(problem, housed(ours.value));
  const theirs: PeerAnswer[] = [];
  for (const peer of peers) {
    const limits = { seconds: PEER_SECONDS };
    const selection = hopeless.has(peer, problem.rule) ? null : await usual(() => selectionBy(peer, problem, limits));
    if (selection?.value.status === 'unfinished' && selection.value.solved === 0) hopeless.add(peer, problem.rule);
    theirs.push({ selection, housing: await usual(() => peer.solve(programme, limits)) });
  }
  return { seed, ours, theirs };
}

/** The first outcome of several runs, and their median time. */
async function usual<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const runs = [await timedAsync(work)];
  while (runs.length < RUNS && runs.every(({ ms }) => ms <= SLOW_MS)) runs.push(await timedAsync(work));
  return { value: runs[0]!.value, ms: median(runs.map(({ ms }) => ms)) };
}

/** Parties with a home. */
export function housed({ home }: MatchResult): number[] {
  return home.flatMap((its, party) => (its === null ? [] : [party]));
}

/** Selection and housing by a peer; `ms` is the limit where it did not prove both within it. */
export interface Whole {
  readonly isProven: boolean;
  readonly ms: number;
}

/** @returns null where the peer was not asked. */
export function wholeQuestion({ selection, housing }: PeerAnswer): Whole | null {
  if (!selection) return null;
  const ms = selection.ms + housing.ms;
  const isProven =
    selection.value.status === 'proven' && housing.value.status === 'optimal' && ms <= 1000 * PEER_SECONDS;
  return isProven ? { isProven, ms } : { isProven, ms: 1000 * PEER_SECONDS };
}
