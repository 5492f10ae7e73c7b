import type { Bound, Slot, Transportation } from './transportation';

/** A dichotomy: no placement of whole parties violates both sides. The more promising side comes first. */
export type Branching = readonly [readonly Bound[], readonly Bound[]];

/** Picks a dichotomy that cuts off the present flow; undefined when that splits no party and is within all caps. */
export type BranchingRule = (relaxation: Transportation, cutoff: number) => Branching | undefined;

/** Overdrawn caps first, then the slot with the largest parties, the most evenly split among them. */
export const quickBranching: BranchingRule = (relaxation) => capBranching(relaxation) ?? slotBranching(relaxation);

/** Slots whose people are no multiple of the size. */
export function splitSlots(relaxation: Transportation): Slot[] {
  const { network, slots } = relaxation;
  return slots.filter(({ arc, size }) => network.flow(arc) % size !== 0);
}

/** Some k parties of one size at most in one home, or k + 1 at least. */
export function slotSides(relaxation: Transportation, { arc, size }: Slot): Branching {
  const { network } = relaxation;
  const flow = network.flow(arc);
  const few = size * Math.floor(flow / size);
  const down = [{ arc, lower: network.lowerBound(arc), upper: few }];
  const up = [{ arc, lower: few + size, upper: network.upperBound(arc) }];
  return 2 * (flow - few) >= size ? [up, down] : [down, up];
}

function slotBranching(relaxation: Transportation): Branching | undefined {
  const { network } = relaxation;
  let best: Slot | undefined;
  let most = 0;
  for (const slot of splitSlots(relaxation)) {
    const part = (network.flow(slot.arc) % slot.size) / slot.size;
    const score = slot.size + Math.min(part, 1 - part);
    if (score > most) {
      most = score;
      best = slot;
    }
  }
  return best && slotSides(relaxation, best);
}

/**
 * Where homes that share a cap together take more than it allows: at most v people in one group of them, or at least
 * v + 1, which leaves so much less to the other groups under the same caps. v halves the excess, so that both sides
 * exclude the present flow.
 */
export function capBranching(relaxation: Transportation): Branching | undefined {
  const { network, groupArc, instance } = relaxation;
  for (const [cap, people] of instance.capPeople.entries()) {
    const sharing = groupArc.flatMap((arc, group) =>
      instance.groupCaps[group]!.includes(cap) ? [{ arc, group }] : [],
    );
    const total = sharing.reduce((sum, { arc }) => sum + network.flow(arc), 0);
    if (total <= people) continue;
    const widest = sharing.reduce((a, b) => (slack(relaxation, b.arc) > slack(relaxation, a.arc) ? b : a));
    const { arc } = widest;
    const at = Math.max(network.lowerBound(arc), network.flow(arc) - Math.ceil((total - people) / 2));
    const down = [{ arc, lower: network.lowerBound(arc), upper: at }];
    const up = [{ arc, lower: at + 1, upper: network.upperBound(arc) }, ...othersUnder(relaxation, widest, at + 1)];
    return [up, down];
  }
  return undefined;
}

function slack({ network }: Transportation, arc: number): number {
  return network.flow(arc) - network.lowerBound(arc);
}

/** Bounds on the groups that share a cap with one that takes at least `lower` people. */
function othersUnder(
  { network, groupArc, instance }: Transportation,
  raised: { group: number },
  lower: number,
): Bound[] {
  const atLeast = groupArc.map((arc, group) =>
    group === raised.group ? lower : arc < 0 ? 0 : network.lowerBound(arc),
  );
  return groupArc.flatMap((arc, group) => {
    if (arc < 0 || group === raised.group) return [];
    const room = instance.groupCaps[group]!.map((cap) => {
      const taken = atLeast.reduce(
        (sum, people, other) => (other !== group && instance.groupCaps[other]!.includes(cap) ? sum + people : sum),
        0,
      );
      return instance.capPeople[cap]! - taken;
    });
    const upper = Math.min(network.upperBound(arc), ...room);
    return upper < network.upperBound(arc) ? [{ arc, lower: network.lowerBound(arc), upper }] : [];
  });
}
