import type { Nomination } from '../../../src/domain/nomination.ts';
import type { HeldReason } from '../../../src/domain/notice.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { folded } from './history.ts';

/** Nominations that travel and stay together; whoever names no group is a party of one. */
export interface TrueParty {
  readonly members: readonly Nomination[];
  readonly size: number;
  /** For sentences: the members' numbers. */
  readonly name: string;
}

/** Every reason for which a nomination must be held, by its number; those without any are eligible. */
export function mustBeHeld({ nominations, settings, reference }: Problem): Map<string, HeldReason[]> {
  const listed = settings.nominators.map(folded);
  /** Whom a later nomination may repeat: who is eligible, and who did not come and is nowhere else under another one. */
  const known: Nomination[] = [];
  const held = new Map<string, HeldReason[]>();
  // Who has a place already is not the double, wherever their row stands.
  const hasPlace = ({ id }: Nomination) =>
    reference?.guests.some((one) => one.hosted && one.nomination.id === id) === true;
  for (const nomination of [...nominations.filter(hasPlace), ...nominations.filter((one) => !hasPlace(one))]) {
    const { status, age, under18Referral, nominatedBy } = nomination;
    const reasons: HeldReason[] = [];
    if (status === 'withdrawn') reasons.push({ code: 'withdrawn' });
    if (status === 'noShow') reasons.push({ code: 'noShow' });
    if (age !== null && age < 18 && under18Referral === '') reasons.push({ code: 'minorWithoutReferral', age });
    if (listed.length > 0 && !listed.includes(folded(nominatedBy)) && status !== 'confirmed') {
      reasons.push({ code: 'nominatorNotListed', email: nominatedBy });
    }
    for (const earlier of known) {
      if (hasSameCode(nomination, earlier)) reasons.push({ code: 'nominatedTwice', first: earlier.id, by: 'code' });
      else if (looksAlike(nomination, earlier) && !toldApart(nomination, earlier)) {
        reasons.push({ code: 'nominatedTwice', first: earlier.id, by: 'name' });
      }
    }
    if (reasons.length > 0) held.set(nomination.id, reasons);
    if (reasons.length === 0 || status === 'noShow') known.push(nomination);
  }
  return held;
}

function hasSameCode(a: Nomination, b: Nomination): boolean {
  const code = folded(a.guestCode);
  return code !== '' && code === folded(b.guestCode) && folded(a.association) === folded(b.association);
}

function looksAlike(a: Nomination, b: Nomination): boolean {
  const name = folded(a.firstName);
  const sameName = name !== '' && name === folded(b.firstName);
  return sameName && a.age !== null && a.age === b.age && folded(a.association) === folded(b.association);
}

/** Different codes, both confirmed by a coordinator: two people after all. */
function toldApart(a: Nomination, b: Nomination): boolean {
  const codes = [a, b].map(({ guestCode }) => folded(guestCode));
  return !codes.includes('') && codes[0] !== codes[1] && a.status === 'confirmed' && b.status === 'confirmed';
}

/** The parties of those who are not held. */
export function trueParties(problem: Problem, held: ReadonlyMap<string, unknown>): TrueParty[] {
  const groups = new Map<string, Nomination[]>();
  for (const nomination of problem.nominations) {
    if (held.has(nomination.id)) continue;
    const group = folded(nomination.group);
    const key = group === '' ? `#${nomination.id}` : `=${group}`;
    groups.set(key, [...(groups.get(key) ?? []), nomination]);
  }
  return [...groups.values()].map((members) => ({
    members,
    size: members.length,
    name: members.map(({ id }) => id).join('+'),
  }));
}
