import type { AnnouncedRide, Announcement } from '../../domain/announcement';
import type { Driver } from '../../domain/driver';
import { addressOf } from '../../domain/host';
import { LEGS } from '../../domain/leg';
import type { DriverFacts, DriverLeg } from '../../language/letters/facts';
import { firstNameOf } from '../first-name';
import { type Parts, partsOf } from '../key';
import { daysOf, type Reader, type Sources, timeText } from '../reader';

/** Drivers who drive this weekend. */
export function driversOf({ rides }: Announcement): Driver[] {
  return [...new Set(rides.map(({ driver }) => driver))];
}

/** What a driver is told: their run sheet. */
export function driverFacts(driver: Driver, { announcement, settings }: Sources): DriverFacts {
  const { weekend, rides } = announcement;
  const mine = (leg: AnnouncedRide['leg']) =>
    rides.filter((ride) => ride.leg === leg && ride.driver.id === driver.id).slice(0, 1);
  return {
    weekend: daysOf(weekend),
    reader: firstNameOf(driver.name),
    phone: settings.phone,
    meetingPoint: weekend.meetingPoint,
    legs: LEGS.flatMap(mine).map((ride) => legOf(ride, announcement)),
  };
}

export function driverParts(facts: DriverFacts, { email }: Reader): Parts {
  const { weekend, meetingPoint, legs, phone } = facts;
  const on = (leg: DriverLeg['leg']) => legs.filter((each) => each.leg === leg);
  return partsOf({
    to: email,
    ...{ weekend, meetingPoint, outward: on('outward'), return: on('return'), phone },
  });
}

function legOf({ leg, stops, directions }: AnnouncedRide, { weekend }: Announcement): DriverLeg {
  return {
    leg,
    meetingTime: timeText(leg === 'outward' ? weekend.departure : weekend.returnBy),
    people: stops.reduce((sum, { guests }) => sum + guests.length, 0),
    stops: stops.map(({ host, guests, time }) => ({
      time: timeText(time),
      address: addressOf(host),
      phone: host.phone,
      guests: guests.map(({ firstName }) => firstName).sort(),
    })),
    directions,
  };
}
