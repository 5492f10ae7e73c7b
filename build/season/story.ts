import type { Nominated } from './nominations.ts';
import type { Condition, Person } from './people.ts';
import type { PlayedWeekend } from './play.ts';
import type { Season } from './season.ts';

/** What a season was to one person whom an association nominated at least once and who could be given a place. */
export interface Life {
  readonly person: Person;
  /** The weekend of the first nomination, from 0, and how the person was then. */
  readonly nominated: { readonly week: number; readonly condition: Condition };
  /** Weekends on which they stayed with a host, in order. */
  readonly stays: readonly number[];
  /** Weeks from the first nomination to the first stay; where there is none, to their leaving or the end of the season. */
  readonly wait: number;
}

/** What came of a season under one rule. */
export interface Story {
  readonly lives: readonly Life[];
  /** People who were in Calais on at least one weekend. */
  readonly present: number;
  /** Nominated, but held each time and therefore in no life. */
  readonly held: number;
  readonly places: number;
  /** Nominations that could be given a place, by name of the association. */
  readonly nominations: ReadonlyMap<string, number>;
  /** Stays by name of the association. */
  readonly stays: ReadonlyMap<string, number>;
  /** Stays of people hosted before, on weekends on which somebody never hosted asked in vain. */
  readonly repeatsAheadOfNewcomers: number;
}

/** @param played one per weekend of the season, in order. */
export function storyOf(season: Season, played: readonly PlayedWeekend[]): Story {
  const first = new Map<Person, Life['nominated']>();
  const stayedOn = new Map<Person, number[]>();
  const held = new Set<Person>();
  const nominations = new Map<string, number>();
  const stays = new Map<string, number>();
  let repeatsAheadOfNewcomers = 0;

  season.weekends.forEach(({ nominated }, week) => {
    const { stayed, absent, heldBack } = sorted(nominated, played[week]);
    for (const { person } of heldBack) held.add(person);
    const eligible = nominated.filter((one) => !heldBack.includes(one));
    for (const { person, condition } of eligible) {
      count(nominations, person.association.name);
      if (!first.has(person)) first.set(person, { week, condition });
    }
    const hostedBefore = new Set(stayedOn.keys());
    const inVain = eligible.some(
      (one) => !hostedBefore.has(one.person) && !stayed.includes(one) && !absent.includes(one),
    );
    for (const { person } of stayed) {
      count(stays, person.association.name);
      stayedOn.set(person, [...(stayedOn.get(person) ?? []), week]);
      if (inVain && hostedBefore.has(person)) repeatsAheadOfNewcomers += 1;
    }
  });

  const lives = [...first].map(([person, nominated]): Life => {
    const own = stayedOn.get(person) ?? [];
    const end = own[0] ?? Math.min(person.until, season.weekends.length);
    return { person, nominated, stays: own, wait: end - nominated.week };
  });
  return {
    lives,
    present: season.companions.reduce((sum, { people }) => sum + people.length, 0),
    held: [...held].filter((person) => !first.has(person)).length,
    places: season.weekends.reduce((sum, { weekend }) => sum + (weekend.places ?? 0), 0),
    nominations,
    stays,
    repeatsAheadOfNewcomers,
  };
}

function sorted(nominated: readonly Nominated[], played: PlayedWeekend | undefined) {
  const among = (ids: readonly string[] = []) => nominated.filter(({ nomination }) => ids.includes(nomination.id));
  return { stayed: among(played?.stayed), absent: among(played?.absent), heldBack: among(played?.held) };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
