import { date, list } from '../phrases/english';
import type {
  LikeAnotherFacts,
  LikeEarlierFacts,
  NamedFacts,
  OneHouseholdFacts,
  SameVolunteerFacts,
  TraitName,
} from './facts';

const traits: Readonly<Record<TraitName, string>> = {
  name: 'first name',
  age: 'age',
  gender: 'gender',
  languages: 'language',
  since: 'arrival in Calais',
};

const alikeIn = (agree: readonly TraitName[]) =>
  list(
    agree.map((trait) => traits[trait]),
    'and',
  );
const named = ({ id, firstName, association }: NamedFacts) =>
  `${id} (${[firstName, association].filter((part) => part !== '').join(', ')})`;
const alike = { phone: 'Same phone', name: 'Same or nearly the same name and town' };

export const englishDuplicates = {
  likeAnother: ({ others, agree }: LikeAnotherFacts) =>
    `May be the same person as ${list(others.map(named), 'and')}: alike in ${alikeIn(agree)}. If so, set all rows but one to Withdrawn; if not, set them all to Confirmed and this line goes.`,
  likeEarlier: ({ other, weekend, guestCode, agree }: LikeEarlierFacts) =>
    `May be the same person as ${named(other)}, nominated for ${date(weekend)}: alike in ${alikeIn(agree)}. If so, write the same association and guest code in both rows${guestCode === '' ? '' : ` (there it is ${guestCode})`}: otherwise earlier stays do not count. If not, set both to Confirmed.`,
  sameVolunteer: ({ others, alike: by }: SameVolunteerFacts) =>
    `${alike[by]} as ${list(others, 'and')}: if this is the same household, set one row to Left, or write the same e-mail in both.`,
  oneHousehold: ({ host, email, alike: by }: OneHouseholdFacts) =>
    `${alike[by]} as ${host}: if they live together, write the same e-mail in both rows${email === '' ? '' : ` (${host} has ${email})`}, so that they can drive their own guests.`,
};
