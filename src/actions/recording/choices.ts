import { LEGS, type Leg } from '../../domain/leg';
import type { ShownGuest } from '../../domain/reference';
import type { Choices, DriverChoice, GuestChoice, HostChoice } from '../../sidebar/answers';
import { byName, firstNames, reachable, volunteerName } from './people';
import type { WeekendShown } from './read-weekend';

/** Whom a change may be about: those who offer something for the weekend or are counted on, and those who may come. */
export function choicesOf({ workbook, planned, placed }: WeekendShown): Choices {
  const { problem, words } = workbook;
  const { start } = problem.weekend;
  const about = words.recording.about;

  const hosts = problem.hosts.flatMap((host): HostChoice[] => {
    const guests = placed.filter((guest) => guest.host?.id === host.id);
    const beds = host.offers.get(start) ?? 0;
    if (guests.length === 0 && host.status !== 'approved') return [];
    const person = reachable(host, about.host({ town: host.town, guests: namesOf(guests) }));
    // Who has not offered anything may be rung and say yes: found by searching, and not in the way otherwise.
    return [{ ...person, beds, mostBeds: host.beds ?? 12, quiet: guests.length === 0 && beds === 0 }];
  });

  const drivers = problem.drivers.flatMap((driver): DriverChoice[] => {
    const offered = driver.offers.get(start) ?? 'none';
    const aboard = LEGS.map((leg) => ({ leg, guests: aboardOf(placed, driver.id, leg) }));
    const rides = aboard.filter(({ guests }) => guests.length > 0);
    if (rides.length === 0 && !(offered !== 'none' && driver.status === 'approved')) return [];
    const person = reachable(driver, about.driver(rides.map(({ leg, guests }) => ({ leg, guests: namesOf(guests) }))));
    return [{ ...person, drives: offered, rides: rides.map(({ leg }) => leg) }];
  });

  const shown = new Map(placed.map((guest) => [guest.nomination.id, guest] as const));
  const guests = problem.nominations.flatMap((nomination): GuestChoice[] => {
    const place = shown.get(nomination.id);
    const comes = nomination.status !== 'withdrawn' && nomination.status !== 'noShow';
    if (!place && !comes) return [];
    const { id, firstName, association, guestCode: code } = nomination;
    const host = place?.host ? volunteerName(place.host) : null;
    return [
      {
        id,
        name: firstName === '' ? id : firstName,
        about: about.guest({ code, association, host }),
        driven: place?.carriers.outward?.by === 'driver',
      },
    ];
  });

  return {
    ok: true,
    language: workbook.language,
    start,
    message: words.recording.weekend({ start, planned }),
    hosts: byName(hosts),
    drivers: byName(drivers),
    guests: byName(guests),
  };
}

const namesOf = (guests: readonly ShownGuest[]) => firstNames(guests.map(({ nomination }) => nomination));

/** Who is in a driver's car on a leg. */
export function aboardOf(placed: readonly ShownGuest[], driver: string, leg: Leg): ShownGuest[] {
  return placed.filter(({ carriers }) => {
    const carrier = carriers[leg];
    return carrier?.by === 'driver' && carrier.driver.id === driver;
  });
}
