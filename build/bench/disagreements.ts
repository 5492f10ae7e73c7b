import type { MatchResult } from '../../src/planning/solvers/match/index.ts';
import { housed, type Measured, type PeerAnswer } from './matching-instance.ts';
import { COST_GAP } from './peers/housing.ts';
import type { Peer } from './peers/programme.ts';

/** A sentence on everything that a peer proved to be otherwise than our answer. */
export function disagreements({ ours: { value }, theirs }: Measured, peers: readonly Peer[]): string[] {
  return theirs.flatMap((answer, index) => {
    const { name } = peers[index]!;
    const { selection, housing } = answer;
    const sentences: string[] = [];
    if (selection?.value.status === 'proven' && !isSameSelection(value, answer)) {
      sentences.push(`ours ${difference(housed(value), selection.value.parties)}, says ${name}.`);
    }
    if (housing.value.status === 'optimal' && !isSameCost(value, answer)) {
      sentences.push(`ours costs ${value.cost}, that of ${name} ${housing.value.value}.`);
    }
    if (housing.value.status === 'infeasible') sentences.push(`${name} finds no housing for our selection.`);
    return sentences;
  });
}

/** null where the peer's selection is not proven. */
export function isSameSelection(ours: MatchResult, { selection }: PeerAnswer): boolean | null {
  if (selection?.value.status !== 'proven') return null;
  return selection.value.parties.join() === housed(ours).join();
}

/** null where the peer's cost is not proven. */
export function isSameCost({ cost }: MatchResult, { housing: { value } }: PeerAnswer): boolean | null {
  if (value.status !== 'optimal') return null;
  return Math.abs(cost - value.value) <= COST_GAP * Math.max(1, value.value);
}

function difference(ours: readonly number[], theirs: readonly number[]): string {
  const except = (those: readonly number[], these: readonly number[]) =>
    those.filter((party) => !these.includes(party)).join(', ') || 'nobody';
  return `hosts ${except(ours, theirs)} where ${except(theirs, ours)} should be`;
}
