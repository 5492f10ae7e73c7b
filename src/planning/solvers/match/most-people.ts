import type { Effort } from './effort';
import { Feasibility } from './feasibility';
import { type Instance, pairsOf } from './instance';
import type { Placement } from './placement';
import { selectByPriority } from './priority';
import type { Selection } from './selection';
import { Transportation } from './transportation';
import { tighten } from './tree';

/**
 * Most people first, then the order lexicographically; `first` are settled before by priority.
 *
 * The priority selection is the lexicographic best of all, so it is the answer whenever it reaches the upper bound: the
 * greatest sum of party sizes within the places and the maximum flow of people. Otherwise the number is lowered from
 * that bound until an exact search finds a placement, and the order is gone through once more at that number.
 */
export function selectMostPeople(instance: Instance, { first, rest, witness }: PeopleList, effort: Effort): Selection {
  const keeps = selectByPriority(instance, { order: first, witness }, effort);
  const greedy = selectByPriority(instance, { order: [...first, ...rest], witness }, effort);
  const kept = first.filter((party) => keeps.placement.home[party]! >= 0);
  const optional = rest.filter((party) => instance.start[party + 1]! > instance.start[party]!);
  const search = new MostPeople(instance, kept, optional, effort, greedy.placement);
  const reached = greedy.placement.people;
  if (search.upperBound() <= reached) return greedy;
  const found = search.raise();
  if (!found) return { placement: greedy.placement, proven: greedy.proven && search.feasibility.proven };
  search.refine();
  return { placement: search.witness, proven: keeps.proven && search.feasibility.proven };
}

/** Parties settled before all others, the others in order, and homes in which the former are known to fit together. */
export interface PeopleList {
  readonly first: readonly number[];
  readonly rest: readonly number[];
  readonly witness: readonly (number | null)[] | undefined;
}

class MostPeople {
  readonly feasibility: Feasibility;
  private readonly relaxation: Transportation;
  private readonly everyone: number;
  private target = 0;

  constructor(
    private readonly instance: Instance,
    private readonly kept: readonly number[],
    private readonly optional: readonly number[],
    effort: Effort,
    /** A placement of the kept and of others: the best so far. */
    readonly witness: Placement,
  ) {
    this.feasibility = new Feasibility(effort);
    this.everyone = this.sizeOf(kept) + this.sizeOf(optional);
    // Sparing the caps must never outweigh one person.
    const capPrice = 0.5 / (1 + this.everyone * instance.capPeople.length);
    this.relaxation = new Transportation(instance, capPrice);
    for (const party of kept) this.relaxation.addParty(party, pairsOf(instance, party), () => 0);
    for (const party of optional) this.relaxation.addOptionalParty(party, pairsOf(instance, party));
    this.relaxation.network.route();
    this.relaxation.network.commit();
  }

  upperBound(): number {
    const { network, leftOutArc } = this.relaxation;
    const flow = this.everyone - (leftOutArc < 0 ? 0 : network.flow(leftOutArc));
    return this.sums(this.kept, this.optional).lastIndexOf(1, Math.min(flow, this.instance.places));
  }

  /** Finds the greatest number of people above the witness's, with a placement as witness; false if there is none. */
  raise(): boolean {
    const { relaxation, witness } = this;
    const { network } = relaxation;
    const sums = this.sums(this.kept, this.optional);
    const start = network.mark();
    for (this.target = this.upperBound(); this.target > witness.people; this.target--) {
      if (!sums[this.target]) continue;
      const out = this.everyone - this.target;
      if (tighten(relaxation, [{ arc: relaxation.leftOutArc, lower: out, upper: out }])) {
        if (this.feasibility.find(relaxation, witness)) return true;
      }
      network.undo(start);
    }
    return false;
  }

  /** Goes down the list at the number of people reached: each party in whenever that number remains possible. */
  refine(): void {
    const { relaxation, witness } = this;
    const { network } = relaxation;
    network.commit();
    const inside = [...this.kept];
    for (const [index, party] of this.optional.entries()) {
      const undecided = this.optional.slice(index + 1);
      const isIn = witness.home[party]! >= 0 || this.canEnter(party, [...inside, party], undecided);
      if (isIn) inside.push(party);
      const out = isIn ? 0 : this.instance.sizes[party]!;
      tighten(relaxation, [{ arc: relaxation.outArc[party]!, lower: out, upper: out }]);
      network.commit();
    }
  }

  private canEnter(party: number, inside: readonly number[], undecided: readonly number[]): boolean {
    const { relaxation } = this;
    const { network } = relaxation;
    if (!this.sums(inside, undecided)[this.target]) return false;
    const before = network.mark();
    const enters =
      tighten(relaxation, [{ arc: relaxation.outArc[party]!, lower: 0, upper: 0 }]) &&
      this.feasibility.find(relaxation, this.witness);
    network.undo(before);
    return enters;
  }

  /** 1 for each number of people that the parties inside and some of the undecided make up together. */
  private sums(inside: readonly number[], undecided: readonly number[]): Uint8Array {
    const sums = new Uint8Array(this.everyone + 1);
    sums[this.sizeOf(inside)] = 1;
    for (const party of undecided) {
      const size = this.instance.sizes[party]!;
      for (let sum = this.everyone; sum >= size; sum--) if (sums[sum - size]) sums[sum] = 1;
    }
    return sums;
  }

  private sizeOf(parties: readonly number[]): number {
    return parties.reduce((sum, party) => sum + this.instance.sizes[party]!, 0);
  }
}
