import type { BranchingRule } from './branching';
import type { Effort } from './effort';
import type { Placement } from './placement';
import type { Transportation } from './transportation';
import { Budget, branchAndBound, type Outcome } from './tree';
import { wholeParties } from './unsplit';

/** Relative difference under which two costs are the same. */
const tolerance = 1e-9;

/** How far one search may go. */
export interface Reach {
  /** Only solutions below this cost count. */
  readonly limit: number;
  readonly branching: BranchingRule;
  readonly nodes: number;
  /** Whether to stop at a solution, given the nodes so far. */
  readonly enough?: (nodes: number) => boolean;
}

/** The best placement known of the parties housed, and what is left of the effort to better it. */
export class Incumbent {
  readonly housed: readonly number[];
  nodesLeft: number;
  private cost: number;

  constructor(
    readonly placement: Placement,
    readonly effort: Effort,
  ) {
    this.housed = [...placement.home.keys()].filter((party) => placement.home[party]! >= 0);
    this.nodesLeft = effort.maxNodes;
    this.cost = placement.cost();
  }

  get best(): number {
    return this.cost;
  }

  /** What a better solution costs at most. */
  get cutoff(): number {
    return this.cost - tolerance * Math.max(1, this.cost);
  }

  get outOfTime(): boolean {
    return this.effort.outOfTime();
  }

  get spent(): boolean {
    return this.nodesLeft <= 0 || this.outOfTime;
  }

  /** Takes a placement of the same parties that is better. */
  replace(homes: Int32Array): void {
    this.placement.assign(homes);
    this.cost = this.placement.cost();
  }

  /** Searches the tree of a relaxation for better solutions and takes those it finds. */
  search(relaxation: Transportation, { limit, branching, nodes, enough }: Reach): Outcome {
    const budget = new Budget(Math.min(nodes, this.nodesLeft), this.effort.outOfTime);
    const cutoff = () => Math.min(limit, this.cutoff);
    const leaf = () => {
      this.replace(wholeParties(relaxation));
      return enough?.(budget.nodes) ?? false;
    };
    const outcome = branchAndBound(relaxation, { branching, cutoff, leaf }, budget);
    this.nodesLeft -= budget.nodes;
    return outcome;
  }
}
