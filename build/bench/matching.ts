import { type MatchProblem, type MatchResult, match } from '../../src/planning/solvers/match/index.ts';
import { FAMILIES, type Family, familyMember } from './families.ts';
import type { BenchOptions } from './options.ts';
import { Glpk } from './peers/glpk.ts';
import { Highs } from './peers/highs.ts';
import { leastCostHousing } from './peers/housing.ts';
import { GAP, type Outcome, type Peer, type Programme } from './peers/programme.ts';
import { median, most } from './statistics.ts';
import { type Cell, printRemark, printTable, rounded } from './table.ts';
import { timed, timedAsync } from './timing.ts';

const INSTANCES = 20;
const RUNS = 5;
/** A peer that takes this long is not asked again. */
const SLOW_MS = 5000;
const PEER_SECONDS = 10;

interface Measured {
  readonly seed: number;
  readonly ours: { readonly ms: number; readonly result: MatchResult };
  /** In the order of the peers. */
  readonly theirs: readonly { readonly ms: number; readonly outcome: Outcome; readonly runs: number }[];
}

/**
 * Selection and least-cost housing by our solver, beside integer programming solvers that are given the selection and only
 * have to house it.
 */
export async function benchMatching({ instances, seed }: BenchOptions): Promise<void> {
  const peers: readonly Peer[] = [new Highs(), new Glpk()];
  await warmUp(peers);
  const rows: Cell[][] = [];
  const remarks: string[] = [];
  for (const family of FAMILIES) {
    const measured: Measured[] = [];
    for (let i = 0; i < Math.min(INSTANCES, instances); i++) {
      measured.push(await measure(seed + i, familyMember(family, seed + i), peers));
    }
    rows.push(...rowsOf(family, measured, peers));
    remarks.push(...remarksOn(family, measured, peers));
  }
  printTable(
    'Matching: ours selects the parties and houses them at the least cost; the peers are given the selection and only house it',
    ['weekend', 'solver', 'proven', 'median ms', 'most ms', '× ours (median)', 'worst gap %', 'costs equal ours'],
    rows,
  );
  for (const remark of remarks) printRemark(remark);
}

/** Compiles what is compiled on first use. */
async function warmUp(peers: readonly Peer[]): Promise<void> {
  const [family] = FAMILIES;
  if (!family) return;
  const problem = familyMember(family, 1);
  const programme = leastCostHousing(problem, housed(match(problem, { outOfTime: () => false })));
  for (const peer of peers) await peer.solve(programme, { seconds: PEER_SECONDS });
}

async function measure(seed: number, problem: MatchProblem, peers: readonly Peer[]): Promise<Measured> {
  const runs = Array.from({ length: RUNS }, () => timed(() => match(problem, { outOfTime: () => false })));
  const result = runs[0]!.value;
  const programme = leastCostHousing(problem, housed(result));
  const theirs: Measured['theirs'][number][] = [];
  for (const peer of peers) theirs.push(await measurePeer(peer, programme));
  return { seed, ours: { ms: median(runs.map(({ ms }) => ms)), result }, theirs };
}

async function measurePeer(peer: Peer, programme: Programme) {
  const runs = [await timedAsync(() => peer.solve(programme, { seconds: PEER_SECONDS }))];
  while (runs.length < RUNS && runs.every(({ ms }) => ms <= SLOW_MS)) {
    runs.push(await timedAsync(() => peer.solve(programme, { seconds: PEER_SECONDS })));
  }
  return { ms: median(runs.map(({ ms }) => ms)), outcome: runs[0]!.value, runs: runs.length };
}

function housed({ home }: MatchResult): number[] {
  return home.flatMap((its, party) => (its === null ? [] : [party]));
}

function rowsOf({ name }: Family, measured: readonly Measured[], peers: readonly Peer[]): Cell[][] {
  const of = (count: number) => `${count} of ${measured.length}`;
  const ours = measured.map((each) => each.ours);
  const isProven = ({ proven, selectionProven }: MatchResult) => proven && selectionProven;
  const gaps = ours.map(({ result }) => (result.cost - result.bound) / Math.max(1, result.cost));
  const times = ours.map(({ ms }) => ms);
  const ownProofs = ours.filter(({ result }) => isProven(result)).length;
  const own: Cell[] = [
    name,
    'ours',
    of(ownProofs),
    rounded(median(times), 1),
    rounded(most(times), 1),
    1,
    rounded(100 * most(gaps), 4),
    '',
  ];
  const theirs = peers.map((peer, index): Cell[] => {
    const runs = measured.map((each) => ({ ...each.theirs[index]!, ours: each.ours }));
    const proofs = runs.filter(({ outcome }) => outcome.status === 'optimal');
    const equal = proofs.filter(({ outcome, ours: { result } }) => Math.abs(excess(result, outcome)) <= GAP);
    return [
      name,
      peer.name,
      of(proofs.length),
      rounded(median(runs.map(({ ms }) => ms)), 1),
      rounded(most(runs.map(({ ms }) => ms)), 1),
      rounded(median(runs.map(({ ms, ours }) => ms / ours.ms)), 1),
      '',
      `${equal.length} of ${proofs.length} proven`,
    ];
  });
  return [own, ...theirs];
}

/** How much our cost is above what a peer proved to be the least, relative. */
function excess({ cost }: MatchResult, outcome: Outcome): number {
  return outcome.status === 'optimal' ? (cost - outcome.value) / Math.max(1, outcome.value) : 0;
}

function remarksOn({ name }: Family, measured: readonly Measured[], peers: readonly Peer[]): string[] {
  const open = measured.filter(({ ours: { result } }) => !result.selectionProven);
  const remarks = open.map(({ seed }) => `${name}, seed ${seed}: our selection is not proven.`);
  peers.forEach((peer, index) => {
    const slow = measured.filter((each) => each.theirs[index]!.runs < RUNS);
    if (slow.length > 0) {
      remarks.push(`${name}: ${peer.name} ran once on ${slow.length}, as it took more than ${SLOW_MS / 1000} s.`);
    }
    for (const { seed, ours, theirs } of measured) {
      const { outcome } = theirs[index]!;
      if (outcome.status === 'unfinished') remarks.push(`${name}, seed ${seed}: ${peer.name}: ${outcome.reason}`);
      if (outcome.status === 'infeasible')
        remarks.push(`FAILURE: ${name}, seed ${seed}: ${peer.name} finds no housing.`);
      if (outcome.status === 'optimal' && Math.abs(excess(ours.result, outcome)) > GAP) {
        remarks.push(`FAILURE: ${name}, seed ${seed}: ours costs ${ours.result.cost}, ${peer.name} ${outcome.value}.`);
      }
    }
  });
  return remarks;
}
