import { type Instance, OWN_CAR_KM, tollOf } from './instance';

/** Cars in no order: the first `count` of the list. */
export interface CarList {
  readonly list: Int32Array;
  count: number;
}

/**
 * The routes of all cars, changed in place. `begin` opens a change; `rollback` undoes everything since, restoring only
 * the routes that were touched. Longer than most files because all these arrays must change together.
 */
export class Solution {
  /** [car]: stops, people and km of the route; km counts the way to the origin, 0 when the car stays home. */
  readonly length: Int32Array;
  readonly load: Int32Array;
  readonly routeKm: Float64Array;
  /** Stops of car c at `c * stride`, in order; `legKm` beside it holds the km into each, and home after the last. */
  readonly sequence: Int32Array;
  readonly legKm: Float64Array;
  readonly stride: number;
  /** [stop]: its car, −1 for none. */
  readonly carOf: Int32Array;
  /** The cars with stops. */
  readonly used: CarList;
  /** Stops in play without a car, `absentCount` of them. */
  readonly absent: Int32Array;
  absentCount = 0;
  /** Km of all routes and the tolls of their stops, less `OWN_CAR_KM` for each stop in its own car. */
  cost = 0;

  /** Cars changed since `begin`. */
  readonly touched: Int32Array;
  touchedCount = 0;
  private readonly usedAt: Int32Array;
  /** [car]: 1 when changed since `begin`. */
  readonly isTouched: Uint8Array;
  private readonly oldLength: Int32Array;
  private readonly oldLoad: Int32Array;
  private readonly oldRouteKm: Float64Array;
  private readonly oldSequence: Int32Array;
  private readonly oldLegKm: Float64Array;
  private readonly oldAbsent: Int32Array;
  private oldAbsentCount = 0;
  private oldCost = 0;

  constructor(readonly instance: Instance) {
    const { stopCount, carCount, longestRoute } = instance;
    this.stride = longestRoute + 1;
    this.length = new Int32Array(carCount);
    this.load = new Int32Array(carCount);
    this.routeKm = new Float64Array(carCount);
    this.sequence = new Int32Array(carCount * this.stride);
    this.legKm = new Float64Array(carCount * this.stride);
    this.carOf = new Int32Array(stopCount).fill(-1);
    this.used = { list: new Int32Array(carCount), count: 0 };
    this.usedAt = new Int32Array(carCount).fill(-1);
    this.absent = new Int32Array(stopCount);
    this.touched = new Int32Array(carCount);
    this.isTouched = new Uint8Array(carCount);
    this.oldLength = new Int32Array(carCount);
    this.oldLoad = new Int32Array(carCount);
    this.oldRouteKm = new Float64Array(carCount);
    this.oldSequence = new Int32Array(carCount * this.stride);
    this.oldLegKm = new Float64Array(carCount * this.stride);
    this.oldAbsent = new Int32Array(stopCount);
  }

  begin(): void {
    for (let k = 0; k < this.touchedCount; k++) this.isTouched[this.touched[k]!] = 0;
    this.touchedCount = 0;
    this.oldAbsentCount = this.absentCount;
    for (let k = 0; k < this.absentCount; k++) this.oldAbsent[k] = this.absent[k]!;
    this.oldCost = this.cost;
  }

  rollback(): void {
    for (let k = 0; k < this.touchedCount; k++) {
      const car = this.touched[k]!;
      const base = car * this.stride;
      for (let i = base; i < base + this.length[car]!; i++) {
        const stop = this.sequence[i]!;
        if (this.carOf[stop] === car) this.carOf[stop] = -1;
      }
    }
    for (let k = 0; k < this.touchedCount; k++) {
      const car = this.touched[k]!;
      const base = car * this.stride;
      const length = this.oldLength[car]!;
      for (let i = base; i < base + length; i++) {
        this.sequence[i] = this.oldSequence[i]!;
        this.legKm[i] = this.oldLegKm[i]!;
        this.carOf[this.sequence[i]!] = car;
      }
      this.legKm[base + length] = this.oldLegKm[base + length]!;
      this.length[car] = length;
      this.load[car] = this.oldLoad[car]!;
      this.routeKm[car] = this.oldRouteKm[car]!;
      this.markUse(car);
    }
    this.absentCount = this.oldAbsentCount;
    for (let k = 0; k < this.absentCount; k++) this.absent[k] = this.oldAbsent[k]!;
    this.cost = this.oldCost;
    this.begin();
  }

  /** Whether every touched route is within its car's limit: in a non-metric matrix, leaving out a stop can lengthen. */
  isWithinLimits(): boolean {
    for (let k = 0; k < this.touchedCount; k++) {
      const car = this.touched[k]!;
      if (this.routeKm[car]! > this.instance.longest[car]!) return false;
    }
    return true;
  }

  /** Where in the route of its car a stop is. */
  positionOf(stop: number, car: number): number {
    const base = car * this.stride;
    let i = base;
    while (this.sequence[i] !== stop) i++;
    return i - base;
  }

  /** Puts the stop before the one now at `position`. The caller takes it off `absent` and has checked seats and limit. */
  insert(stop: number, car: number, position: number): void {
    this.touch(car);
    const base = car * this.stride;
    const length = this.length[car]!;
    for (let i = base + length; i > base + position; i--) {
      this.sequence[i] = this.sequence[i - 1]!;
      this.legKm[i + 1] = this.legKm[i]!;
    }
    const { spotCount, carCount, spot, onward, fromOrigin, toHome, access } = this.instance;
    const at = base + position;
    const here = spot[stop]!;
    const replaced = length === 0 ? -access[car]! : this.legKm[at]!;
    const into = position === 0 ? fromOrigin[here]! : onward[spot[this.sequence[at - 1]!]! * spotCount + here]!;
    const out =
      position === length ? toHome[here * carCount + car]! : onward[here * spotCount + spot[this.sequence[at + 1]!]!]!;
    this.sequence[at] = stop;
    this.legKm[at] = into;
    this.legKm[at + 1] = out;
    this.length[car] = length + 1;
    this.load[car] = this.load[car]! + this.instance.people[stop]!;
    this.routeKm[car] = this.routeKm[car]! + into + out - replaced;
    this.cost += into + out - replaced + this.surcharge(stop, car);
    this.carOf[stop] = car;
    if (length === 0) this.markUse(car);
  }

  /** Takes `count` stops from `position` on out of the route and adds them to `absent`. */
  remove(car: number, position: number, count: number): void {
    this.touch(car);
    const base = car * this.stride;
    const length = this.length[car]!;
    for (let i = base + position; i < base + position + count; i++) {
      const stop = this.sequence[i]!;
      this.carOf[stop] = -1;
      this.load[car] = this.load[car]! - this.instance.people[stop]!;
      this.absent[this.absentCount++] = stop;
      this.cost -= this.surcharge(stop, car);
    }
    for (let i = base + position; i < base + length - count; i++) this.sequence[i] = this.sequence[i + count]!;
    this.length[car] = length - count;
    this.measure(car);
    if (length === count) this.markUse(car);
  }

  /** Gives car a the stops of car b, and the reverse. The caller has checked seats and limits. */
  exchange(a: number, b: number): void {
    this.touch(a);
    this.touch(b);
    const baseA = a * this.stride;
    const baseB = b * this.stride;
    const lengthA = this.length[a]!;
    const lengthB = this.length[b]!;
    for (let i = 0; i < lengthA || i < lengthB; i++) {
      const stop = this.sequence[baseA + i]!;
      this.sequence[baseA + i] = this.sequence[baseB + i]!;
      this.sequence[baseB + i] = stop;
    }
    const loadA = this.load[a]!;
    this.load[a] = this.load[b]!;
    this.load[b] = loadA;
    this.settle(a, lengthB, b);
    this.settle(b, lengthA, a);
  }

  copyFrom(other: Solution): void {
    this.length.set(other.length);
    this.load.set(other.load);
    this.routeKm.set(other.routeKm);
    this.sequence.set(other.sequence);
    this.legKm.set(other.legKm);
    this.carOf.set(other.carOf);
    this.used.list.set(other.used.list);
    this.usedAt.set(other.usedAt);
    this.used.count = other.used.count;
    this.absent.set(other.absent);
    this.absentCount = other.absentCount;
    this.cost = other.cost;
    this.begin();
  }

  private settle(car: number, length: number, before: number): void {
    const base = car * this.stride;
    for (let i = base; i < base + length; i++) {
      const stop = this.sequence[i]!;
      this.carOf[stop] = car;
      this.cost += this.surcharge(stop, car) - this.surcharge(stop, before);
    }
    this.length[car] = length;
    this.measure(car);
    this.markUse(car);
  }

  /** Sums the route afresh, so that rounding never builds up over a long search. */
  private measure(car: number): void {
    const { spotCount, carCount, spot, onward, fromOrigin, toHome, access } = this.instance;
    const base = car * this.stride;
    const length = this.length[car]!;
    let km = 0;
    if (length > 0) {
      let last = spot[this.sequence[base]!]!;
      this.legKm[base] = fromOrigin[last]!;
      km = access[car]! + fromOrigin[last]!;
      for (let i = base + 1; i < base + length; i++) {
        const here = spot[this.sequence[i]!]!;
        this.legKm[i] = onward[last * spotCount + here]!;
        km += this.legKm[i]!;
        last = here;
      }
      this.legKm[base + length] = toHome[last * carCount + car]!;
      km += this.legKm[base + length]!;
    }
    this.cost += km - this.routeKm[car]!;
    this.routeKm[car] = km;
  }

  /** What counts beside the km when the car drives the stop. */
  surcharge(stop: number, car: number): number {
    const { ownCar, spot } = this.instance;
    return tollOf(this.instance, stop, car) - (ownCar[spot[stop]!] === car ? OWN_CAR_KM : 0);
  }

  /** The same of all stops of a car's route, were another car to drive it; Infinity where that may not drive one of them. */
  surchargeOfRoute(route: number, car: number): number {
    const base = route * this.stride;
    let sum = 0;
    for (let i = base; i < base + this.length[route]!; i++) sum += this.surcharge(this.sequence[i]!, car);
    return sum;
  }

  private touch(car: number): void {
    if (this.isTouched[car] === 1) return;
    this.isTouched[car] = 1;
    this.touched[this.touchedCount++] = car;
    const base = car * this.stride;
    const length = this.length[car]!;
    for (let i = base; i < base + length; i++) {
      this.oldSequence[i] = this.sequence[i]!;
      this.oldLegKm[i] = this.legKm[i]!;
    }
    this.oldLegKm[base + length] = this.legKm[base + length]!;
    this.oldLength[car] = length;
    this.oldLoad[car] = this.load[car]!;
    this.oldRouteKm[car] = this.routeKm[car]!;
  }

  private markUse(car: number): void {
    const at = this.usedAt[car]!;
    if (this.length[car]! > 0 === at >= 0) return;
    if (at < 0) {
      this.usedAt[car] = this.used.count;
      this.used.list[this.used.count++] = car;
    } else {
      const last = this.used.list[--this.used.count]!;
      this.used.list[at] = last;
      this.usedAt[last] = at;
      this.usedAt[car] = -1;
    }
  }
}
