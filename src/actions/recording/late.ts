import { formatClockTime } from '../../domain/civil-date';
import type { Leg } from '../../domain/leg';
import type { RecordedChange } from '../../domain/recorded-change';
import type { ShownGuest } from '../../domain/reference';
import type { Preview } from '../../sidebar/answers';
import { type Delay, later, type TimedStop } from '../delays/delays';
import { Refusal } from '../refusal';
import { aboardOf } from './choices';
import { nameOf, type Who } from './enrolment';
import { firstNames, guestName, reachable } from './people';
import type { WeekendShown } from './read-weekend';

/** What somebody's being late changes, and nothing else: who comes when, and whom to ring. */
export type LateShown = Pick<Preview, 'notes' | 'guests' | 'calls' | 'writes'>;

type LateChange = Extract<RecordedChange, { readonly code: 'driverLate' | 'guestLate' }>;

/**
 * The car that is late: the driver's own, or the one that waits for a guest.
 * @throws Refusal when there is none.
 */
export function delayOf(
  change: LateChange,
  who: Who,
  { workbook, placed, planned }: WeekendShown,
  known: readonly Delay[],
): Delay {
  const { fault } = workbook.words.recording;
  const { minutes } = change;
  if (change.code === 'driverLate') {
    const { driver, leg } = change;
    if (aboardOf(placed, driver, leg).length === 0) throw new Refusal(fault.noRide({ who: nameOf(who), leg }));
    return { leg, driver, minutes };
  }
  if (!planned) throw new Refusal(fault.late({ who: nameOf(who) }));
  const carrier = placed.find(({ nomination }) => nomination.id === change.nomination)?.carriers.outward;
  if (carrier?.by !== 'driver') throw new Refusal(fault.notDriven({ who: nameOf(who) }));
  const { id } = carrier.driver;
  // A car that is late anyway does not leave any earlier because it waits for somebody.
  const late = known.find(({ leg, driver }) => leg === 'outward' && driver === id)?.minutes ?? 0;
  return { leg: 'outward', driver: id, minutes: Math.max(minutes, late) };
}

/** Hosts are told when their guests come or leave instead; the driver too, where they wait for somebody. */
export function lateCar(
  delay: Delay,
  { shown, who, stops }: { readonly shown: WeekendShown; readonly who: Who; readonly stops: readonly TimedStop[] },
): LateShown {
  const { workbook, placed } = shown;
  const { words, problem } = workbook;
  const { leg, minutes } = delay;
  const { tell, note } = words.recording;
  const aboard = aboardOf(placed, delay.driver, leg);
  const mine = stops.filter((stop) => stop.leg === leg && stop.driver === delay.driver);
  const driver = problem.drivers.find(({ id }) => id === delay.driver);
  const waiting =
    who.kind === 'guest' && driver
      ? [reachable(driver, tell.waitsFor({ guest: guestName(who.nomination), minutes }))]
      : [];
  const hosts = [...new Map(aboard.flatMap(({ host }) => (host ? [[host.id, host] as const] : []))).values()];
  const calls = hosts.map((host) => {
    const guests = namesOf(aboard.filter((guest) => guest.host?.id === host.id));
    const planned = mine.find((stop) => stop.host === host.id)?.planned ?? null;
    const now = later(planned, minutes);
    if (planned === null || now === null) return reachable(host, tell.late({ leg, minutes }));
    const facts = { before: formatClockTime(planned), now: formatClockTime(now), guests };
    return reachable(host, leg === 'outward' ? tell.arrives(facts) : tell.leaves(facts));
  });
  const timed = mine.some(({ planned }) => planned !== null);
  return {
    notes: [timed ? note.times : note.noTimes],
    guests: aboard.map(({ nomination, host }) => ({ name: guestName(nomination), becomes: host?.name ?? '' })),
    calls: [...waiting, ...calls],
    writes: timed ? 'times' : 'nothing',
  };
}

/** Whoever would stand before a closed door is rung: those who drive there too early. */
export function lateHost(
  { host: id, from }: Extract<RecordedChange, { readonly code: 'hostLate' }>,
  { shown, stops }: { readonly shown: WeekendShown; readonly stops: readonly TimedStop[] },
): LateShown {
  const { workbook, placed } = shown;
  const { tell, note } = workbook.words.recording;
  const guests = placed.filter(({ host }) => host?.id === id);
  const calls = workbook.problem.drivers.flatMap((driver) => {
    const aboard = aboardOf(guests, driver.id, OUTWARD);
    const at =
      stops.find((stop) => stop.leg === OUTWARD && stop.driver === driver.id && stop.host === id)?.time ?? null;
    if (aboard.length === 0 || (at !== null && at >= from)) return [];
    const facts = {
      at: at === null ? null : formatClockTime(at),
      from: formatClockTime(from),
      guests: namesOf(aboard),
    };
    return [reachable(driver, tell.tooEarly(facts))];
  });
  return {
    notes: [calls.length > 0 ? note.onlyCalls : note.nobodyToRing],
    guests: guests.map(({ nomination }) => ({ name: guestName(nomination), becomes: '' })),
    calls,
    writes: 'nothing',
  };
}

const OUTWARD: Leg = 'outward';

const namesOf = (guests: readonly ShownGuest[]) => firstNames(guests.map(({ nomination }) => nomination));
