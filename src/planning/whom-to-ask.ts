import type { Asked, CallForHelp } from '../domain/call-for-help';
import { addDays, type CivilDate } from '../domain/civil-date';
import type { Driver } from '../domain/driver';
import type { Host } from '../domain/host';
import type { Problem } from '../domain/problem';
import { type History, history } from './history';
import { sameAddress } from './identity';
import { isMonthFull } from './volunteers';

/** Why somebody is not asked. `asked`: less than a week ago; `toCall`: has signed up and is not approved yet. */
export type NotAsked = 'answered' | 'noAddress' | 'monthFull' | 'asked' | 'toCall';

export interface Asking {
  /** One for each address, those first who were asked longest ago. */
  readonly calls: readonly CallForHelp[];
  /** How many hosts and drivers are not asked; those of one household count as one each. */
  readonly notAsked: Readonly<Record<NotAsked, number>>;
}

/** Days from one message to the next. */
const DAYS_BETWEEN = 7;

/**
 * Whom to ask for help at a weekend: approved hosts and drivers who have not answered, each address at most once a week.
 * Between those who were asked equally long ago, hosts who have taken guests in this month come later.
 */
export function whomToAsk(
  problem: Problem,
  known: {
    readonly asked: readonly Asked[];
    readonly hasAnswered: (role: 'host' | 'driver', id: string) => boolean;
    readonly today: CivilDate;
  },
): Asking {
  const past = history(problem);
  const last = lastAsked(known.asked);
  const tooSoon = addDays(known.today, 1 - DAYS_BETWEEN);
  const notAsked: Record<NotAsked, number> = { answered: 0, noAddress: 0, monthFull: 0, asked: 0, toCall: 0 };
  const households = new Map<string, { hosts: Host[]; drivers: Driver[] }>();

  const whyNot = (role: 'host' | 'driver', { id, email }: Host | Driver): NotAsked | null => {
    if (known.hasAnswered(role, id)) return 'answered';
    if (sameAddress(email) === '') return 'noAddress';
    return (last.get(sameAddress(email)) ?? '') >= tooSoon ? 'asked' : null;
  };
  const householdOf = ({ email }: Host | Driver) => {
    const household = households.get(sameAddress(email)) ?? { hosts: [], drivers: [] };
    households.set(sameAddress(email), household);
    return household;
  };
  for (const host of problem.hosts.filter(isApproved)) {
    const why = whyNot('host', host) ?? (isMonthFull(host, past) ? 'monthFull' : null);
    if (why === null) householdOf(host).hosts.push(host);
    else notAsked[why] += 1;
  }
  for (const driver of problem.drivers.filter(isApproved)) {
    const why = whyNot('driver', driver);
    if (why === null) householdOf(driver).drivers.push(driver);
    else notAsked[why] += 1;
  }

  notAsked.toCall = [...problem.hosts, ...problem.drivers].filter(({ status }) => status === 'new').length;

  const turns = [...households].map(([address, { hosts, drivers }]) => {
    const call = { host: firstByNumber(hosts), driver: firstByNumber(drivers) };
    return { call, ...turnOf(call, past), last: last.get(address) ?? '' };
  });
  turns.sort((a, b) => compare(a.last, b.last) || a.stays - b.stays || a.number - b.number || compare(a.id, b.id));
  return { calls: turns.map(({ call }) => call), notAsked };
}

function isApproved({ status }: Host | Driver): boolean {
  return status === 'approved';
}

function lastAsked(asked: readonly Asked[]): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { address, at } of asked) {
    const known = last.get(sameAddress(address));
    if (known === undefined || known < at) last.set(sameAddress(address), at);
  }
  return last;
}

function turnOf({ host, driver }: CallForHelp, past: History) {
  const id = (host ?? driver)?.id ?? '';
  return { id, number: numberIn(id), stays: host ? past.staysThisMonth(host.id) : 0 };
}

/** Whoever stands first in the tab changes when somebody sorts it: the number does not. */
function firstByNumber<T extends { readonly id: string }>(all: readonly T[]): T | null {
  return [...all].sort((a, b) => numberIn(a.id) - numberIn(b.id) || compare(a.id, b.id))[0] ?? null;
}

/** `H12` is 12. */
function numberIn(id: string): number {
  return Number(/\d+/.exec(id)?.[0] ?? Number.MAX_SAFE_INTEGER);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
