import type { Leg } from '../../../src/domain/leg.ts';
import type { WaitingReason } from '../../../src/domain/plan.ts';
import { boards, ridesWith } from '../facts/free-seats.ts';
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

function objectionTo(reason: WaitingReason, party: TrueParty, judged: Judged): string | null {
  const suitable = suitableHomes(party, judged);
  if ('people' in reason && reason.people !== party.size) return `they are ${party.size}`;
  if (reason.code === 'noSuitableHome') {
    if (suitable.length > 0) return `${suitable[0]?.host.id} suits them`;
    if (judged.homes.size === 0) return null;
    const lacking = [...judged.homes.values()].map((home) => lacks(party, home, judged.problem).join());
    const remedies = reason.together ? [reason.needs.join()] : reason.needs;
    const vain = remedies.find((remedy) => !lacking.includes(remedy));
    if (vain !== undefined) return `a home that meets ${vain} as well would still not suit them`;
    return reason.needs.length === 0 ? 'it does not say what is needed' : null;
  }
  if (suitable.length === 0) return 'no home suits them at all';
  switch (reason.code) {
    case 'placesTaken': {
      const { places } = judged.problem.weekend;
      const short = judged.hostOf.size + party.size - (places ?? Number.POSITIVE_INFINITY);
      return places === reason.places && short > 0 && short === reason.short ? null : `${short} of ${places} are short`;
    }
    case 'bedsTaken': {
      const free = suitable.find((home) => freeBeds(home, judged) >= party.size);
      return free ? `${free.host.id} has ${freeBeds(free, judged)} free beds` : null;
    }
    case 'noSeat':
      return objectionToNoSeat(reason, party, suitable, judged);
    case 'noRide':
      return objectionToNoRide(reason.leg, party, suitable, judged);
    case 'noCombination':
      return null;
    case 'notSearched':
      return 'there was time enough';
  }
}

function objectionToNoSeat(
  { leg, short }: { readonly leg: Leg; readonly short: number },
  party: TrueParty,
  suitable: readonly TrueHome[],
  judged: Judged,
): string | null {
  if (!judged.problem.settings.seatForEveryone) return 'nobody needs a seat';
  const seats = carsOn(leg, judged).reduce((sum, { driver }) => sum + driver.seats, 0);
  const taken = [...judged.hostOf.values()].filter((host) => needsCar(host, leg, judged)).length;
  if (seats - taken >= party.size || short !== party.size - (seats - taken)) return `${seats - taken} seats are free`;
  const free = suitable.filter((home) => freeBeds(home, judged) >= party.size);
  const collected = free.length > 0 && free.every(({ host }) => !needsCar(host.id, leg, judged));
  return collected ? `${free[0]?.host.id} would collect them` : null;
}

/** Untrue when on that leg every free and suitable home is within reach as it is. */
function objectionToNoRide(leg: Leg, party: TrueParty, suitable: readonly TrueHome[], judged: Judged): string | null {
  if (!judged.problem.settings.seatForEveryone) return 'nobody needs a seat';
  const free = suitable.filter((home) => freeBeds(home, judged) >= party.size);
  const rides = ridesWith(leg, judged, () => true);
  const drivers = free.map(({ host, location }) => {
    if (!needsCar(host.id, leg, judged)) return host.id;
    return location && boards({ people: party.size, location, leg }, rides, judged);
  });
  return drivers.length > 0 && drivers.every((driver) => driver !== null) ? `${drivers[0]} could take them` : null;
}

function suitableHomes(party: TrueParty, judged: Judged): TrueHome[] {
  return [...judged.homes.values()].filter((home) => lacks(party, home, judged.problem).length === 0);
}

function freeBeds({ host, beds }: TrueHome, { hostOf }: Judged): number {
  return beds - [...hostOf.values()].filter((one) => one === host.id).length;
}

export const REASON_RULES: readonly Rule[] = [reasons];
