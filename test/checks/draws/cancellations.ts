import type { Driver } from '../../../src/domain/driver.ts';
import type { Host } from '../../../src/domain/host.ts';
import type { Legs } from '../../../src/domain/leg.ts';
import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Carrier, Decision, Plan } from '../../../src/domain/plan.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Reference, ShownGuest } from '../../../src/domain/reference.ts';
import type { Draws } from '../prng.ts';

/** What the Guests tab shows of a plan. */
export function shownBy({ decisions }: Plan): Reference {
  return { guests: decisions.map(shownGuest), gone: 0, refused: [] };
}

function shownGuest({ nomination, outcome }: Decision): ShownGuest {
  const nothing = { host: false, outward: false, return: false };
  return outcome.decision === 'hosted'
    ? { nomination, hosted: true, host: outcome.home.host, carriers: outcome.carriers, keeps: nothing }
    : { nomination, hosted: false, host: null, carriers: { outward: null, return: null }, keeps: nothing };
}

/** What can happen to a weekend after it was planned. */
export const HAPPENINGS = [
  'host cancels',
  'host has fewer beds',
  'host pauses',
  'driver cancels',
  'driver cancels one leg',
  'driver has fewer seats',
  'guest withdraws',
  'guest does not show up',
  'party withdraws',
  'nomination is deleted',
  'somebody urgent is nominated',
  'somebody joins a party',
] as const;

export type Happening = (typeof HAPPENINGS)[number];

/**
 * The problem as it is after something happened to people who are in the plan, with what the Guests tab shows of that plan;
 * null where the plan offers no occasion.
 */
export function afterwards(problem: Problem, plan: Plan, happening: Happening, draws: Draws): Problem | null {
  const before = problem.reference ? problem : { ...problem, reference: shownBy(plan) };
  const changed = CHANGES[happening](before, plan, draws);
  return changed && withPeopleOfNow(changed);
}

type Change = (problem: Problem, plan: Plan, draws: Draws) => Problem | null;

const CHANGES: Readonly<Record<Happening, Change>> = {
  'host cancels': ofHost((host, { weekend }) => ({ ...host, offers: new Map(host.offers).set(weekend.start, 0) })),
  'host has fewer beds': ofHost((host, { weekend }, draws) => {
    const beds = host.offers.get(weekend.start) ?? 0;
    return beds < 2 ? null : { ...host, offers: new Map(host.offers).set(weekend.start, draws.between([1, beds - 1])) };
  }),
  'host pauses': ofHost((host) => ({ ...host, status: 'paused' })),
  'driver cancels': ofDriver((driver, { weekend }) => driving(driver, weekend.start, 'none')),
  'driver cancels one leg': ofDriver((driver, { weekend }, draws) =>
    driver.offers.get(weekend.start) === 'both'
      ? driving(driver, weekend.start, draws.of(['outward', 'return'] as const))
      : null,
  ),
  'driver has fewer seats': ofDriver((driver, _, draws) =>
    driver.seats < 2 ? null : { ...driver, seats: draws.between([1, driver.seats - 1]) },
  ),
  'guest withdraws': ofGuest((guest) => ({ ...guest, status: 'withdrawn' })),
  'guest does not show up': ofGuest((guest) => ({ ...guest, status: 'noShow' })),
  'party withdraws'(problem, plan, draws) {
    const guest = drawHosted(plan, draws);
    if (!guest) return null;
    const group = guest.group.trim().toLowerCase();
    const leaves = (one: Nomination) =>
      one.id === guest.id || (group !== '' && one.group.trim().toLowerCase() === group);
    const nominations = problem.nominations.map((one) =>
      leaves(one) ? ({ ...one, status: 'withdrawn' } as const) : one,
    );
    return { ...problem, nominations };
  },
  'nomination is deleted'(problem, plan, draws) {
    const guest = drawHosted(plan, draws);
    const { reference } = problem;
    if (!guest || !reference?.guests.some(({ nomination }) => nomination.id === guest.id)) return null;
    const stays = ({ id }: Nomination) => id !== guest.id;
    return {
      ...problem,
      nominations: problem.nominations.filter(stays),
      reference: {
        ...reference,
        gone: reference.gone + 1,
        guests: reference.guests.filter(({ nomination }) => stays(nomination)),
      },
    };
  },
  'somebody urgent is nominated'(problem, plan, draws) {
    const size = draws.between([1, 2]);
    const group = size > 1 ? `urgent ${problem.nominations.length}` : '';
    const urgent = Array.from({ length: size }, (_, i) => newcomer(problem, problem.nominations.length + i, group));
    return plan.decisions.length === 0 ? null : { ...problem, nominations: [...problem.nominations, ...urgent] };
  },
  'somebody joins a party'(problem, plan, draws) {
    const guest = drawHosted(plan, draws);
    if (!guest) return null;
    const group = guest.group.trim() === '' ? `with ${guest.id}` : guest.group;
    const joined = problem.nominations.map((one) => (one.id === guest.id ? { ...one, group } : one));
    return { ...problem, nominations: [...joined, newcomer(problem, problem.nominations.length, group)] };
  },
};

function ofHost(change: (host: Host, problem: Problem, draws: Draws) => Host | null): Change {
  return (problem, plan, draws) => {
    const hosting = plan.decisions.flatMap(({ outcome }) =>
      outcome.decision === 'hosted' ? outcome.home.host.id : [],
    );
    const chosen = drawById(problem.hosts, hosting, draws);
    const changed = chosen ? change(chosen, problem, draws) : null;
    return changed && { ...problem, hosts: problem.hosts.map((host) => (host === chosen ? changed : host)) };
  };
}

function ofDriver(change: (driver: Driver, problem: Problem, draws: Draws) => Driver | null): Change {
  return (problem, plan, draws) => {
    const used = plan.rides.map(({ driver }) => driver.id);
    const chosen = drawById(problem.drivers, used, draws);
    const changed = chosen ? change(chosen, problem, draws) : null;
    return changed && { ...problem, drivers: problem.drivers.map((one) => (one === chosen ? changed : one)) };
  };
}

function drawById<T extends { readonly id: string }>(
  all: readonly T[],
  ids: readonly string[],
  draws: Draws,
): T | undefined {
  const among = all.filter(({ id }) => ids.includes(id));
  return among.length > 0 ? draws.of(among) : undefined;
}

function ofGuest(change: (guest: Nomination) => Nomination): Change {
  return (problem, plan, draws) => {
    const guest = drawHosted(plan, draws);
    const nominations = problem.nominations.map((one) => (one.id === guest?.id ? change(one) : one));
    return guest && { ...problem, nominations };
  };
}

function drawHosted({ decisions }: Plan, draws: Draws): Nomination | null {
  const hosted = decisions.filter(({ outcome }) => outcome.decision === 'hosted');
  return hosted.length > 0 ? draws.of(hosted).nomination : null;
}

const driving = (driver: Driver, start: Problem['weekend']['start'], legs: Legs): Driver => ({
  ...driver,
  offers: new Map(driver.offers).set(start, legs),
});

/** Somebody first on the list: never hosted, young, ill, tired, long in Calais. */
function newcomer({ weekend }: Problem, number: number, group: string): Nomination {
  return {
    id: `N${number + 1000}`,
    weekend: weekend.start,
    association: 'Aid',
    nominatedBy: 'team@aid.example',
    guestCode: `new ${number}`,
    firstName: `New ${number}`,
    age: 18,
    gender: 'man',
    health: 'sickAndInjured',
    tiredness: 5,
    inCalaisSince: null,
    languages: [],
    group,
    needsStepFree: false,
    noPets: false,
    under18Referral: '',
    status: 'confirmed',
  };
}

/** The tab is read with the people of now, whatever they were when it was written. */
function withPeopleOfNow(problem: Problem): Problem {
  const { reference, hosts, drivers, nominations } = problem;
  if (!reference) return problem;
  const now = <T extends { readonly id: string }>(all: readonly T[], { id }: T): T | null =>
    all.find((one) => one.id === id) ?? null;
  const carrier = (shown: Carrier | null): Carrier | null => {
    if (shown?.by === 'driver') {
      const driver = now(drivers, shown.driver);
      return driver && { by: 'driver', driver };
    }
    const host = shown && now(hosts, shown.host);
    return host ? { by: 'host', host } : null;
  };
  const place = ({ host, carriers }: Pick<ShownGuest, 'host' | 'carriers'>) => ({
    host: host && now(hosts, host),
    carriers: { outward: carrier(carriers.outward), return: carrier(carriers.return) },
  });
  const guests = reference.guests.flatMap((guest): ShownGuest[] => {
    const nomination = now(nominations, guest.nomination);
    if (!nomination) return [];
    return [{ ...guest, nomination, ...place(guest), ...(guest.was ? { was: place(guest.was) } : {}) }];
  });
  return { ...problem, reference: { ...reference, guests } };
}
