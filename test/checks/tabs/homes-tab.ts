import { bag, byId, isHosted, numberOf, type TabRow, type TabRule, textOf } from './tabs.ts';

const guestsAtHome: TabRule = {
  name: 'tabs: guests and homes agree',
  judge({ input, guests, homes }, fault) {
    const hosts = byId(input.Hosts, 'Host');
    const hosted = guests.filter(isHosted);
    const listed = homes.map((row) => textOf(row, 'Host'));
    for (const row of hosted) {
      const times = listed.filter((id) => id === textOf(row, 'Host')).length;
      if (times !== 1) fault(`${textOf(row, 'Nomination')} stays with ${textOf(row, 'Host')}, listed ${times} times`);
    }
    for (const home of homes) {
      const id = textOf(home, 'Host');
      const here = hosted.filter((row) => textOf(row, 'Host') === id);
      const agrees = (header: string, shown: string, expected: string) => {
        if (shown !== expected) fault(`${id}: ${header} is "${shown}", by the Guests tab "${expected}"`);
      };
      agrees('Guests', String(numberOf(home, 'Guests') ?? 0), String(here.length));
      agrees('Guest names', bag([textOf(home, 'Guest names')]), bag(here.map((row) => textOf(row, 'First name'))));
      for (const header of ['Outward driver', 'Return driver']) {
        agrees(header, bag([textOf(home, header)]), bag([...new Set(here.map((row) => textOf(row, header)))]));
      }
      const host = hosts.get(id);
      if (!host) continue;
      for (const header of ['Name', 'Town']) {
        if (textOf(home, header) !== textOf(host, header)) fault(`${id}: ${header} is "${textOf(home, header)}"`);
      }
    }
  },
};

const beds: TabRule = {
  name: 'tabs: beds',
  judge({ input, homes, start }, fault) {
    const hosts = byId(input.Hosts, 'Host');
    for (const home of homes) {
      const id = textOf(home, 'Host');
      const [beds, guests] = [numberOf(home, 'Beds offered'), numberOf(home, 'Guests') ?? 0];
      if (beds === null || guests > beds) fault(`${id} takes ${guests} guests into ${beds} beds`);
      const host = hosts.get(id);
      if (!host) {
        if (!/^#\d+$/.test(id)) fault(`${id} is not on the Hosts tab`);
        continue;
      }
      const status = textOf(host, 'Status')
        .normalize('NFD')
        .replace(/[^a-z]/gi, '');
      if (!/^(approved|validee?|ok|approuvee?|acti(f|ve))$/i.test(status)) {
        fault(`${id} is listed but "${textOf(host, 'Status')}"`);
      }
      const offered = offeredBy(host, start);
      if (offered !== null && beds !== null && beds !== offered) fault(`${id} offers ${offered} beds, not ${beds}`);
    }
  },
};

/** Beds that a person reads in the Hosts tab; null where the cell takes more thought. */
function offeredBy(host: TabRow, start: string): number | null {
  const all = numberOf(host, 'Beds');
  const header = Object.keys(host).find((one) => one.startsWith(start));
  if (header === undefined) return 0;
  const answer = textOf(host, header);
  if (/^(yes|oui|x|✓|true|ok)$/i.test(answer)) return all;
  if (answer === '' || /^(no|non|false)$/i.test(answer)) return 0;
  const number = numberOf(host, header);
  return number === null ? null : Math.min(number, all ?? number);
}

export const HOMES_TAB_RULES: readonly TabRule[] = [guestsAtHome, beds];
