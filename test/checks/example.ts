import type { Driver } from '../../src/domain/driver.ts';
import type { Host } from '../../src/domain/host.ts';
import type { Nomination } from '../../src/domain/nomination.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { MEETING_POINT, START } from './draws/places.ts';

/** Km north of the meeting point, as the crow flies. */
export const north = (km: number) => ({ ...MEETING_POINT, latitude: MEETING_POINT.latitude + km / 111.195 });

/** A host with nothing particular about them, 10 km north. */
export const aHost = (id: string, beds: number, more: Partial<Host> = {}): Host => ({
  id,
  name: id,
  email: `${id}@host.example`,
  phone: '',
  language: null,
  address: '',
  postcode: '',
  town: '',
  location: north(10),
  beds,
  welcomes: 'anyone',
  knownGuestsOnly: false,
  stepFree: false,
  pets: false,
  languages: [],
  collects: 'none',
  staysPerMonth: null,
  status: 'approved',
  offers: new Map([[START, beds]]),
  ...more,
});

/** A driver for both legs, 12 km north. */
export const aDriver = (id: string, seats: number, more: Partial<Driver> = {}): Driver => ({
  id,
  name: id,
  email: `${id}@driver.example`,
  phone: '',
  language: null,
  town: '',
  postcode: '',
  location: north(12),
  seats,
  longestDetourKm: null,
  status: 'approved',
  offers: new Map([[START, 'both']]),
  ...more,
});

/** Parties of so many, the first the most tired and so the first in rank. */
export function aParty(party: number, size: number, more: Partial<Nomination> = {}): Nomination[] {
  return Array.from({ length: size }, (_, member) => ({
    id: `N${party}.${member}`,
    weekend: START,
    association: 'Aid',
    nominatedBy: 'team@aid.example',
    guestCode: `C${party}.${member}`,
    firstName: `Guest ${party}.${member}`,
    age: null,
    gender: null,
    health: null,
    tiredness: 5 - party,
    inCalaisSince: null,
    languages: [],
    group: size > 1 ? `G${party}` : '',
    needsStepFree: false,
    noPets: false,
    under18Referral: '',
    status: 'new',
    ...more,
  }));
}

export function aProblem(
  people: Pick<Problem, 'hosts' | 'drivers'> & { readonly parties: readonly (readonly Nomination[])[] },
  settings: Partial<Settings> = {},
): Problem {
  return {
    weekend: {
      start: START,
      end: START,
      status: 'open',
      places: null,
      meetingPoint: 'Calais',
      location: MEETING_POINT,
      departure: null,
      returnBy: null,
      activity: '',
      messageToHosts: '',
    },
    settings: {
      selection: 'priority',
      weeksBetweenStays: 4,
      weights: { youth: 0, health: 0, tiredness: 100, timeInCalais: 0 },
      drawSeed: '',
      seatForEveryone: true,
      nominators: [],
      roadFactor: 1.3,
      speedKmh: 60,
      minutesPerStop: 5,
      preferences: { commonLanguage: 0, hostRest: 0, driving: 1 },
      ...settings,
    },
    hosts: people.hosts,
    drivers: people.drivers,
    nominations: people.parties.flat(),
    stays: [],
  };
}

/** A plan that says only who stays with whom (a host's number, or null for waiting) and ranks in the order given. */
export function aPlan({ hosts, nominations }: Problem, stays: readonly (string | null)[]): Plan {
  const groups = [...new Set(nominations.map(({ id }) => id.split('.')[0]))];
  const homeOf = (id: string) => {
    const host = hosts.find((one) => one.id === id) as Host;
    return { host, beds: host.beds ?? 0, location: host.location };
  };
  return {
    decisions: nominations.map((nomination) => {
      const party = groups.indexOf(nomination.id.split('.')[0]);
      const host = stays[party] ?? null;
      return {
        nomination,
        rank: party + 1,
        priority: null,
        change: null,
        keeps: { host: false, outward: false, return: false },
        outcome:
          host === null
            ? { decision: 'waiting', ahead: 0, reason: { code: 'notSearched' } }
            : {
                decision: 'hosted',
                home: homeOf(host),
                km: null,
                sharedLanguages: [],
                carriers: { outward: null, return: null },
              },
      };
    }),
    homes: [],
    rides: [],
    notices: [],
    changes: null,
    advice: { hosts: [], drivers: { outward: [], return: [] }, weakPoints: [] },
    totals: { hosted: 0, waiting: 0, held: 0, homesUsed: 0, km: 0, selectionProven: true, searchCut: false },
  };
}
