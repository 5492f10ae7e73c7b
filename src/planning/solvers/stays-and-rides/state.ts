import { movableStops, tollsOf } from '../ride/instance';
import { Solution } from '../ride/solution';
import type { StayProblem } from './problem';

/** Who stays where and who drives whom on each leg, changed in place; `rollback` undoes everything since `begin`. */
export class State {
  /** [party]: its home, −1 for none. */
  readonly home: Int32Array;
  readonly freeBeds: Int32Array;
  /** [home]: its parties. */
  readonly guests: readonly number[][];
  /** The routes of each leg; their stops are the parties, their spots the homes. */
  readonly legs: readonly Solution[];
  /** Parties without a home, in no order. */
  readonly absent: number[] = [];
  /** Cost of the stays, without driving. */
  private stayCost = 0;
  private oldStayCost = 0;
  private readonly oldHome: Int32Array;
  private readonly moved: number[] = [];
  private readonly isMoved: Uint8Array;

  constructor(readonly problem: StayProblem) {
    const { parties, ground } = problem;
    const people = Int32Array.from(parties, (party) => party.people);
    this.home = new Int32Array(parties.length).fill(-1);
    this.oldHome = this.home.slice();
    this.isMoved = new Uint8Array(parties.length);
    this.freeBeds = ground.beds.slice();
    this.guests = Array.from(ground.beds, () => []);
    this.legs = ground.legs.map(({ map }, leg) => {
      const tolls = parties.map((party) => party.tolls?.[leg]);
      return new Solution(movableStops(map, people, tollsOf(tolls, map.carCount)));
    });
  }

  get cost(): number {
    let km = 0;
    for (const leg of this.legs) km += leg.cost;
    return this.stayCost + this.problem.kmCost * km;
  }

  begin(): void {
    for (const party of this.moved) this.isMoved[party] = 0;
    this.moved.length = 0;
    this.oldStayCost = this.stayCost;
    for (const leg of this.legs) leg.begin();
  }

  rollback(): void {
    for (const party of this.moved) this.leave(party);
    this.absent.length = 0;
    for (const party of this.moved) if (this.oldHome[party]! >= 0) this.enter(party, this.oldHome[party]!);
    this.home.forEach((home, party) => {
      if (home < 0) this.absent.push(party);
    });
    this.stayCost = this.oldStayCost;
    for (const leg of this.legs) leg.rollback();
    this.begin();
  }

  /** Puts a party without a home in one with room; its rides are the caller's to add, at the spot of this home. */
  house(party: number, home: number): void {
    this.note(party);
    this.enter(party, home);
    this.stayCost += this.problem.parties[party]!.stayCost[home]!;
  }

  /** Takes a party out of its home and of the routes it is still in. */
  take(party: number): void {
    const home = this.home[party]!;
    if (home < 0) return;
    this.note(party);
    for (const leg of this.legs) {
      const car = leg.carOf[party]!;
      if (car >= 0) leg.remove(car, leg.positionOf(party, car), 1);
      // Who has no home is listed here; a leg's own list is of use only within one of its changes.
      leg.absentCount = 0;
    }
    this.leave(party);
    this.stayCost -= this.problem.parties[party]!.stayCost[home]!;
    this.absent.push(party);
  }

  /** Whether the guests of a home need a car on a leg. */
  needsCar(leg: number, home: number): boolean {
    return this.problem.ground.legs[leg]!.needsCar[home] === 1;
  }

  isWithinLimits(): boolean {
    return this.legs.every((leg) => leg.isWithinLimits());
  }

  copyFrom(other: State): void {
    this.home.set(other.home);
    this.freeBeds.set(other.freeBeds);
    other.guests.forEach((guests, home) => {
      const mine = this.guests[home]!;
      mine.length = 0;
      for (const guest of guests) mine.push(guest);
    });
    this.absent.length = 0;
    for (const party of other.absent) this.absent.push(party);
    this.stayCost = other.stayCost;
    this.legs.forEach((leg, k) => {
      leg.instance.spot.set(other.legs[k]!.instance.spot);
      leg.copyFrom(other.legs[k]!);
    });
    this.begin();
  }

  private enter(party: number, home: number): void {
    this.home[party] = home;
    this.freeBeds[home] = this.freeBeds[home]! - this.problem.parties[party]!.people;
    this.guests[home]!.push(party);
    for (const { instance } of this.legs) instance.spot[party] = home;
  }

  private leave(party: number): void {
    const home = this.home[party]!;
    if (home < 0) return;
    this.home[party] = -1;
    this.freeBeds[home] = this.freeBeds[home]! + this.problem.parties[party]!.people;
    const guests = this.guests[home]!;
    guests.splice(guests.indexOf(party), 1);
  }

  private note(party: number): void {
    if (this.isMoved[party] === 1) return;
    this.isMoved[party] = 1;
    this.moved.push(party);
    this.oldHome[party] = this.home[party]!;
  }
}
