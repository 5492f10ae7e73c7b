import type { Decision, WaitingReason } from '../../../src/domain/plan.ts';
import { idsOf, isWaiting, type Mutation, partyOf, withOutcome } from './edit.ts';

/** Puts another reason in the mouth of the plan, for a party that waits for one of certain reasons. */
function untrue(
  name: string,
  truth: readonly WaitingReason['code'][],
  claim: (people: number, reason: WaitingReason) => WaitingReason | null,
): Mutation {
  const waitsSo = ({ outcome }: Decision) => outcome.decision === 'waiting' && truth.includes(outcome.reason.code);
  return {
    name,
    breaks: 'reasons',
    apply(pair) {
      const waiting = pair.plan.decisions.filter(isWaiting).find(waitsSo);
      if (waiting?.outcome.decision !== 'waiting') return null;
      const party = partyOf(pair.plan, waiting);
      const reason = claim(party.length, waiting.outcome.reason);
      const { ahead } = waiting.outcome;
      return reason && withOutcome(pair, idsOf(party), () => ({ decision: 'waiting', ahead, reason }));
    },
  };
}

const SOME_HOME = ['placesTaken', 'bedsTaken', 'noSeat', 'noRide', 'noCombination'] as const;

/** What is said to those who wait. */
export const REASON_MUTATIONS: readonly Mutation[] = [
  untrue('a home suits them after all', SOME_HOME, (people) => ({
    code: 'noSuitableHome',
    people,
    needs: ['beds'],
    together: false,
  })),
  untrue('no home suits them', ['noSuitableHome'], (people) => ({ code: 'bedsTaken', people, needs: [] })),
  untrue('another need stands in the way', ['noSuitableHome'], (_, reason) => {
    if (reason.code !== 'noSuitableHome' || reason.needs.length !== 1) return null;
    return { ...reason, needs: [reason.needs[0] === 'noPets' ? 'stepFree' : 'noPets'] };
  }),
  untrue('beds are free', ['noSeat'], (people) => ({ code: 'placesTaken', places: 1000, left: 0, short: people })),
  untrue('another number of people', ['bedsTaken'], (people) => ({ code: 'bedsTaken', people: people + 1, needs: [] })),
  untrue('another number of seats', ['noSeat'], (_, reason) =>
    reason.code === 'noSeat' ? { ...reason, short: reason.short + 1 } : null,
  ),
  untrue('another number of places', ['placesTaken'], (_, reason) =>
    reason.code === 'placesTaken' ? { ...reason, short: reason.short + 1 } : null,
  ),
  untrue('seats are free', ['noCombination'], (people) => ({ code: 'noSeat', leg: 'outward', short: people })),
];
