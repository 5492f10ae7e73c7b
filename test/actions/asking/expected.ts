import type { AppsScript } from '../../../build/local/apps-script.ts';
import { tab } from '../../workbench.ts';
import { addressOf, type Volunteer } from './volunteers.ts';

/** Whom to ask, worked out apart from the planner: from what is known of the volunteers and the mails that left. */

/** A moment as a clock in Calais shows it, in winter. */
export const clockOf = (at: Date) => new Date(at.getTime() + 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
export const dayOf = (at: Date) => clockOf(at).slice(0, 10);
export const daysBetween = (earlier: string, later: string) => (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
const dayBefore = (iso: string) => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);

const MONTHS = ['November', 'December'];

/** The weekend that a mail is about. */
export function weekendOf(subject: string): string {
  const [, day = '', month = ''] = /^Weekend of (\d+) (\w+): /.exec(subject) ?? [];
  return `2026-${11 + MONTHS.indexOf(month)}-${day.padStart(2, '0')}`;
}

/** For what a mail asks. */
export function askedFor(subject: string): string {
  return /: can you (.*)\?$/.exec(subject)?.[1] ?? '';
}

/** Mayhap asked: a run died at it, so that nobody knows whether it left, or when. */
export interface Doubt {
  readonly address: string;
  readonly latest: string;
}

export function doubtsIn(script: AppsScript): Doubt[] {
  const today = dayOf(script.now());
  return linesIn(script)
    .filter(({ Status, 'Sent at': at }) => ['Sending', 'Unsure', 'Sent'].includes(String(Status)) && at === '')
    .map(({ To, Weekend }) => {
      const eve = dayBefore(String(Weekend));
      return { address: String(To).toLowerCase(), latest: eve < today ? eve : today };
    });
}

export function linesIn(script: AppsScript): Record<string, unknown>[] {
  const hasTab = script.spreadsheet.getSheets().some((sheet) => sheet.getName() === 'Messages');
  return hasTab ? (tab(script, 'Messages') as Record<string, unknown>[]) : [];
}

export interface Expected {
  readonly address: string;
  readonly asks: string;
}

/** Who has something to be asked for at a weekend, whenever they were asked last. */
export function willing(volunteers: readonly Volunteer[], weekend: string): Volunteer[] {
  return volunteers.filter(({ status, email, answered, limit, stays }) => {
    const inMonth = stays.filter((stay) => stay.slice(0, 7) === weekend.slice(0, 7)).length;
    return status === 'Approved' && email !== '' && !answered.has(weekend) && (limit === null || inMonth < limit);
  });
}

/** When each address was asked last, as far as anybody knows. */
function lastAsked(script: AppsScript): Map<string, string> {
  const last = new Map<string, string>();
  const mails = script.mails.map(({ to, at }) => ({ address: to[0]?.toLowerCase() ?? '', latest: clockOf(at) }));
  for (const { address, latest } of [...mails, ...doubtsIn(script)]) {
    if (latest > (last.get(address) ?? '')) last.set(address, latest);
  }
  return last;
}

/** Whom one would write to now, first to last, if there were no quota. */
export function expected(script: AppsScript, volunteers: readonly Volunteer[], weekend: string): Expected[] {
  const today = dayOf(script.now());
  if (today >= weekend) return [];
  const asked = lastAsked(script);
  const waiting = linesIn(script)
    .filter(({ Status, Weekend }) => Status === 'Draft' && Weekend !== weekend && String(Weekend) > today)
    .map(({ To }) => String(To).toLowerCase());
  const households = new Map<string, Volunteer[]>();
  for (const each of willing(volunteers, weekend)) {
    households.set(addressOf(each), [...(households.get(addressOf(each)) ?? []), each]);
  }
  const number = ({ id }: Volunteer) => Number(id.slice(1));
  return [...households]
    .map(([address, all]) => {
      const hosts = all.filter(({ role }) => role === 'host').sort((a, b) => number(a) - number(b));
      const drivers = all.filter(({ role }) => role === 'driver').sort((a, b) => number(a) - number(b));
      const [first] = [...hosts, ...drivers] as [Volunteer];
      const asks = [...(hosts.length > 0 ? ['host'] : []), ...(drivers.length > 0 ? ['drive'] : [])].join(' or ');
      const stays = first.stays.filter((stay) => stay.slice(0, 7) === weekend.slice(0, 7)).length;
      return { address, asks, stays, number: number(first), id: first.id, last: asked.get(address) ?? '' };
    })
    .filter(({ address, last }) => {
      return !waiting.includes(address) && (last === '' || daysBetween(last.slice(0, 10), today) >= 7);
    })
    .sort((a, b) => {
      if (a.last !== b.last) return a.last < b.last ? -1 : 1;
      return a.stays - b.stays || a.number - b.number || (a.id < b.id ? -1 : 1);
    })
    .map(({ address, asks }) => ({ address, asks }));
}
