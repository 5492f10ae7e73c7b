import { drives, LEGS, type Leg } from '../domain/leg';
import type { Home } from '../domain/plan';
import type { Placement } from './choose';
import type { Field } from './field';

/** What a placement leaves free. */
export interface Room {
  /** People placed. */
  readonly people: number;
  readonly places: number;
  readonly beds: ReadonlyMap<Home, number>;
  /** Seats in all cars of a leg that nobody placed takes. */
  readonly seats: Readonly<Record<Leg, number>>;
}

export function roomLeft(placement: Placement, field: Field): Room {
  const beds = new Map(field.homes.map((home) => [home, home.beds] as const));
  const seats = { outward: 0, return: 0 };
  for (const leg of LEGS) seats[leg] = field.cars[leg].reduce((sum, car) => sum + car.driver.seats, 0);
  let people = 0;
  for (const [{ members }, home] of placement) {
    people += members.length;
    beds.set(home, (beds.get(home) ?? 0) - members.length);
    for (const leg of LEGS) if (!drives(home.host.collects, leg)) seats[leg] -= members.length;
  }
  return { people, places: (field.places ?? Number.POSITIVE_INFINITY) - people, beds, seats };
}

/** The legs on which so many people would lack a seat in that home. */
export function shortLegs(people: number, home: Home, { seats }: Room): Leg[] {
  return LEGS.filter((leg) => !drives(home.host.collects, leg) && seats[leg] < people);
}

/** Seats that nobody takes; of both legs, on that which has more. */
export function seatsLeft(legs: Leg | 'both', { seats }: Room): number {
  return legs === 'both' ? Math.max(seats.outward, seats.return) : seats[legs];
}

/** Seats that nobody takes, or that nobody would take if others were moved to hosts who drive their own guests. */
export function seatsSpare(legs: Leg | 'both', room: Room, { homes }: Field): number {
  const spare = (leg: Leg) =>
    homes.reduce(
      (sum, home) => sum + (drives(home.host.collects, leg) ? (room.beds.get(home) ?? 0) : 0),
      room.seats[leg],
    );
  return legs === 'both' ? Math.min(spare('outward'), spare('return')) : spare(legs);
}

export function bedsLeft({ beds }: Room): number {
  return [...beds.values()].reduce((sum, free) => sum + free, 0);
}

/** Whether so many more people cannot have beds or seats, however everybody were moved: by counting alone. */
export function isCertainlyFull(people: number, room: Room, field: Field): boolean {
  const seatless = field.seatForEveryone && LEGS.some((leg) => seatsSpare(leg, room, field) < people);
  return room.places < people || bedsLeft(room) < people || seatless;
}
