import type { Leg } from '../../../src/domain/leg.ts';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { HeldReason } from '../../../src/domain/notice.ts';
import type { Decision, Plan, Ride } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { mustBeHeld, type TrueParty, trueParties } from './guests.ts';
import { type Roads, roadsOf } from './roads.ts';
import { offers, type TrueCar, type TrueHome, trueCars, trueHomes } from './volunteers.ts';

/** A plan beside what its problem truly says. People are told apart by their numbers, never by object. */
export interface Judged {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly roads: Roads;
  /** Why a nomination must be held, by its number. */
  readonly held: ReadonlyMap<string, readonly HeldReason[]>;
  readonly parties: readonly TrueParty[];
  /** By number of host and driver. */
  readonly homes: ReadonlyMap<string, TrueHome>;
  readonly cars: ReadonlyMap<string, TrueCar>;
  /** The first decision on each nomination, by its number. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The host with whom the plan puts each hosted nomination. */
  readonly hostOf: ReadonlyMap<string, string>;
}

export function judged(problem: Problem, plan: Plan): Judged {
  const held = mustBeHeld(problem);
  const decisions = new Map(
    [...plan.decisions].reverse().map((decision) => [decision.nomination.id, decision] as const),
  );
  const hostOf = new Map<string, string>();
  for (const [id, { outcome }] of decisions) if (outcome.decision === 'hosted') hostOf.set(id, outcome.home.host.id);
  return {
    problem,
    plan,
    roads: roadsOf(problem),
    held,
    parties: trueParties(problem, held),
    homes: trueHomes(problem),
    cars: trueCars(problem),
    decisions,
    hostOf,
  };
}

/** Whether a guest of this home needs a car on the leg: nobody does whose host collects them. */
export function needsCar(host: string, leg: Leg, { homes }: Judged): boolean {
  return !offers(homes.get(host)?.host.collects, leg);
}

export function carsOn(leg: Leg, { cars, problem }: Judged): TrueCar[] {
  return [...cars.values()].filter(({ driver }) => offers(driver.offers.get(problem.weekend.start), leg));
}

export function ridesOn(leg: Leg, { plan }: Judged): readonly Ride[] {
  return plan.rides.filter((ride) => ride.leg === leg);
}

/** The parties that the plan hosts whole, and with whom. */
export function hostedParties({ parties, hostOf }: Judged): Map<TrueParty, string> {
  const hosted = new Map<TrueParty, string>();
  for (const party of parties) {
    const hosts = new Set(party.members.map(({ id }) => hostOf.get(id)));
    const [host] = hosts;
    if (hosts.size === 1 && host !== undefined) hosted.set(party, host);
  }
  return hosted;
}

/** The parties that the plan keeps waiting, the highest in rank first. */
export function waitingParties(judged: Judged): TrueParty[] {
  const waits = ({ id }: Nomination) => judged.decisions.get(id)?.outcome.decision === 'waiting';
  return judged.parties
    .filter(({ members }) => members.every(waits))
    .sort((a, b) => rankOf(a, judged) - rankOf(b, judged));
}

export function rankOf({ members }: TrueParty, { decisions }: Judged): number {
  return decisions.get(members[0]?.id ?? '')?.rank ?? Number.POSITIVE_INFINITY;
}
