import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Stay } from '../../../src/domain/stay.ts';

/** Names, codes and addresses are the same whatever their case and the spaces around them. */
export const folded = (text: string): string => text.trim().toLowerCase();

/** Days since 1970-01-01. */
export function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The guest's last stay before this weekend, or null. A row that names no association is matched by its code alone. */
export function lastStayOf(nomination: Nomination, { stays, weekend }: Problem): Stay | null {
  const code = folded(nomination.guestCode);
  if (code === '') return null;
  const own = stays.filter(
    (stay) =>
      stay.outcome === 'stayed' &&
      dayOf(stay.weekend) < dayOf(weekend.start) &&
      folded(stay.guestKey) === code &&
      ['', folded(nomination.association)].includes(folded(stay.association)),
  );
  return own.reduce<Stay | null>(
    (last, stay) => (last && dayOf(last.weekend) >= dayOf(stay.weekend) ? last : stay),
    null,
  );
}

/** Earlier weekends of this calendar month on which somebody stayed with the host. */
export function staysThisMonth(host: string, { stays, weekend }: Problem): number {
  const month = weekend.start.slice(0, 7);
  const weekends = stays
    .filter((stay) => stay.outcome === 'stayed' && folded(stay.host) === folded(host))
    .map((stay) => stay.weekend)
    .filter((start) => start.startsWith(month) && dayOf(start) < dayOf(weekend.start));
  return new Set(weekends).size;
}
