import type { Programme, Row, Term } from '../../../build/bench/peers/programme.ts';
import { LEGS, type Leg } from '../../../src/domain/leg.ts';
import { reachOf } from '../../checks/exact/reach.ts';
import { movedTo } from '../../checks/facts/before.ts';
import type { TrueParty } from '../../checks/facts/guests.ts';
import { carsOn, type Judged, needsCar } from '../../checks/facts/judged.ts';
import { lacks } from '../../checks/facts/suitability.ts';
import type { TrueCar, TrueHome } from '../../checks/facts/volunteers.ts';

/**
 * How closely a programme looks at cars. `seats`: only at their number. `cars`: everybody has a seat in one that gets to
 * their home alone. `routes`: and in which it gets to all its homes one after the other, so that an optimum can be driven.
 * Each is a relaxation of the next, and its optimum a lower bound.
 */
export type Closeness = 'seats' | 'cars' | 'routes';

/** In how many cars a party may travel. */
export type Travelling = 'in one car' | 'in two cars';

/**
 * Housing all of these parties with the fewest people in another home than they had: beds, limits of homes and places as in
 * every plan; infeasible where they cannot all be hosted.
 * @returns null where already some party has no home that suits them, or there are more people than places.
 */
export function fewestMoves(
  parties: readonly TrueParty[],
  { closeness, travelling }: { readonly closeness: Closeness; readonly travelling: Travelling },
  judged: Judged,
): Programme | null {
  const { problem, homes } = judged;
  const people = parties.reduce((sum, { size }) => sum + size, 0);
  if (people > (problem.weekend.places ?? Number.POSITIVE_INFINITY)) return null;
  const objective: number[] = [];
  const rows: Row[] = [];
  const variable = (cost: number) => objective.push(cost) - 1;
  const stays = new Map<TrueParty, ReadonlyMap<TrueHome, number>>();
  const beds = new Map<TrueHome, Term[]>();
  for (const party of parties) {
    const suitable = [...homes.values()].filter((home) => lacks(party, home, problem).length === 0);
    const own = new Map(suitable.map((home) => [home, variable(movedTo(home.host.id, party, judged))] as const));
    if (own.size === 0) return null;
    for (const [home, x] of own) beds.set(home, [...(beds.get(home) ?? []), { variable: x, times: party.size }]);
    rows.push(equal(once([...own.values()]), 1));
    stays.set(party, own);
  }
  for (const [home, terms] of beds) rows.push(atMost(terms, home.beds));
  const riding = { stays, variable, travelling, judged };
  for (const leg of problem.settings.seatForEveryone ? LEGS : []) {
    rows.push(
      ...(closeness === 'seats'
        ? seatRows(leg, riding)
        : closeness === 'cars'
          ? carRows(leg, riding)
          : routeRows(leg, riding)),
    );
  }
  return { aim: 'least', objective, rows, gap: 1e-6 };
}

interface Riding {
  /** [party][home]: the variable that says that they stay there. */
  readonly stays: ReadonlyMap<TrueParty, ReadonlyMap<TrueHome, number>>;
  readonly variable: (cost: number) => number;
  readonly travelling: Travelling;
  readonly judged: Judged;
}

function seatRows(leg: Leg, { stays, judged }: Riding): Row[] {
  const seats = carsOn(leg, judged).reduce((sum, { driver }) => sum + driver.seats, 0);
  const seated = [...stays].flatMap(([{ size }, own]) =>
    drivenFrom(own, leg, judged).map(([, x]) => ({ variable: x, times: size })),
  );
  return seated.length > 0 ? [atMost(seated, seats)] : [];
}

/** For each party, or each of its people, and each car: whether they ride in it, from wherever they stay. */
function carRows(leg: Leg, { stays, variable, travelling, judged }: Riding): Row[] {
  const rows: Row[] = [];
  const aboard = new Map<TrueCar, Term[]>();
  for (const [party, own] of stays) {
    const driven = drivenFrom(own, leg, judged);
    if (driven.length === 0) continue;
    const inTwo = new Cars(party, variable);
    for (const people of units(party, travelling)) {
      const rides = carsFor(people, leg, judged).map((car) => ({ car, ride: inTwo.ride(car) }));
      for (const { car, ride } of rides) {
        aboard.set(car, [...(aboard.get(car) ?? []), { variable: ride, times: people }]);
        const reached = driven.filter(([home]) => reaches(car, home, leg, judged)).map(([, x]) => x);
        rows.push(atMost([{ variable: ride, times: 1 }, ...minus(reached)], 0));
      }
      rows.push(equal([...once(rides.map(({ ride }) => ride)), ...minus(driven.map(([, x]) => x))], 0));
      for (const [home, x] of driven) {
        const getting = rides.filter(({ car }) => reaches(car, home, leg, judged)).map(({ ride }) => ride);
        rows.push(atMost([{ variable: x, times: 1 }, ...minus(getting)], 0));
      }
    }
    rows.push(...inTwo.rows());
  }
  for (const [{ driver }, terms] of aboard) rows.push(atMost(terms, driver.seats));
  return rows;
}

/** For each party, or each of its people, each home and each car: whether they ride in it there; and for each car, where it calls. */
function routeRows(leg: Leg, { stays, variable, travelling, judged }: Riding): Row[] {
  const rows: Row[] = [];
  const aboard = new Map<TrueCar, Term[]>();
  const calls = new Map<TrueCar, Map<TrueHome, number>>();
  const callOf = (car: TrueCar, home: TrueHome): number => {
    const own = calls.get(car) ?? new Map<TrueHome, number>();
    const call = own.get(home) ?? variable(0);
    calls.set(car, own.set(home, call));
    return call;
  };
  for (const [party, own] of stays) {
    const inTwo = new Cars(party, variable);
    for (const [home, x] of drivenFrom(own, leg, judged)) {
      for (const people of units(party, travelling)) {
        const rides = carsFor(people, leg, judged).flatMap((car) => {
          if (!reaches(car, home, leg, judged)) return [];
          const ride = inTwo.ride(car);
          aboard.set(car, [...(aboard.get(car) ?? []), { variable: ride, times: people }]);
          const limited = car.driver.longestDetourKm !== null;
          if (limited) rows.push(atMost([{ variable: ride, times: 1 }, ...minus([callOf(car, home)])], 0));
          return [ride];
        });
        rows.push(equal([...once(rides), ...minus([x])], 0));
      }
    }
    rows.push(...inTwo.rows());
  }
  for (const [{ driver }, terms] of aboard) rows.push(atMost(terms, driver.seats));
  for (const [car, own] of calls) {
    for (const homes of tooFarTogether(car, [...own.keys()], judged)) {
      rows.push(atMost(once(homes.map((home) => own.get(home) as number)), homes.length - 1));
    }
  }
  return rows;
}

/** The cars of one party on a leg: no more than two of them. */
class Cars {
  readonly #party: TrueParty;
  readonly #variable: Riding['variable'];
  readonly #rides = new Map<TrueCar, number[]>();

  constructor(party: TrueParty, variable: Riding['variable']) {
    this.#party = party;
    this.#variable = variable;
  }

  /** A new variable: whether some of them ride in it. */
  ride(car: TrueCar): number {
    const ride = this.#variable(0);
    this.#rides.set(car, [...(this.#rides.get(car) ?? []), ride]);
    return ride;
  }

  rows(): Row[] {
    if (this.#party.size <= MOST_CARS) return [];
    const used = [...this.#rides.values()].map((rides) => ({ rides, car: this.#variable(0) }));
    const within = used.flatMap(({ rides, car }) =>
      rides.map((ride) => atMost([{ variable: ride, times: 1 }, ...minus([car])], 0)),
    );
    return [...within, atMost(once(used.map(({ car }) => car)), MOST_CARS)];
  }
}

const MOST_CARS = 2;

/** As many homes as a bit mask tells apart. */
const MOST_HOMES = 30;

/** The least sets of homes that a car cannot call at within its longest detour, of those that its seats could serve. */
function tooFarTogether(car: TrueCar, homes: readonly TrueHome[], { roads }: Judged): TrueHome[][] {
  const within = homes.slice(0, MOST_HOMES);
  const reach = reachOf(car, within, roads, -CLEARANCE_KM);
  const found: number[] = [];
  const sets: TrueHome[][] = [];
  const grow = (set: number, chosen: readonly TrueHome[], from: number): void => {
    for (let i = from; i < within.length; i += 1) {
      const home = within[i] as TrueHome;
      const larger = set | reach.bit(home.host.id);
      if (found.some((one) => (one & larger) === one)) continue;
      const all = [...chosen, home];
      if (!reach.covers(larger)) {
        found.push(larger);
        sets.push(all);
      } else if (all.length < car.driver.seats) grow(larger, all, i + 1);
    }
  };
  grow(0, [], 0);
  return sets;
}

const drivenFrom = (own: ReadonlyMap<TrueHome, number>, leg: Leg, judged: Judged) =>
  [...own].filter(([home]) => needsCar(home.host.id, leg, judged));

const units = ({ size }: TrueParty, travelling: Travelling): number[] =>
  travelling === 'in one car' ? [size] : Array.from({ length: size }, () => 1);

const carsFor = (people: number, leg: Leg, judged: Judged): TrueCar[] =>
  carsOn(leg, judged).filter(({ driver }) => driver.seats >= people);

/** Kept clear of the longest detour, so that rounding rules out nothing. */
const CLEARANCE_KM = 1e-6;

function reaches({ driver, location }: TrueCar, home: TrueHome, leg: Leg, { roads }: Judged): boolean {
  if (driver.longestDetourKm === null || !home.location) return true;
  return roads.detour(leg, location, [home.location]) <= driver.longestDetourKm + CLEARANCE_KM;
}

const once = (variables: readonly number[]): Term[] => variables.map((variable) => ({ variable, times: 1 }));
const minus = (variables: readonly number[]): Term[] => variables.map((variable) => ({ variable, times: -1 }));
const atMost = (terms: readonly Term[], most: number): Row => ({ terms, least: Number.NEGATIVE_INFINITY, most });
const equal = (terms: readonly Term[], value: number): Row => ({ terms, least: value, most: value });
