import type { Gender } from '../../../src/domain/nomination.ts';
import type { Need } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { TrueParty } from './guests.ts';
import { lastStayOf } from './history.ts';
import type { TrueHome } from './volunteers.ts';

/** What a home, empty of others, lacks for a party. */
export function lacks({ members, size }: TrueParty, { host, beds }: TrueHome, problem: Problem): Need[] {
  const lacking: Need[] = [];
  const only = (gender: Gender) => members.every((member) => member.gender === gender);
  if (size > beds) lacking.push('beds');
  if (host.welcomes === 'menOnly' && !only('man')) lacking.push('welcomes');
  if (host.welcomes === 'womenOnly' && !only('woman')) lacking.push('welcomes');
  const known = () => members.every((member) => lastStayOf(member, problem)?.wentWell === true);
  if (host.knownGuestsOnly && !known()) lacking.push('known');
  if (!host.stepFree && members.some((member) => member.needsStepFree)) lacking.push('stepFree');
  if (host.pets && members.some((member) => member.noPets)) lacking.push('noPets');
  return lacking;
}
