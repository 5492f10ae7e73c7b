import { drives, LEGS } from '../domain/leg';
import type { Home } from '../domain/plan';
import type { Settings } from '../domain/settings';
import type { Traits } from './suitability';

/** What the soft rules look at beside the party and the home. */
export interface Circumstances {
  /** Km that the nearest cars drive more for this home, both legs together; 0 for legs its host drives. */
  readonly drivingKm: number;
  /** Days since the host last took guests in; null = never. */
  readonly daysSinceHosting: number | null;
}

/** A wish that costs something when it is not met, in km of driving before its weight. */
export interface Preference {
  readonly name: keyof Settings['preferences'];
  readonly unmet: (party: Traits, home: Home, circumstances: Circumstances) => number;
}

const REST_DAYS = 28;

/** The soft rules. Each is weighted in Settings; together they choose among all ways to place the same parties. */
export const PREFERENCES: readonly Preference[] = [
  { name: 'commonLanguage', unmet: (party, home) => (sharedLanguages(party, home).length > 0 ? 0 : 1) },
  {
    name: 'hostRest',
    unmet: (_, __, { daysSinceHosting: days }) => (days === null ? 0 : Math.max(0, (REST_DAYS + 7 - days) / REST_DAYS)),
  },
  { name: 'driving', unmet: (_, __, { drivingKm }) => drivingKm },
];

export function sharedLanguages(party: Traits, { host }: Home): string[] {
  return host.languages.filter((language) => party.languages.has(language));
}

/** What it costs to place a party in a home, never negative: in all, with driving as estimated, and without driving. */
export function placementCost(
  party: Traits,
  home: Home,
  circumstances: Circumstances,
  settings: Settings,
): { readonly cost: number; readonly stay: number } {
  const costs = PREFERENCES.map(({ name, unmet }) => settings.preferences[name] * unmet(party, home, circumstances));
  const sum = costs.reduce((total, cost) => total + cost, 0);
  const driving = costs.reduce((total, cost, i) => (PREFERENCES[i]?.name === 'driving' ? total + cost : total), 0);
  return { cost: rounded(sum), stay: rounded(sum - driving) };
}

function rounded(cost: number): number {
  return Math.round(cost * 1000) / 1000;
}

/** Km counted for a leg on which no car reaches the home: more than any driver goes. */
const UNREACHABLE_KM = 500;

/** Driving for a home, both legs together: nothing on the legs where its host collects. */
export function drivingKm(home: Home, detours: Readonly<Record<'outward' | 'return', number>>): number {
  return LEGS.reduce((sum, leg) => {
    const km = detours[leg];
    if (drives(home.host.collects, leg)) return sum;
    return sum + (Number.isFinite(km) ? km : UNREACHABLE_KM);
  }, 0);
}
