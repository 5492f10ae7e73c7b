import { LEGS, type Leg } from '../../../src/domain/leg.ts';
import type { Change, WaitingReason } from '../../../src/domain/plan.ts';
import type { TrueParty } from '../facts/guests.ts';
import { carsOn, type Judged, needsCar, rankOf, waitingParties } from '../facts/judged.ts';
import { lacks } from '../facts/suitability.ts';
import type { TrueHome } from '../facts/volunteers.ts';
import type { Rule } from '../rule.ts';

/** A reason is given to all who wait, and it is true of the plan they wait in. */
const reasons: Rule = {
  name: 'reasons',
  judge(judged, { fault, saw }) {
    for (const { nomination, outcome } of judged.decisions.values()) {
      if (outcome.decision !== 'hosted' && !outcome.reason)
        fault(`${nomination.id} is ${outcome.decision} without a reason`);
    }
    for (const party of waitingParties(judged)) {
      for (const { id } of party.members) {
        const outcome = judged.decisions.get(id)?.outcome;
        if (outcome?.decision !== 'waiting' || !outcome.reason) continue;
        saw(`waiting: ${outcome.reason.code}`);
        const objection = objectionTo(outcome.reason, party, judged);
        const before = waitingParties(judged).filter((other) => rankOf(other, judged) < rankOf(party, judged));
        const ahead = before.reduce((sum, { size }) => sum + size, 0);
        if (outcome.ahead !== ahead) fault(`${id} is told that ${outcome.ahead} wait before, not ${ahead}`);
        if (objection !== null) fault(`${id} waits (${JSON.stringify(outcome.reason)}), but ${objection}`);
      }
    }
  },
};

/** What planting the changes cannot tell: that the reason goes with them, and is true of the plan they wait in. */
function objectionTo(reason: WaitingReason, party: TrueParty, judged: Judged): string | null {
  if (reason.code === 'notSearched')
    return judged.parties.length <= SEARCHED ? 'they are few enough to be searched' : null;
  const { problem, hostOf } = judged;
  const codes = reason.changes.map(({ code }) => code);
  const amiss = reason.changes.map((change) => objectionToChange(change, party, judged)).find((each) => each !== null);
  if (amiss) return amiss;
  if (reason.code !== 'several' && reason.code !== 'detourTooLong' && codes.join() !== CHANGE[reason.code])
    return `${codes.join(' and ')} does not go with it`;
  const short = hostOf.size + party.size - (problem.weekend.places ?? Number.POSITIVE_INFINITY);
  if (short > 0 !== codes.includes('morePlaces')) return `${short} places are short`;
  const suitable = suitableHomes(party, judged);
  const free = suitable.find((home) => freeBeds(home, judged) >= party.size);
  switch (reason.code) {
    case 'noSuitableHome':
      return suitable.length > 0 ? `${suitable[0]?.host.id} suits them` : null;
    case 'placesTaken': {
      const left = (problem.weekend.places ?? 0) - hostOf.size;
      return reason.places === problem.weekend.places && reason.left === left ? null : `${left} places are left`;
    }
    case 'bedsTaken':
      if (suitable.length === 0) return 'no home suits them at all';
      return free ? `${free.host.id} has ${freeBeds(free, judged)} free beds` : null;
    case 'noSeat':
    case 'noRide': {
      // Short of seats means short on each of the legs named.
      const left = Math.max(...legsOf(reason.legs).map((leg) => seatsLeft(leg, judged)));
      if (reason.code === 'noRide') return left >= party.size ? null : `only ${left} seats are left`;
      return left < party.size && left === reason.left ? null : `${left} seats are left`;
    }
    case 'outOfReach':
      return suitable.length === 0 ? 'no home suits them at all' : null;
    case 'detourTooLong':
      return codes.every((code) => code === 'longerDetour') ? null : `${codes.join(' and ')} does not go with it`;
    case 'several':
      return codes.length > 1 ? null : 'it names but one thing';
  }
}

/** Parties among whom the search is never given up. */
const SEARCHED = 12;

/** The one change that goes with a reason. */
const CHANGE: Readonly<Record<string, Change['code']>> = {
  noSuitableHome: 'moreBeds',
  placesTaken: 'morePlaces',
  bedsTaken: 'moreBeds',
  noSeat: 'moreSeats',
  noRide: 'moreSeats',
  outOfReach: 'moreBeds',
};

const legsOf = (legs: Leg | 'both'): readonly Leg[] => (legs === 'both' ? LEGS : [legs]);

/** More than one party can need, or less than would make a difference. */
function objectionToChange(change: Change, party: TrueParty, judged: Judged): string | null {
  const { seatForEveryone } = judged.problem.settings;
  switch (change.code) {
    case 'morePlaces': {
      const short = judged.hostOf.size + party.size - (judged.problem.weekend.places ?? Number.POSITIVE_INFINITY);
      return change.places === short ? null : `${short} places are short`;
    }
    case 'moreBeds':
      if (change.people !== party.size) return `they are ${party.size}`;
      return change.beds >= 1 && change.beds <= party.size ? null : `${change.beds} beds are not what they need`;
    case 'moreSeats':
      if (!seatForEveryone) return 'nobody needs a seat';
      return change.seats >= 1 && change.seats <= party.size ? null : `${change.seats} seats are not what they need`;
    case 'longerDetour': {
      const limit = judged.cars.get(change.driver.id)?.driver.longestDetourKm ?? null;
      return limit !== null && change.km > limit ? null : `${change.driver.id} goes as far as that`;
    }
  }
}

function seatsLeft(leg: Leg, judged: Judged): number {
  const seats = carsOn(leg, judged).reduce((sum, { driver }) => sum + driver.seats, 0);
  return seats - [...judged.hostOf.values()].filter((host) => needsCar(host, leg, judged)).length;
}

function suitableHomes(party: TrueParty, judged: Judged): TrueHome[] {
  return [...judged.homes.values()].filter((home) => lacks(party, home, judged.problem).length === 0);
}

function freeBeds({ host, beds }: TrueHome, { hostOf }: Judged): number {
  return beds - [...hostOf.values()].filter((one) => one === host.id).length;
}

export const REASON_RULES: readonly Rule[] = [reasons];
