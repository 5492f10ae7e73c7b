import { disagreements, isSameCost, isSameSelection } from './disagreements.ts';
import { FAMILIES, type Family, familyMember } from './families.ts';
import { Hopeless, type Measured, measure, PEER_SECONDS, RUNS, SLOW_MS, wholeQuestion } from './matching-instance.ts';
import type { BenchOptions } from './options.ts';
import { Glpk } from './peers/glpk.ts';
import { Highs } from './peers/highs.ts';
import type { Peer } from './peers/programme.ts';
import { median, most } from './statistics.ts';
import { type Cell, printRemark, printTable, rounded } from './table.ts';

const INSTANCES = 20;

/**
 * Who is hosted, and where at the least cost: our solver beside integer programming solvers, which answer the same question by
 * one programme after the other, and the last of these alone with our selection. A disagreement with what they prove is printed
 * and sets the exit status.
 */
export async function benchMatching({ instances, seed }: BenchOptions): Promise<void> {
  const peers: readonly Peer[] = [new Highs(), new Glpk()];
  await warmUp(peers);
  const rows: Cell[][] = [];
  const remarks: string[] = [];
  const failures: string[] = [];
  for (const family of FAMILIES) {
    const hopeless = new Hopeless();
    const measured: Measured[] = [];
    for (let i = 0; i < Math.min(INSTANCES, instances); i++) {
      measured.push(await measure(familyMember(family, seed + i), seed + i, { peers, hopeless }));
    }
    rows.push(ownRow(family, measured), ...peers.map((peer, index) => peerRow(family, { peer, index }, measured)));
    remarks.push(...peers.flatMap((peer, index) => remarksOn(family, { peer, index }, measured)));
    for (const each of measured) {
      failures.push(...disagreements(each, peers).map((what) => `${family.name}, seed ${each.seed}: ${what}`));
    }
  }
  printTable('Matching: the whole question, and the least-cost housing of our selection alone', HEADERS, rows);
  for (const remark of remarks) printRemark(remark);
  for (const failure of failures) printRemark(`FAILURE: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}

/** Compiles what is compiled on first use. */
async function warmUp(peers: readonly Peer[]): Promise<void> {
  const [family] = FAMILIES;
  if (family) await measure(familyMember(family, 1), 1, { peers, hopeless: new Hopeless() });
}

const HEADERS = [
  'weekend',
  'solver',
  'proven',
  'median ms',
  'most ms',
  '× ours (median)',
  'housing alone: median ms',
  '× ours (median)',
  'selections equal ours',
  'costs equal ours',
  'worst gap %',
];

function ownRow({ name }: Family, measured: readonly Measured[]): Cell[] {
  const results = measured.map(({ ours: { value } }) => value);
  const times = measured.map(({ ours: { ms } }) => ms);
  const proofs = results.filter(({ proven, selectionProven }) => proven && selectionProven).length;
  const gaps = results.map(({ cost, bound }) => (cost - bound) / Math.max(1, cost));
  return [
    name,
    'ours',
    `${proofs} of ${measured.length}`,
    rounded(median(times), 1),
    rounded(most(times), 1),
    1,
    '',
    '',
    '',
    '',
    rounded(100 * most(gaps), 4),
  ];
}

/** A peer, and where its answers are. */
interface PeerAt {
  readonly peer: Peer;
  readonly index: number;
}

function peerRow({ name }: Family, { peer, index }: PeerAt, measured: readonly Measured[]): Cell[] {
  const answers = measured.map(({ ours, theirs }) => ({ ours, answer: theirs[index]! }));
  const wholes = answers.flatMap(({ ours, answer }) => {
    const whole = wholeQuestion(answer);
    return whole ? [{ ...whole, ratio: whole.ms / ours.ms }] : [];
  });
  const housings = answers.map(({ ours, answer: { housing } }) => ({ ms: housing.ms, ratio: housing.ms / ours.ms }));
  return [
    name,
    peer.name,
    `${wholes.filter(({ isProven }) => isProven).length} of ${wholes.length}`,
    rounded(median(wholes.map(({ ms }) => ms)), 1),
    rounded(most(wholes.map(({ ms }) => ms)), 1),
    rounded(median(wholes.map(({ ratio }) => ratio)), 1),
    rounded(median(housings.map(({ ms }) => ms)), 1),
    rounded(median(housings.map(({ ratio }) => ratio)), 1),
    ofProven(answers.map(({ ours, answer }) => isSameSelection(ours.value, answer))),
    ofProven(answers.map(({ ours, answer }) => isSameCost(ours.value, answer))),
    '',
  ];
}

function ofProven(equal: readonly (boolean | null)[]): string {
  const known = equal.filter((each) => each !== null);
  return `${known.filter(Boolean).length} of ${known.length} proven`;
}

function remarksOn({ name }: Family, { peer, index }: PeerAt, measured: readonly Measured[]): string[] {
  const answers = measured.map(({ theirs }) => theirs[index]!);
  const wholes = answers.flatMap((answer) => wholeQuestion(answer) ?? []);
  const late = wholes.filter(({ isProven }) => !isProven).length;
  const unasked = answers.length - wholes.length;
  const slow = answers.filter(
    ({ selection, housing }) => (selection?.ms ?? 0) > SLOW_MS || housing.ms > SLOW_MS,
  ).length;
  const reasons = answers.flatMap(({ selection, housing }) =>
    [selection?.value, housing.value].flatMap((each) => (each?.status === 'unfinished' ? [each.reason] : [])),
  );
  return [
    ...(late > 0 ? [`did not prove ${late} within ${PEER_SECONDS} s in all, which are counted as that long`] : []),
    ...(unasked > 0
      ? [`was not asked for ${unasked}: the first programme hit the limit before, under the same rule`]
      : []),
    ...(slow > 0 ? [`ran once, not ${RUNS} times, where it took more than ${SLOW_MS / 1000} s: ${slow}`] : []),
    ...(reasons.length > 0 ? [`gave up saying ${[...new Set(reasons)].join(', ')}`] : []),
  ].map((remark) => `${name}: ${peer.name} ${remark}.`);
}
