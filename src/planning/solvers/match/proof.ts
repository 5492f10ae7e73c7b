import type { GroupBox } from './group-box';
import type { Incumbent } from './incumbent';
import { type Kernel, kernelBelow, leastPairs, relaxationOf } from './kernel';
import { Lagrangian, type Multipliers } from './lagrangian';
import { polish } from './polish';
import { strongBranching } from './strong-branching';
import type { Transportation } from './transportation';

/** How far above the relaxation solutions are looked for, in turn (relative). */
const slacks = [0.02, 0.08, 0.3, Number.POSITIVE_INFINITY];
/** How far above the Lagrangian bound, in turn: the tree grows with the distance, so most is proved on small kernels. */
const depths = [0.0003, 0.0006, 0.0012, 0.0025, 0.005, 0.01, 0.02, 0.04, 0.08, Number.POSITIVE_INFINITY];
/** Subgradient steps at a time, and how many times; pairs are dropped in between. */
const steps = 150;
const rounds = 3;
/** Nodes × parties of the first searches, before the incumbent is polished. */
const firstEvaluations = 40_000;
/** The same for the last searches: fixed work, as a node costs in proportion to the parties. */
const lastEvaluations = 3_000_000;
/** Pairs per party that polishing may use. */
const polishPairs = 12;
/** Pairs per party on which the multipliers are sought. */
const pairsPerParty = 50;

/**
 * Searches a relaxation (with all pairs priced) for solutions better than the incumbent. Returns a lower bound on those
 * not found: at least the incumbent's cut-off when the incumbent is proven best.
 *
 * The Lagrangian multipliers leave a kernel of few pairs that a solution below a given cost may use. That cost is raised
 * step by step (iterative deepening, Korf 1985) until the kernel's tree holds a solution: no good incumbent is needed to
 * keep the kernel small, and once its tree is searched the best solution in it is the best of all.
 */
export function searchBelowIncumbent(relaxation: Transportation, incumbent: Incumbent): number {
  const root = relaxation.network.cost;
  let bound = root;
  for (const slack of slacks) {
    const upper = Math.min(incumbent.cutoff, root + Math.max(1, root) * slack);
    if (bound >= upper) continue;
    bound = Math.max(bound, searchBelow(relaxation, incumbent, upper));
    if (bound < upper || bound >= incumbent.cutoff || incumbent.spent) break;
  }
  return bound;
}

/** The same for solutions that cost less than `upper`. */
function searchBelow(relaxation: Transportation, incumbent: Incumbent, upper: number): number {
  const { instance, box, network } = relaxation;
  const { housed } = incumbent;
  const kernel = kernelBelow(relaxation, housed, upper);
  const multipliers = ascend(relaxation, incumbent, kernel, upper);
  const lagrangian = new Lagrangian(instance, housed, kernel, box);
  const bound = Math.max(network.cost, lagrangian.bound(multipliers));
  if (bound >= upper) return upper;
  const forced = lagrangian.boundsIfForced(multipliers);
  const below = (limit: number): Kernel => kernel.map((pairs) => pairs.filter((pair) => forced[pair]! < limit));
  const deepening = { incumbent, box, below, upper };
  const reached = deepen(deepening, bound, Math.ceil(firstEvaluations / housed.length));
  if (reached >= Math.min(upper, incumbent.cutoff) || incumbent.spent) return reached;
  polish(
    incumbent,
    leastPairs(kernel, polishPairs, (pair) => forced[pair]!),
  );
  return deepen(deepening, reached, Math.ceil(lastEvaluations / housed.length));
}

interface Deepening {
  readonly incumbent: Incumbent;
  readonly box: GroupBox;
  /** The kernel of the solutions below a cost. */
  readonly below: (limit: number) => Kernel;
  readonly upper: number;
}

/** Raises the cost up to which kernels are searched, with so many nodes for each; returns the bound reached. */
function deepen({ incumbent, box, below, upper }: Deepening, bound: number, nodes: number): number {
  const { placement, housed } = incumbent;
  let reached = bound;
  for (const depth of depths) {
    const limit = Math.min(upper, bound + Math.max(1, bound) * depth);
    const relaxation = relaxationOf(placement.instance, housed, below(limit), box);
    if (relaxation) {
      const outcome = incumbent.search(relaxation, { limit, branching: strongBranching(), nodes });
      if (!outcome.exhausted) return Math.max(reached, Math.min(limit, outcome.bound));
    }
    reached = limit;
    if (limit >= Math.min(upper, incumbent.cutoff)) return upper;
    if (incumbent.spent) break;
  }
  return reached;
}

/** Good multipliers; sought on few pairs where there are many, since a pair matters only near the optimum. */
function ascend(relaxation: Transportation, incumbent: Incumbent, kernel: Kernel, upper: number): Multipliers {
  const { instance, box } = relaxation;
  const { housed } = incumbent;
  let few = leastPairs(kernel, pairsPerParty, (pair) => relaxation.forcedCost(pair));
  const multipliers = multipliersOf(relaxation);
  for (let round = 0; round < rounds; round++) {
    const lagrangian = new Lagrangian(instance, housed, few, box);
    const bound = lagrangian.ascend(multipliers, { upper, goal: upper, steps, stop: () => incumbent.spent });
    if (bound >= upper || incumbent.spent) break;
    const forced = lagrangian.boundsIfForced(multipliers);
    few = few.map((pairs) => pairs.filter((pair) => forced[pair]! < upper));
  }
  return multipliers;
}

/** The duals of the relaxation. */
function multipliersOf({ network, partyNode, groupArc, instance, sink }: Transportation): Multipliers {
  const worth = new Float64Array(instance.parties);
  for (const [party, node] of partyNode.entries()) {
    if (node >= 0) worth[party] = instance.sizes[party]! * (network.potential[sink]! - network.potential[node]!);
  }
  const price = Float64Array.from(groupArc, (arc) => (arc < 0 ? 0 : -network.reducedCost(arc)));
  return { worth, price, capPrice: new Float64Array(instance.capPeople.length) };
}
