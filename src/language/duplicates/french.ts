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

/** `le prénom et l’âge se ressemblent`. */
const alike = (agree: readonly TraitName[]) =>
  `${list(
    agree.map((trait) => traits[trait]),
    'et',
  )} ${agree.length > 1 ? 'se ressemblent' : 'est proche'}`;
const named = ({ id, firstName, association }: NamedFacts) =>
  `${id} (${[firstName, association].filter((part) => part !== '').join(', ')})`;
const samePart = { phone: 'Même téléphone', name: 'Même nom ou presque, et même commune,' };

/** Rows that may be the same person or household. */
export const frenchDuplicates = {
  likeAnother: ({ person, others, agree }: LikeAnotherFacts) =>
    `${named(person)} est peut-être la même personne que ${list(others.map(named), 'et')} : ${alike(agree)}. Si oui, gardez une ligne et mettez ${others.length > 1 ? 'les autres' : 'l’autre'} à Retiré ; sinon, mettez ${others.length > 1 ? 'toutes ces lignes' : 'les deux lignes'} à Confirmé.`,
  likeEarlier: ({ person, other, agree, lastStay, guestCode }: LikeEarlierFacts) =>
    `${named(person)} compte comme une personne jamais accueillie, mais est peut-être la même personne que ${named(other)}, dont le dernier accueil date du ${date(lastStay)} : ${alike(agree)}. Si oui, ${
      guestCode === ''
        ? 'ajoutez cet accueil à l’onglet Accueils, avec l’association et le code de la ligne d’ici'
        : `écrivez ici son code, ${guestCode}`
    } ; sinon, mettez les deux lignes à Confirmé.`,
  sameVolunteer: ({ others, by }: SameVolunteerFacts) =>
    `${samePart[by]} que ${list(others, 'et')}, avec un autre courriel : si c’est la même personne, gardez une ligne et mettez ${others.length > 1 ? 'les autres' : 'l’autre'} à Parti ; si c’est le même foyer, vérifiez que rien n’est compté deux fois et écrivez le même courriel.`,
  oneHousehold: ({ host, email, by }: OneHouseholdFacts) =>
    `${samePart[by]} que ${host} (onglet Hébergeurs), avec un autre courriel : si c’est le même foyer, écrivez le même courriel dans les deux lignes${email === '' ? '' : ` (celui de ${host} : ${email})`}, pour que ces personnes conduisent leurs propres invités.`,
};
