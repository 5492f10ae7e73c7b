import type { VolunteerStatus } from '../../src/domain/host';
import type { Legs } from '../../src/domain/leg';
import type { drivers } from '../../src/sheets/tables/drivers';
import { type HostRow, volunteerStatuses } from './hosts.ts';
import type { Shares } from './options.ts';
import type { Random } from './random.ts';
import { type Answering, remark } from './record.ts';
import type { Resident, Residents } from './residents.ts';
import { driverNotes } from './texts.ts';

export type DriverRow = Answering<typeof drivers.columns, Legs>;

/** Drivers as they signed up and what they answered; some of them are a host as well, at the same address. */
export function driverRows(
  random: Random,
  count: number,
  shares: Shares,
  { hosts, residents }: { readonly hosts: readonly HostRow[]; readonly residents: Residents },
): DriverRow[] {
  const households = random.shuffled(hosts).slice(0, Math.round(count * shares.households));
  const statuses = random.dealt<VolunteerStatus>(count, volunteerStatuses(shares), 'new');
  const limited = random.dealt(count, [[true, shares.detourLimited]], false);
  const answers = random.dealt<Legs | null>(
    count,
    [
      ['both', shares.driversOffering * 0.84],
      ['outward', shares.driversOffering * 0.08],
      ['return', shares.driversOffering * 0.08],
      ['none', shares.driversDeclining],
    ],
    null,
  );
  const people = random.shuffled(
    Array.from({ length: count }, (_, i) => {
      const host = households[i];
      return host ? residentOf(host) : residents.next();
    }),
  );
  return people.map((person, i) => ({
    values: {
      id: `D${i + 1}`,
      ...person,
      seats: random.weighted(SEATS),
      longestDetourKm: limited[i] ? random.whole(4, 16) * 10 : null,
      status: statuses[i] ?? 'new',
      notes: remark(random, 0.1, driverNotes),
    },
    answer: answers[i] ?? null,
  }));
}

const SEATS = [
  [2, 12],
  [3, 38],
  [4, 36],
  [5, 6],
  [6, 8],
] as const;

function residentOf({ values }: HostRow): Pick<HostRow['values'], keyof Resident> {
  const { name, email, phone, language, address, postcode, town, latitude, longitude } = values;
  return { name, email, phone, language, address, postcode, town, latitude, longitude };
}
