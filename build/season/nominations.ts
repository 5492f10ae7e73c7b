import type { CivilDate } from '../../src/domain/civil-date';
import { fold } from '../../src/domain/fold';
import type { Nomination } from '../../src/domain/nomination';
import { canonicalLanguage } from '../../src/sheets/languages';
import { Random } from '../sample/random.ts';
import { drawnByWeight, poisson } from './chance.ts';
import type { SeasonParameters, Weighted } from './parameters.ts';
import { type Companions, type Condition, isUnder18, type Person } from './people.ts';

/** One person proposed for one weekend, and what would come of it, for all companions alike, were they given a place. */
export interface Nominated {
  readonly nomination: Nomination;
  readonly person: Person;
  readonly condition: Condition;
  /** false: somebody else could have had their place. */
  readonly shows: boolean;
  /** What their host would say; null = nothing. */
  readonly wentWell: boolean | null;
}

const EXHAUSTED = 4;

/**
 * Whom the associations nominate for each weekend, in the order in which they write: people who are there, companions
 * always together. Nobody's chances depend on who was hosted, so that the nominations are the same under every rule.
 */
export function drawNominations(
  seed: number,
  parameters: SeasonParameters,
  { starts, companions }: { readonly starts: readonly CivilDate[]; readonly companions: readonly Companions[] },
): Nominated[][] {
  const random = new Random(seed, 'season nominations');
  let last = new Set<Companions>();
  let count = 0;
  return starts.map((start, week) => {
    const there = companions.filter(({ people: [first] }) => first && first.from <= week && week < first.until);
    const weight = (each: Companions) =>
      each.seen * needOf(each, week, parameters) * (last.has(each) ? parameters.nominatedAgain : 1);
    const people = poisson(random, parameters.nominated);
    const chosen = upTo(people, drawnByWeight(random, there, weight));
    last = new Set(chosen);
    return random.shuffled(chosen).flatMap(({ group, people: members }) => {
      const nominatedBy = random.pick<string>(members[0]?.association.addresses ?? []);
      const come = { shows: !random.chance(parameters.noShows), wentWell: random.weighted(opinions(parameters)) };
      return members.map((person): Nominated => {
        count += 1;
        const condition = conditionOn(week, person);
        const about = { id: `N${count}`, weekend: start, nominatedBy, group };
        return { nomination: nominationOf(person, condition, about), person, condition, ...come };
      });
    });
  });
}

/** How somebody is on a weekend on which they are there. */
function conditionOn(week: number, person: Person): Condition {
  const condition = person.conditions[week - person.from];
  if (!condition) throw new RangeError(`${person.code} is not in Calais on weekend ${week}.`);
  return condition;
}

/** The first so many people, nobody without their companions. */
function upTo(people: number, companions: readonly Companions[]): Companions[] {
  let left = people;
  return companions.filter((each) => {
    if (each.people.length > left) return false;
    left -= each.people.length;
    return true;
  });
}

/** The most urgent of the companions speaks for all. */
function needOf({ people }: Companions, week: number, { inNeed }: SeasonParameters): number {
  return Math.max(
    ...people.map((person) => {
      const { health, tiredness } = conditionOn(week, person);
      return (
        (health === 'well' ? 1 : inNeed.unwell) *
        (tiredness < EXHAUSTED ? 1 : inNeed.exhausted) *
        (isUnder18(person) ? inNeed.under18 : 1)
      );
    }),
  );
}

function nominationOf(
  person: Person,
  condition: Condition,
  about: Pick<Nomination, 'id' | 'weekend' | 'nominatedBy' | 'group'>,
): Nomination {
  const { association, code, firstName, age, gender, languages, inCalaisSince, needsStepFree, noPets } = person;
  return {
    ...about,
    ...{ firstName, age, gender, inCalaisSince, needsStepFree, noPets },
    ...condition,
    association: association.name,
    guestCode: code,
    languages: languages.map(({ en }) => canonicalLanguage(fold(en))),
    under18Referral: isUnder18(person) && !person.unreferred ? 'Recorded' : '',
    status: 'new',
  };
}

/** Of those who were not pleased, half say so (assumed). */
function opinions({ wentWell }: SeasonParameters): Weighted<boolean | null> {
  return [
    [true, wentWell],
    [false, (1 - wentWell) / 2],
    [null, (1 - wentWell) / 2],
  ];
}
