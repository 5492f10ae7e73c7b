import type { Effort } from './effort';
import { insertByEjection, tightestHome } from './ejection';
import { Feasibility } from './feasibility';
import { type Instance, pairsOf } from './instance';
import { Placement } from './placement';
import type { Selection } from './selection';
import { Transportation } from './transportation';

/** Parties moved in a row, and homes looked at, to fit one more party in. */
const chainDepth = 3;
const chainBudget = 400;

/**
 * Priority order: down the list, each party is placed whenever it can be together with all those placed before it.
 * For parties of one this is the greedy algorithm on a transversal matroid (Edmonds and Fulkerson 1965).
 *
 * A party enters directly; else it must pass the transportation relaxation of all those placed (no flow proves it
 * impossible); then an ejection chain, and at last an exact search, look for homes.
 */
export function selectByPriority(instance: Instance, list: PriorityList, effort: Effort): Selection {
  return new PriorityOrder(instance, effort).select(list);
}

/** Parties in the order in which they are considered, and homes in which some of them are known to fit together. */
export interface PriorityList {
  readonly order: readonly number[];
  readonly witness: readonly (number | null)[] | undefined;
}

class PriorityOrder {
  private readonly placement: Placement;
  private readonly housed: number[] = [];
  private readonly feasibility: Feasibility;
  private relaxation: Transportation | undefined;
  /** How many of `housed` the relaxation has. */
  private related = 0;

  constructor(
    private readonly instance: Instance,
    effort: Effort,
  ) {
    this.placement = new Placement(instance);
    this.feasibility = new Feasibility(effort);
  }

  select({ order, witness }: PriorityList): Selection {
    for (const party of order) {
      const known = witness?.[party] ?? -1;
      if (known < 0) continue;
      this.placement.put(party, known);
      this.housed.push(party);
    }
    for (const party of order) {
      if (this.placement.home[party]! < 0 && this.admit(party)) this.housed.push(party);
    }
    return { placement: this.placement, proven: this.feasibility.proven };
  }

  private admit(party: number): boolean {
    const { instance, placement } = this;
    if (placement.people + instance.sizes[party]! > instance.places) return false;
    const home = tightestHome(placement, party);
    if (home < 0) return this.admitByMoving(party);
    placement.put(party, home);
    return true;
  }

  private admitByMoving(party: number): boolean {
    const relaxation = this.currentRelaxation();
    const { network } = relaxation;
    const before = network.mark();
    relaxation.addParty(party, pairsOf(this.instance, party), () => 0);
    const admitted = network.route() && this.findHomes(relaxation, party);
    if (admitted) {
      this.related++;
      network.commit();
    } else {
      network.undo(before);
    }
    return admitted;
  }

  private findHomes(relaxation: Transportation, party: number): boolean {
    const { placement, feasibility } = this;
    return insertByEjection(placement, party, chainDepth, chainBudget) || feasibility.find(relaxation, placement);
  }

  /** The relaxation of all those housed so far; not needed, and not made, while everybody finds a free home. */
  private currentRelaxation(): Transportation {
    const { instance, housed } = this;
    this.relaxation ??= new Transportation(instance, 1);
    for (; this.related < housed.length; this.related++) {
      const party = housed[this.related]!;
      this.relaxation.addParty(party, pairsOf(instance, party), () => 0);
    }
    this.relaxation.network.route();
    this.relaxation.network.commit();
    return this.relaxation;
  }
}
