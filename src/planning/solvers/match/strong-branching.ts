import { type Branching, type BranchingRule, capBranching, slotSides, splitSlots } from './branching';
import type { Slot, Transportation } from './transportation';
import { tighten } from './tree';

/** Slots tried at each node. */
const candidates = 16;

/**
 * Strong branching (Applegate, Bixby, Chvátal and Cook 1995): of the most fractional slots, solve both sides and take
 * the slot with the greatest product of gains; the side with the smaller gain comes first.
 */
export const strongBranching: BranchingRule = (relaxation, cutoff) => {
  const overdrawn = capBranching(relaxation);
  if (overdrawn) return overdrawn;
  const slots = mostFractional(relaxation);
  if (slots.length < 2) return slots[0] && slotSides(relaxation, slots[0]);
  const most = cutoff - relaxation.network.cost;
  let best: Branching | undefined;
  let bestScore = -1;
  for (const slot of slots) {
    const [one, other] = slotSides(relaxation, slot);
    const gains = [gainOf(relaxation, one, most), gainOf(relaxation, other, most)] as const;
    const score = Math.max(gains[0], leastGain) * Math.max(gains[1], leastGain);
    if (score > bestScore) {
      bestScore = score;
      best = gains[0] <= gains[1] ? [one, other] : [other, one];
    }
    // One side is cut off already: nothing is gained by looking further.
    if (gains[0] === most || gains[1] === most) break;
  }
  return best;
};

const leastGain = 1e-6;

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
