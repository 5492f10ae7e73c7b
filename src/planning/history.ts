import { type CivilDate, daysBetween, monthOf } from '../domain/civil-date';
import type { Nomination } from '../domain/nomination';
import type { Problem } from '../domain/problem';
import type { Stay } from '../domain/stay';
import { guestOf, same } from './identity';

/** What earlier weekends say about guests and hosts. Only stays that took place before this weekend count. */
export interface History {
  /** The guest's last stay, or null when never hosted. */
  lastStay(nomination: Nomination): Stay | null;
  /** Days since the host last took guests in, or null. */
  daysSinceHosting(host: string): number | null;
  /** Weekends of this calendar month on which the host already took guests in. */
  staysThisMonth(host: string): number;
}

export function history(problem: Problem): History {
  const { start } = problem.weekend;
  const lastStays = new Map<string, Stay>();
  const hostings = new Map<string, Set<CivilDate>>();
  for (const stay of problem.stays) {
    if (stay.outcome !== 'stayed' || stay.weekend >= start) continue;
    // A history typed in by hand may leave the association out; the code alone then has to do.
    const key = guestOf({ association: stay.association, guestCode: stay.guestKey }) ?? '';
    const known = lastStays.get(key);
    if (!known || known.weekend < stay.weekend) lastStays.set(key, stay);
    const weekends = hostings.get(same(stay.host)) ?? new Set();
    hostings.set(same(stay.host), weekends.add(stay.weekend));
  }
  return {
    lastStay(nomination) {
      const own = guestOf(nomination);
      if (own === null) return null;
      const unattributed = guestOf({ association: '', guestCode: nomination.guestCode }) ?? '';
      const candidates = [lastStays.get(own), lastStays.get(unattributed)].filter((stay) => stay !== undefined);
      return candidates.reduce<Stay | null>((last, stay) => (last && last.weekend >= stay.weekend ? last : stay), null);
    },
    daysSinceHosting(host) {
      const weekends = [...(hostings.get(same(host)) ?? [])];
      return weekends.length === 0 ? null : Math.min(...weekends.map((weekend) => daysBetween(weekend, start)));
    },
    staysThisMonth(host) {
      return [...(hostings.get(same(host)) ?? [])].filter((weekend) => monthOf(weekend) === monthOf(start)).length;
    },
  };
}
