import type { CivilDate } from '../../domain/civil-date';
import type { Nomination } from '../../domain/nomination';
import type { Named, Notice } from '../../domain/notice';
import type { History } from '../history';
import { guestOf, same } from '../identity';
import { clusters } from './clusters';
import { type Evidence, weigher } from './evidence';

interface Pair extends Evidence {
  readonly one: Nomination;
  readonly other: Nomination;
}

/**
 * Bits of evidence above those that only make up for how many people somebody could be taken for. Fewer give more false
 * lines, more miss more doubles: see the study among the tests. Most people who were hosted before do not come back under
 * another code, so that it takes more to say so.
 */
const ENOUGH = { now: 1, before: 2.5 };

/**
 * People who may be nominated twice for a weekend, under two spellings or by two associations: a line for each person. Held
 * by nothing; and not said of those whom a coordinator has confirmed.
 * @param people who are not held as withdrawn or as somebody's plain second nomination.
 */
export function nominatedLikeAnother(people: readonly Nomination[]): Notice[] {
  const weigh = weigher(people);
  const enough = ENOUGH.now + Math.log2(people.length);
  const pairs = people.flatMap((one, i): Pair[] =>
    people.slice(i + 1).flatMap((other) => {
      const evidence = isSettled(one, other) ? null : weigh(one, other);
      return evidence && evidence.bits >= enough ? [{ one, other, ...evidence }] : [];
    }),
  );
  const turn = new Map(people.map((person, i) => [person, i] as const));
  return clusters(pairs.map(({ one, other }) => [one, other])).map((group): Notice => {
    const inTurn = [...group].sort((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0));
    const [last] = inTurn.slice(-1) as [Nomination];
    const within = pairs.filter(({ one }) => group.includes(one));
    return {
      severity: 'check',
      subject: { kind: 'nomination', id: last.id, field: 'firstName' },
      finding: {
        code: 'likeAnother',
        person: nameOf(last),
        others: inTurn.slice(0, -1).map(nameOf),
        agree: (within[0] as Pair).agree.filter((trait) => within.every(({ agree }) => agree.includes(trait))),
      },
    };
  });
}

/** Those who would count as never hosted, though somebody like them was, under another code. */
export function hostedUnderAnotherCode(
  people: readonly Nomination[],
  earlier: readonly Nomination[],
  past: History,
): Notice[] {
  const before = hostedBefore(people, earlier, past);
  if (before.length === 0) return [];
  const weigh = weigher(people);
  const enough = ENOUGH.before + Math.log2(Math.max(people.length, before.length));
  return people.flatMap((person): Notice[] => {
    if (past.lastStay(person) !== null) return [];
    const likely = before.flatMap(({ other, lastStay }) => {
      const evidence = isSettled(person, other) ? null : weigh(person, other);
      return evidence && evidence.bits >= enough ? [{ other, lastStay, ...evidence }] : [];
    });
    const [best] = likely.sort((a, b) => b.bits - a.bits);
    if (!best) return [];
    const { other, lastStay, agree } = best;
    const guestCode = same(other.association) === same(person.association) ? other.guestCode : '';
    const named = { person: nameOf(person), other: nameOf(other) };
    return [
      {
        severity: 'check',
        subject: { kind: 'nomination', id: person.id, field: 'guestCode' },
        finding: { code: 'likeEarlier', ...named, agree, lastStay, guestCode },
      },
    ];
  });
}

/** Everybody once, as they were nominated last; but for those who are nominated under their code again. */
function hostedBefore(people: readonly Nomination[], earlier: readonly Nomination[], past: History) {
  const now = new Set(people.map(guestOf));
  const known = new Map<string, { readonly other: Nomination; readonly lastStay: CivilDate }>();
  for (const other of earlier) {
    const guest = guestOf(other);
    const stay = past.lastStay(other);
    if (guest === null || stay === null || now.has(guest)) continue;
    const last = known.get(guest)?.other;
    if (!last || last.weekend < other.weekend) known.set(guest, { other, lastStay: stay.weekend });
  }
  return [...known.values()];
}

function isSettled(one: Nomination, other: Nomination): boolean {
  return one.status === 'confirmed' && other.status === 'confirmed';
}

function nameOf({ id, firstName, association }: Nomination): Named {
  return { id, firstName, association };
}
