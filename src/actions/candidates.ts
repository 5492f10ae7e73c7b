import { drives, type Leg } from '../domain/leg';
import type { Decision, Plan } from '../domain/plan';
import type { Problem } from '../domain/problem';
import { history } from '../planning/history';
import { suits, traitsOf } from '../planning/suitability';
import { carsOf, volunteers } from '../planning/volunteers';

/** Who may be chosen by hand for a guest, by number. */
export interface Candidates {
  readonly hosts: readonly string[];
  readonly drivers: Readonly<Record<Leg, readonly string[]>>;
}

/**
 * For everybody who may be placed: the homes of the weekend that suit the whole party by every hard rule, taken or not, and
 * on each leg whoever drives it: nobody but the host where they stay with one who does.
 */
export function candidatesOf(plan: Plan, problem: Problem): (decision: Decision) => Candidates | null {
  const past = history(problem);
  const { cars } = volunteers(problem, past);
  const idsOn = (leg: Leg) => carsOf(cars, leg).map(({ driver }) => driver.id);
  const drivers = { outward: idsOn('outward'), return: idsOn('return') };
  const byRank = new Map<number, Decision[]>();
  for (const decision of plan.decisions) {
    if (decision.rank === null) continue;
    byRank.set(decision.rank, [...(byRank.get(decision.rank) ?? []), decision]);
  }
  const hosts = new Map(
    [...byRank].map(([rank, party]) => {
      const traits = traitsOf({ members: party.map(({ nomination }) => nomination) }, past);
      return [rank, plan.homes.filter((home) => suits(traits, home)).map(({ host }) => host.id)] as const;
    }),
  );
  return ({ rank, outcome }) => {
    if (rank === null) return null;
    const host = outcome.decision === 'hosted' ? outcome.home.host : null;
    const on = (leg: Leg) => (host && drives(host.collects, leg) ? [host.id] : drivers[leg]);
    return { hosts: hosts.get(rank) ?? [], drivers: { outward: on('outward'), return: on('return') } };
  };
}
