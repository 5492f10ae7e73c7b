import type { CivilDate } from '../../src/domain/civil-date';
import type { Driver } from '../../src/domain/driver';
import { fold } from '../../src/domain/fold';
import type { Host } from '../../src/domain/host';
import type { Legs } from '../../src/domain/leg';
import { canonicalLanguage } from '../../src/sheets/languages';
import { communesWithin } from '../sample/communes.ts';
import { type DriverRow, driverRows } from '../sample/drivers.ts';
import { type HostRow, hostRows } from '../sample/hosts.ts';
import { CALAIS } from '../sample/options.ts';
import { Random } from '../sample/random.ts';
import { Residents } from '../sample/residents.ts';
import type { SeasonParameters } from './parameters.ts';

/** As far as volunteers drive for guests. */
const REACH_KM = 90;

export interface Volunteers {
  readonly hosts: readonly Host[];
  readonly drivers: readonly Driver[];
}

/** The sample's hosts and drivers, each of whom enrols for every weekend anew. */
export function drawVolunteers(seed: number, parameters: SeasonParameters, starts: readonly CivilDate[]): Volunteers {
  const { shares } = parameters;
  const residents = new Residents(new Random(seed, 'residents'), communesWithin(REACH_KM, CALAIS.meetingPoint));
  const hosts = hostRows(new Random(seed, 'hosts'), parameters.hosts, shares, residents);
  const drivers = driverRows(new Random(seed, 'drivers'), parameters.drivers, shares, { hosts, residents });
  const random = new Random(seed, 'season enrolment');
  // Weekend by weekend, so that a longer season begins as a shorter one.
  const enrolments = starts.map((start) => ({
    start,
    beds: hosts.map((row) => drawBeds(random, row, parameters)),
    legs: drivers.map(() => drawLegs(random, parameters)),
  }));
  return {
    hosts: hosts.map((row, i) => hostOf(row, new Map(enrolments.map(({ start, beds }) => [start, beds[i] ?? 0])))),
    drivers: drivers.map((row, i) =>
      driverOf(row, new Map(enrolments.map(({ start, legs }) => [start, legs[i] ?? 'none']))),
    ),
  };
}

function drawBeds(random: Random, { values }: HostRow, { shares, allBeds }: SeasonParameters): number {
  const beds = values.beds ?? 0;
  if (!random.chance(shares.hostsOffering)) return 0;
  return random.chance(allBeds) ? beds : random.whole(1, beds);
}

function drawLegs(random: Random, { shares, bothLegs }: SeasonParameters): Legs {
  if (!random.chance(shares.driversOffering)) return 'none';
  return random.chance(bothLegs) ? 'both' : random.pick(['outward', 'return'] as const);
}

function hostOf({ values }: HostRow, offers: Host['offers']): Host {
  const { beds, welcomes, knownGuestsOnly, stepFree, pets, collects, staysPerMonth, status } = values;
  return {
    ...residentOf(values),
    address: String(values.address),
    ...{ beds, welcomes, knownGuestsOnly, stepFree, pets, collects, staysPerMonth, status, offers },
    languages: values.languages.map(({ en }) => canonicalLanguage(fold(en))),
  };
}

function driverOf({ values }: DriverRow, offers: Driver['offers']): Driver {
  const { longestDetourKm, status } = values;
  return { ...residentOf(values), seats: values.seats ?? 0, longestDetourKm, status, offers };
}

function residentOf(values: HostRow['values'] | DriverRow['values']) {
  const { latitude, longitude } = values;
  return {
    id: String(values.id),
    name: String(values.name),
    email: String(values.email),
    phone: String(values.phone),
    language: values.language,
    postcode: String(values.postcode),
    town: String(values.town),
    location: latitude === null || longitude === null ? null : { latitude, longitude },
  };
}
