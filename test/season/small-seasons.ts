import { CALAIS_SEASON, type SeasonParameters } from '../../build/season/parameters.ts';
import { type Planned, play } from '../../build/season/play.ts';
import { RULES, type Rule, type RuleName } from '../../build/season/rules.ts';
import { drawSeason, type Season } from '../../build/season/season.ts';

/** Few enough people for every weekend to be planned at once, and enough for beds, cars and places to run short. */
export const SMALL: SeasonParameters = {
  ...CALAIS_SEASON,
  weekends: 4,
  present: 24,
  meanWeeksInCalais: 5,
  nominated: 9,
  noShows: 0.15,
  places: [3, 6],
  hosts: 10,
  drivers: 5,
  shares: { ...CALAIS_SEASON.shares, hostsOffering: 0.5, driversOffering: 0.8, minors: 0.2 },
};

export interface Played {
  readonly season: Season;
  readonly planned: readonly Planned[];
}

/** The season drawn anew and played under one rule. */
export function playSmall(seed: number, rule: Rule, parameters: SeasonParameters = SMALL): Played {
  const season = drawSeason(seed, parameters);
  return { season, planned: [...play(season, rule)] };
}

/** Every other season has three weekends. */
export function playSmallUnderAll(seed: number): ReadonlyMap<RuleName, Played> {
  const parameters = { ...SMALL, weekends: 3 + (seed % 2) };
  return new Map(RULES.map((rule) => [rule.name, playSmall(seed, rule, parameters)] as const));
}
