import { date, list } from '../phrases/french';
import type {
  LikeAnotherFacts,
  LikeEarlierFacts,
  NamedFacts,
  OneHouseholdFacts,
  SameVolunteerFacts,
  TraitName,
} from './facts';

const traits: Readonly<Record<TraitName, string>> = {
  name: 'le prénom',
  age: 'l’âge',
  gender: 'le genre',
  languages: 'la langue',
  since: 'l’arrivée à Calais',
};

const alikeIn = (agree: readonly TraitName[]) =>
  list(
    agree.map((trait) => traits[trait]),
    'et',
  );
const named = ({ id, firstName, association }: NamedFacts) =>
  `${id} (${[firstName, association].filter((part) => part !== '').join(', ')})`;
const alike = { phone: 'Même téléphone', name: 'Mêmes nom et commune, ou presque,' };

export const frenchDuplicates = {
  likeAnother: ({ others, agree }: LikeAnotherFacts) =>
    `Peut-être la même personne que ${list(others.map(named), 'et')} : se ressemblent par ${alikeIn(agree)}. Si c’est elle, mettez toutes les lignes sauf une à Retiré ; sinon, mettez-les toutes à Confirmé et cette ligne disparaît.`,
  likeEarlier: ({ other, weekend, guestCode, agree }: LikeEarlierFacts) =>
    `Peut-être la même personne que ${named(other)}, proposée pour le ${date(weekend)} : se ressemblent par ${alikeIn(agree)}. Si c’est elle, écrivez la même association et le même code dans les deux lignes${guestCode === '' ? '' : ` (là-bas : ${guestCode})`} : sans cela, ses séjours passés ne comptent pas. Sinon, mettez les deux à Confirmé.`,
  sameVolunteer: ({ others, alike: by }: SameVolunteerFacts) =>
    `${alike[by]} que ${list(others, 'et')} : si c’est le même foyer, mettez une des lignes à Parti, ou écrivez le même courriel dans les deux.`,
  oneHousehold: ({ host, email, alike: by }: OneHouseholdFacts) =>
    `${alike[by]} que ${host} : s’ils vivent ensemble, écrivez le même courriel dans les deux lignes${email === '' ? '' : ` (celui de ${host} : ${email})`}, pour qu’ils puissent conduire leurs propres invités.`,
};
