import type { Nomination } from '../domain/nomination';
import type { Home, Need, Party } from '../domain/plan';
import type { History } from './history';

/** What the hard rules look at in a party. */
export interface Traits {
  readonly people: number;
  readonly allMen: boolean;
  readonly allWomen: boolean;
  /** Everyone's last stay went well. */
  readonly allKnown: boolean;
  readonly needsStepFree: boolean;
  readonly noPets: boolean;
  readonly languages: ReadonlySet<string>;
}

export function traitsOf({ members }: Party, history: History): Traits {
  const every = (holds: (member: Nomination) => boolean) => members.every(holds);
  return {
    people: members.length,
    allMen: every(({ gender }) => gender === 'man'),
    allWomen: every(({ gender }) => gender === 'woman'),
    allKnown: every((member) => history.lastStay(member)?.wentWell === true),
    needsStepFree: members.some((member) => member.needsStepFree),
    noPets: members.some((member) => member.noPets),
    languages: new Set(members.flatMap((member) => member.languages)),
  };
}

/** The hard rules between a party and a home. None is ever bent. */
export const HOME_RULES: readonly { readonly need: Need; readonly allows: (party: Traits, home: Home) => boolean }[] = [
  { need: 'beds', allows: (party, home) => party.people <= home.beds },
  {
    need: 'welcomes',
    allows: (party, { host }) =>
      host.welcomes === 'anyone' || (host.welcomes === 'menOnly' ? party.allMen : party.allWomen),
  },
  { need: 'known', allows: (party, { host }) => !host.knownGuestsOnly || party.allKnown },
  { need: 'stepFree', allows: (party, { host }) => !party.needsStepFree || host.stepFree },
  { need: 'noPets', allows: (party, { host }) => !party.noPets || !host.pets },
];

export function suits(party: Traits, home: Home): boolean {
  return HOME_RULES.every((rule) => rule.allows(party, home));
}

/** The needs that stand between a party and the homes: those whose lifting alone would open one, or else all unmet. */
export function unmetNeeds(party: Traits, homes: readonly Home[]): Need[] {
  const unmet = homes.map((home) => HOME_RULES.filter((rule) => !rule.allows(party, home)).map((rule) => rule.need));
  const single = unmet.filter((needs) => needs.length === 1);
  const needs = new Set((single.length > 0 ? single : unmet).flat());
  return HOME_RULES.map((rule) => rule.need).filter((need) => needs.has(need));
}
