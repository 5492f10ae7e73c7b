import type { Nomination } from '../../domain/nomination';
import type { Named, Notice, Trait } from '../../domain/notice';
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
        person: named(last),
        others: inTurn.slice(0, -1).map(named),
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
    let best: { readonly other: Nomination; readonly bits: number; readonly agree: readonly Trait[] } | null = null;
    for (const other of before) {
      const evidence = isSettled(person, other) ? null : weigh(person, other);
      if (evidence && evidence.bits >= Math.max(enough, best?.bits ?? 0)) best = { other, ...evidence };
    }
    const lastStay = best && past.lastStay(best.other)?.weekend;
    if (!best || !lastStay) return [];
    const { other, agree } = best;
    const guestCode = same(other.association) === same(person.association) ? other.guestCode : '';
    const finding = {
      code: 'likeEarlier',
      person: named(person),
      other: named(other),
      agree,
      lastStay,
      guestCode,
    } as const;
    return [{ severity: 'check', subject: { kind: 'nomination', id: person.id, field: 'guestCode' }, finding }];
  });
}

/** Everybody once, as they were nominated last; but for those who are nominated under their code again. */
function hostedBefore(people: readonly Nomination[], earlier: readonly Nomination[], past: History): Nomination[] {
  const now = new Set(people.map(guestOf));
  const known = new Map<string, Nomination>();
  for (const nomination of earlier) {
    const guest = guestOf(nomination);
    if (guest === null || now.has(guest) || past.lastStay(nomination) === null) continue;
    const last = known.get(guest);
    if (!last || last.weekend < nomination.weekend) known.set(guest, nomination);
  }
  return [...known.values()];
}

function isSettled(one: Nomination, other: Nomination): boolean {
  return one.status === 'confirmed' && other.status === 'confirmed';
}

function named({ id, firstName, association }: Nomination): Named {
  return { id, firstName, association };
}
