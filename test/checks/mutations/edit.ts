import type { Driver } from '../../../src/domain/driver.ts';
import type { Host } from '../../../src/domain/host.ts';
import type { Leg } from '../../../src/domain/leg.ts';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Decision, Outcome, Plan, Priority, Ride, RideStop } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';

/** A weekend and its plan, good or broken. */
export interface Pair {
  readonly problem: Problem;
  readonly plan: Plan;
}

/** One way to spoil a good plan. */
export interface Mutation {
  readonly name: string;
  /** The rule that must see it. */
  readonly breaks: string;
  /** null where this plan offers no occasion. */
  readonly apply: (pair: Pair) => Pair | null;
}

export type Hosted = Extract<Outcome, { decision: 'hosted' }>;

export const isHosted = (decision: Decision): decision is Decision & { outcome: Hosted } =>
  decision.outcome.decision === 'hosted';

export const isWaiting = ({ outcome }: Decision): boolean => outcome.decision === 'waiting';

export function withHost({ problem, plan }: Pair, id: string, change: Partial<Host>): Pair {
  const hosts = problem.hosts.map((host) => (host.id === id ? { ...host, ...change } : host));
  return { plan, problem: { ...problem, hosts } };
}

export function withDriver({ problem, plan }: Pair, id: string, change: Partial<Driver>): Pair {
  const drivers = problem.drivers.map((driver) => (driver.id === id ? { ...driver, ...change } : driver));
  return { plan, problem: { ...problem, drivers } };
}

export function withNomination({ problem, plan }: Pair, id: string, change: Partial<Nomination>): Pair {
  const nominations = problem.nominations.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { plan, problem: { ...problem, nominations } };
}

export function withOutcome({ problem, plan }: Pair, ids: readonly string[], outcome: (old: Outcome) => Outcome): Pair {
  const decisions = plan.decisions.map((decision) =>
    ids.includes(decision.nomination.id) ? { ...decision, outcome: outcome(decision.outcome) } : decision,
  );
  return { problem, plan: { ...plan, decisions } };
}

export function withPriority({ problem, plan }: Pair, id: string, change: Partial<Priority>): Pair {
  const decisions = plan.decisions.map((decision) =>
    decision.nomination.id === id && decision.priority
      ? { ...decision, priority: { ...decision.priority, ...change } }
      : decision,
  );
  return { problem, plan: { ...plan, decisions } };
}

/** Every ride put through a change; null takes it away. */
export function withRides({ problem, plan }: Pair, change: (ride: Ride) => Ride | null): Pair {
  return { problem, plan: { ...plan, rides: plan.rides.flatMap((ride) => change(ride) ?? []) } };
}

export function withStops(ride: Ride, change: (stop: RideStop, index: number) => RideStop): Ride {
  return { ...ride, stops: ride.stops.map(change) };
}

/** Nobody of these is in any car; cars and stops that are left without guests go. */
export function offBoard(pair: Pair, ids: readonly string[], legs: readonly Leg[] = ['outward', 'return']): Pair {
  return withRides(pair, (ride) => {
    if (!legs.includes(ride.leg)) return ride;
    const left = ride.stops.map((stop) => ({ ...stop, guests: stop.guests.filter(({ id }) => !ids.includes(id)) }));
    const stops = left.filter(({ guests }) => guests.length > 0);
    return stops.length === 0 ? null : { ...ride, stops };
  });
}

/** The decisions on the party of somebody who is not held. */
export function partyOf(plan: Plan, decision: Decision): Decision[] {
  return plan.decisions.filter((other) => other.rank !== null && other.rank === decision.rank);
}

export const idsOf = (decisions: readonly Decision[]): string[] => decisions.map(({ nomination }) => nomination.id);
