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

/** Names what sets a party apart from others for every rule and every preference: equal traits, equal name. */
export function kindOf({ languages, ...traits }: Traits): string {
  return [...Object.values(traits), ...[...languages].sort()].join('|');
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

/** What stands between a party and all the homes: the needs that, met as well, would open one. */
export function unmetNeeds(party: Traits, homes: readonly Home[]): readonly Need[] {
  const unmet = homes.map((home) => HOME_RULES.filter((rule) => !rule.allows(party, home)).map((rule) => rule.need));
  const fewest = unmet.reduce<Need[]>(
    (least, needs) => (least.length > 0 && least.length <= needs.length ? least : needs),
    [],
  );
  if (fewest.length !== 1) return fewest;
  const single = new Set(unmet.filter((needs) => needs.length === 1).flat());
  return HOME_RULES.map((rule) => rule.need).filter((need) => single.has(need));
}

/** What a party asks of a home beside beds. */
export function specialNeeds(party: Traits): Need[] {
  return [...(party.needsStepFree ? (['stepFree'] as const) : []), ...(party.noPets ? (['noPets'] as const) : [])];
}
