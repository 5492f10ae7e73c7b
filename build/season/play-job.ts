import type { Job } from './jobs.ts';
import { CALAIS_SEASON } from './parameters.ts';
import { type PlayedWeekend, play } from './play.ts';
import { RULES } from './rules.ts';
import { drawSeason } from './season.ts';

/** The process of one job: draws the season anew, as every process does alike, plays it and sends what came of it. */
const { seed, weekends, rule: name } = JSON.parse(process.argv[2] ?? '') as Job;
const rule = RULES.find((each) => each.name === name);
if (!rule) throw new RangeError(`There is no rule "${name}".`);
const season = drawSeason(seed, { ...CALAIS_SEASON, weekends });
process.send?.([...play(season, rule)].map(({ stayed, absent, held }): PlayedWeekend => ({ stayed, absent, held })));
