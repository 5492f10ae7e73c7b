import type { Car, Home } from '../../domain/plan';
import type { Field } from '../field';
import type { RankedParty } from '../order';
import { limitedDrivers } from './suppose';

/** Names for kinds of parties, homes and cars: of one kind are those that could stand in for each other in any what-if. */

/** What parties speak is a wish, and decides nothing here. */
export function kindOfParty(party: RankedParty, { traits }: Field): string {
  return JSON.stringify({ ...traits.get(party), languages: null });
}

/** Where a home is matters only to drivers who go so far and no further. */
export function kindOfHome({ host, beds, location }: Home, field: Field): string {
  const { welcomes, knownGuestsOnly, stepFree, pets, collects } = host;
  const where = limitedDrivers(field).length === 0 || !field.seatForEveryone ? null : location;
  return JSON.stringify([beds, welcomes, knownGuestsOnly, stepFree, pets, collects, where]);
}

/** Where a car starts matters only where its driver goes so far and no further. */
export function kindOfCar({ driver, legs, location }: Car): string {
  const { seats, longestDetourKm } = driver;
  return JSON.stringify([seats, legs, longestDetourKm, longestDetourKm === null ? null : location]);
}
