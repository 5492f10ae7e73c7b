import type { Nomination } from '../../domain/nomination';
import type { Stay } from '../../domain/stay';
import { guestOf } from '../../planning/identity';
import { guestKey, isGuestKey } from '../../sheets/guest-key';
import { knownSecret } from './secret';

/**
 * The same stays, those of the people nominated under their plain code again. A key made from a code alone, as of a history
 * typed in without associations, fits that code whoever nominates, as the code itself would.
 */
export function recognised(stays: readonly Stay[], nominations: readonly Nomination[]): readonly Stay[] {
  if (!stays.some((stay) => isGuestKey(stay.guestKey))) return stays;
  const secret = knownSecret();
  if (secret === null) return stays;
  const known = new Map<string, Pick<Stay, 'association' | 'guestKey'>>();
  for (const { association, guestCode } of nominations) {
    for (const from of [association, '']) {
      const guest = guestOf({ association: from, guestCode });
      if (guest !== null) known.set(guestKey(guest, secret), { association: from, guestKey: guestCode });
    }
  }
  return stays.map((stay) => ({ ...stay, ...known.get(stay.guestKey) }));
}
