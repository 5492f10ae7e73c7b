import { widestBox } from './group-box';
import { Incumbent } from './incumbent';
import type { Instance } from './instance';
import type { Kernel } from './kernel';
import { Placement } from './placement';
import { rootOf } from './root';
import { strongBranching } from './strong-branching';

/** Parties rehoused together, in turn: the next number once a pass with the last one gained nothing. */
const widths = [32, 64, 128, 256];
const mostPasses = 12;
const nodesEach = 60;

/**
 * Large neighbourhood search (Shaw 1998): takes neighbouring parties out of their homes and houses them anew, exactly or
 * nearly so, among the homes the kernel gives them and the beds they left. Needed only on large problems, whose trees
 * are too deep to come upon good solutions.
 */
export function polish(incumbent: Incumbent, kernel: Kernel): void {
  let width = 0;
  for (let pass = 0; pass < mostPasses && width < widths.length; pass++) {
    const before = incumbent.best;
    polishAll(incumbent, kernel, widths[width]!);
    if (incumbent.spent) return;
    if (incumbent.best === before) width++;
  }
}

function polishAll(incumbent: Incumbent, kernel: Kernel, width: number): void {
  const covered = new Set<number>();
  for (const party of incumbent.housed) {
    if (incumbent.spent) return;
    if (covered.has(party)) continue;
    const parties = neighboursOf(party, incumbent.placement, kernel, width);
    for (const neighbour of parties) covered.add(neighbour);
    rehouse(incumbent, parties, kernel);
  }
}

/** The party, the guests of the homes it might use, the guests of those they might use, and so on. */
function neighboursOf(party: number, placement: Placement, kernel: Kernel, width: number): number[] {
  const { instance } = placement;
  const found = new Set([party]);
  for (const one of found) {
    for (const pair of kernel[one]!) {
      for (const guest of placement.guestsOf(instance.home[pair]!)) {
        if (found.size < width) found.add(guest);
      }
    }
    for (const guest of placement.guestsOf(placement.home[one]!)) if (found.size < width) found.add(guest);
  }
  return [...found];
}

function rehouse(incumbent: Incumbent, parties: readonly number[], kernel: Kernel): void {
  const { placement } = incumbent;
  const homes = placement.home.slice();
  const part = new Placement(partOf(placement, parties, kernel));
  parties.forEach((party, index) => {
    part.put(index, homes[party]!);
  });
  const local = new Incumbent(part, incumbent.effort);
  const before = local.best;
  const root = rootOf(local, widestBox(part.instance));
  if (!root) return;
  local.search(root.relaxation, { limit: Number.POSITIVE_INFINITY, branching: strongBranching(), nodes: nodesEach });
  if (local.best >= before) return;
  parties.forEach((party, index) => {
    homes[party] = part.home[index]!;
  });
  incumbent.replace(homes);
}

/** The problem of these parties alone, with the beds and the room under the caps that the others leave. */
function partOf(placement: Placement, parties: readonly number[], kernel: Kernel): Instance {
  const { instance } = placement;
  const rows = parties.map((party) => pairsFor(placement, party, kernel));
  const pairs = rows.flat();
  const start = new Int32Array(parties.length + 1);
  rows.forEach((row, index) => {
    start[index + 1] = start[index]! + row.length;
  });
  const { beds, capPeople } = placement.roomWithout(parties);
  return {
    parties: parties.length,
    homes: instance.homes,
    sizes: Int32Array.from(parties, (party) => instance.sizes[party]!),
    beds,
    start,
    party: Int32Array.from(rows.flatMap((row, index) => row.map(() => index))),
    home: Int32Array.from(pairs, (pair) => instance.home[pair]!),
    cost: Float64Array.from(pairs, (pair) => instance.cost[pair]!),
    places: instance.places,
    capPeople,
    group: instance.group,
    groupCaps: instance.groupCaps,
  };
}

/** Pairs of the kernel that leave room, and the present one, cheapest first. */
function pairsFor({ instance, home }: Placement, party: number, kernel: Kernel): number[] {
  const pairs = new Set(kernel[party]!);
  for (let pair = instance.start[party]!; pair < instance.start[party + 1]!; pair++) {
    if (instance.home[pair] === home[party]) pairs.add(pair);
  }
  return [...pairs].sort((a, b) => a - b);
}
