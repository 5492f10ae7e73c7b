import type { Leg } from '../../../src/domain/leg.ts';
import type { TrueParty } from '../facts/guests.ts';
import { carsOn, hostedParties, type Judged, needsCar, ridesOn } from '../facts/judged.ts';
import { type Reach, reachOf } from './reach.ts';
import { type Budget, step, type Verdict } from './verdict.ts';

/** The cars of a leg, with what each can reach. */
export interface ExactLeg {
  readonly cars: readonly { readonly driver: string; readonly seats: number; readonly reach: Reach }[];
  readonly seats: number;
  readonly known: Map<string, Verdict>;
}

/** People of one party who need a car to or from one home. */
export interface ExactLoad {
  readonly home: string;
  readonly people: number;
  /** Whether they may not be split over two cars. */
  readonly whole: boolean;
  /** The drivers they may travel with; any, where absent or null. */
  readonly cars?: ReadonlySet<string> | null;
}

/** null when there are more homes than can be told apart in a bit mask. */
export function exactLeg(leg: Leg, judged: Judged): ExactLeg | null {
  const homes = [...judged.homes.values()].filter(({ host, location }) => location && needsCar(host.id, leg, judged));
  if (homes.length > 30) return null;
  const cars = carsOn(leg, judged).map((car) => ({
    driver: car.driver.id,
    seats: car.driver.seats,
    reach: reachOf(car, homes, judged.roads),
  }));
  return { cars, seats: cars.reduce((sum, car) => sum + car.seats, 0), known: new Map() };
}

/** The parties that the plan drives on a leg, where to, and in which cars. */
export function loadsOf(judged: Judged, leg: Leg): { party: TrueParty; home: string; cars: Set<string> }[] {
  const rides = ridesOn(leg, judged);
  return [...hostedParties(judged)].flatMap(([party, home]) => {
    const ids = new Set(party.members.map(({ id }) => id));
    const taking = rides.filter(({ stops }) => stops.some(({ guests }) => guests.some(({ id }) => ids.has(id))));
    return taking.length === 0 ? [] : [{ party, home, cars: new Set(taking.map(({ driver }) => driver.id)) }];
  });
}

/** Whether cars can take all loads, each in one car or split over two, within seats and longest detours: by trying all. */
export function drivable(loads: readonly ExactLoad[], leg: ExactLeg, purse: Budget): Verdict {
  const sorted = [...loads].sort((a, b) => b.people - a.people || (a.home < b.home ? -1 : 1));
  const key = sorted.map(keyOf).join(' ');
  const known = leg.known.get(key);
  if (known && known !== 'unknown') return known;
  const needed = sorted.reduce((sum, { people }) => sum + people, 0);
  const verdict = needed > leg.seats ? 'no' : pack(sorted, leg, purse);
  leg.known.set(key, verdict);
  return verdict;
}

function keyOf({ home, people, whole, cars }: ExactLoad): string {
  return `${home}:${people}${whole ? '!' : ''}${cars ? `@${[...cars].sort().join()}` : ''}`;
}

function pack(loads: readonly ExactLoad[], { cars }: ExactLeg, purse: Budget): Verdict {
  const seats = cars.map((car) => car.seats);
  const calls = cars.map(() => 0);
  let cut = false;

  const board = (car: number, load: ExactLoad, people: number, then: () => boolean): boolean => {
    const { driver, reach } = cars[car] as (typeof cars)[number];
    if (load.cars && !load.cars.has(driver)) return false;
    const { home } = load;
    const [free, before] = [seats[car] ?? 0, calls[car] ?? 0];
    const after = before | reach.bit(home);
    if (free < people || !reach.covers(after)) return false;
    seats[car] = free - people;
    calls[car] = after;
    const done = then();
    seats[car] = free;
    calls[car] = before;
    return done;
  };
  const place = (index: number): boolean => {
    const load = loads[index];
    if (!load) return true;
    if (cut || !step(purse)) {
      cut = true;
      return false;
    }
    const next = () => place(index + 1);
    for (let car = 0; car < cars.length; car += 1) if (board(car, load, load.people, next)) return true;
    if (load.whole) return false;
    for (let first = 0; first < cars.length; first += 1) {
      for (let second = first + 1; second < cars.length; second += 1) {
        for (let part = 1; part < load.people; part += 1) {
          if (board(first, load, part, () => board(second, load, load.people - part, next))) return true;
        }
      }
    }
    return false;
  };
  if (place(0)) return 'yes';
  return cut ? 'unknown' : 'no';
}
