import type { Nomination } from '../domain/nomination';
import type { Notice } from '../domain/notice';
import type { Party, Priority, Tier } from '../domain/plan';
import type { Problem } from '../domain/problem';
import { draw } from './draw';
import type { History } from './history';
import { guestOf, same } from './identity';
import { priorityOf } from './priority';

/** A party and where it stands. */
export interface RankedParty extends Party {
  /** 1 = first. */
  readonly rank: number;
  readonly priorities: ReadonlyMap<Nomination, Priority>;
}

/** Puts those who may be placed in the order in which they are considered. */
export type Ranking = (eligible: readonly Nomination[], problem: Problem, history: History) => RankedParty[];

/** The parties in order: tier, then points, then a draw that anyone can repeat. */
export function order(eligible: readonly Nomination[], problem: Problem, history: History): RankedParty[] {
  const { drawSeed } = problem.settings;
  const standings = parties(eligible).map((members) => {
    const own = members.map((member) => priorityOf(member, problem, history));
    const tier = Math.max(...own.map((priority) => priority.tier)) as Tier;
    const points = Math.max(...own.map((priority) => priority.points));
    const first = members[own.findIndex((priority) => priority.points === points)];
    const priorities = new Map(
      members.map((member, i) => {
        const priority = own[i] as Priority;
        const rankedWith = priority.points === points || !first ? null : first.id;
        const latest = members[own.findIndex((each) => each.tier === tier)];
        const tierFrom = priority.tier === tier || !latest ? null : latest.id;
        return [member, { ...priority, rankedWith, tierFrom }] as const;
      }),
    );
    const names = members.map((member) => guestOf(member) ?? member.id).sort();
    return { members, priorities, tier, points, lot: draw(`${drawSeed}|${problem.weekend.start}|${names.join('|')}`) };
  });
  standings.sort((a, b) => a.tier - b.tier || b.points - a.points || a.lot - b.lot || compareIds(a.members, b.members));
  return standings.map(({ members, priorities }, i) => ({ members, priorities, rank: i + 1 }));
}

/** Nominations by group; whoever has none is a party of one. */
function parties(eligible: readonly Nomination[]): Nomination[][] {
  const byGroup = new Map<string, Nomination[]>();
  for (const nomination of eligible) {
    const group = same(nomination.group);
    const key = group === '' ? `alone|${nomination.id}` : `group|${group}`;
    byGroup.set(key, [...(byGroup.get(key) ?? []), nomination]);
  }
  return [...byGroup.values()];
}

function compareIds(a: readonly Nomination[], b: readonly Nomination[]): number {
  return (a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1;
}

/** What is odd about the groups as they were written. */
export function groupNotices(eligible: readonly Nomination[], held: Iterable<Nomination>): Notice[] {
  const notices: Notice[] = [];
  const missing = [...held].filter(
    ({ group, status }) => group !== '' && status !== 'withdrawn' && status !== 'noShow',
  );
  for (const members of parties(eligible)) {
    const [first] = members;
    if (!first || first.group === '') continue;
    const subject = { kind: 'nomination', id: first.id, field: 'group' } as const;
    const associations = new Set(members.map((member) => same(member.association))).size;
    if (associations > 1) {
      const finding = { code: 'groupAcrossAssociations', group: first.group, associations } as const;
      notices.push({ severity: 'check', subject, finding });
    }
    const absent = missing.filter((one) => same(one.group) === same(first.group)).map(({ id }) => id);
    if (absent.length > 0) {
      const finding = { code: 'groupHeldMember', group: first.group, nominations: absent } as const;
      notices.push({ severity: 'check', subject, finding });
    }
  }
  return notices;
}
