import type { ClockTime } from '../domain/civil-date';
import type { Leg } from '../domain/leg';
import type { Nomination } from '../domain/nomination';
import type { Home, Ride, RideStop } from '../domain/plan';
import type { Problem } from '../domain/problem';
import type { Distances } from './distances';
import type { LegPlan, Load, Route } from './legs';

/** Times are told to five minutes: later for those who wait for a car, earlier for those who must be ready for one. */
const STEP = 5;

/** The rides of a leg with their stops, times and km. Members of a split party are dealt out in the order they came. */
export function rides(leg: Leg, plan: LegPlan, problem: Problem, km: Distances): Ride[] {
  const dealt = new Map<unknown, number>();
  return plan.routes.map((route) => {
    const stops: { home: Home; guests: Nomination[] }[] = [];
    for (const { party, home, people } of inRank(route.loads)) {
      const from = dealt.get(party) ?? 0;
      dealt.set(party, from + people);
      const guests = party.members.slice(from, from + people);
      const last = stops[stops.length - 1];
      if (last?.home === home) last.guests.push(...guests);
      else stops.push({ home, guests });
    }
    const times = timesOf(
      leg,
      stops.map(({ home }) => home),
      problem,
      km,
    );
    return {
      leg,
      driver: route.car.driver,
      stops: stops.map((stop, i): RideStop => ({ ...stop, time: times[i] ?? null })),
      km: routeKm(
        leg,
        route,
        stops.map(({ home }) => home),
        km,
      ),
    };
  });
}

/** Parties of one stop by rank, whichever order they were found in. */
function inRank(loads: readonly Load[]): Load[] {
  const stop = new Map<Load, number>();
  for (const [i, load] of loads.entries()) {
    const before = loads[i - 1];
    stop.set(load, before ? (stop.get(before) ?? 0) + (before.home === load.home ? 0 : 1) : 0);
  }
  return [...loads].sort((a, b) => (stop.get(a) ?? 0) - (stop.get(b) ?? 0) || a.party.rank - b.party.rank);
}

type LocatedHome = Home['location'];

function points(homes: readonly Home[], km: Distances): NonNullable<LocatedHome>[] {
  return homes.map((home) => home.location ?? km.meetingPoint);
}

/** Every km of the car: from its home to the meeting point and back to its home. */
function routeKm(leg: Leg, route: Route, homes: readonly Home[], km: Distances): number {
  const { location } = route.car;
  const stops = points(homes, km);
  const way =
    leg === 'outward'
      ? [location, km.meetingPoint, ...stops, location]
      : [location, ...stops, km.meetingPoint, location];
  return way.slice(1).reduce((sum, point, i) => sum + km.between(way[i] ?? point, point), 0);
}

function timesOf(leg: Leg, homes: readonly Home[], problem: Problem, km: Distances): (ClockTime | null)[] {
  const { weekend, settings } = problem;
  const minutes = (distance: number) => (distance / settings.speedKmh) * 60;
  const stops = points(homes, km);
  const times: (ClockTime | null)[] = homes.map(() => null);
  if (leg === 'outward') {
    if (weekend.departure === null) return times;
    let clock = weekend.departure;
    stops.forEach((stop, i) => {
      clock += minutes(km.between(stops[i - 1] ?? km.meetingPoint, stop)) + (i > 0 ? settings.minutesPerStop : 0);
      times[i] = Math.ceil(clock / STEP) * STEP;
    });
    return times;
  }
  if (weekend.returnBy === null) return times;
  let clock = weekend.returnBy;
  for (let i = stops.length - 1; i >= 0; i -= 1) {
    const stop = stops[i] ?? km.meetingPoint;
    clock -= minutes(km.between(stop, stops[i + 1] ?? km.meetingPoint)) + settings.minutesPerStop;
    times[i] = Math.floor(clock / STEP) * STEP;
  }
  return times;
}
