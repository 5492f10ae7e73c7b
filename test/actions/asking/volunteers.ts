import type { Spreadsheet } from '../../../build/local/spreadsheet/spreadsheet.ts';
import { type SampleCell, toSpreadsheet } from '../../../build/sample/index.ts';
import type { Random } from '../../random.ts';

/** A workbook of few volunteers and several weekends, and what is known of them apart from it. */

export const WEEKENDS = ['2026-11-14', '2026-11-21', '2026-11-28', '2026-12-05', '2026-12-19'] as const;
export const LAST = '2026-12-19';

export interface Volunteer {
  readonly role: 'host' | 'driver';
  readonly id: string;
  /** The row in its tab. */
  readonly row: number;
  email: string;
  status: 'New' | 'Approved' | 'Paused' | 'Left';
  /** Of hosts: most stays in a month; null = any. */
  readonly limit: number | null;
  /** Of hosts: weekends on which they had guests. */
  readonly stays: readonly string[];
  /** Weekends for which something stands in their row. */
  readonly answered: Set<string>;
}

const STATUSES = ['Approved', 'Approved', 'Approved', 'Approved', 'New', 'Paused', 'Left'] as const;
const HOSTS = 13;
const DRIVERS = 8;

export const addressOf = ({ email }: Volunteer) => email.toLowerCase();

/** Some have no address, some share one, written in another case. */
export function someVolunteers(random: Random): Volunteer[] {
  const numbers = (letter: string, count: number) =>
    random.shuffle(Array.from({ length: count }, (_, i) => `${letter}${i + 1}`));
  const hosts = numbers('H', HOSTS).map(
    (id, i): Volunteer => ({
      ...{ role: 'host', id, row: i + 2, status: random.pick(STATUSES), answered: new Set() },
      email: random.chance(0.1) ? '' : `${id.toLowerCase()}@example.org`,
      limit: random.pick([null, null, 0, 1, 2]),
      stays: random.chance(0.4) ? (random.chance(0.5) ? ['2026-11-01'] : ['2026-11-01', '2026-11-07']) : [],
    }),
  );
  // Two rows of one home, as it happens.
  const [first, second] = hosts;
  if (first && second) second.email = first.email;
  const drivers = numbers('D', DRIVERS).map((id, i): Volunteer => {
    const shared = random.chance(0.5) ? random.pick(hosts).email.toUpperCase() : null;
    return {
      ...{ role: 'driver', id, row: i + 2, status: random.pick(STATUSES), answered: new Set() },
      ...{ email: shared ?? `${id.toLowerCase()}@example.org`, limit: null, stays: [] },
    };
  });
  return [...hosts, ...drivers];
}

const HEADERS = {
  host: [
    ...['Host', 'Name', 'Email', 'Phone', 'Language', 'Address', 'Postcode', 'Town', 'Latitude', 'Longitude', 'Beds'],
    ...['Welcomes', 'Known guests only', 'Step-free', 'Pets', 'Languages', 'Collects guests', 'Stays per month'],
    ...['Status', 'Notes'],
  ],
  driver: [
    ...['Driver', 'Name', 'Email', 'Phone', 'Language', 'Address', 'Postcode', 'Town', 'Latitude', 'Longitude'],
    ...['Seats', 'Longest detour (km)', 'Status', 'Notes'],
  ],
};

const TAB = { host: 'Hosts', driver: 'Drivers' };

export function workbookOf(volunteers: readonly Volunteer[]): Spreadsheet {
  const weekends = WEEKENDS.map((date) => ({ date }));
  const rows = (role: 'host' | 'driver') =>
    volunteers
      .filter((each) => each.role === role)
      .map(({ id, email, status, limit }) => {
        const cells: Record<string, SampleCell> = {
          ...{ Host: id, Driver: id, Name: `Ann ${id}`, Email: email, Status: status, Beds: 2, Seats: 3 },
          ...{ Latitude: 50.9, Longitude: 1.9, 'Stays per month': limit ?? '' },
        };
        return [...HEADERS[role].map((header) => cells[header] ?? ''), ...WEEKENDS.map(() => '')];
      });
  const stays = volunteers.flatMap(({ id, stays: all }) =>
    all.map((date, i) => [{ date }, `guest ${id} ${i}`, 'Auberge', id, 'Stayed', 'Yes']),
  );
  const nominations = 'Nomination,Weekend,Association,Nominated by,Guest code,First name,Age,Gender,Health,Tiredness';
  const more = 'In Calais since,Languages,Group,Needs step-free,No pets,Under-18 referral,Status,Notes';
  return toSpreadsheet([
    { name: 'Hosts', rows: [[...HEADERS.host, ...weekends], ...rows('host')] },
    { name: 'Drivers', rows: [[...HEADERS.driver, ...weekends], ...rows('driver')] },
    { name: 'Nominations', rows: [[...nominations.split(','), ...more.split(',')]] },
    {
      name: 'Weekends',
      rows: [
        ['Start', 'End', 'Status', 'Places', 'Meeting point', 'Latitude', 'Longitude'],
        ...WEEKENDS.map((date) => [{ date }, '', 'Open', 20, 'Calais', 50.95, 1.86]),
      ],
    },
    { name: 'Stays', rows: [['Weekend', 'Guest key', 'Association', 'Host', 'Outcome', 'Went well'], ...stays] },
  ]);
}

/** Types into the row of somebody. */
export function write(workbook: Spreadsheet, { role, row }: Volunteer, header: string, value: string | number): void {
  const known = HEADERS[role].indexOf(header);
  const column = known >= 0 ? known : HEADERS[role].length + WEEKENDS.indexOf(header as (typeof WEEKENDS)[number]);
  workbook
    .getSheetByName(TAB[role])
    ?.getRange(row, column + 1)
    .setValue(value);
}
