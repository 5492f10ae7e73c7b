import type { Car, Home } from '../domain/plan';
import { sameAddress } from './identity';

/** The index of the car that belongs to a home, by the e-mail address that host and driver share. */
export function carsOfHouseholds(cars: readonly Car[]): (home: Home) => number | undefined {
  const byAddress = new Map(
    cars.map((car, i) => [sameAddress(car.driver.email), i] as const).filter(([address]) => address !== ''),
  );
  return ({ host }) => byAddress.get(sameAddress(host.email));
}
