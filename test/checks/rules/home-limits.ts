import type { Need } from '../../../src/domain/plan.ts';
import { hostedParties } from '../facts/judged.ts';
import { lacks } from '../facts/suitability.ts';
import type { TrueHome } from '../facts/volunteers.ts';
import type { Rule } from '../rule.ts';

/** One rule per limit that a home sets, or a guest: no party stays where it is not met. */
function limit(name: string, need: Need, applies: (home: TrueHome) => boolean): Rule {
  return {
    name,
    judge(judged, { fault, saw }) {
      const hosted = hostedParties(judged);
      for (const [party, host] of hosted) {
        const home = judged.homes.get(host);
        if (home && applies(home)) saw(`${name}: used`);
        if (home && lacks(party, home, judged.problem).includes(need)) fault(`${party.name} cannot stay with ${host}`);
      }
      for (const home of judged.homes.values()) {
        for (const party of judged.parties) {
          const lacking = lacks(party, home, judged.problem);
          if (lacking.length === 1 && lacking[0] === need) saw(`${name}: pairs ruled out by it alone`);
        }
      }
    },
  };
}

export const HOME_LIMIT_RULES: readonly Rule[] = [
  limit('welcomes', 'welcomes', ({ host }) => host.welcomes !== 'anyone'),
  limit('known guests only', 'known', ({ host }) => host.knownGuestsOnly),
  limit('step-free', 'stepFree', ({ host }) => host.stepFree),
  limit('pets', 'noPets', ({ host }) => host.pets),
];
