import { type Branching, type BranchingRule, capBranching, slotSides, splitSlots } from './branching';
import type { Slot, Transportation } from './transportation';
import { tighten } from './tree';

/** Slots considered at each node. */
const candidates = 16;
/** Times that a slot is tried on either side before its average is relied on. */
const reliable = 4;

/**
 * Reliability branching (Achterberg, Koch and Martin 2005): of the most fractional slots the one with the greatest product
 * of gains; the side with the smaller gain comes first. The gains are found by solving both sides (strong branching,
 * Applegate, Bixby, Chvátal and Cook 1995) until a slot was tried often enough for its average gain per person.
 *
 * @returns a rule for one tree: it remembers what it tried there.
 */
export function strongBranching(): BranchingRule {
  const known = new Map<number, PseudoCosts>();
  return (relaxation, cutoff) => {
    const overdrawn = capBranching(relaxation);
    if (overdrawn) return overdrawn;
    const slots = mostFractional(relaxation);
    if (slots.length < 2) return slots[0] && slotSides(relaxation, slots[0]);
    const most = cutoff - relaxation.network.cost;
    let best: Branching | undefined;
    let bestScore = -1;
    for (const slot of slots) {
      const sides = slotSides(relaxation, slot);
      const gains = gainsOf(relaxation, slot, sides, most, known);
      const score = Math.max(gains[0], leastGain) * Math.max(gains[1], leastGain);
      if (score > bestScore) {
        bestScore = score;
        best = gains[0] <= gains[1] ? sides : [sides[1], sides[0]];
      }
      // One side is cut off already: nothing is gained by looking further.
      if (gains[0] === most || gains[1] === most) break;
    }
    return best;
  };
}

const leastGain = 1e-6;

/** Gains per person moved, and how often they were found, on the lower and on the upper side of a slot. */
interface PseudoCosts {
  readonly sum: [number, number];
  readonly times: [number, number];
}

/** By how much each side raises the bound, at most `most`: found by solving it, or estimated. */
function gainsOf(
  relaxation: Transportation,
  slot: Slot,
  sides: Branching,
  most: number,
  known: Map<number, PseudoCosts>,
): readonly [number, number] {
  const costs = known.get(slot.arc) ?? { sum: [0, 0], times: [0, 0] };
  known.set(slot.arc, costs);
  const part = relaxation.network.flow(slot.arc) % slot.size;
  const isUpFirst = sides[0][0]!.lower > relaxation.network.flow(slot.arc);
  const gain = (index: 0 | 1): number => {
    const side = (index === 0) === isUpFirst ? 1 : 0;
    const people = side === 1 ? slot.size - part : part;
    if (costs.times[side] >= reliable) return Math.min(0.999 * most, (people * costs.sum[side]) / costs.times[side]);
    const found = gainOf(relaxation, sides[index], most);
    costs.sum[side] += found / people;
    costs.times[side] += 1;
    return found;
  };
  return [gain(0), gain(1)];
}

function mostFractional(relaxation: Transportation): Slot[] {
  const { network } = relaxation;
  const scored = splitSlots(relaxation).map((slot) => {
    const part = network.flow(slot.arc) % slot.size;
    return { slot, score: Math.min(part, slot.size - part) };
  });
  scored.sort((a, b) => b.score - a.score || a.slot.arc - b.slot.arc);
  return scored.slice(0, candidates).map(({ slot }) => slot);
}

/** How much a side raises the bound, at most `most`. */
function gainOf(relaxation: Transportation, side: Branching[number], most: number): number {
  const { network } = relaxation;
  const mark = network.mark();
  const before = network.cost;
  const gain = tighten(relaxation, side) ? Math.min(most, network.cost - before) : most;
  network.undo(mark);
  return gain;
}
