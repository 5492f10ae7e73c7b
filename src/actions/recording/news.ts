import { LEGS, type Leg } from '../../domain/leg';
import type { Nomination } from '../../domain/nomination';
import type { Carrier, Decision, Plan } from '../../domain/plan';
import type { ShownGuest } from '../../domain/reference';
import type { Words } from '../../language/words';
import type { Preview, Reachable } from '../../sidebar/answers';
import { firstNames, guestName, reachable, volunteerName } from './people';
import type { WeekendShown } from './read-weekend';

/** Somebody with a place, and what of it others have to know. */
interface Placed {
  readonly nomination: Nomination;
  readonly host: string;
  readonly carriers: Readonly<Record<Leg, Carrier | null>>;
}

/** Somebody to ring; `busy`: they still have something to do this weekend. */
export type Call = Reachable & { readonly busy: boolean };

/** Hosts and drivers for whom a plan is another than what the tabs show, and what each has to know. */
export function callsFor(plan: Plan, { workbook, placed }: WeekendShown): Call[] {
  const { problem, words } = workbook;
  // What people were told, not what was picked by hand since.
  const before = placed.map((guest) => {
    const { host, carriers } = guest.was ?? guest;
    return { nomination: guest.nomination, host: host?.id ?? '', carriers };
  });
  const after = plan.decisions.flatMap(({ nomination, outcome }): Placed[] =>
    outcome.decision === 'hosted' ? [{ nomination, host: outcome.home.host.id, carriers: outcome.carriers }] : [],
  );
  const hosts = problem.hosts.flatMap((host) => {
    const at = (all: readonly Placed[]) => all.filter((guest) => guest.host === host.id);
    if (sameGuests(at(before), at(after))) return [];
    return [{ ...reachable(host, words.recording.tell.home(homeFacts(at(after)))), busy: at(after).length > 0 }];
  });
  const drivers = problem.drivers.flatMap((driver) => {
    const legs = LEGS.filter((leg) => {
      const in_ = (all: readonly Placed[]) =>
        all.filter(({ carriers }) => carrierKey(carriers[leg]) === `D${driver.id}`);
      return stopsText(in_(before)) !== stopsText(in_(after));
    });
    if (legs.length === 0) return [];
    const about = legs.map((leg) => carSentence(plan, { driver: driver.id, leg }, words)).join(' ');
    return [{ ...reachable(driver, about), busy: plan.rides.some((ride) => ride.driver.id === driver.id) }];
  });
  return [...hosts, ...drivers];
}

const carrierKey = (carrier: Carrier | null) =>
  carrier === null ? '' : carrier.by === 'driver' ? `D${carrier.driver.id}` : `H${carrier.host.id}`;

function sameGuests(before: readonly Placed[], after: readonly Placed[]): boolean {
  const text = (all: readonly Placed[]) =>
    all
      .map(({ nomination, carriers }) => `${nomination.id}|${LEGS.map((leg) => carrierKey(carriers[leg])).join('|')}`)
      .sort()
      .join();
  return text(before) === text(after);
}

function stopsText(all: readonly Placed[]): string {
  return all
    .map(({ nomination, host }) => `${nomination.id}|${host}`)
    .sort()
    .join();
}

function homeFacts(guests: readonly Placed[]) {
  const drivers = LEGS.flatMap((leg) => {
    const names = guests.flatMap(({ carriers }) => {
      const carrier = carriers[leg];
      return carrier?.by === 'driver' ? [volunteerName(carrier.driver)] : [];
    });
    return names.length === 0 ? [] : [{ leg, names: [...new Set(names)] }];
  });
  const own = LEGS.filter((leg) => guests.some(({ carriers }) => carriers[leg]?.by === 'host'));
  const [outward, back] = drivers;
  const same = outward && back && outward.names.join() === back.names.join();
  return {
    guests: firstNames(guests.map(({ nomination }) => nomination)),
    own,
    drivers: same ? [{ leg: 'both', names: outward.names } as const] : drivers,
  };
}

function carSentence(plan: Plan, { driver, leg }: { driver: string; leg: Leg }, words: Words): string {
  const ride = plan.rides.find((each) => each.leg === leg && each.driver.id === driver);
  const stops = (ride?.stops ?? []).map(({ home, guests }) => ({ guests: firstNames(guests), town: home.host.town }));
  return words.recording.tell.car({ leg, stops });
}

/** What becomes of those whom a change concerns: by the plan, and of `concerned` in any case. */
export function outcomesFor(plan: Plan, shown: WeekendShown, concerned: ReadonlySet<string>): Preview['guests'] {
  const { words } = shown.workbook;
  const before = new Map(shown.placed.map((guest) => [guest.nomination.id, guest] as const));
  return plan.decisions
    .filter(({ nomination, change }) => change !== null || concerned.has(nomination.id))
    .map((decision) => ({
      name: guestName(decision.nomination),
      becomes: becomes(decision, before.get(decision.nomination.id), words),
    }));
}

function becomes({ outcome, change }: Decision, before: ShownGuest | undefined, { recording }: Words): string {
  const words = recording.becomes;
  if (outcome.decision === 'held') return words.absent;
  if (outcome.decision === 'waiting') return before ? words.waits : words.waiting;
  const { host } = outcome.home;
  if (change === 'new' || change === 'moved') return words.place({ host: volunteerName(host), town: host.town });
  const cars = LEGS.filter(
    (leg) => carrierKey(outcome.carriers[leg]) !== carrierKey((before?.was ?? before)?.carriers[leg] ?? null),
  ).map((leg) => {
    const carrier = outcome.carriers[leg];
    if (carrier === null) return words.noCar({ leg });
    return words.newCar({ leg, driver: volunteerName(carrier.by === 'driver' ? carrier.driver : carrier.host) });
  });
  return change === 'newCar' && cars.length > 0 ? cars.join(', ') : words.same;
}
