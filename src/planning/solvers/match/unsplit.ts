import { Network } from './network';
import type { Transportation } from './transportation';

/** Left out, as a home. */
const nowhere = -1;

/**
 * Homes of whole parties at a leaf, at the cost of its flow or less: -1 = left out or not in the relaxation.
 * Sizes of which the flow splits a party are assigned anew to the counts of the flow (Kuhn 1955, as a flow problem).
 */
export function wholeParties(relaxation: Transportation): Int32Array {
  const { instance, network, partyNode } = relaxation;
  const homes = new Int32Array(instance.parties).fill(nowhere);
  const splitSizes = new Set<number>();
  for (let party = 0; party < instance.parties; party++) {
    if (partyNode[party]! < 0) continue;
    const size = instance.sizes[party]!;
    relaxation.forEachArc(party, (home, arc) => {
      const flow = network.flow(arc);
      if (flow === size) homes[party] = home;
      else if (flow > 0) splitSizes.add(size);
    });
  }
  for (const size of splitSizes) assignSize(relaxation, size, homes);
  return homes;
}

function assignSize(relaxation: Transportation, size: number, homes: Int32Array): void {
  const { instance, network, partyNode } = relaxation;
  const people = new Map<number, number>();
  const parties: number[] = [];
  for (let party = 0; party < instance.parties; party++) {
    if (instance.sizes[party] !== size || partyNode[party]! < 0 || isFixed(relaxation, party)) continue;
    parties.push(party);
    relaxation.forEachArc(party, (home, arc) => {
      const flow = network.flow(arc);
      if (flow > 0) people.set(home, (people.get(home) ?? 0) + flow);
    });
  }
  const assignment = new Network();
  const sink = assignment.addNode(0);
  const nodes = new Map<number, number>();
  for (const [home, flow] of people) {
    nodes.set(home, assignment.addNode(0));
    assignment.addArc(nodes.get(home)!, sink, flow / size, 0);
  }
  const arcs: { party: number; home: number; arc: number }[] = [];
  for (const party of parties) {
    const node = assignment.addNode(0);
    relaxation.forEachArc(party, (home, arc) => {
      const end = nodes.get(home);
      if (end === undefined || network.upperBound(arc) === 0) return;
      arcs.push({ party, home, arc: assignment.addArc(node, end, 1, network.price[arc]! * size) });
    });
    assignment.demand(node, sink, 1);
  }
  assignment.route();
  for (const { party, home, arc } of arcs) if (assignment.flow(arc) > 0) homes[party] = home;
}

/** Whether the party has no choice: it must stay out, or it was turned away and has no flow. */
function isFixed(relaxation: Transportation, party: number): boolean {
  const { network } = relaxation;
  let fixed = false;
  let flow = 0;
  relaxation.forEachArc(party, (_home, arc) => {
    flow += network.flow(arc);
    if (network.lowerBound(arc) > 0) fixed = true;
  });
  return fixed || flow === 0;
}
