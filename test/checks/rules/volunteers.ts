import type { Point } from '../../../src/domain/geography.ts';
import { offers, whyNotDriver, whyNotHost } from '../facts/volunteers.ts';
import type { Rule } from '../rule.ts';

const hosts: Rule = {
  name: 'hosts counted on',
  judge({ problem, plan, homes, hostOf }, { fault, saw }) {
    for (const [id, host] of hostOf) if (!homes.has(host)) fault(`${id} stays with ${host}, who is not counted on`);
    const listed = new Map(plan.homes.map((home) => [home.host.id, home] as const));
    if (listed.size !== plan.homes.length) fault('A home is listed twice');
    for (const host of problem.hosts) {
      const why = whyNotHost(host, problem);
      saw(why === null ? 'hosts counted on' : `host ${why}`);
      const home = listed.get(host.id);
      const truth = homes.get(host.id);
      if (home && !truth) fault(`${host.id} is counted on but ${why}`);
      if (!home && truth) fault(`${host.id} is not counted on although nothing is missing`);
      if (!home || !truth) continue;
      if (home.beds !== truth.beds) fault(`${host.id} offers ${truth.beds} beds, not ${home.beds}`);
      if (truth.location && !host.location) saw('homes located by town');
      if (!truth.location) saw('homes off the map');
      if (!near(home.location, truth.location)) fault(`${host.id} is put in the wrong place`);
    }
  },
};

const drivers: Rule = {
  name: 'legs offered',
  judge({ problem, plan }, { fault, saw }) {
    const seen = new Set<string>();
    for (const { leg, driver, stops } of plan.rides) {
      const truth = problem.drivers.find(({ id }) => id === driver.id);
      const offered = truth?.offers.get(problem.weekend.start);
      const why = truth ? whyNotDriver(truth, problem) : 'is unknown';
      if (why !== null) fault(`${driver.id} drives the ${leg} leg but ${why}`);
      else if (!offers(offered, leg)) fault(`${driver.id} drives the ${leg} leg but offered ${offered}`);
      if (offered === leg) saw('drivers of one leg only');
      if (seen.has(`${leg} ${driver.id}`)) fault(`${driver.id} drives the ${leg} leg twice`);
      seen.add(`${leg} ${driver.id}`);
      if (stops.length === 0) fault(`${driver.id} drives the ${leg} leg for nobody`);
    }
    for (const driver of problem.drivers) {
      const why = whyNotDriver(driver, problem);
      if (why !== null) saw(`driver ${why}`);
    }
  },
};

function near(a: Point | null, b: Point | null): boolean {
  if (!a || !b) return a === b;
  return Math.abs(a.latitude - b.latitude) < 1e-9 && Math.abs(a.longitude - b.longitude) < 1e-9;
}

export const VOLUNTEER_RULES: readonly Rule[] = [hosts, drivers];
