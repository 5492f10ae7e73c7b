import { date, list } from '../phrases/english';
import type {
  LikeAnotherFacts,
  LikeEarlierFacts,
  NamedFacts,
  OneHouseholdFacts,
  SameVolunteerFacts,
  TraitName,
} from './facts';
import type { frenchDuplicates } from './french';

const traits: Readonly<Record<TraitName, string>> = {
  name: 'first name',
  age: 'age',
  gender: 'gender',
  languages: 'language',
  since: 'arrival in Calais',
};

/** `first name and age are alike`. */
const alike = (agree: readonly TraitName[]) =>
  `${list(
    agree.map((trait) => traits[trait]),
    'and',
  )} ${agree.length > 1 ? 'are alike' : 'is close'}`;
const named = ({ id, firstName, association }: NamedFacts) =>
  `${id} (${[firstName, association].filter((part) => part !== '').join(', ')})`;
const samePart = { phone: 'Same phone', name: 'Same name or nearly, and same town,' };

/** Rows that may be the same person or household. */
export const englishDuplicates: typeof frenchDuplicates = {
  likeAnother: ({ person, others, agree }: LikeAnotherFacts) =>
    `${named(person)} may be the same person as ${list(others.map(named), 'and')}: ${alike(agree)}. If so, keep one row and set the ${others.length > 1 ? 'others' : 'other'} to Withdrawn; if not, set ${others.length > 1 ? 'all these rows' : 'both rows'} to Confirmed.`,
  likeEarlier: ({ person, other, agree, lastStay, guestCode }: LikeEarlierFacts) =>
    `${named(person)} counts as never hosted, but may be the same person as ${named(other)}, whose last stay was on ${date(lastStay)}: ${alike(agree)}. If so, ${
      guestCode === ''
        ? 'add that stay to the tab Stays, with the association and code of this row'
        : `write their code here, ${guestCode}`
    }; if not, set both rows to Confirmed.`,
  sameVolunteer: ({ others, by }: SameVolunteerFacts) =>
    `${samePart[by]} as ${list(others, 'and')}, with another e-mail: if this is the same person, keep one row and set the ${others.length > 1 ? 'others' : 'other'} to Left; if it is the same household, make sure that nothing is counted twice and write the same e-mail.`,
  oneHousehold: ({ host, email, by }: OneHouseholdFacts) =>
    `${samePart[by]} as ${host} (tab Hosts), with another e-mail: if this is the same household, write the same e-mail in both rows${email === '' ? '' : ` (${host} has ${email})`}, so that they drive their own guests.`,
};
