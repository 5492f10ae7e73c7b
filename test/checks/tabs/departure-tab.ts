import { byId, isHosted, type TabRow, type TabRule, textOf } from './tabs.ts';

const everybody: TabRule = {
  name: 'tabs: departure of everybody',
  judge({ guests, departure }, fault) {
    const listed = departure.map((row) => textOf(row, 'Nomination'));
    const persons = byId(guests, 'Nomination');
    for (const row of guests) {
      const id = textOf(row, 'Nomination');
      const times = listed.filter((one) => one === id).length;
      // Of those who are held only those are listed who did not come, which their row says in words.
      if (textOf(row, 'Decision') === 'Held' ? times > 1 : times !== 1) fault(`${id} stands ${times} times`);
    }
    for (const row of departure) {
      const guest = persons.get(textOf(row, 'Nomination'));
      if (!guest) {
        fault(`${textOf(row, 'Nomination')} is no guest`);
        continue;
      }
      for (const header of ['First name', 'Association', 'Guest code']) {
        const [shown, own] = [textOf(row, header), textOf(guest, header)];
        if (shown !== own) fault(`${textOf(row, 'Nomination')}: ${header} is "${shown}", by the Guests tab "${own}"`);
      }
      for (const header of ['Present', 'No-show']) {
        if (!/^(true|false)$/.test(textOf(row, header))) fault(`${textOf(row, 'Nomination')}: ${header} is no tick`);
      }
    }
  },
};

const boarding: TabRule = {
  name: 'tabs: departure by car',
  judge({ input, guests, departure }, fault) {
    const [hosts, drivers] = [byId(input.Hosts, 'Host'), byId(input.Drivers, 'Driver')];
    const persons = byId(guests, 'Nomination');
    const cars = new Map<string, TabRow[]>();
    for (const row of departure) {
      const id = textOf(row, 'Nomination');
      const guest = persons.get(id);
      if (!guest || !isHosted(guest)) continue;
      const [host, by] = [hosts.get(textOf(guest, 'Host')), textOf(guest, 'Outward driver')];
      if (host && !textOf(row, 'To').includes(textOf(host, 'Town'))) fault(`${id} goes to "${textOf(row, 'To')}"`);
      if (by === '') continue;
      const carrier = by === textOf(guest, 'Host') ? host : drivers.get(by);
      if (carrier && !textOf(row, 'Leaves with').startsWith(textOf(carrier, 'Name'))) {
        fault(`${id} leaves with "${textOf(row, 'Leaves with')}", by the Guests tab ${by}`);
      }
      cars.set(by, [...(cars.get(by) ?? []), row]);
    }
    for (const [by, rows] of cars) {
      const places = rows.map((row) => departure.indexOf(row));
      if (Math.max(...places) - Math.min(...places) !== rows.length - 1) fault(`The people of ${by} stand apart`);
      const driver = drivers.get(by);
      if (!driver) continue;
      const seats = textOf(rows[0], 'Seats').split(' of ');
      if (Number(seats[0]) !== rows.length) fault(`${by}: ${textOf(rows[0], 'Seats')} seats, ${rows.length} people`);
      if (textOf(rows[0], 'Phone') !== textOf(driver, 'Phone')) fault(`${by} is called ${textOf(rows[0], 'Phone')}`);
    }
  },
};

const standBy: TabRule = {
  name: 'tabs: stand-by list',
  judge({ guests, departure }, fault) {
    const persons = byId(guests, 'Nomination');
    const decisionOf = (row: TabRow) => textOf(persons.get(textOf(row, 'Nomination')), 'Decision');
    const order = ['Hosted', 'Waiting', 'Held'];
    departure.slice(1).forEach((row, i) => {
      const [above, here] = [departure[i] as TabRow, row].map((one) => order.indexOf(decisionOf(one)));
      if ((here ?? 0) < (above ?? 0)) fault(`${textOf(row, 'Nomination')} stands too low`);
    });
    const waiting = guests.filter((row) => textOf(row, 'Decision') === 'Waiting');
    const ranks = [...new Set(waiting.map((row) => textOf(row, 'Rank')))];
    const expected = waiting.map((row) => {
      const party = waiting.filter((other) => textOf(other, 'Rank') === textOf(row, 'Rank')).length;
      const turn = ranks.indexOf(textOf(row, 'Rank')) + 1;
      return `${textOf(row, 'Nomination')} Stand-by ${turn}${party > 1 ? ` (${party} people)` : ''}`;
    });
    const shown = departure
      .filter((row) => decisionOf(row) === 'Waiting')
      .map((row) => `${textOf(row, 'Nomination')} ${textOf(row, 'Leaves with')}`);
    if (shown.join() !== expected.join()) fault(`The list is ${shown.join(', ')}, not ${expected.join(', ')}`);
  },
};

export const DEPARTURE_TAB_RULES: readonly TabRule[] = [everybody, boarding, standBy];
