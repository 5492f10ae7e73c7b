import type { Nomination } from '../domain/nomination';
import type { HeldReason, Notice } from '../domain/notice';
import type { Problem } from '../domain/problem';
import type { Settings } from '../domain/settings';
import { describedAs, guestOf, sameAddress } from './identity';

/** Who may be placed, and why the others may not. */
export interface Eligibility {
  readonly eligible: readonly Nomination[];
  readonly held: ReadonlyMap<Nomination, HeldReason>;
  readonly notices: readonly Notice[];
}

const ADULT = 18;

/** Parts the nominations into those that may be placed and those held, which are never placed. */
export function eligibility(problem: Problem, placed = placedIn(problem)): Eligibility {
  const isListed = listed(problem.settings);
  const eligible: Nomination[] = [];
  const held = new Map<Nomination, HeldReason>();
  const notices: Notice[] = [];
  const earlier = new Map<string, Nomination>();

  // Who has a place is not the double: tabs are sorted, and another row may come first now.
  const inTurn = [...problem.nominations].sort((a, b) => Number(placed.has(b.id)) - Number(placed.has(a.id)));
  for (const nomination of inTurn) {
    const reason = heldOnItsOwn(nomination, isListed) ?? nominatedTwice(nomination, earlier);
    const subject = { kind: 'nomination', id: nomination.id } as const;
    if (reason) {
      held.set(nomination, reason);
      const severity = reason.code === 'withdrawn' || reason.code === 'noShow' ? 'info' : 'blocks';
      notices.push({ severity, subject: { ...subject, field: FIELD[reason.code] }, finding: reason });
      // Who did not come is nowhere else under a second nomination. A withdrawn one may be made anew.
      if (reason.code === 'noShow') remember(nomination, earlier);
      continue;
    }
    remember(nomination, earlier);
    eligible.push(nomination);
    if (nomination.age === null) {
      notices.push({ severity: 'check', subject: { ...subject, field: 'age' }, finding: { code: 'ageUnknown' } });
    }
  }
  if (problem.settings.nominators.length === 0 && problem.nominations.length > 0) {
    const subject = { kind: 'setting', name: 'Who may nominate' } as const;
    notices.push({ severity: 'check', subject, finding: { code: 'anyoneMayNominate' } });
  }
  const turn = new Map(problem.nominations.map((nomination, i) => [nomination, i] as const));
  eligible.sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0));
  return { eligible, held: new Map([...held].sort(([a], [b]) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0))), notices };
}

/** Numbers of those who have a place by the plan before. */
function placedIn({ reference }: Problem): ReadonlySet<string> {
  return new Set(reference?.guests.filter(({ hosted }) => hosted).map(({ nomination }) => nomination.id));
}

function remember(nomination: Nomination, earlier: Map<string, Nomination>): void {
  for (const name of [guestOf(nomination), describedAs(nomination)]) {
    if (name !== null && !earlier.has(name)) earlier.set(name, nomination);
  }
}

/** The field that a coordinator mends to release a nomination. */
const FIELD: Readonly<Record<HeldReason['code'], string>> = {
  withdrawn: 'status',
  noShow: 'status',
  minorWithoutReferral: 'under18Referral',
  nominatorNotListed: 'nominatedBy',
  nominatedTwice: 'guestCode',
};

/** Whether an address may nominate: it or its whole domain is on the list, or there is no list. */
export function listed({ nominators }: Pick<Settings, 'nominators'>): (email: string) => boolean {
  const admitted = new Set(nominators.map(sameAddress));
  return (email) => {
    const address = sameAddress(email);
    return admitted.size === 0 || admitted.has(address) || admitted.has(address.slice(address.indexOf('@')));
  };
}

function heldOnItsOwn(nomination: Nomination, isListed: (email: string) => boolean): HeldReason | null {
  if (nomination.status === 'withdrawn') return { code: 'withdrawn' };
  if (nomination.status === 'noShow') return { code: 'noShow' };
  if (nomination.age !== null && nomination.age < ADULT && nomination.under18Referral === '') {
    return { code: 'minorWithoutReferral', age: nomination.age };
  }
  if (!isListed(nomination.nominatedBy) && nomination.status !== 'confirmed') {
    return { code: 'nominatorNotListed', email: nomination.nominatedBy };
  }
  return null;
}

function nominatedTwice(nomination: Nomination, earlier: ReadonlyMap<string, Nomination>): HeldReason | null {
  const sameCode = earlier.get(guestOf(nomination) ?? '');
  if (sameCode) return { code: 'nominatedTwice', first: sameCode.id, by: 'code' };
  const alike = earlier.get(describedAs(nomination) ?? '');
  if (!alike || areConfirmedApart(nomination, alike)) return null;
  return { code: 'nominatedTwice', first: alike.id, by: 'name' };
}

/** Two people can share a name and an age: different codes, both confirmed by a coordinator, settle it. */
function areConfirmedApart(one: Nomination, other: Nomination): boolean {
  const [a, b] = [guestOf(one), guestOf(other)];
  return a !== null && b !== null && a !== b && one.status === 'confirmed' && other.status === 'confirmed';
}
