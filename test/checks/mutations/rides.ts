import type { Leg } from '../../../src/domain/leg.ts';
import type { Plan, Ride } from '../../../src/domain/plan.ts';
import {
  type Hosted,
  isHosted,
  type Mutation,
  offBoard,
  type Pair,
  partyOf,
  withDriver,
  withHost,
  withOutcome,
  withRides,
  withStops,
} from './edit.ts';

/** The first ride changed, or null where nobody drives. */
function firstRide({ plan }: Pair, when: (ride: Ride) => boolean = () => true): Ride | null {
  return plan.rides.find(when) ?? null;
}

function changed(pair: Pair, ride: Ride | null, change: (ride: Ride) => Ride | null): Pair | null {
  return ride && withRides(pair, (one) => (one === ride ? change(one) : one));
}

function unusedDriver({ problem, plan }: Pair, leg: Leg) {
  const busy = new Set(plan.rides.filter((ride) => ride.leg === leg).map(({ driver }) => driver.id));
  return problem.drivers.find(
    (driver) =>
      !busy.has(driver.id) &&
      driver.status === 'approved' &&
      driver.location &&
      driver.offers.get(problem.weekend.start) === 'both',
  );
}

/** Who travels with whom, which way, and when. */
export const RIDE_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a stop is dropped',
    breaks: 'a seat each leg',
    apply: (pair) =>
      pair.problem.settings.seatForEveryone
        ? changed(pair, firstRide(pair), (ride) => ({ ...ride, stops: ride.stops.slice(1) }))
        : null,
  },
  {
    name: 'a guest is in two cars',
    breaks: 'a seat each leg',
    apply(pair) {
      const [one] = pair.plan.rides;
      const other = firstRide(pair, (ride) => ride !== one && ride.leg === one?.leg);
      const [stop] = one?.stops ?? [];
      return stop ? changed(pair, other, (ride) => ({ ...ride, stops: [...ride.stops, stop] })) : null;
    },
  },
  {
    name: 'the Guests tab would name another driver',
    breaks: 'a seat each leg',
    apply(pair) {
      const driven = pair.plan.decisions
        .filter(isHosted)
        .find(({ outcome }) => outcome.carriers.return?.by === 'driver');
      if (!driven) return null;
      return withOutcome(pair, [driven.nomination.id], (old) => ({
        ...(old as Hosted),
        carriers: { ...(old as Hosted).carriers, return: null },
      }));
    },
  },
  {
    name: 'a host who collects no longer does',
    breaks: 'a seat each leg',
    apply(pair) {
      const collected = pair.plan.decisions
        .filter(isHosted)
        .find(({ outcome }) => outcome.carriers.outward?.by === 'host');
      return collected ? withHost(pair, collected.outcome.home.host.id, { collects: 'none' }) : null;
    },
  },
  {
    name: 'a party is left standing beside its car',
    breaks: 'no seat left unused',
    apply(pair) {
      if (pair.problem.settings.seatForEveryone) return null;
      const driven = pair.plan.decisions
        .filter(isHosted)
        .find(({ outcome }) => outcome.carriers.outward?.by === 'driver');
      if (!driven) return null;
      const ids = partyOf(pair.plan, driven).map(({ nomination }) => nomination.id);
      return withOutcome(offBoard(pair, ids, ['outward']), ids, (old) => ({
        ...(old as Hosted),
        carriers: { ...(old as Hosted).carriers, outward: null },
      }));
    },
  },
  {
    name: 'a seat is lost',
    breaks: 'seats',
    apply(pair) {
      const ride = firstRide(pair);
      const aboard = ride?.stops.reduce((sum, { guests }) => sum + guests.length, 0) ?? 0;
      return ride && withDriver(pair, ride.driver.id, { seats: aboard - 1 });
    },
  },
  {
    name: 'a party is split over two cars for nothing',
    breaks: 'party in one car',
    apply(pair) {
      const isPair = (stop: Ride['stops'][number]) => stop.guests.length > 1 && sameParty(pair.plan, stop.guests);
      const ride = firstRide(pair, ({ stops }) => stops.some(isPair));
      const stop = ride?.stops.find(isPair);
      const other = ride && unusedDriver(pair, ride.leg);
      if (!ride || !stop || !other) return null;
      const [first, ...rest] = stop.guests;
      if (!first) return null;
      const apart: Ride = { ...ride, driver: other, stops: [{ ...stop, guests: [first] }] };
      const left = changed(pair, ride, () =>
        withStops(ride, (one) => (one === stop ? { ...stop, guests: rest } : one)),
      );
      return left && { problem: left.problem, plan: { ...left.plan, rides: [...left.plan.rides, apart] } };
    },
  },
  {
    name: 'the car next door stays home',
    breaks: 'own household',
    apply(pair) {
      const ride = firstRide(pair, ({ stops }) => stops.length === 1);
      const own = ride && unusedDriver(pair, ride.leg);
      const [stop] = ride?.stops ?? [];
      if (!ride || !own || !stop) return null;
      const email = 'one@roof.example';
      const neighbour = {
        email,
        location: pair.problem.drivers.find(({ id }) => id === ride.driver.id)?.location ?? null,
      };
      if (!neighbour.location) return null;
      const moved = withDriver(pair, own.id, { ...neighbour, seats: 8, longestDetourKm: null });
      return withHost(moved, stop.home.host.id, { email: 'One@Roof.example ' });
    },
  },
  {
    name: 'a driver will go no way round at all',
    breaks: 'longest detour',
    apply(pair) {
      const ride = firstRide(pair, ({ stops }) => stops.length > 1);
      return ride && withDriver(pair, ride.driver.id, { longestDetourKm: 0.001 });
    },
  },
  {
    name: 'a ride is longer than it says',
    breaks: 'km of a ride',
    apply: (pair) => changed(pair, firstRide(pair), (ride) => ({ ...ride, km: ride.km - 0.01 })),
  },
  {
    name: 'two stops change places and nothing else',
    breaks: 'km of a ride',
    apply: (pair) =>
      changed(
        pair,
        firstRide(pair, ({ stops }) => stops.length > 1),
        (ride) => {
          const [first, second, ...rest] = ride.stops;
          return first && second ? { ...ride, stops: [second, first, ...rest] } : null;
        },
      ),
  },
  {
    name: 'a driver offered the other leg',
    breaks: 'legs offered',
    apply(pair) {
      const ride = firstRide(pair);
      const other = ride?.leg === 'outward' ? 'return' : 'outward';
      return ride && withDriver(pair, ride.driver.id, { offers: new Map([[pair.problem.weekend.start, other]]) });
    },
  },
  {
    name: 'a driver sets out for nobody',
    breaks: 'legs offered',
    apply(pair) {
      const ride = firstRide(pair);
      const idle = ride && unusedDriver(pair, ride.leg);
      if (!ride || !idle) return null;
      const empty: Ride = { leg: ride.leg, driver: idle, stops: [], km: 0 };
      return { problem: pair.problem, plan: { ...pair.plan, rides: [...pair.plan.rides, empty] } };
    },
  },
  {
    name: 'a stop comes before anyone has left',
    breaks: 'times',
    apply: (pair) =>
      changed(
        pair,
        firstRide(pair, ({ leg, stops }) => leg === 'outward' && stops[0]?.time != null),
        (ride) => withStops(ride, (stop, i) => (i > 0 ? stop : { ...stop, time: pair.problem.weekend.departure })),
      ),
  },
  {
    name: 'guests are fetched too late to be back',
    breaks: 'times',
    apply: (pair) =>
      changed(
        pair,
        firstRide(pair, ({ leg, stops }) => leg === 'return' && stops[0]?.time != null),
        (ride) => withStops(ride, (stop) => ({ ...stop, time: pair.problem.weekend.returnBy })),
      ),
  },
  {
    name: 'nobody is told when',
    breaks: 'times',
    apply: (pair) =>
      changed(
        pair,
        firstRide(pair, ({ stops }) => stops[0]?.time != null),
        (ride) => withStops(ride, (stop) => ({ ...stop, time: null })),
      ),
  },
];

function sameParty({ decisions }: Plan, guests: readonly { readonly id: string }[]): boolean {
  const ranks = guests.map(({ id }) => decisions.find(({ nomination }) => nomination.id === id)?.rank);
  return new Set(ranks).size === 1;
}
