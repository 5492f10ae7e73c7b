import type { Driver } from '../../domain/driver';
import { fold } from '../../domain/fold';
import type { Host } from '../../domain/host';
import type { Notice } from '../../domain/notice';
import type { Problem } from '../../domain/problem';
import { same, sameAddress } from '../identity';
import { clusters } from './clusters';
import { likeness } from './like-names';
import { numbersIn } from './phone-numbers';

interface Volunteer {
  readonly kind: 'host' | 'driver';
  readonly id: string;
  readonly email: string;
  readonly phones: readonly string[];
  /** In the order of the alphabet: some write the surname first. */
  readonly words: readonly string[];
  readonly town: string;
}

type Alike = 'phone' | 'name';

/**
 * Hosts, and drivers, who may stand in their tab twice under two addresses, by their phone or by name and town; and a driver
 * and a host who seem one household and do not share the address that the planning would know them by.
 */
export function volunteersTwice({ hosts, drivers }: Pick<Problem, 'hosts' | 'drivers'>): Notice[] {
  const [asHosts, asDrivers] = [present('host', hosts), present('driver', drivers)];
  return [...within(asHosts), ...within(asDrivers), ...across(asHosts, asDrivers)];
}

function present(kind: Volunteer['kind'], all: readonly (Host | Driver)[]): Volunteer[] {
  return all
    .filter(({ status }) => status !== 'left')
    .map(({ id, email, phone, name, town }) => ({
      ...{ kind, id, email: sameAddress(email), phones: numbersIn(phone), town: same(town) },
      words: fold(name)
        .split(' ')
        .filter((word) => word !== '')
        .sort(),
    }));
}

/** The first row of each keeps its place; the last one is asked about. */
function within(volunteers: readonly Volunteer[]): Notice[] {
  const pairs = alikePairs(volunteers);
  return clusters(pairs.map(([one, other]) => [one, other])).map((group): Notice => {
    const inTurn = volunteers.filter((each) => group.includes(each));
    const [last] = inTurn.slice(-1) as [Volunteer];
    const by = pairs.some(([, other, alike]) => other === last && alike === 'phone') ? 'phone' : 'name';
    const others = inTurn.slice(0, -1).map(({ id }) => id);
    return {
      severity: 'check',
      subject: { kind: last.kind, id: last.id, field: by },
      finding: { code: 'sameVolunteer', others, by },
    };
  });
}

/** One line for a driver, about the first such host; none where a host has the driver's address. */
function across(hosts: readonly Volunteer[], drivers: readonly Volunteer[]): Notice[] {
  const addresses = new Set(hosts.map(({ email }) => email).filter((email) => email !== ''));
  const told = new Set<Volunteer>();
  return alikePairs([...hosts, ...drivers]).flatMap(([host, driver, by]): Notice[] => {
    if (host.kind === driver.kind || told.has(driver) || addresses.has(driver.email)) return [];
    told.add(driver);
    const finding = { code: 'oneHousehold', host: host.id, email: host.email, by } as const;
    return [{ severity: 'info', subject: { kind: 'driver', id: driver.id, field: 'email' }, finding }];
  });
}

/** The earlier of two comes first. */
function alikePairs(volunteers: readonly Volunteer[]): [Volunteer, Volunteer, Alike][] {
  const pairs: [Volunteer, Volunteer, Alike][] = [];
  const blocks = new Map<string, Volunteer[]>();
  for (const volunteer of volunteers) {
    const met = new Set<Volunteer>();
    for (const key of keysOf(volunteer)) {
      const block = blocks.get(key) ?? [];
      for (const other of block) met.add(other);
      blocks.set(key, [...block, volunteer]);
    }
    for (const other of met) {
      const alike = alikeIn(other, volunteer);
      if (alike) pairs.push([other, volunteer, alike]);
    }
  }
  return pairs;
}

/** Two who are alike have at least one of these in common. */
function keysOf({ phones, words, town }: Volunteer): Set<string> {
  return new Set([...phones, ...(town === '' ? [] : words.map((word) => `${town}|${word}`))]);
}

/** null also for those who share an address: the planning knows that they are one household. */
function alikeIn(one: Volunteer, other: Volunteer): Alike | null {
  if (one.email !== '' && one.email === other.email) return null;
  if (one.phones.some((phone) => other.phones.includes(phone))) return 'phone';
  return one.town !== '' && one.town === other.town && areNamedAlike(one.words, other.words) ? 'name' : null;
}

/** All words are the same but for one, which may be written as it is heard. A single word is too little to go by. */
function areNamedAlike(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 2 || one.length !== other.length) return false;
  const [left] = one.filter((word) => !other.includes(word));
  const [right] = other.filter((word) => !one.includes(word));
  if (left === undefined || right === undefined) return left === right;
  const rest = (words: readonly string[], but: string) => words.filter((word) => word !== but).join(' ');
  if (rest(one, left) !== rest(other, right)) return false;
  const alike = likeness(left, right);
  return alike === 'same' || alike === 'bySound';
}
