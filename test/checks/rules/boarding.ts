import { LEGS } from '../../../src/domain/leg.ts';
import type { Carrier } from '../../../src/domain/plan.ts';
import { boards, ridesWith } from '../facts/free-seats.ts';
import { hostedParties, needsCar, ridesOn } from '../facts/judged.ts';
import type { Rule } from '../rule.ts';

/** Everyone hosted travels both ways: fetched by their host, or in exactly one stop of one ride, at their own home. */
const seatEachLeg: Rule = {
  name: 'a seat each leg',
  judge(judged, { fault, saw }) {
    const { problem, decisions, hostOf } = judged;
    for (const leg of LEGS) {
      const stops = ridesOn(leg, judged).flatMap(({ driver, stops }) => stops.map((stop) => ({ driver, ...stop })));
      for (const { driver, home, guests } of stops) {
        if (guests.length === 0) fault(`${driver.id} stops at ${home.host.id} for nobody (${leg})`);
        for (const { id } of guests) {
          if (hostOf.get(id) !== home.host.id)
            fault(`${driver.id} takes ${id} to ${home.host.id}, not their home (${leg})`);
        }
      }
      for (const [id, host] of hostOf) {
        const outcome = decisions.get(id)?.outcome;
        if (outcome?.decision !== 'hosted') continue;
        const own = stops.filter(({ guests }) => guests.some((guest) => guest.id === id));
        const carrier = outcome.carriers[leg];
        if (!needsCar(host, leg, judged)) {
          saw(`collected by their host (${leg})`);
          if (own.length > 0) fault(`${id} is collected by ${host} and also in ${own.length} rides (${leg})`);
          if (who(carrier) !== `host ${host}`) fault(`${id} is collected by ${host}, not by ${who(carrier)} (${leg})`);
          continue;
        }
        if (own.length > 1) fault(`${id} is in ${own.length} rides (${leg})`);
        if (own.length === 0) {
          if (problem.settings.seatForEveryone) fault(`${id} has no seat (${leg})`);
          else saw('hosted without a seat');
        } else saw(`driven (${leg})`);
        const expected = own[0] ? `driver ${own[0].driver.id}` : 'nobody';
        if (who(carrier) !== expected) fault(`${id} travels with ${expected}, not with ${who(carrier)} (${leg})`);
      }
    }
  },
};

function who(carrier: Carrier | null): string {
  if (carrier === null) return 'nobody';
  return carrier.by === 'host' ? `host ${carrier.host.id}` : `driver ${carrier.driver.id}`;
}

/** Where seats are not required, nobody is left standing beside a car that could simply take them. */
const seatUnused: Rule = {
  name: 'no seat left unused',
  judge(judged, { fault, saw }) {
    if (judged.problem.settings.seatForEveryone) return;
    for (const leg of LEGS) {
      const rides = ridesWith(leg, judged, () => true);
      const seated = new Set([...rides.values()].flatMap(({ guests }) => guests));
      for (const [party, host] of hostedParties(judged)) {
        if (!needsCar(host, leg, judged) || party.members.some(({ id }) => seated.has(id))) continue;
        const location = judged.homes.get(host)?.location;
        if (!location) continue;
        saw('parties without a seat');
        const driver = boards({ people: party.size, location, leg }, rides, judged);
        if (driver !== null) fault(`${party.name} could simply go with ${driver} (${leg})`);
      }
    }
  },
};

export const BOARDING_RULES: readonly Rule[] = [seatEachLeg, seatUnused];
