import type { GroupBox } from './group-box';
import type { Incumbent } from './incumbent';
import { type Kernel, kernelBelow, relaxationOf } from './kernel';
import type { Placement } from './placement';
import type { Transportation } from './transportation';

/** From this many pairs on, pairs are priced in rather than all taken. */
const manyPairs = 40_000;
/** Pairs of each party to start from: the cheapest of all, and the cheapest of each group of homes. */
const pairsAtFirst = 24;
const pairsPerGroup = 8;
/** Pairs of each party taken in at a time. */
const pairsPerRound = 4;
/** Reduced costs this little below zero, relative to the total, are rounding. */
const tolerance = 1e-9;

/** A solved relaxation, exact over all pairs although it may hold only some. */
export interface Root {
  readonly relaxation: Transportation;
  readonly kernel: Kernel;
  /** The least cost of the relaxation; less when time ran out before all pairs were priced. */
  readonly bound: number;
}

/**
 * The relaxation of the parties housed; undefined when the box has no flow. With many pairs it starts from the cheapest
 * of each party, or from those of the root of a wider box, and takes in the others by column generation (Ford and
 * Fulkerson 1958): those of negative reduced cost, until there are none.
 */
export function rootOf(incumbent: Incumbent, box: GroupBox, wider?: Root): Root | undefined {
  const { placement, housed } = incumbent;
  const { instance } = placement;
  const total = housed.reduce((sum, party) => sum + instance.start[party + 1]! - instance.start[party]!, 0);
  if (total > manyPairs) {
    const kernel = (wider?.kernel ?? cheapestPairs(placement, housed)).map((pairs) => [...pairs]);
    const relaxation = relaxationOf(instance, housed, kernel, box);
    // Without a flow on these pairs there may still be one on all.
    if (relaxation) {
      const least = wider?.bound ?? cheapestOfEach(incumbent);
      const bound = priceIn(relaxation, kernel, incumbent) ? relaxation.network.cost : least;
      return { relaxation, kernel, bound };
    }
  }
  const kernel = allPairs(placement, housed);
  const relaxation = relaxationOf(instance, housed, kernel, box);
  return relaxation && { relaxation, kernel, bound: relaxation.network.cost };
}

/** What everybody's cheapest home costs, room or not. */
function cheapestOfEach({ placement: { instance }, housed }: Incumbent): number {
  return housed.reduce((sum, party) => sum + instance.cost[instance.start[party]!]!, 0);
}

function allPairs({ instance }: Placement, housed: readonly number[]): Kernel {
  const kernel: number[][] = Array.from({ length: instance.parties }, () => []);
  for (const party of housed) {
    for (let pair = instance.start[party]!; pair < instance.start[party + 1]!; pair++) kernel[party]!.push(pair);
  }
  return kernel;
}

function cheapestPairs({ instance, home }: Placement, housed: readonly number[]): Kernel {
  const kernel: number[][] = Array.from({ length: instance.parties }, () => []);
  for (const party of housed) {
    const taken = instance.groupCaps.map(() => 0);
    for (let pair = instance.start[party]!; pair < instance.start[party + 1]!; pair++) {
      const group = instance.group[instance.home[pair]!]!;
      const isCheap = pair - instance.start[party]! < pairsAtFirst || taken[group]! < pairsPerGroup;
      if (isCheap || instance.home[pair] === home[party]) {
        kernel[party]!.push(pair);
        taken[group]!++;
      }
    }
  }
  return kernel;
}

/** False when time ran out before every pair was priced. */
function priceIn(relaxation: Transportation, kernel: number[][], incumbent: Incumbent): boolean {
  const { instance, network } = relaxation;
  const { housed } = incumbent;
  const known = kernel.map((pairs) => new Set(pairs));
  for (;;) {
    let added = 0;
    const profitable = kernelBelow(relaxation, housed, network.cost - tolerance * Math.max(1, network.cost));
    for (const party of housed) {
      // Rounding may leave a pair that is in already a hair below zero.
      const unknown = profitable[party]!.filter((pair) => !known[party]!.has(pair));
      for (const pair of unknown.slice(0, pairsPerRound)) {
        known[party]!.add(pair);
        kernel[party]!.push(pair);
        relaxation.addPair(party, pair, instance.cost[pair]! / instance.sizes[party]!);
        added++;
      }
    }
    if (added === 0) return true;
    if (!network.route()) throw new Error('a relaxation lost its flow to a further pair');
    network.commit();
    if (incumbent.outOfTime) return false;
  }
}
