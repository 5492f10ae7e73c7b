import type { Announcement } from '../../../src/domain/announcement.ts';
import { drives, LEGS, type Leg } from '../../../src/domain/leg.ts';
import type { Carrier, Plan } from '../../../src/domain/plan.ts';
import type { Known } from '../../../src/sheets/announcement/review.ts';

/** What people would be told, in numbers and texts alone, so that two ways of finding it out can be compared. */
export interface Said {
  readonly guests: readonly SaidGuest[];
  readonly rides: readonly SaidRide[];
}

export interface SaidGuest {
  readonly id: string;
  readonly decision: string;
  readonly host: string;
  readonly outward: string;
  readonly return: string;
  readonly why: string;
}

export interface SaidRide {
  readonly leg: string;
  readonly driver: string;
  readonly stops: readonly {
    readonly host: string;
    readonly guests: readonly string[];
    readonly time: number | null;
  }[];
  readonly km: number | null;
  readonly mapped: boolean;
}

const carrierName = (carrier: Carrier | null) =>
  carrier === null ? '' : carrier.by === 'host' ? `host ${carrier.host.id}` : `driver ${carrier.driver.id}`;

export function saidBy({ guests, rides }: Announcement): Said {
  return {
    guests: guests.map(({ nomination: { id }, outcome }) => {
      if (outcome.decision !== 'hosted') return { id, host: '', outward: '', return: '', ...outcome };
      const { decision, host, carriers } = outcome;
      const legs = { outward: carrierName(carriers.outward), return: carrierName(carriers.return) };
      return { id, decision, host: host.id, ...legs, why: '' };
    }),
    rides: rides.map(({ leg, driver, stops, km, directions }) => ({
      ...{ leg, driver: driver.id, km, mapped: directions !== '' },
      stops: stops.map(({ host, guests: there, time }) => ({ host: host.id, guests: idsOf(there), time })),
    })),
  };
}

/** `why`: what the tab says to those who wait or are held. */
export function plannedIn(plan: Plan, why: (id: string) => string): Said {
  return {
    guests: plan.decisions.map(({ nomination: { id }, outcome }) => {
      const { decision } = outcome;
      if (outcome.decision !== 'hosted') return { id, decision, host: '', outward: '', return: '', why: why(id) };
      const { home, carriers } = outcome;
      const legs = { outward: carrierName(carriers.outward), return: carrierName(carriers.return) };
      return { id, decision, host: home.host.id, ...legs, why: '' };
    }),
    rides: plan.rides.map(({ leg, driver, stops, km }) => ({
      ...{ leg, driver: driver.id, km: Math.round(km), mapped: true },
      stops: stops.map(({ home, guests, time }) => {
        return { host: home.host.id, guests: idsOf(guests), time: time === null ? null : Math.round(time) % 1440 };
      }),
    })),
  };
}

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).sort();

/** A row by its English headers, each cell as it was meant: numbers of people, `HH:MM`, English values. */
export type PlainRow = Readonly<Record<string, string>>;

/**
 * A slow and separate reading of tabs that stand as they were written, but for what people changed in them. null where they
 * contradict themselves, or what people are now.
 */
export function plainly(tabs: { guests: readonly PlainRow[]; rides: readonly PlainRow[] }, known: Known): Said | null {
  const { hosts, drivers, nominations, held, weekend } = known;
  const host = (id = '') => hosts.find((one) => one.id === id);
  const beds = (id: string) => {
    const found = host(id);
    return found?.status === 'approved' ? (found.offers.get(weekend.start) ?? 0) : 0;
  };
  const drivesOn = (id: string, leg: Leg) => {
    const found = drivers.find((one) => one.id === id);
    return found?.status === 'approved' && drives(found.offers.get(weekend.start) ?? 'none', leg);
  };

  const guests: SaidGuest[] = [];
  for (const row of tabs.guests) {
    const [id = '', decision, at = ''] = [row.Nomination, row.Decision, row.Host];
    const nomination = nominations.find((one) => one.id === id);
    if (!nomination || guests.some((one) => one.id === id)) return null;
    if (decision === 'Waiting' || decision === 'Held') {
      if (at !== '' || row['Outward driver'] !== '' || row['Return driver'] !== '') return null;
      guests.push({ id, decision: decision.toLowerCase(), host: '', outward: '', return: '', why: row.Why ?? '' });
      continue;
    }
    if (decision !== 'Hosted' || held.has(id) || beds(at) === 0) return null;
    const by = (leg: Leg, driver = '') => {
      if (driver === '') return '';
      if (driver === at) return drives(host(at)?.collects ?? 'none', leg) ? `host ${at}` : null;
      return drivesOn(driver, leg) ? `driver ${driver}` : null;
    };
    const [outward, back] = [by('outward', row['Outward driver']), by('return', row['Return driver'])];
    if (outward === null || back === null) return null;
    guests.push({ id, decision: 'hosted', host: at, outward, return: back, why: '' });
  }
  if (guests.some(({ host: at }) => at !== '' && guests.filter((one) => one.host === at).length > beds(at)))
    return null;

  const ways: { leg: Leg; driver: string; rows: PlainRow[] }[] = [];
  for (const row of tabs.rides) {
    const leg = LEGS.find((one) => one === row.Leg?.toLowerCase());
    const { Driver: driver = '', Stop, Guests, Time } = row;
    if (!leg || !drivesOn(driver, leg) || !host(row.Host) || !/^\d+(\.\d+)?$/.test(Stop ?? '')) return null;
    if (!/^[1-9]\d*$/.test(Guests ?? '') || !/^(\d\d:\d\d)?$/.test(Time ?? '')) return null;
    const way = ways.find((one) => one.leg === leg && one.driver === driver);
    if (way) way.rows.push(row);
    else ways.push({ leg, driver, rows: [row] });
  }
  const rides: SaidRide[] = [];
  for (const { leg, driver, rows } of ways) {
    rows.sort((a, b) => Number(a.Stop) - Number(b.Stop));
    if (new Set(rows.map(({ Stop }) => Number(Stop))).size < rows.length) return null;
    if (new Set(rows.map(({ Host }) => Host)).size < rows.length) return null;
    const seats = drivers.find(({ id }) => id === driver)?.seats ?? 0;
    if (rows.reduce((sum, { Guests }) => sum + Number(Guests), 0) > seats) return null;
    const stops = rows.map((row) => {
      const there = guests
        .filter((one) => one.host === row.Host && one[leg] === `driver ${driver}`)
        .map(({ id }) => id);
      const [hours, minutes] = (row.Time ?? '').split(':').map(Number);
      const time = row.Time === '' ? null : Number(hours) * 60 + Number(minutes);
      return { host: row.Host ?? '', guests: there.sort(), time, people: Number(row.Guests) };
    });
    if (stops.some((stop) => stop.people !== stop.guests.length)) return null;
    const km = rows.map((row) => row.Km).find((one) => /^\d+(\.\d+)?$/.test(one ?? ''));
    const mapped = rows.some((row) => row.Directions?.startsWith('https://www.google.com/maps/dir/'));
    const plain = stops.map(({ host: at, guests: there, time }) => ({ host: at, guests: there, time }));
    rides.push({ leg, driver, stops: plain, km: km === undefined ? null : Math.round(Number(km)), mapped });
  }
  for (const guest of guests) {
    for (const leg of LEGS) {
      if (!guest[leg].startsWith('driver ')) continue;
      const there = rides.some((ride) => ride.leg === leg && ride.stops.some((stop) => stop.guests.includes(guest.id)));
      if (!there) return null;
    }
  }
  return { guests, rides };
}
