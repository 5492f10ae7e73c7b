import type { Driver } from '../../domain/driver';
import type { Point } from '../../domain/geography';
import type { Host } from '../../domain/host';
import type { Car, Change, Home } from '../../domain/plan';

/** Whoever is still to be found: nothing is known about them but what is asked of them. */
const NOBODY = {
  id: '',
  name: '',
  email: '',
  phone: '',
  language: null,
  address: '',
  postcode: '',
  town: '',
  status: 'approved',
} as const;

/** One more home as it is asked for, in the best of all spots: no car has to go out of its way for it. */
export function wantedHome({ beds, needs }: Extract<Change, { code: 'moreBeds' }>, meetingPoint: Point): Home {
  const host: Host = {
    ...NOBODY,
    location: meetingPoint,
    beds,
    welcomes: 'anyone',
    knownGuestsOnly: false,
    stepFree: needs.includes('stepFree'),
    pets: !needs.includes('noPets'),
    languages: [],
    collects: 'none',
    staysPerMonth: null,
    offers: new Map(),
  };
  return { host, beds, location: meetingPoint };
}

/** One more car as it is asked for: it goes wherever it is needed. */
export function wantedCar({ legs, seats }: Extract<Change, { code: 'moreSeats' }>, meetingPoint: Point): Car {
  const driver: Driver = {
    ...NOBODY,
    id: `one more ${legs}`,
    location: meetingPoint,
    seats,
    longestDetourKm: null,
    offers: new Map(),
  };
  return { driver, legs, location: meetingPoint };
}
