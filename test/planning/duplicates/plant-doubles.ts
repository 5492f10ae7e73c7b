import { addDays } from '../../../src/domain/civil-date.ts';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Random } from '../../random.ts';
import { SPELLINGS } from './spellings.ts';

/** What differs between the rows of one person, besides the association, its code and the group. */
export type Noise = 'respelled' | 'respelled, a year apart' | 'respelled, another arrival' | 'respelled, less known';

export const NOISES: readonly Noise[] = [
  'respelled',
  'respelled, a year apart',
  'respelled, another arrival',
  'respelled, less known',
];

/** The same person as another association would nominate them. */
export function double(
  person: Nomination,
  id: string,
  noise: Noise,
  others: readonly string[],
  random: Random,
): Nomination {
  const again: Nomination = {
    ...person,
    id,
    association: random.pick(others.filter((name) => name !== person.association)),
    nominatedBy: 'somebody.else@example.org',
    guestCode: random.chance(0.8) ? `Z-${id}` : '',
    firstName: respelled(person.firstName, random),
    health: random.pick(['well', 'sick', 'injured'] as const),
    tiredness: 1 + random.below(5),
    group: '',
    status: 'new',
  };
  switch (noise) {
    case 'respelled':
      return again;
    case 'respelled, a year apart':
      return { ...again, age: again.age === null ? null : again.age + (random.chance(0.5) ? 1 : -1) };
    case 'respelled, another arrival':
      return { ...again, inCalaisSince: again.inCalaisSince && addDays(again.inCalaisSince, random.below(29) - 14) };
    case 'respelled, less known':
      return { ...again, inCalaisSince: null, languages: again.languages.slice(0, 1) };
  }
}

/** As somebody else hears or types it. */
function respelled(name: string, random: Random): string {
  const [first = '', ...rest] = name.split(' ');
  const known = SPELLINGS.get(first);
  if (!known) throw new Error(`No other spelling of ${first} is known.`);
  return [random.pick(known), ...rest].join(' ');
}
