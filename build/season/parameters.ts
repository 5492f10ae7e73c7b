import { type CivilDate, parseCivilDate } from '../../src/domain/civil-date';
import type { Health } from '../../src/domain/nomination';
import { CALAIS, type Shares, USUAL_SHARES } from '../sample/options.ts';

/** A value and how likely it is beside the others. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * What a season is drawn from. "Known": the organisers say so (DESIGN, section 1). "Sample": as in the sample workbook,
 * itself assumed. "Assumed": nobody has counted; changing it changes the figures.
 */
export interface SeasonParameters {
  /** A Saturday. Assumed. */
  readonly firstWeekend: CivilDate;
  /** Weekends, one a week. Half a year, as asked for. */
  readonly weekends: number;
  /** People in Calais on a weekend, on average. Known: about 700. */
  readonly present: number;
  /** From arriving to leaving, mean in weeks; exponential, as if every week were alike. Assumed. */
  readonly meanWeeksInCalais: number;
  /** How many arrive, are nominated and leave together. Assumed; pairs are usual (known). */
  readonly companions: Weighted<number>;
  /** People nominated for a weekend, on average. Known: about 120. */
  readonly nominated: number;
  /** How much likelier some are nominated than others for as long as they stay: who is seen often. Assumed. */
  readonly seen: Weighted<number>;
  /** How many times likelier somebody nominated for one weekend is nominated for the next. Assumed. */
  readonly nominatedAgain: number;
  /** How many times likelier associations nominate those in need. Known that they do; by how much is assumed. */
  readonly inNeed: { readonly unwell: number; readonly exhausted: number; readonly under18: number };
  /** Health on a weekend. Sample. */
  readonly health: Weighted<Health>;
  /** Tiredness on a weekend, 1–5. Sample. */
  readonly tiredness: Weighted<number>;
  /** Share of people whose health, and likewise tiredness, is drawn anew from one weekend to the next. Assumed. */
  readonly conditionChanges: number;
  /** Share of companions given a place who do not come. Sample. */
  readonly noShows: number;
  /** Share of stays that went well. Sample. */
  readonly wentWell: number;
  /** Most people hosted on a weekend, fewest and most. Known: 50 to 60. */
  readonly places: readonly [fewest: number, most: number];
  /** Households and drivers on the list. Sample; known: 250 to 400 families as hosts, drivers or both. */
  readonly hosts: number;
  readonly drivers: number;
  /** Of hosts with beds for a weekend, those who offer them all; the others offer one or more. Sample, rounded. */
  readonly allBeds: number;
  /** Of drivers who drive on a weekend, those who drive both ways. Sample. */
  readonly bothLegs: number;
  /** Shares of hosts, drivers and guests with this and that, the share that enrols for a weekend included. Sample. */
  readonly shares: Shares;
}

/** A season around Calais. */
export const CALAIS_SEASON: SeasonParameters = {
  firstWeekend: parseCivilDate('2026-09-05') as CivilDate,
  weekends: 26,
  present: 700,
  meanWeeksInCalais: 14,
  companions: [
    [1, 30],
    [2, 58],
    [3, 12],
  ],
  nominated: CALAIS.nominations,
  seen: [
    [0.5, 40],
    [1, 40],
    [3, 20],
  ],
  nominatedAgain: 2,
  inNeed: { unwell: 1.5, exhausted: 1.25, under18: 1.5 },
  health: [
    ['well', 56],
    ['sick', 22],
    ['injured', 15],
    ['sickAndInjured', 7],
  ],
  tiredness: [
    [1, 20],
    [2, 20],
    [3, 20],
    [4, 20],
    [5, 20],
  ],
  conditionChanges: 0.3,
  noShows: 0.06,
  wentWell: 0.9,
  places: [50, 60],
  hosts: CALAIS.hosts,
  drivers: CALAIS.drivers,
  allBeds: 0.85,
  bothLegs: 0.84,
  shares: USUAL_SHARES,
};
