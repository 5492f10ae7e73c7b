import type { Tabs } from './tabs.ts';

export const START = '2026-11-28';

const HOSTS: Readonly<Record<string, readonly [string, string]>> = { H1: ['Ann', 'Ardres'], H2: ['Bea', 'Bergues'] };

/** What people wrote: one home that is fetched by car, one that collects, one car for both legs and one for the return. */
export const INPUT: Tabs = {
  Hosts: [
    { Host: 'H1', Name: 'Ann', Town: 'Ardres', Address: '1 rue', Beds: 3, Status: 'Approved', [START]: 'Yes' },
    { Host: 'H2', Name: 'Bea', Town: 'Bergues', Address: '2 rue', Beds: 2, Status: 'Validée', [START]: 1 },
    { Host: 'H3', Name: 'Cid', Town: 'Calais', Address: '3 rue', Beds: 2, Status: 'Paused', [START]: 2 },
  ],
  Drivers: [
    { Driver: 'D1', Name: 'Dan', Phone: '06 11', Seats: 3, Status: 'Approved', [START]: 'Both' },
    { Driver: 'D2', Name: 'Eve', Seats: '2 places', Status: 'Approved', [START]: 'Retour' },
  ],
  Nominations: [
    nomination('N1', 'Ali', 'A'),
    nomination('N2', 'Sami', ' a'),
    nomination('N3', 'Omar', ''),
    nomination('N4', '=x', ''),
    nomination('N5', 'Lina', ''),
    { ...nomination('N6', 'Musa', ''), Weekend: '2026-12-05' },
  ],
  Weekends: [{ Start: START, End: '2026-11-30', Status: 'Open', Places: 3, Departure: '10:00', 'Return by': '18:00' }],
  Settings: [{ Setting: 'Seat for everyone', Value: 'Yes' }],
};

function nomination(id: string, name: string, group: string) {
  const code = { 'Guest code': `C-${id}`, Association: 'Aid' };
  return { Nomination: id, Weekend: '28/11/2026', 'First name': name, Group: group, ...code };
}

/** What a good plan leaves: the party A with H1, one with H2 who collects on the way out, one waiting, one held. */
export const OUTPUT: Tabs = {
  [`Guests ${START}`]: [
    guest(1, 'N1', 'Ali', 'A', hosted('H1', 'Ardres', 'D1', 'D1')),
    guest(1, 'N2', 'Sami', 'a', hosted('H1', 'Ardres', 'D1', 'D2')),
    guest(2, 'N3', 'Omar', '', hosted('H2', 'Bergues', 'H2', 'D1')),
    guest(3, 'N4', '=x', '', { Decision: 'Waiting', Why: 'The places are taken.' }),
    { ...guest('', 'N5', 'Lina', '', { Decision: 'Held', Why: 'Withdrawn.' }), Priority: '', 'Why this rank': '' },
  ],
  [`Homes ${START}`]: [
    home('H1', 'Ann', 'Ardres', 3, 'Ali, Sami', { Arrives: '10:25', Leaves: '17:00, 17:10' }, ['D1', 'D1, D2']),
    home('H2', 'Bea', 'Bergues', 1, 'Omar', { Arrives: '', Leaves: '17:30' }, ['H2', 'D1']),
  ],
  [`Rides ${START}`]: [
    stop('Outward', 'D1', 1, '10:25', 'H1', 'Ali, Sami', { 'Seats used': 2, Seats: 3, Km: 44 }),
    stop('Return', 'D1', 1, '17:00', 'H1', 'Ali', { 'Seats used': 2, Seats: 3, Km: 60 }),
    stop('Return', 'D1', 2, '17:30', 'H2', 'Omar', { 'Seats used': '', Seats: '', Km: '' }),
    stop('Return', 'D2', 1, '17:10', 'H1', 'Sami', { 'Seats used': 1, Seats: 2, Km: 41 }),
  ],
  [`Departure ${START}`]: [
    boards('Dan', 'N1', 'Ali', { Phone: '06 11', Seats: '2 of 3', To: 'Ann, Ardres' }),
    boards('Dan', 'N2', 'Sami', { To: 'Ann, Ardres' }),
    boards('Bea (host)', 'N3', 'Omar', { To: 'Bea, Bergues' }),
    boards('Stand-by 1', 'N4', '=x', {}),
  ],
  'To do': [
    { Severity: 'Info', Tab: 'Nominations', Row: 6, Column: 'Status', Value: '', 'What to do': 'Nothing.', Link: '' },
  ],
};

function hosted(Host: string, town: string, outward: string, back: string) {
  return { Decision: 'Hosted', Host, 'Host town': town, 'Outward driver': outward, 'Return driver': back, Why: '' };
}

function boards(by: string, Nomination: string, name: string, first: Readonly<Record<string, string>>) {
  const ticks = { Present: false, 'No-show': false };
  const person = { 'First name': name, Nomination, 'Guest code': `C-${Nomination}`, Association: 'Aid', Needs: '' };
  return { 'Leaves with': by, Phone: '', Seats: '', To: '', ...person, ...ticks, ...first };
}

function guest(Rank: number | '', id: string, name: string, Group: string, decision: Record<string, string>) {
  return {
    Rank,
    Nomination: id,
    'Guest code': `C-${id}`,
    'First name': name,
    Association: 'Aid',
    Group,
    Priority: 50,
    'Why this rank': 'Never hosted.',
    Host: '',
    'Host town': '',
    'Outward driver': '',
    'Return driver': '',
    ...decision,
    Keep: false,
    Change: '',
    Planned: ['Host', 'Outward driver', 'Return driver'].map((part) => decision[part] || '-').join(', '),
  };
}

function home(
  Host: string,
  Name: string,
  Town: string,
  beds: number,
  names: string,
  times: Record<'Arrives' | 'Leaves', string>,
  [outward, back]: readonly [string, string],
) {
  const guests = { Guests: names.split(',').length, 'Guest names': names };
  return {
    Host,
    Name,
    Town,
    'Beds offered': beds,
    ...guests,
    'Outward driver': outward,
    'Return driver': back,
    ...times,
  };
}

function stop(
  Leg: string,
  Driver: string,
  Stop: number,
  Time: string,
  Host: string,
  names: string,
  ride: Record<'Seats used' | 'Seats' | 'Km', number | ''>,
) {
  const [name = '', town = ''] = HOSTS[Host] ?? [];
  return {
    Leg,
    Driver,
    'Driver name': Driver === 'D1' ? 'Dan' : 'Eve',
    Stop,
    Time,
    Host,
    'Host name': name,
    Address: `1 rue, ${town}`,
    Phone: '',
    Guests: names.split(',').length,
    'Guest names': names,
    ...ride,
    Directions: '',
  };
}
