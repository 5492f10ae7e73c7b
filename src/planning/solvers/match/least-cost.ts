import { halves } from './boxes';
import { quickBranching } from './branching';
import type { Effort } from './effort';
import { widestBox } from './group-box';
import { Incumbent } from './incumbent';
import { kernelBelow, leastPairs } from './kernel';
import type { Placement } from './placement';
import { polish } from './polish';
import { searchBelowIncumbent } from './proof';
import { type Root, rootOf } from './root';

/** Nodes of the first dive, which settles easy problems and finds a first good solution otherwise. */
const diveNodes = 40;
/** Parties from which on the tree is too deep to come upon good solutions early; pairs of each for the first polish. */
const manyParties = 150;
const pairsPerParty = 12;
/** Boxes looked at; past this, searches inside a box branch on the caps it overdraws. */
const mostBoxes = 200;

/**
 * Houses the parties of the placement at the least cost, in place, and returns a lower bound on that cost: equal to the
 * cost when proven.
 *
 * First the transportation relaxation and a short dive into its tree. Where caps overlap, the ways to share them among
 * groups of homes are split into boxes, best bound first, until the relaxation of a box keeps within the caps; each such
 * box is then searched.
 */
export function houseAtLeastCost(placement: Placement, effort: Effort): number {
  const incumbent = new Incumbent(placement, effort);
  const widest = rootOf(incumbent, widestBox(placement.instance))!;
  dive(widest, incumbent);
  const isLarge = incumbent.housed.length > manyParties;
  if (isLarge) polishEarly(widest, incumbent);
  // On large problems a box costs more than it tells: the multipliers of the caps have to do.
  const most = isLarge ? 1 : mostBoxes;
  let bound = Number.POSITIVE_INFINITY;
  let boxes = 1;
  const open: Root[] = [widest];
  while (open.length > 0) {
    const root = takeLeast(open);
    if (root.bound >= incumbent.cutoff) break;
    if (incumbent.spent) {
      bound = Math.min(bound, root.bound);
      break;
    }
    const split = boxes < most ? halves(root.relaxation) : undefined;
    if (!split) {
      bound = Math.min(bound, searchBelowIncumbent(root.relaxation, incumbent));
      continue;
    }
    for (const box of split) {
      const child = rootOf(incumbent, box, root);
      if (child) open.push(child);
      boxes++;
    }
  }
  return bound >= incumbent.cutoff ? incumbent.best : bound;
}

/** On the pairs nearest to the relaxation: better keys need multipliers, which may be long in coming. */
function polishEarly({ relaxation }: Root, incumbent: Incumbent): void {
  const kernel = kernelBelow(relaxation, incumbent.housed, incumbent.cutoff);
  polish(
    incumbent,
    leastPairs(kernel, pairsPerParty, (pair) => relaxation.forcedCost(pair)),
  );
}

function dive({ relaxation }: Root, incumbent: Incumbent): void {
  incumbent.search(relaxation, {
    limit: Number.POSITIVE_INFINITY,
    branching: quickBranching,
    nodes: Math.max(diveNodes, 2 * incumbent.housed.length),
    enough: (nodes) => nodes >= diveNodes,
  });
}

function takeLeast(open: Root[]): Root {
  const least = open.reduce((a, b) => (b.bound < a.bound ? b : a));
  open.splice(open.indexOf(least), 1);
  return least;
}
