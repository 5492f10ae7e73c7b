import { type Book, byId, dayOf, isHosted, numberOf, type TabRow, type TabRule, textOf } from './tabs.ts';

const listedOnce: TabRule = {
  name: 'tabs: every nomination once',
  judge({ input, guests, start }, fault) {
    const weekend = (input.Weekends ?? []).find((row) => dayOf(row, 'Start') === start);
    const end = dayOf(weekend, 'End') ?? dayAfter(start, 2);
    const listed = guests.map((row) => textOf(row, 'Nomination'));
    const nominated = new Map<string, boolean>();
    for (const row of input.Nominations ?? []) {
      const [id, day] = [textOf(row, 'Nomination'), dayOf(row, 'Weekend')];
      if (id !== '') nominated.set(id, (nominated.get(id) ?? false) || (day !== null && day >= start && day <= end));
    }
    for (const [id, ours] of nominated) {
      const times = listed.filter((one) => one === id).length;
      if (times > 1 || (ours && times < 1)) fault(`${id} stands ${times} times on the Guests tab`);
    }
    for (const id of listed) {
      // A row without a number of its own is named by its place on the sheet.
      if (!nominated.has(id) && !/^#\d+$/.test(id)) fault(`${id || 'A row without a number'} was never nominated`);
    }
  },
};

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

const asNominated: TabRule = {
  name: 'tabs: guests as nominated',
  judge({ input, guests }, fault) {
    const nominations = byId(input.Nominations, 'Nomination');
    for (const row of guests) {
      const nomination = nominations.get(textOf(row, 'Nomination'));
      if (!nomination) continue;
      for (const header of ['Guest code', 'First name', 'Association', 'Group']) {
        const [written, shown] = [textOf(nomination, header), textOf(row, header)];
        if (written !== shown)
          fault(`${textOf(row, 'Nomination')}: ${header} is "${shown}", nominated as "${written}"`);
      }
    }
  },
};

const decisions: TabRule = {
  name: 'tabs: decisions explained',
  judge(book, fault) {
    for (const row of book.guests) {
      const id = textOf(row, 'Nomination');
      const decision = textOf(row, 'Decision');
      if (!['Hosted', 'Waiting', 'Held'].includes(decision)) fault(`${id} is "${decision}"`);
      if (decision !== 'Held') {
        const points = numberOf(row, 'Priority');
        if (points === null || points < 0 || points > 100) fault(`${id} has no priority from 0 to 100`);
        if (textOf(row, 'Why this rank') === '') fault(`${id} has no reason for the rank`);
      }
      if (isHosted(row)) judgeHosted(row, book, fault);
      else {
        if (textOf(row, 'Why') === '') fault(`${id} is ${decision} and nobody says why`);
        for (const header of ['Host', 'Host town', 'Outward driver', 'Return driver']) {
          if (textOf(row, header) !== '') fault(`${id} is ${decision} but has a ${header}`);
        }
      }
    }
  },
};

function judgeHosted(row: TabRow, { input }: Book, fault: (sentence: string) => void): void {
  const id = textOf(row, 'Nomination');
  const setting = byId(input.Settings, 'Setting').get('Seat for everyone');
  const relaxed = /^(no|non|false)$/i.test(textOf(setting, 'Value'));
  const host = byId(input.Hosts, 'Host').get(textOf(row, 'Host'));
  if (textOf(row, 'Host') === '') fault(`${id} is hosted by nobody`);
  if (host && textOf(host, 'Town') !== textOf(row, 'Host town')) fault(`${id}: the host lives elsewhere`);
  for (const header of ['Outward driver', 'Return driver']) {
    if (!relaxed && textOf(row, header) === '') fault(`${id} is hosted without ${header}`);
  }
}

const ranks: TabRule = {
  name: 'tabs: ranks',
  judge({ guests }, fault) {
    let before = 0;
    const groups = new Map<string, string>();
    for (const row of guests) {
      const id = textOf(row, 'Nomination');
      const held = textOf(row, 'Decision') === 'Held';
      const rank = numberOf(row, 'Rank');
      if (held !== (rank === null)) fault(`${id} is ${textOf(row, 'Decision')} with rank "${textOf(row, 'Rank')}"`);
      if ((rank ?? Number.POSITIVE_INFINITY) < before) fault(`${id} is listed too low`);
      before = rank ?? Number.POSITIVE_INFINITY;
      const group = textOf(row, 'Group').toLowerCase();
      if (held || group === '') continue;
      const fate = `${rank} ${textOf(row, 'Decision')} ${textOf(row, 'Host')}`;
      if ((groups.get(group) ?? fate) !== fate)
        fault(`${id} and the group ${group} part: ${groups.get(group)} and ${fate}`);
      groups.set(group, fate);
    }
  },
};

const places: TabRule = {
  name: 'tabs: places',
  judge({ input, guests, start }, fault) {
    const weekend = (input.Weekends ?? []).find((row) => dayOf(row, 'Start') === start);
    const places = numberOf(weekend, 'Places') ?? Number.POSITIVE_INFINITY;
    const hosted = guests.filter(isHosted).length;
    if (hosted > places) fault(`${hosted} people are hosted on ${places} places`);
  },
};

export const GUESTS_TAB_RULES: readonly TabRule[] = [listedOnce, asNominated, decisions, ranks, places];
