import { type CivilDate, parseCivilDate } from '../../src/domain/civil-date';
import type { Point } from '../../src/domain/geography';
import type { LabelLanguage } from '../../src/sheets/text';

/** How much there is of what, as shares of 0–1. */
export interface Shares {
  /** Of hosts and drivers, those approved. */
  readonly approved: number;
  /** Of hosts, those with beds for the weekend, and those who said no. */
  readonly hostsOffering: number;
  readonly hostsDeclining: number;
  /** Of drivers, those with a leg for the weekend, and those who said no. */
  readonly driversOffering: number;
  readonly driversDeclining: number;
  /** Of drivers, those who are also a host. */
  readonly households: number;
  /** Of drivers, those with a longest detour. */
  readonly detourLimited: number;
  /** Of hosts. */
  readonly knownGuestsOnly: number;
  readonly womenOnly: number;
  readonly menOnly: number;
  readonly stepFree: number;
  readonly pets: number;
  readonly collects: number;
  readonly limitedPerMonth: number;
  /** Of parties, those who were hosted before. */
  readonly returning: number;
  /** Of people nominated. */
  readonly women: number;
  readonly minors: number;
  readonly needsStepFree: number;
  readonly noPets: number;
  /** Of minors, those whose referral nobody recorded. */
  readonly unreferred: number;
}

/** The shape of a sample workbook. The same options give the same workbook; only `language` changes its words. */
export interface SampleOptions {
  readonly seed: number;
  readonly language: LabelLanguage;
  readonly hosts: number;
  readonly drivers: number;
  readonly nominations: number;
  /** First day of the open weekend, `YYYY-MM-DD`. */
  readonly start: string;
  readonly nights: number;
  /** Most people to host; null = no limit. */
  readonly places: number | null;
  /** Closed weekends with stays, one a week before `start`. */
  readonly pastWeekends: number;
  readonly meetingPoint: Point & { readonly name: string };
  readonly share?: Partial<Shares>;
}

export const USUAL_SHARES: Shares = {
  approved: 0.85,
  hostsOffering: 0.28,
  hostsDeclining: 0.15,
  driversOffering: 0.45,
  driversDeclining: 0.15,
  households: 0.25,
  detourLimited: 0.2,
  knownGuestsOnly: 0.06,
  womenOnly: 0.05,
  menOnly: 0.05,
  stepFree: 0.15,
  pets: 0.3,
  collects: 0.08,
  limitedPerMonth: 0.25,
  returning: 0.28,
  women: 0.14,
  minors: 0.08,
  needsStepFree: 0.04,
  noPets: 0.06,
  unreferred: 0.4,
};

const CHANNEL = { name: 'Calais, parking du Channel', latitude: 50.9463, longitude: 1.869 };

/** A weekend around Calais. */
export const CALAIS: SampleOptions = {
  seed: 62100,
  language: 'fr',
  hosts: 250,
  drivers: 60,
  nominations: 120,
  start: '2026-11-28',
  nights: 2,
  places: 60,
  pastWeekends: 6,
  meetingPoint: CHANNEL,
};

/** One night of the size that Brussels knows at its peak, on the map of Calais. */
export const BIG_NIGHT: SampleOptions = {
  ...CALAIS,
  seed: 1000,
  hosts: 2000,
  drivers: 260,
  nominations: 900,
  nights: 1,
  places: 300,
};

export function sharesOf(options: SampleOptions): Shares {
  return { ...USUAL_SHARES, ...options.share };
}

/** @throws RangeError when `start` is not a day. */
export function startOf(options: SampleOptions): CivilDate {
  const start = parseCivilDate(options.start);
  if (!start) throw new RangeError(`"${options.start}" is not a day written as YYYY-MM-DD.`);
  return start;
}
