import { type BranchingRule, quickBranching } from './branching';
import type { Effort } from './effort';
import { isProvenImpossible } from './impossibility';
import type { Placement } from './placement';
import { strongBranching } from './strong-branching';
import type { Transportation } from './transportation';
import { Budget, branchAndBound, type Outcome } from './tree';
import { wholeParties } from './unsplit';

/** Nodes for one question ("can these be together?"): most are settled at once, some need better branching. */
const quickNodes = 300;
const strongNodes = 1000;

/** Answers whether a relaxation has a placement of whole parties, and counts what that took. */
export class Feasibility {
  /** False once a question was given up. */
  proven = true;
  private nodes = 0;

  constructor(private readonly effort: Effort) {}

  /** True with such a placement in `witness`; false when there is none, or when a limit was hit (see `proven`). */
  find(relaxation: Transportation, witness: Placement): boolean {
    const quick = this.search(relaxation, witness, quickBranching, quickNodes);
    if (quick.found || quick.exhausted) return quick.found;
    if (isProvenImpossible(relaxation, this.effort.outOfTime)) return false;
    const strong = this.search(relaxation, witness, strongBranching(), strongNodes);
    if (!strong.found && !strong.exhausted) this.proven = false;
    return strong.found;
  }

  private search(relaxation: Transportation, witness: Placement, branching: BranchingRule, nodes: number): Outcome {
    const left = Math.max(0, this.effort.maxNodes - this.nodes);
    const budget = new Budget(Math.min(nodes, left), this.effort.outOfTime);
    const leaf = () => {
      witness.assign(wholeParties(relaxation));
      return true;
    };
    const outcome = branchAndBound(relaxation, { branching, cutoff: () => Number.POSITIVE_INFINITY, leaf }, budget);
    this.nodes += budget.nodes;
    return outcome;
  }
}
