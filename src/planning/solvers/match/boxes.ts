import { capBranching } from './branching';
import type { GroupBox } from './group-box';
import type { Bound, Transportation } from './transportation';

/** The box of a relaxation in two, neither of which has its present flow; undefined when that keeps within the caps. */
export function halves(relaxation: Transportation): GroupBox[] | undefined {
  return capBranching(relaxation)
    ?.map((side) => within(relaxation, side))
    .filter(isNonempty);
}

function within({ box, groupArc }: Transportation, side: readonly Bound[]): GroupBox {
  const lower = box.lower.slice();
  const upper = box.upper.slice();
  for (const bound of side) {
    const group = groupArc.indexOf(bound.arc);
    lower[group] = bound.lower;
    upper[group] = bound.upper;
  }
  return { lower, upper };
}

function isNonempty({ lower, upper }: GroupBox): boolean {
  return lower.every((least, group) => least <= upper[group]!);
}
