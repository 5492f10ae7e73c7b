import { LEGS, type Leg } from '../../domain/leg';
import type { Car, DriverCall, Home, HostCall } from '../../domain/plan';
import type { RankedParty } from '../order';
import { bedsLeft, roomLeft } from '../room';
import type { WhatIf } from './join';
import { kindOfCar, kindOfHome } from './likeness';
import type { Standing } from './standing';
import { withCar, withHome } from './suppose';
import { TopTen } from './top-ten';
import { peopleIn, unlocked } from './unlock';
import { wantedCar, wantedHome } from './wanted';
import { isSpent } from './work';

/** Who is hosted, and who waits, by rank. */
export interface Weekend {
  readonly standing: Standing;
  readonly waiting: readonly RankedParty[];
}

/**
 * The hosts worth calling: each would give a place to those whom going down the waiting list with their beds lets in.
 * @param silent in the order that decides between equals
 */
export function hostCalls(silent: readonly Home[], weekend: Weekend, whatIf: WhatIf): HostCall[] {
  const { field, km } = whatIf;
  const room = roomLeft(weekend.standing.travel.placement, field);
  const waiting = peopleIn(weekend.waiting);
  const most = (home: Home) => Math.min(room.places, waiting, bedsLeft(room) + home.beds);
  const withBeds = (home: Home) =>
    unlocked(weekend.waiting, weekend.standing, { ...whatIf, field: withHome(home, field, km) });

  if (silent.length === 0 || waiting === 0 || room.places <= 0) return [];
  if (withBeds(idealHome(silent, whatIf)).length === 0) return [];

  const top = new TopTen<HostCall>();
  const known = new Map<string, RankedParty[]>();
  const turns = silent
    .map((home, turn) => ({ home, turn }))
    .sort((a, b) => b.home.beds - a.home.beds || a.turn - b.turn);
  for (const { home, turn } of turns) {
    if (isSpent(whatIf.work)) break;
    if (!top.isOpenTo(most(home), turn)) continue;
    const kind = kindOfHome(home, field);
    const parties = known.get(kind) ?? withBeds(home);
    known.set(kind, parties);
    top.add({ host: home.host, unlocks: parties.flatMap(({ members }) => members) }, peopleIn(parties), turn);
  }
  return top.items();
}

/** As good as any of these homes could be. */
function idealHome(homes: readonly Home[], { km, field }: WhatIf): Home {
  const beds = Math.max(...homes.map((home) => home.beds));
  const needs = ['stepFree', 'noPets'] as const;
  const home = wantedHome(
    { code: 'moreBeds', beds, people: beds, needs, seated: field.seatForEveryone },
    km.meetingPoint,
  );
  return { ...home, host: { ...home.host, collects: 'both' } };
}

/**
 * The drivers worth calling, for each leg: those who unlock most people on that leg alone, or with both legs where that
 * unlocks more than either.
 * @param silent by the legs that they would drive, in the order that decides between equals
 */
export function driverCalls(
  silent: (legs: Leg | 'both') => readonly Car[],
  weekend: Weekend,
  whatIf: WhatIf,
): Record<Leg, DriverCall[]> {
  const { field, km } = whatIf;
  const room = roomLeft(weekend.standing.travel.placement, field);
  const waiting = peopleIn(weekend.waiting);
  const known = new Map<string, RankedParty[]>();
  const withSeats = (car: Car): RankedParty[] => {
    const kind = kindOfCar(car);
    const parties =
      known.get(kind) ?? unlocked(weekend.waiting, weekend.standing, { ...whatIf, field: withCar(car, field, km) });
    known.set(kind, parties);
    return parties;
  };
  const lists = { outward: new TopTen<DriverCall>(), return: new TopTen<DriverCall>() };
  const candidates = { outward: silent('outward'), return: silent('return'), both: silent('both') };
  const seats = Math.max(0, ...candidates.both.map(({ driver }) => driver.seats));
  const helps = (legs: Leg | 'both') => withSeats(idealCar(legs, seats, whatIf)).length > 0;

  if (field.seatForEveryone && seats > 0 && waiting > 0 && room.places > 0 && helps('both')) {
    const open = { outward: helps('outward'), return: helps('return') };
    const turns = candidates.both
      .map((car, turn) => ({ car, turn }))
      .sort((a, b) => b.car.driver.seats - a.car.driver.seats || a.turn - b.turn);
    for (const { car, turn } of turns) {
      if (isSpent(whatIf.work)) break;
      const most = Math.min(room.places, waiting);
      if (LEGS.every((leg) => !lists[leg].isOpenTo(most, turn))) continue;
      const call = (legs: Leg | 'both'): { call: DriverCall; people: number } => {
        const parties = withSeats(candidates[legs][turn] ?? car);
        const unlocks = parties.flatMap(({ members }) => members);
        return { call: { driver: car.driver, legs, unlocks }, people: unlocks.length };
      };
      const both = call('both');
      const alone = LEGS.map((leg) => (open[leg] ? { leg, ...call(leg) } : { leg, ...both, people: 0 }));
      const more = alone.every(({ people }) => people < both.people);
      for (const { leg, ...one } of alone) {
        const better = more ? both : one;
        lists[leg].add(better.call, better.people, turn);
      }
    }
  }
  return { outward: lists.outward.items(), return: lists.return.items() };
}

function idealCar(legs: Leg | 'both', seats: number, { km }: WhatIf): Car {
  return wantedCar({ code: 'moreSeats', legs, seats }, km.meetingPoint);
}
