import type { Rule } from '../rule.ts';

const decidedOnce: Rule = {
  name: 'decided once',
  judge({ problem, plan }, { fault, saw }) {
    const times = new Map<string, number>();
    for (const { nomination } of plan.decisions) times.set(nomination.id, (times.get(nomination.id) ?? 0) + 1);
    for (const { id } of problem.nominations) {
      saw('nominations decided');
      if (times.get(id) !== 1) fault(`${id} is decided ${times.get(id) ?? 0} times`);
      times.delete(id);
    }
    for (const id of times.keys()) fault(`${id} is decided but not nominated`);
  },
};

const together: Rule = {
  name: 'party together',
  judge({ parties, decisions, hostOf }, { fault, saw }) {
    for (const { members, size, name } of parties) {
      if (size < 2) continue;
      saw('parties of several');
      const fates = new Set(
        members.map(({ id }) => hostOf.get(id) ?? decisions.get(id)?.outcome.decision ?? 'nothing'),
      );
      if (fates.size > 1) fault(`${name} belong together but get ${[...fates].join(' and ')}`);
      const ranks = new Set(members.map(({ id }) => decisions.get(id)?.rank));
      if (ranks.size > 1) fault(`${name} belong together but rank ${[...ranks].join(' and ')}`);
    }
  },
};

const sharedLanguages: Rule = {
  name: 'facts about a stay',
  judge({ parties, homes, hostOf, decisions, roads }, { fault, saw }) {
    for (const { members } of parties) {
      const spoken = new Set(members.flatMap(({ languages }) => languages));
      for (const { id } of members) {
        const outcome = decisions.get(id)?.outcome;
        const home = homes.get(hostOf.get(id) ?? '');
        if (outcome?.decision !== 'hosted' || !home) continue;
        const shared = home.host.languages.filter((language) => spoken.has(language));
        if (shared.length > 0) saw('shared languages');
        if ([...shared].sort().join() !== [...outcome.sharedLanguages].sort().join()) {
          fault(
            `${id} shares ${shared.join() || 'no language'} with ${home.host.id}, not ${outcome.sharedLanguages.join()}`,
          );
        }
        const km = home.location ? roads.km(roads.meetingPoint, home.location) : null;
        const agrees = km === null || outcome.km === null ? km === outcome.km : Math.abs(km - outcome.km) < 1e-6;
        if (!agrees) fault(`${id} is said to stay ${outcome.km} km away, not ${km}`);
      }
    }
  },
};

const totals: Rule = {
  name: 'totals',
  judge({ plan, decisions, hostOf, roads, cars }, { fault, saw }) {
    const outcomes = [...decisions.values()].map(({ outcome }) => outcome.decision);
    // Each ride rounded as the Rides tab shows it, so that the tab adds up to what the closing sentence says.
    const km = plan.rides.reduce((sum, { leg, driver, stops }) => {
      const home = cars.get(driver.id)?.location;
      const places = stops.flatMap((stop) => stop.home.location ?? []);
      return sum + (home ? Math.round(roads.route(leg, home, places)) : 0);
    }, 0);
    const counted = {
      hosted: outcomes.filter((decision) => decision === 'hosted').length,
      waiting: outcomes.filter((decision) => decision === 'waiting').length,
      held: outcomes.filter((decision) => decision === 'held').length,
      homesUsed: new Set(hostOf.values()).size,
      km,
    };
    saw('totals');
    for (const key of Object.keys(counted) as (keyof typeof counted)[]) {
      if (Math.abs(counted[key] - plan.totals[key]) > 1e-6) fault(`${key} is ${counted[key]}, not ${plan.totals[key]}`);
    }
  },
};

export const DECISION_RULES: readonly Rule[] = [decidedOnce, together, sharedLanguages, totals];
