import type { ClockTime } from '../../domain/civil-date';
import type { Leg } from '../../domain/leg';
import type { Plan, Ride } from '../../domain/plan';

/** A stop of a car that has people aboard, and when it is there. */
export interface TimedStop {
  readonly leg: Leg;
  readonly driver: string;
  readonly host: string;
  /** As planned, and as the tab shows it; null = the tab has no time. */
  readonly planned: ClockTime | null;
  readonly time: ClockTime | null;
}

/** A car's way that is later than planned. */
export interface Delay {
  readonly leg: Leg;
  readonly driver: string;
  readonly minutes: number;
}

/** The cars of which some stop is later than planned. */
export function delaysOf(stops: readonly TimedStop[]): Delay[] {
  const found = new Map<string, Delay>();
  for (const { leg, driver, planned, time } of stops) {
    if (planned === null || time === null || time <= planned) continue;
    const minutes = Math.max(time - planned, found.get(`${leg}|${driver}`)?.minutes ?? 0);
    found.set(`${leg}|${driver}`, { leg, driver, minutes });
  }
  return [...found.values()];
}

/** Whether a car is known to be that late, neither more nor less. */
export function isKnown({ leg, driver, minutes }: Delay, stops: readonly TimedStop[]): boolean {
  const mine = stops.filter((stop) => stop.leg === leg && stop.driver === driver && stop.planned !== null);
  return mine.length > 0 && mine.every(({ planned, time }) => time === later(planned, minutes));
}

/** The plan with the delays that are known already: no plan makes anybody catch up. */
export function withDelays(plan: Plan, delays: readonly Delay[]): Plan {
  if (delays.length === 0) return plan;
  const late = ({ leg, driver }: Ride) => delays.find((each) => each.leg === leg && each.driver === driver.id);
  return {
    ...plan,
    rides: plan.rides.map((ride) => {
      const minutes = late(ride)?.minutes ?? 0;
      return minutes === 0
        ? ride
        : { ...ride, stops: ride.stops.map((stop) => ({ ...stop, time: later(stop.time, minutes) })) };
    }),
  };
}

/** Within the day. */
export function later(time: ClockTime | null, minutes: number): ClockTime | null {
  return time === null ? null : Math.min(time + minutes, 1439);
}
