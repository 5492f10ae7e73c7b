import { LEGS, type Leg } from '../../../src/domain/leg.ts';
import type { Carrier } from '../../../src/domain/plan.ts';
import { drivable, type ExactLeg, exactLeg, loadsOf } from '../exact/driving.ts';
import { budget } from '../exact/verdict.ts';
import { keptBy, nameOf, shownOf, toldOf } from '../facts/before.ts';
import { ridesWith } from '../facts/free-seats.ts';
import { folded } from '../facts/history.ts';
import { carsOn, type Judged, ridesOn } from '../facts/judged.ts';
import type { Rule } from '../rule.ts';

const seats: Rule = {
  name: 'seats',
  judge(judged, { fault, saw }) {
    for (const leg of LEGS) {
      for (const { driver, stops } of ridesOn(leg, judged)) {
        const aboard = stops.reduce((sum, { guests }) => sum + guests.length, 0);
        const seats = judged.problem.drivers.find(({ id }) => id === driver.id)?.seats ?? 0;
        if (aboard === seats) saw('full cars');
        if (aboard > seats) fault(`${driver.id} has ${aboard} guests on ${seats} seats (${leg})`);
      }
      const all = carsOn(leg, judged).reduce((sum, { driver }) => sum + driver.seats, 0);
      const taken = ridesOn(leg, judged).reduce(
        (sum, { stops }) => sum + stops.flatMap(({ guests }) => guests).length,
        0,
      );
      if (taken > 0 && taken === all) saw('every seat of a leg taken');
    }
  },
};

const SPLIT_BUDGET = 20_000;

const oneCar: Rule = {
  name: 'party in one car',
  judge(judged, { fault, saw }) {
    const keeps = keptBy(judged);
    for (const leg of LEGS) {
      let exact: ExactLeg | null = null;
      const loads = loadsOf(judged, leg);
      for (const { party, cars } of loads) {
        if (cars.size > 2) fault(`${party.name} travel in ${cars.size} cars (${leg})`);
        if (cars.size < 2) continue;
        saw('split parties');
        // Only whether this party could stay whole is asked: others stay as whole or as split as they are.
        const asked = loads.map((load) => ({
          home: load.home,
          people: load.party.size,
          whole: load.party === party || load.cars.size < 2,
          cars: keeps.cars(load.party, leg),
        }));
        exact ??= exactLeg(leg, judged);
        const verdict = exact ? drivable(asked, exact, budget(SPLIT_BUDGET)) : 'unknown';
        saw(`splits proven needed: ${verdict === 'no' ? 'yes' : verdict === 'yes' ? 'no' : 'unknown'}`);
        if (verdict === 'yes')
          fault(`${party.name} are split over two cars although all could travel with them whole (${leg})`);
      }
    }
  },
};

const SAME_KM = 1e-6;

/**
 * A driver takes the guests of their own household when that costs no more than leaving them to the car that does, and takes
 * nobody out of the car that they had before or were to have.
 */
const ownHousehold: Rule = {
  name: 'own household',
  judge(judged, { fault, saw }) {
    const { homes, roads } = judged;
    for (const leg of LEGS) {
      const rides = ridesWith(leg, judged, () => true);
      for (const { driver, stops } of ridesOn(leg, judged)) {
        const other = judged.cars.get(driver.id);
        stops.forEach(({ home, guests }, at) => {
          const email = folded(homes.get(home.host.id)?.host.email ?? '');
          const own = carsOn(leg, judged).find((car) => email !== '' && folded(car.driver.email) === email);
          const location = homes.get(home.host.id)?.location;
          if (!own || !other || !location) return;
          saw(own === other ? 'households driving their own guests' : 'households leaving their guests to others');
          if (own === other || guests.some((guest) => isAttached(guest.id, own.driver.id, leg, judged))) return;
          const ride = rides.get(own.driver.id) ?? { guests: [], stops: [] };
          if (ride.guests.length + guests.length > own.driver.seats) return;
          const way = stops.flatMap((stop) => homes.get(stop.home.host.id)?.location ?? []);
          const relieved = way.filter((_, i) => i !== at);
          const now = roads.route(leg, other.location, way) + length(ride.stops, own.location);
          for (let i = 0; i <= ride.stops.length; i += 1) {
            const longer = [...ride.stops.slice(0, i), location, ...ride.stops.slice(i)];
            if (roads.detour(leg, own.location, longer) > (own.driver.longestDetourKm ?? Number.POSITIVE_INFINITY))
              continue;
            const then = length(relieved, other.location) + roads.route(leg, own.location, longer);
            if (then > now + SAME_KM) continue;
            fault(
              `${driver.id} drives the guests of ${home.host.id}, whose own ${own.driver.id} could at no more km (${leg})`,
            );
            return;
          }
        });
      }
      function length(way: Parameters<typeof roads.route>[2], home: Parameters<typeof roads.route>[1]): number {
        return way.length === 0 ? 0 : roads.route(leg, home, way);
      }
    }
  },
};

/** Whether somebody is to travel with others than this driver: they were told so, or a coordinator has fixed it. */
function isAttached(id: string, driver: string, leg: Leg, judged: Judged): boolean {
  const shown = shownOf(id, judged);
  const isOther = (carrier: Carrier | null) => carrier !== null && nameOf(carrier) !== `driver ${driver}`;
  if (!shown) return false;
  return (shown.hosted && isOther(toldOf(shown).carriers[leg])) || (shown.keeps[leg] && isOther(shown.carriers[leg]));
}

export const CAR_RULES: readonly Rule[] = [seats, oneCar, ownHousehold];
