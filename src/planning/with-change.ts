import type { CivilDate } from '../domain/civil-date';
import type { Driver } from '../domain/driver';
import type { Host } from '../domain/host';
import type { Legs } from '../domain/leg';
import type { Nomination, NominationStatus } from '../domain/nomination';
import type { Carrier } from '../domain/plan';
import type { Problem } from '../domain/problem';
import type { RecordedChange } from '../domain/recorded-change';
import type { Reference } from '../domain/reference';
import type { Weekend } from '../domain/weekend';

type People = Pick<Problem, 'hosts' | 'drivers' | 'nominations'>;

/**
 * The problem as it is once the change is written to the workbook. Whoever is late comes all the same: that changes times,
 * and no decision. What the Guests tab shows stays, of people as they are now.
 */
export function withChange(problem: Problem, change: RecordedChange): Problem {
  const people = peopleAfter(problem, change);
  if (people === null) return problem;
  const changed = { ...problem, ...people };
  return problem.reference ? { ...changed, reference: sameShown(problem.reference, changed) } : changed;
}

/** null = as before. */
function peopleAfter(
  { hosts, drivers, nominations, weekend }: Problem,
  change: RecordedChange,
): Partial<People> | null {
  const offering = (beds: number) => (host: Host) => ({ ...host, offers: answered(host.offers, weekend, beds) });
  const driving = (legs: Legs) => (driver: Driver) => ({ ...driver, offers: answered(driver.offers, weekend, legs) });
  const being = (status: NominationStatus) => (nomination: Nomination) => ({ ...nomination, status });
  switch (change.code) {
    case 'hostCancelled':
      return { hosts: replaced(hosts, change.host, offering(0)) };
    case 'hostOffers':
      return { hosts: replaced(hosts, change.host, offering(change.beds)) };
    case 'driverCancelled':
      return { drivers: replaced(drivers, change.driver, driving(change.still)) };
    case 'guestCancelled':
      return { nominations: replaced(nominations, change.nomination, being('withdrawn')) };
    case 'guestNoShow':
      return { nominations: replaced(nominations, change.nomination, being('noShow')) };
    case 'hostLate':
    case 'driverLate':
    case 'guestLate':
      return null;
  }
}

function answered<A>(offers: ReadonlyMap<CivilDate, A>, { start }: Weekend, answer: A): ReadonlyMap<CivilDate, A> {
  return new Map(offers).set(start, answer);
}

function replaced<T extends { readonly id: string }>(all: readonly T[], id: string, by: (one: T) => T): readonly T[] {
  return all.map((one) => (one.id === id ? by(one) : one));
}

function sameShown(reference: Reference, { hosts, drivers, nominations }: People): Reference {
  const now = <T extends { readonly id: string }>(all: readonly T[], one: T) =>
    all.find(({ id }) => id === one.id) ?? one;
  const carrier = (shown: Carrier | null): Carrier | null => {
    if (shown === null) return null;
    return shown.by === 'driver'
      ? { ...shown, driver: now(drivers, shown.driver) }
      : { ...shown, host: now(hosts, shown.host) };
  };
  return {
    ...reference,
    guests: reference.guests.map((guest) => ({
      ...guest,
      nomination: now(nominations, guest.nomination),
      host: guest.host && now(hosts, guest.host),
      carriers: { outward: carrier(guest.carriers.outward), return: carrier(guest.carriers.return) },
    })),
  };
}
