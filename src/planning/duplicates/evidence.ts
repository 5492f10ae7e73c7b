import type { Nomination } from '../../domain/nomination';
import type { Trait } from '../../domain/notice';
import { guestOf, same } from '../identity';
import { AGE, ARRIVAL, compareAmong, NOT_ALIKE, nameGround } from './grounds';

export interface Evidence {
  /**
   * By how many doublings it is likelier to see two such rows of one person than of two: the sum of the weights of record
   * linkage (Fellegi and Sunter, 1969), one for each thing that is compared.
   */
  readonly bits: number;
  readonly agree: readonly Trait[];
}

/** null = their first names are not alike, or whoever nominated them takes them for two people. */
export type Weigh = (one: Nomination, other: Nomination) => Evidence | null;

/**
 * Weighs whether two nominations are one person, among people such as those given. What many of them have in common, such
 * as a frequent name in any of its spellings, weighs little.
 */
export function weigher(people: readonly Nomination[]): Weigh {
  const names = nameGround();
  const byName = compareAmong(names, people);
  const byAge = compareAmong(AGE, people);
  const byArrival = compareAmong(ARRIVAL, people);
  return (one, other) => {
    // Nearly all pairs are not alike: that is all there is to know about them.
    if (one.firstName === '' || other.firstName === '') return null;
    if (names.levelOf(one.firstName, other.firstName) === NOT_ALIKE) return null;
    if (arePresentedTogether(one, other)) return null;
    const [age, arrival] = [byAge(one, other), byArrival(one, other)];
    const others = genderBits(one, other) + languageBits(one, other) + associationBits(one, other);
    const agree = (trait: Trait, does: boolean): Trait[] => (does ? [trait] : []);
    return {
      bits: byName(one, other).bits + age.bits + arrival.bits + others,
      agree: [
        'name',
        ...agree('age', isNear(age.level)),
        ...agree('gender', one.gender !== null && one.gender === other.gender),
        ...agree('languages', sharedLanguages(one, other) > 0),
        ...agree('since', isNear(arrival.level)),
      ],
    };
  };
}

const isNear = (level: number | null) => level === 0 || level === 1;

/** Names go with a gender and a language, so that to agree on those as well says little more. */
function genderBits({ gender: one }: Nomination, { gender: other }: Nomination): number {
  if (one === null || other === null || one === other) return 0;
  return one === 'other' || other === 'other' ? -1 : -6;
}

function languageBits(one: Nomination, other: Nomination): number {
  const spoken = [one.languages.length, other.languages.length];
  if (spoken.includes(0)) return 0;
  const shared = sharedLanguages(one, other);
  if (shared === 0) return -3;
  return shared === Math.max(...spoken) ? 0.5 : 0;
}

function sharedLanguages({ languages: one }: Nomination, { languages: other }: Nomination): number {
  return one.filter((language) => other.includes(language)).length;
}

/** An association knows its people: two codes of its own are more often two of them. */
function associationBits(one: Nomination, other: Nomination): number {
  if (same(one.association) !== same(other.association)) return 0.3;
  return guestOf(one) !== null && guestOf(other) !== null ? -2 : 0;
}

/** Whom an association puts into one group it has seen side by side. */
function arePresentedTogether(one: Nomination, other: Nomination): boolean {
  const group = same(one.group);
  return (
    one.weekend === other.weekend &&
    group !== '' &&
    group === same(other.group) &&
    same(one.association) === same(other.association)
  );
}
