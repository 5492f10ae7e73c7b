import type { Rule } from '../rule.ts';

const beds: Rule = {
  name: 'beds',
  judge({ homes, hostOf }, { fault, saw }) {
    const guests = new Map<string, number>();
    for (const host of hostOf.values()) guests.set(host, (guests.get(host) ?? 0) + 1);
    for (const [host, count] of guests) {
      const offered = homes.get(host)?.beds ?? 0;
      if (count === offered) saw('full homes');
      if (count > offered) fault(`${host} takes ${count} guests into ${offered} beds`);
    }
  },
};

const places: Rule = {
  name: 'places',
  judge({ problem, hostOf }, { fault, saw }) {
    const { places } = problem.weekend;
    if (places === null) return;
    if (hostOf.size === places) saw('places all taken');
    if (hostOf.size > places) fault(`${hostOf.size} people are hosted on ${places} places`);
  },
};

export const BED_RULES: readonly Rule[] = [beds, places];
