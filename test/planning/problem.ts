import { type CivilDate, parseCivilDate } from '../../src/domain/civil-date.ts';
import type { Driver } from '../../src/domain/driver.ts';
import type { Host } from '../../src/domain/host.ts';
import type { Nomination } from '../../src/domain/nomination.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import type { Stay } from '../../src/domain/stay.ts';
import type { Weekend } from '../../src/domain/weekend.ts';

/** Small weekends for worked examples: everything that an example does not name is unremarkable. */

export const day = (iso: string) => parseCivilDate(iso) as CivilDate;
export const START = day('2026-11-28');

const CALAIS = { latitude: 50.95, longitude: 1.86 };

/** A point so many km of road east of the meeting point (road factor 1.3). */
export const east = (km: number) => ({ latitude: CALAIS.latitude, longitude: CALAIS.longitude + km / 1.3 / 70.0552 });

export function nomination(id: string, more: Partial<Nomination> = {}): Nomination {
  return {
    ...{
      id,
      weekend: START,
      association: 'Auberge',
      nominatedBy: 'a@example.org',
      guestCode: `C-${id}`,
      firstName: id,
    },
    ...{ age: 25, gender: 'man', health: 'well', tiredness: 1, inCalaisSince: START, languages: [], group: '' },
    ...{ needsStepFree: false, noPets: false, under18Referral: '', status: 'new', ...more },
  };
}

export function host(id: string, beds: number, more: Partial<Host> = {}): Host {
  return {
    ...{
      id,
      name: id,
      email: `${id}@example.org`,
      phone: '',
      language: null,
      address: '',
      postcode: '',
      town: '',
      location: east(10),
    },
    ...{
      beds,
      welcomes: 'anyone',
      knownGuestsOnly: false,
      stepFree: false,
      pets: false,
      languages: [],
      collects: 'none',
    },
    ...{ staysPerMonth: null, status: 'approved', offers: new Map([[START, beds]]), ...more },
  };
}

export function driver(id: string, seats: number, more: Partial<Driver> = {}): Driver {
  return {
    ...{
      id,
      name: id,
      email: `${id}@example.org`,
      phone: '',
      language: null,
      town: '',
      postcode: '',
      location: east(10),
      seats,
    },
    ...{ longestDetourKm: null, status: 'approved', offers: new Map([[START, 'both']]), ...more },
  };
}

export function stay(nominated: Nomination, weekend: string, more: Partial<Stay> = {}): Stay {
  const { guestCode: guestKey, association } = nominated;
  return { weekend: day(weekend), guestKey, association, host: 'H1', outcome: 'stayed', wentWell: null, ...more };
}

export function problem(
  parts: Partial<Omit<Problem, 'weekend' | 'settings'>> & { weekend?: Partial<Weekend>; settings?: Partial<Settings> },
): Problem {
  const weekend: Weekend = {
    ...{ start: START, end: day('2026-11-30'), status: 'open', places: null, meetingPoint: 'Calais', location: CALAIS },
    ...{ departure: 600, returnBy: 660, activity: '', messageToHosts: '', ...parts.weekend },
  };
  return {
    ...{ hosts: [], drivers: [], nominations: [], stays: [] },
    ...parts,
    weekend,
    settings: { ...DEFAULT_SETTINGS, ...parts.settings },
  };
}
