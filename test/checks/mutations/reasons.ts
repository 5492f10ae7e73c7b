import type { Change, Decision, WaitingReason } from '../../../src/domain/plan.ts';
import { idsOf, isWaiting, type Mutation, partyOf, withOutcome } from './edit.ts';

type Found = Exclude<WaitingReason, { code: 'notSearched' }>;

/** Puts another reason in the mouth of the plan, for a party that waits for one of certain reasons. */
function untrue(
  name: string,
  truth: readonly WaitingReason['code'][],
  claim: (people: number, reason: Found) => WaitingReason | null,
): Mutation {
  const waitsSo = ({ outcome }: Decision) => outcome.decision === 'waiting' && truth.includes(outcome.reason.code);
  return {
    name,
    breaks: 'reasons',
    apply(pair) {
      const waiting = pair.plan.decisions.filter(isWaiting).find(waitsSo);
      if (waiting?.outcome.decision !== 'waiting') return null;
      if (waiting.outcome.reason.code === 'notSearched') return null;
      const party = partyOf(pair.plan, waiting);
      const reason = claim(party.length, waiting.outcome.reason);
      const { ahead } = waiting.outcome;
      return reason && withOutcome(pair, idsOf(party), () => ({ decision: 'waiting', ahead, reason }));
    },
  };
}

const ONE_HOME: Change = { code: 'moreBeds', beds: 1, people: 1, needs: [], seated: true };
const oneHome = (people: number): Change => ({ ...ONE_HOME, beds: people, people });

/** What is said to those who wait. */
export const REASON_MUTATIONS: readonly Mutation[] = [
  untrue('a home suits them after all', ['bedsTaken'], (_, { changes }) => ({ code: 'noSuitableHome', changes })),
  untrue('no home suits them', ['noSuitableHome'], (_, { changes }) => ({ code: 'bedsTaken', changes })),
  untrue('places are left', ['noSeat'], (people) => ({
    code: 'placesTaken',
    places: 1000,
    left: 0,
    changes: [{ code: 'morePlaces', places: people }],
  })),
  untrue('another number of people', ['bedsTaken'], (people) => ({
    code: 'bedsTaken',
    changes: [oneHome(people + 1)],
  })),
  untrue('another number of seats', ['noSeat'], (_, reason) =>
    reason.code === 'noSeat' ? { ...reason, left: reason.left + 1 } : null,
  ),
  untrue('another number of places', ['placesTaken'], (people, reason) =>
    reason.code === 'placesTaken'
      ? { ...reason, changes: [{ code: 'morePlaces', places: people - reason.left + 1 }] }
      : null,
  ),
  untrue('seats are free', ['bedsTaken'], (people) => ({
    code: 'noSeat',
    legs: 'outward',
    left: 0,
    changes: [{ code: 'moreSeats', legs: 'outward', seats: people }],
  })),
  untrue('the change does not go with the reason', ['noSeat'], (people, reason) =>
    reason.code === 'noSeat' ? { ...reason, changes: [oneHome(people)] } : null,
  ),
  untrue('a single thing is missing', ['noSeat'], (_, { changes }) => ({ code: 'several', changes })),
  untrue('the search was long enough', ['noSeat', 'bedsTaken'], () => ({ code: 'notSearched' })),
];
