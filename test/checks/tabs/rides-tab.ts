import { type Book, bag, byId, clockOf, isHosted, numberOf, type TabRow, type TabRule, textOf } from './tabs.ts';

const LEGS = [
  { leg: 'Outward', driver: 'Outward driver', time: 'Arrives' },
  { leg: 'Return', driver: 'Return driver', time: 'Leaves' },
] as const;

const guestsAboard: TabRule = {
  name: 'tabs: guests and rides agree',
  judge({ guests, homes, rides }, fault) {
    for (const { leg, driver: header, time } of LEGS) {
      const expected = new Map<string, string[]>();
      for (const row of guests.filter(isHosted)) {
        const [driver, host] = [textOf(row, header), textOf(row, 'Host')];
        // Whoever is collected travels with their own host and stands on no run sheet.
        if (driver === '' || driver === host) continue;
        const key = `${driver} ${host}`;
        expected.set(key, [...(expected.get(key) ?? []), textOf(row, 'First name')]);
      }
      const stops = rides.filter((row) => textOf(row, 'Leg') === leg);
      for (const stop of stops) {
        const key = `${textOf(stop, 'Driver')} ${textOf(stop, 'Host')}`;
        const names = expected.get(key) ?? [];
        expected.delete(key);
        const agrees = numberOf(stop, 'Guests') === names.length && bag([textOf(stop, 'Guest names')]) === bag(names);
        if (!agrees) fault(`${leg} ${key}: ${textOf(stop, 'Guest names')}, by the Guests tab ${names.join(', ')}`);
      }
      for (const [key, names] of expected) fault(`${leg} ${key}: no stop for ${names.join(', ')}`);
      for (const home of homes) {
        const times = stops
          .filter((stop) => textOf(stop, 'Host') === textOf(home, 'Host'))
          .map((stop) => textOf(stop, 'Time'));
        if (bag([textOf(home, time)]) !== bag([...new Set(times)])) {
          fault(`${textOf(home, 'Host')}: ${time} "${textOf(home, time)}", by the Rides tab "${times.join(', ')}"`);
        }
      }
    }
  },
};

const runSheets: TabRule = {
  name: 'tabs: run sheets',
  judge(book, fault) {
    const drivers = byId(book.input.Drivers, 'Driver');
    const hosts = byId(book.input.Hosts, 'Host');
    for (const [name, stops] of rideRows(book)) {
      const [first] = stops;
      const driver = drivers.get(textOf(first, 'Driver'));
      const aboard = stops.reduce((sum, stop) => sum + (numberOf(stop, 'Guests') ?? 0), 0);
      const shown = (header: string) => stops.map((stop) => numberOf(stop, header)).find((value) => value !== null);
      if (shown('Seats used') !== aboard) fault(`${name}: ${shown('Seats used')} seats used, ${aboard} guests`);
      const seats = shown('Seats');
      if (seats === undefined || aboard > seats) fault(`${name}: ${aboard} guests on ${seats} seats`);
      const own = numberOf(driver, 'Seats');
      if (own !== null && own !== seats) fault(`${name}: ${seats} seats, ${own} by the Drivers tab`);
      if (shown('Km') === undefined) fault(`${name}: no km`);
      if (driver && textOf(driver, 'Name') !== textOf(first, 'Driver name')) fault(`${name}: another driver's name`);
      if (driver && !offersLeg(driver, book.start, textOf(first, 'Leg'))) fault(`${name}: this leg was not offered`);
      stops.forEach((stop, i) => {
        const host = hosts.get(textOf(stop, 'Host'));
        if (numberOf(stop, 'Stop') !== i + 1) fault(`${name}: stop ${i + 1} is numbered ${textOf(stop, 'Stop')}`);
        if (host && textOf(host, 'Name') !== textOf(stop, 'Host name'))
          fault(`${name}: another host's name at stop ${i + 1}`);
        if (host && !textOf(stop, 'Address').includes(textOf(host, 'Town'))) fault(`${name}: no town at stop ${i + 1}`);
      });
    }
  },
};

/** The rows of each ride, in the order they stand. */
function rideRows({ rides }: Book): Map<string, TabRow[]> {
  const found = new Map<string, TabRow[]>();
  for (const row of rides) {
    const name = `${textOf(row, 'Leg')} ${textOf(row, 'Driver')}`;
    found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

/** Only an answer that plainly is another one counts against the driver. */
function offersLeg(driver: TabRow, start: string, leg: string): boolean {
  const header = Object.keys(driver).find((one) => one.startsWith(start)) ?? '';
  const answer = textOf(driver, header).toLowerCase();
  const refused = leg === 'Outward' ? ['return', 'retour'] : ['outward', 'aller'];
  return !['', 'no', 'non', ...refused].includes(answer);
}

const times: TabRule = {
  name: 'tabs: times',
  judge(book, fault) {
    const weekend = (book.input.Weekends ?? []).find((row) => textOf(row, 'Start').startsWith(book.start));
    const departure = clockOf(textOf(weekend, 'Departure'));
    const returnBy = clockOf(textOf(weekend, 'Return by'));
    for (const [name, stops] of rideRows(book)) {
      const clocks = stops.map((stop) => clockOf(textOf(stop, 'Time')));
      const outward = name.startsWith('Outward');
      const anchor = outward ? departure : returnBy;
      clocks.forEach((clock, i) => {
        if (clock === null) {
          if (anchor !== null) fault(`${name}: no time at stop ${i + 1}`);
          return;
        }
        const before = clocks[i - 1] ?? null;
        if (before !== null && before > clock) fault(`${name}: the times run backwards at stop ${i + 1}`);
        if (anchor === null) return;
        if (outward ? clock < anchor : clock > anchor) fault(`${name}: stop ${i + 1} is out of hours`);
      });
    }
  },
};

export const RIDES_TAB_RULES: readonly TabRule[] = [guestsAboard, runSheets, times];
