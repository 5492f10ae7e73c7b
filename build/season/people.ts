import { addDays } from '../../src/domain/civil-date';
import type { Health } from '../../src/domain/nomination';
import { type Guest, GuestBook } from '../sample/guests.ts';
import { Random } from '../sample/random.ts';
import { exponential, poisson } from './chance.ts';
import type { SeasonParameters } from './parameters.ts';

/** How somebody is on one weekend. */
export interface Condition {
  readonly health: Health;
  /** 1–5. */
  readonly tiredness: number;
}

/** Somebody who spends part of the season in Calais. */
export interface Person extends Guest {
  /** The first weekend they are there, from 0. */
  readonly from: number;
  /** The first weekend they are gone; may lie beyond the season. */
  readonly until: number;
  /** By weekend, from `from` to the last one of the season that they are there. */
  readonly conditions: readonly Condition[];
  readonly needsStepFree: boolean;
  readonly noPets: boolean;
  /** Under 18 without a referral to child protection: nominated, but held. */
  readonly unreferred: boolean;
}

/** People who arrive, are nominated and leave together. */
export interface Companions {
  /** What they are called as a group; '' = alone. */
  readonly group: string;
  readonly people: readonly Person[];
  /** How likely they are nominated beside others, for as long as they stay. */
  readonly seen: number;
}

export function isUnder18({ age }: Pick<Person, 'age'>): boolean {
  return age < ADULT;
}

const ADULT = 18;
const OLDEST = 45;
const YOUNGEST = 15;

/**
 * Everybody who is in Calais on at least one weekend of the season. Those there at first have been, and will be, there as
 * long as a stay that is met at a random moment; as many arrive as leave, on average.
 */
export function drawPeople(seed: number, parameters: SeasonParameters): Companions[] {
  const random = new Random(seed, 'season people');
  const { meanWeeksInCalais, present } = parameters;
  const book = new GuestBook(new Random(seed, 'season guests'), parameters.shares);
  const weights = parameters.companions.reduce((sum, [, weight]) => sum + weight, 0);
  const meanSize = parameters.companions.reduce((sum, [size, weight]) => sum + size * weight, 0) / weights;
  const all: Companions[] = [];
  const arrive = (weeks: { readonly arrival: number; readonly departure: number }) => {
    const drawn = drawCompanions(all.length, weeks, { seed, random, book, parameters });
    if (drawn) all.push(drawn);
  };

  for (let there = poisson(random, present / meanSize); there > 0; there -= 1) {
    const arrival = -exponential(random, meanWeeksInCalais);
    arrive({ arrival, departure: exponential(random, meanWeeksInCalais) });
  }
  for (let week = 1; week < parameters.weekends; week += 1) {
    for (let more = poisson(random, present / meanSize / meanWeeksInCalais); more > 0; more -= 1) {
      const arrival = week - random.next();
      arrive({ arrival, departure: arrival + exponential(random, meanWeeksInCalais) });
    }
  }
  return all;
}

interface Source {
  readonly seed: number;
  readonly random: Random;
  readonly book: GuestBook;
  readonly parameters: SeasonParameters;
}

/** null for those who come and go between two weekends. Weeks are counted from the first weekend. */
function drawCompanions(
  number: number,
  { arrival, departure }: { readonly arrival: number; readonly departure: number },
  { seed, random, book, parameters }: Source,
): Companions | null {
  const { shares, firstWeekend, weekends } = parameters;
  const from = Math.max(0, Math.ceil(arrival));
  const until = Math.ceil(departure);
  if (until <= from) return null;
  const company = book.company();
  const under18 = random.chance(shares.minors);
  const unreferred = under18 && random.chance(shares.unreferred);
  const since = addDays(firstWeekend, Math.floor(arrival * 7));
  const size = random.weighted(parameters.companions);
  const people = Array.from({ length: size }, (): Person => {
    const guest = book.add(company, under18 ? [YOUNGEST, ADULT - 1] : [ADULT, OLDEST], since);
    return {
      ...guest,
      ...{ inCalaisSince: since, from, until, unreferred },
      conditions: drawConditions(
        Math.min(until, weekends) - from,
        new Random(seed, `season condition ${guest.code}`),
        parameters,
      ),
      needsStepFree: random.chance(shares.needsStepFree),
      noPets: random.chance(shares.noPets),
    };
  });
  return {
    group: size > 1 ? `${company.association.letters} ${number + 1}` : '',
    people,
    seen: random.weighted(parameters.seen),
  };
}

/**
 * From a stream of each person's own, so that a longer season begins as a shorter one. A stay changes nothing here, so that
 * everybody is as well or as tired under every rule.
 */
function drawConditions(weekends: number, random: Random, parameters: SeasonParameters): Condition[] {
  const { conditionChanges, health, tiredness } = parameters;
  const conditions: Condition[] = [];
  for (let week = 0; week < weekends; week += 1) {
    const last = conditions[week - 1];
    conditions.push({
      health: last && !random.chance(conditionChanges) ? last.health : random.weighted(health),
      tiredness: last && !random.chance(conditionChanges) ? last.tiredness : random.weighted(tiredness),
    });
  }
  return conditions;
}
