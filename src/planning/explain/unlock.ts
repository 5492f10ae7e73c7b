import type { RankedParty } from '../order';
import { join, type WhatIf } from './join';
import { kindOfParty } from './likeness';
import type { Standing } from './standing';

/** The parties, down the list, that can be hosted as well, one after the other, while everybody hosted keeps a place. */
export function unlocked(waiting: readonly RankedParty[], start: Standing, whatIf: WhatIf): RankedParty[] {
  let standing = start;
  const refused = new Set<string>();
  return waiting.filter((party) => {
    const kind = kindOfParty(party, whatIf.field);
    // Who needs what somebody above was refused is refused as well: nobody has left since.
    if (refused.has(kind)) return false;
    const joined = join(party, standing, whatIf);
    if (joined) standing = joined;
    else refused.add(kind);
    return joined !== null;
  });
}

export function peopleIn(parties: readonly RankedParty[]): number {
  return parties.reduce((sum, { members }) => sum + members.length, 0);
}
