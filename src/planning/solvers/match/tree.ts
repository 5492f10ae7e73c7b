import type { Branching, BranchingRule } from './branching';
import type { Bound, Transportation } from './transportation';

/** What a search looks for. */
export interface Quest {
  readonly branching: BranchingRule;
  /** Nodes whose bound reaches this are cut off; it may fall as leaves are found. */
  readonly cutoff: () => number;
  /** A node of the tree at which no party is split: returns true to stop the search. */
  readonly leaf: (relaxation: Transportation) => boolean;
}

/** Counts nodes; shared by the searches of one phase. */
export class Budget {
  nodes = 0;
  cut = false;

  constructor(
    private readonly maxNodes: number,
    private readonly outOfTime: () => boolean,
  ) {}

  /** One more node: false once a limit is hit. */
  spend(): boolean {
    this.nodes++;
    if (this.nodes > this.maxNodes || (this.nodes % 32 === 0 && this.outOfTime())) this.cut = true;
    return !this.cut;
  }
}

/** `bound`: no leaf below it exists beyond those found (cut-off excepted). `exhausted`: the whole tree was searched. */
export interface Outcome {
  readonly found: boolean;
  readonly exhausted: boolean;
  readonly bound: number;
}

/**
 * Branch and bound, depth first (Land and Doig 1960; Dakin 1965) on a solved relaxation, which is left as it was.
 * Each node re-routes only what its new bounds displaced.
 */
export function branchAndBound(relaxation: Transportation, quest: Quest, budget: Budget): Outcome {
  const search = new DepthFirst(relaxation, quest, budget);
  const found = search.node();
  return { found, exhausted: !found && !search.abandoned, bound: search.openBound };
}

class DepthFirst {
  abandoned = false;
  openBound = Number.POSITIVE_INFINITY;

  constructor(
    private readonly relaxation: Transportation,
    private readonly quest: Quest,
    private readonly budget: Budget,
  ) {}

  node(): boolean {
    const bound = this.relaxation.network.cost;
    if (bound >= this.quest.cutoff()) return false;
    if (!this.budget.spend()) return this.abandon(bound);
    const branching = this.quest.branching(this.relaxation, this.quest.cutoff());
    if (!branching) return this.quest.leaf(this.relaxation);
    return this.descend(branching, bound);
  }

  private descend(branching: Branching, bound: number): boolean {
    const { network } = this.relaxation;
    const mark = network.mark();
    for (const side of branching) {
      if (this.budget.cut) return this.abandon(bound);
      const stop = tighten(this.relaxation, side) && this.node();
      network.undo(mark);
      if (stop) return true;
    }
    return false;
  }

  private abandon(bound: number): false {
    this.abandoned = true;
    this.openBound = Math.min(this.openBound, bound);
    return false;
  }
}

/** Sets bounds and what follows from them, and routes again. False when no flow is left. */
export function tighten(relaxation: Transportation, bounds: readonly Bound[]): boolean {
  const { network } = relaxation;
  for (const bound of bounds) {
    if (bound.lower > bound.upper) return false;
    network.setBounds(bound.arc, bound.lower, bound.upper);
  }
  for (const bound of bounds) {
    for (const implied of relaxation.impliedBounds(bound.arc)) {
      if (implied.lower > implied.upper) return false;
      network.setBounds(implied.arc, implied.lower, implied.upper);
    }
  }
  return network.route();
}
