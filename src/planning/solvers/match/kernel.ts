import type { GroupBox } from './group-box';
import type { Instance } from './instance';
import { Transportation } from './transportation';

/**
 * Pairs (positions in the instance) still in play, for each party. A kernel belongs to a cost: every solution below
 * that cost uses no other pairs.
 */
export type Kernel = readonly (readonly number[])[];

export function sizeOf(kernel: Kernel): number {
  return kernel.reduce((sum, pairs) => sum + pairs.length, 0);
}

/** The solved relaxation of the parties with a kernel's pairs; undefined when they do not suffice. */
export function relaxationOf(
  instance: Instance,
  housed: readonly number[],
  kernel: Kernel,
  box: GroupBox,
): Transportation | undefined {
  const relaxation = new Transportation(instance, 0, box);
  for (const party of housed) {
    const size = instance.sizes[party]!;
    relaxation.addParty(party, kernel[party]!, (pair) => instance.cost[pair]! / size);
  }
  if (!relaxation.network.route()) return undefined;
  relaxation.network.commit();
  return relaxation;
}

/**
 * Pairs that a solution cheaper than `upper` may use, by reduced cost in the relaxation: a whole party on a pair raises
 * the bound by its size times the pair's reduced cost.
 */
export function kernelBelow(relaxation: Transportation, housed: readonly number[], upper: number): number[][] {
  const { instance, network } = relaxation;
  const gap = upper - network.cost;
  const kernel: number[][] = Array.from({ length: instance.parties }, () => []);
  const highest = highestEntry(relaxation);
  for (const party of housed) {
    const size = instance.sizes[party]!;
    const best = size * (network.potential[relaxation.partyNode[party]!]! - highest);
    for (let pair = instance.start[party]!; pair < instance.start[party + 1]!; pair++) {
      if (instance.cost[pair]! + best >= gap) break;
      if (relaxation.forcedCost(pair) < gap) kernel[party]!.push(pair);
    }
  }
  return kernel;
}

/** No home is entered at a higher potential: pairs are sorted by cost, so pricing them may stop early. */
function highestEntry({ network }: Transportation): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (let node = 0; node < network.nodes; node++) highest = Math.max(highest, network.potential[node]!);
  return highest;
}

/** Of each party the `count` pairs with the least key. */
export function leastPairs(kernel: Kernel, count: number, key: (pair: number) => number): number[][] {
  return kernel.map((pairs) => {
    if (pairs.length <= count) return [...pairs];
    const keyed = pairs.map((pair) => ({ pair, key: key(pair) }));
    keyed.sort((a, b) => a.key - b.key || a.pair - b.pair);
    return keyed.slice(0, count).map(({ pair }) => pair);
  });
}
