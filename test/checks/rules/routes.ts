import { LEGS } from '../../../src/domain/leg.ts';
import { ridesOn } from '../facts/judged.ts';
import type { Rule } from '../rule.ts';

const CLOSE_KM = 1e-6;

const detours: Rule = {
  name: 'longest detour',
  judge(judged, { fault, saw }) {
    const { cars, homes, roads } = judged;
    for (const leg of LEGS) {
      for (const { driver, stops } of ridesOn(leg, judged)) {
        const car = cars.get(driver.id);
        const longest = car?.driver.longestDetourKm ?? null;
        if (!car || longest === null) continue;
        const points = stops.flatMap(({ home }) => homes.get(home.host.id)?.location ?? []);
        const detour = roads.detour(leg, car.location, points);
        saw('rides with a longest detour');
        if (detour > longest * 0.8) saw('rides close to their longest detour');
        if (detour > longest + CLOSE_KM)
          fault(`${driver.id} goes ${detour.toFixed(3)} km out of their way, at most ${longest} (${leg})`);
      }
    }
  },
};

const km: Rule = {
  name: 'km of a ride',
  judge(judged, { fault, saw }) {
    const { cars, homes, roads, plan } = judged;
    for (const ride of plan.rides) {
      const car = cars.get(ride.driver.id);
      if (!car) continue;
      const points = ride.stops.flatMap(({ home }) => homes.get(home.host.id)?.location ?? []);
      const driven = roads.route(ride.leg, car.location, points);
      saw(ride.stops.length > 1 ? 'rides with several stops' : 'rides with one stop');
      if (Math.abs(driven - ride.km) > CLOSE_KM) {
        fault(`${ride.driver.id} drives ${driven.toFixed(3)} km, not ${ride.km.toFixed(3)} (${ride.leg})`);
      }
    }
  },
};

export const ROUTE_RULES: readonly Rule[] = [detours, km];
