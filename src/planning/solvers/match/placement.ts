import type { Instance } from './instance';

/** Whole parties in homes: always within beds and caps, each party in one allowed home or nowhere. */
export class Placement {
  /** Home of each party, or -1. */
  readonly home: Int32Array;
  readonly freeBeds: Int32Array;
  people = 0;
  private readonly guests: number[][];
  private readonly capRoom: number[];

  constructor(readonly instance: Instance) {
    this.home = new Int32Array(instance.parties).fill(-1);
    this.freeBeds = instance.beds.slice();
    this.guests = Array.from({ length: instance.homes }, () => []);
    this.capRoom = instance.capPeople.slice();
  }

  guestsOf(home: number): readonly number[] {
    return this.guests[home]!;
  }

  /** Whether the caps let `people` more into the home. */
  capsAdmit(home: number, people: number): boolean {
    const { group, groupCaps } = this.instance;
    for (const cap of groupCaps[group[home]!]!) if (this.capRoom[cap]! < people) return false;
    return true;
  }

  admits(home: number, party: number): boolean {
    const size = this.instance.sizes[party]!;
    return this.freeBeds[home]! >= size && this.capsAdmit(home, size);
  }

  put(party: number, home: number): void {
    this.home[party] = home;
    this.guests[home]!.push(party);
    this.use(home, this.instance.sizes[party]!);
  }

  take(party: number): void {
    const home = this.home[party]!;
    this.home[party] = -1;
    const guests = this.guests[home]!;
    guests.splice(guests.indexOf(party), 1);
    this.use(home, -this.instance.sizes[party]!);
  }

  /** Replaces everything by the given homes (-1 = nowhere). */
  assign(homes: Int32Array): void {
    for (let party = 0; party < homes.length; party++) if (this.home[party]! >= 0) this.take(party);
    for (let party = 0; party < homes.length; party++) if (homes[party]! >= 0) this.put(party, homes[party]!);
  }

  /** Beds of each home, and people under each cap, that are free once these parties leave. */
  roomWithout(parties: readonly number[]): { readonly beds: Int32Array; readonly capPeople: number[] } {
    const beds = this.freeBeds.slice();
    const capPeople = this.capRoom.slice();
    const { sizes, group, groupCaps } = this.instance;
    for (const party of parties) {
      const home = this.home[party]!;
      beds[home] = beds[home]! + sizes[party]!;
      for (const cap of groupCaps[group[home]!]!) capPeople[cap] = capPeople[cap]! + sizes[party]!;
    }
    return { beds, capPeople };
  }

  cost(): number {
    let total = 0;
    for (let party = 0; party < this.home.length; party++) {
      if (this.home[party]! >= 0) total += pairCost(this.instance, party, this.home[party]!);
    }
    return total;
  }

  private use(home: number, people: number): void {
    this.people += people;
    this.freeBeds[home] = this.freeBeds[home]! - people;
    const { group, groupCaps } = this.instance;
    for (const cap of groupCaps[group[home]!]!) this.capRoom[cap] = this.capRoom[cap]! - people;
  }
}

/** Cost of an allowed pair. */
export function pairCost(instance: Instance, party: number, home: number): number {
  for (let pair = instance.start[party]!; pair < instance.start[party + 1]!; pair++) {
    if (instance.home[pair] === home) return instance.cost[pair]!;
  }
  return Number.POSITIVE_INFINITY;
}
