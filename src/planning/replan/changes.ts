import { LEGS } from '../../domain/leg';
import type { Decision, PlanChanges } from '../../domain/plan';
import { type GuestChange, PARTS, type Reference, type RefusedKeep, type ShownGuest } from '../../domain/reference';
import { carrierName } from './before';

/** The decisions with what they change of the Guests tab, and what of them is kept by hand. */
export function withChanges(decisions: readonly Decision[], { guests }: Reference): Decision[] {
  const shown = new Map(guests.map((guest) => [guest.nomination.id, guest] as const));
  return decisions.map((decision) => {
    const guest = shown.get(decision.nomination.id);
    return { ...decision, change: changeOf(decision, guest), keeps: guest ? keptOf(decision, guest) : decision.keeps };
  });
}

function changeOf({ outcome }: Decision, shown: ShownGuest | undefined): GuestChange | null {
  const had = shown?.hosted === true;
  if (outcome.decision !== 'hosted') return had ? 'dropped' : null;
  if (!shown || !had) return 'new';
  const { host, carriers } = shown.was ?? shown;
  if (host?.id !== outcome.home.host.id) return 'moved';
  const isDrivenAsBefore = LEGS.every((leg) => carrierName(carriers[leg]) === carrierName(outcome.carriers[leg]));
  return isDrivenAsBefore ? null : 'newCar';
}

/** The parts that were to be kept and are. */
function keptOf({ outcome }: Decision, { host, carriers, keeps }: ShownGuest): Decision['keeps'] {
  if (outcome.decision !== 'hosted') return NOTHING_KEPT;
  return {
    host: keeps.host && host?.id === outcome.home.host.id,
    outward: keeps.outward && carrierName(carriers.outward) === carrierName(outcome.carriers.outward),
    return: keeps.return && carrierName(carriers.return) === carrierName(outcome.carriers.return),
  };
}

export const NOTHING_KEPT: Decision['keeps'] = { host: false, outward: false, return: false };

/** Of what was refused, what did not come about all the same; that a group was to be split is told in any case. */
export function lostOf(refused: readonly RefusedKeep[], decisions: readonly Decision[]): RefusedKeep[] {
  const kept = new Map(decisions.map(({ nomination, keeps }) => [nomination.id, keeps] as const));
  return refused.filter(
    ({ nomination, part, refusal }) =>
      part === 'keep' || refusal.code === 'keepSplitsGroup' || kept.get(nomination.id)?.[part] !== true,
  );
}

/** What was to be kept and is not, for no reason known before: the plan had no room for it. Nothing is lost silently. */
export function notKept(
  decisions: readonly Decision[],
  { guests }: Reference,
  refused: readonly RefusedKeep[],
): RefusedKeep[] {
  const decided = new Map(decisions.map((decision) => [decision.nomination.id, decision] as const));
  const told = new Set(refused.map(({ nomination, part }) => `${nomination.id}|${part}`));
  return guests.flatMap(({ nomination, keeps }) => {
    const { outcome, keeps: kept } = decided.get(nomination.id) ?? {};
    if (nomination.status === 'withdrawn' || nomination.status === 'noShow' || outcome?.decision === 'held') return [];
    const lost = PARTS.filter((part) => keeps[part] && kept?.[part] !== true);
    const silent = lost.filter((part) => !told.has(`${nomination.id}|${part}`));
    // Of somebody who waits it is enough to be told once.
    const parts = outcome?.decision === 'hosted' ? silent : silent.length === lost.length ? silent.slice(0, 1) : [];
    return parts.map((part) => ({ nomination, part, refusal: { code: 'keepNoRoom' } }) as const);
  });
}

/** In people; cars by their drivers. */
export function countChanges(
  decisions: readonly Decision[],
  { guests, gone }: Reference,
  movedAtLeast: number,
): PlanChanges {
  const count = (change: GuestChange) => decisions.filter((decision) => decision.change === change).length;
  const hosted = decisions.filter(({ outcome }) => outcome.decision === 'hosted').length;
  const [moved, newCar, fresh] = [count('moved'), count('newCar'), count('new')];
  // Who is held does not come any more: withdrawn, say. Nobody took their place from them.
  const left = decisions.filter(({ change, outcome }) => change === 'dropped' && outcome.decision === 'held').length;
  return {
    ...{ moved, newCar, new: fresh, dropped: count('dropped') - left, gone: gone + left, movedAtLeast },
    unchanged: hosted - moved - newCar - fresh,
    cars: changedCars(decisions, guests),
  };
}

/** Cars that carry others than before on some leg. */
function changedCars(decisions: readonly Decision[], guests: readonly ShownGuest[]): number {
  const before = aboard(
    guests
      .filter(({ hosted }) => hosted)
      .map(({ nomination, carriers, was }) => ({ nomination, carriers: (was ?? { carriers }).carriers })),
  );
  const after = aboard(
    decisions.flatMap(({ nomination, outcome }) =>
      outcome.decision === 'hosted' ? [{ nomination, carriers: outcome.carriers }] : [],
    ),
  );
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((car) => before.get(car) !== after.get(car));
  return new Set(changed.map((car) => car.slice(car.indexOf('|') + 1))).size;
}

/** By leg and driver, the numbers of those aboard. */
function aboard(guests: readonly Pick<ShownGuest, 'nomination' | 'carriers'>[]): Map<string, string> {
  const cars = new Map<string, string[]>();
  for (const { nomination, carriers } of guests) {
    for (const leg of LEGS) {
      const carrier = carriers[leg];
      if (carrier?.by !== 'driver') continue;
      const car = `${leg}|${carrier.driver.id}`;
      cars.set(car, [...(cars.get(car) ?? []), nomination.id]);
    }
  }
  return new Map([...cars].map(([car, ids]) => [car, ids.sort().join()] as const));
}
