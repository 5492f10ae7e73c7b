import { drives, type Leg } from '../../domain/leg';
import type { Field } from '../field';
import type { Room } from '../room';

/** Seats that nobody takes; of both legs, on that which has fewer. */
export function seatsLeft(legs: Leg | 'both', { seats }: Room): number {
  return legs === 'both' ? Math.min(seats.outward, seats.return) : seats[legs];
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
