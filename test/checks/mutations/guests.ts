import type { Decision, Outcome } from '../../../src/domain/plan.ts';
import {
  type Hosted,
  idsOf,
  isHosted,
  isWaiting,
  type Mutation,
  offBoard,
  type Pair,
  partyOf,
  withNomination,
  withOutcome,
  withPriority,
} from './edit.ts';

const WAITS: Outcome = { decision: 'waiting', ahead: 0, reason: { code: 'notSearched' } };

function withDecisions({ problem, plan }: Pair, change: (decisions: readonly Decision[]) => Decision[]): Pair {
  return { problem, plan: { ...plan, decisions: change(plan.decisions) } };
}

/** What decides who comes, in which order and why. */
export const GUEST_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a nomination is forgotten',
    breaks: 'decided once',
    apply: (pair) => (pair.plan.decisions.length > 0 ? withDecisions(pair, ([, ...rest]) => rest) : null),
  },
  {
    name: 'a nomination is decided twice',
    breaks: 'decided once',
    apply(pair) {
      const [first] = pair.plan.decisions;
      return first ? withDecisions(pair, (decisions) => [...decisions, first]) : null;
    },
  },
  {
    name: 'a minor who was referred turns out not to be',
    breaks: 'held',
    apply(pair) {
      const minor = pair.plan.decisions.find(
        ({ nomination, rank }) => rank !== null && nomination.age !== null && nomination.age < 18,
      );
      return minor ? withNomination(pair, minor.nomination.id, { under18Referral: '' }) : null;
    },
  },
  {
    name: 'somebody withdraws and stays in the plan',
    breaks: 'held',
    apply(pair) {
      const hosted = pair.plan.decisions.find(isHosted);
      return hosted ? withNomination(pair, hosted.nomination.id, { status: 'withdrawn' }) : null;
    },
  },
  {
    name: 'somebody is held for nothing',
    breaks: 'held',
    apply(pair) {
      const waiting = pair.plan.decisions.find(isWaiting);
      return waiting
        ? withOutcome(pair, [waiting.nomination.id], () => ({ decision: 'held', reason: { code: 'withdrawn' } }))
        : null;
    },
  },
  {
    name: 'the second of two nominations of one person stays, not the first',
    breaks: 'held',
    apply(pair) {
      const twice = pair.plan.decisions.find(
        ({ outcome }) => outcome.decision === 'held' && outcome.reason.code === 'nominatedTwice',
      );
      return twice ? withOutcome(pair, [twice.nomination.id], () => WAITS) : null;
    },
  },
  {
    name: 'nobody is told of somebody held',
    breaks: 'held is noticed',
    apply(pair) {
      const held = pair.plan.decisions.find(({ outcome }) => outcome.decision === 'held');
      if (!held) return null;
      const notices = pair.plan.notices.filter(
        ({ subject }) => subject.kind !== 'nomination' || subject.id !== held.nomination.id,
      );
      return { problem: pair.problem, plan: { ...pair.plan, notices } };
    },
  },
  {
    name: 'one of a party goes to another home',
    breaks: 'party together',
    apply(pair) {
      const hosted = pair.plan.decisions.filter(isHosted);
      const one = hosted.find((decision) => partyOf(pair.plan, decision).length > 1);
      const other = hosted.find(({ outcome }) => outcome.home !== one?.outcome.home);
      if (!one || !other) return null;
      return withOutcome(pair, [one.nomination.id], (old) => ({ ...(old as Hosted), home: other.outcome.home }));
    },
  },
  {
    name: 'two become a group afterwards',
    breaks: 'party together',
    apply(pair) {
      const [one, other] = [pair.plan.decisions.find(isHosted), pair.plan.decisions.find(isWaiting)];
      if (!one || !other) return null;
      const together = { group: 'one family' };
      return withNomination(withNomination(pair, one.nomination.id, together), other.nomination.id, together);
    },
  },
  {
    name: 'a language is made up',
    breaks: 'facts about a stay',
    apply(pair) {
      const hosted = pair.plan.decisions.find(isHosted);
      return hosted
        ? withOutcome(pair, [hosted.nomination.id], (old) => ({ ...(old as Hosted), sharedLanguages: ['volapük'] }))
        : null;
    },
  },
  {
    name: 'one more is counted as hosted',
    breaks: 'totals',
    apply: ({ problem, plan }) => ({
      problem,
      plan: { ...plan, totals: { ...plan.totals, hosted: plan.totals.hosted + 1 } },
    }),
  },
  {
    name: 'points are given away',
    breaks: 'priority',
    apply(pair) {
      const ranked = pair.plan.decisions.find(({ priority }) => priority);
      const points = ranked?.priority?.points;
      return ranked && points !== undefined
        ? withPriority(pair, ranked.nomination.id, { points: (points + 0.2) % 100 })
        : null;
    },
  },
  {
    name: 'a last stay is forgotten',
    breaks: 'priority',
    apply(pair) {
      const before = pair.plan.decisions.find(({ priority }) => priority && priority.tier > 0);
      return before ? withPriority(pair, before.nomination.id, { tier: 0 }) : null;
    },
  },
  {
    name: 'two parties change ranks',
    breaks: 'rank',
    apply(pair) {
      const at = (rank: number) => pair.plan.decisions.filter((decision) => decision.rank === rank);
      const standing = (decisions: readonly Decision[]) =>
        `${Math.max(...decisions.map(({ priority }) => priority?.tier ?? 0))} ${Math.max(...decisions.map(({ priority }) => priority?.points ?? 0))}`;
      if (at(2).length === 0 || standing(at(1)) === standing(at(2))) return null;
      return withDecisions(pair, (decisions) => [
        ...at(2).map((decision) => ({ ...decision, rank: 1 })),
        ...at(1).map((decision) => ({ ...decision, rank: 2 })),
        ...decisions.filter(({ rank }) => rank === null || rank > 2),
      ]);
    },
  },
  {
    name: 'the list is not in order',
    breaks: 'rank',
    apply: (pair) =>
      (pair.plan.decisions[0]?.rank ?? null) !== null &&
      pair.plan.decisions[0]?.rank !== pair.plan.decisions[pair.plan.decisions.length - 1]?.rank
        ? withDecisions(pair, (decisions) => [...decisions].reverse())
        : null,
  },
  {
    name: 'somebody ranks with a stranger',
    breaks: 'ranked with',
    apply(pair) {
      const [first] = pair.plan.decisions;
      const stranger = pair.plan.decisions.find(({ rank }) => rank !== null && rank !== first?.rank);
      return first?.priority && stranger
        ? withPriority(pair, first.nomination.id, { rankedWith: stranger.nomination.id })
        : null;
    },
  },
  {
    name: 'a party is sent away from its bed',
    breaks: 'order (free bed)',
    apply: sentAway(({ plan }, party) => {
      const taking = plan.rides.filter(({ stops }) =>
        stops.some(({ guests }) => guests.some(({ id }) => idsOf(party).includes(id))),
      );
      return taking.length <= 2;
    }),
  },
  {
    name: 'a party is passed over, seats alone deciding',
    breaks: 'order',
    apply: sentAway(({ problem }) => !problem.settings.seatForEveryone),
  },
  {
    name: 'a party is passed over, cars having a say',
    breaks: 'order (rides)',
    apply: sentAway(
      ({ problem }) => problem.settings.seatForEveryone && problem.drivers.some((d) => d.longestDetourKm !== null),
    ),
  },
];

/** The hosted party highest in rank waits instead, its bed and seats left free. */
function sentAway(when: (pair: Pair, party: readonly Decision[]) => boolean): Mutation['apply'] {
  return (pair) => {
    const first = pair.plan.decisions.find(isHosted);
    if (!first) return null;
    const party = partyOf(pair.plan, first);
    if (!when(pair, party)) return null;
    return withOutcome(offBoard(pair, idsOf(party)), idsOf(party), () => WAITS);
  };
}
