import type { Instance } from './instance';
import { Lagrangian } from './lagrangian';
import type { Transportation } from './transportation';

/** Knapsack items looked at in one proof, and subgradient steps at most. */
const work = 10_000_000;
const mostSteps = 400;
/** Polyak's step needs a value to aim at; how many people too many that is does not matter much. */
const aim = 3;

/**
 * Tries to prove that a relaxation has no placement of whole parties, by the Lagrangian bound on the people left out:
 * it knows which sets of parties fill a home, as the flow does not (a party of three leaves the fourth bed to a single).
 */
export function isProvenImpossible(relaxation: Transportation, outOfTime: () => boolean): boolean {
  const { network, leftOutArc } = relaxation;
  const allowed = leftOutArc < 0 ? 0 : network.upperBound(leftOutArc);
  const { instance, housed } = leavingOutCosts(relaxation);
  const pairs = instance.home.length;
  const kernel = Array.from({ length: instance.parties }, (_, party) => positions(instance, party));
  const box = relaxation.box;
  const lagrangian = new Lagrangian(instance, housed, kernel, box);
  const multipliers = {
    worth: Float64Array.from(instance.sizes),
    price: new Float64Array(instance.groupCaps.length),
    capPrice: new Float64Array(instance.capPeople.length),
  };
  const bound = lagrangian.ascend(multipliers, {
    upper: allowed + aim,
    goal: allowed + 1e-3,
    steps: Math.min(mostSteps, Math.ceil(work / Math.max(1, pairs))),
    stop: outOfTime,
  });
  return bound > allowed + 1e-4;
}

/** The parties of the relaxation, at no cost in a home and one per person in a home of their own: left out. */
function leavingOutCosts(relaxation: Transportation): { instance: Instance; housed: number[] } {
  const { instance, network, outArc } = relaxation;
  const rows: { home: number; cost: number }[][] = Array.from({ length: instance.parties }, () => []);
  const beds = [...instance.beds];
  const housed: number[] = [];
  for (let party = 0; party < instance.parties; party++) {
    if (!relaxation.isIn(party)) continue;
    housed.push(party);
    const out = outArc[party]!;
    const mustStayOut = out >= 0 && network.lowerBound(out) > 0;
    if (!mustStayOut) {
      for (const pair of positions(instance, party)) rows[party]!.push({ home: instance.home[pair]!, cost: 0 });
    }
    if (out >= 0 && network.upperBound(out) > 0) {
      const size = instance.sizes[party]!;
      rows[party]!.push({ home: beds.push(size) - 1, cost: size });
    }
  }
  const pairs = rows.flatMap((row, party) => row.map((option) => ({ ...option, party })));
  const start = new Int32Array(instance.parties + 1);
  rows.forEach((row, party) => {
    start[party + 1] = start[party]! + row.length;
  });
  const group = new Int32Array(beds.length);
  group.set(instance.group);
  return {
    housed,
    instance: {
      ...instance,
      homes: beds.length,
      beds: Int32Array.from(beds),
      group,
      start,
      party: Int32Array.from(pairs, (pair) => pair.party),
      home: Int32Array.from(pairs, (pair) => pair.home),
      cost: Float64Array.from(pairs, (pair) => pair.cost),
    },
  };
}

function positions({ start }: Instance, party: number): number[] {
  return Array.from({ length: start[party + 1]! - start[party]! }, (_, index) => start[party]! + index);
}
