import type { Placement } from './placement';

/**
 * Finds the party a home, moving others if need be: an ejection chain of whole parties (Glover 1996), depth first.
 * A home is freed by sending away one guest party, or two, each of which then looks for a home in the same way.
 * @param depth most parties moved in a row.
 * @param budget homes looked at before giving up.
 */
export function insertByEjection(placement: Placement, party: number, depth: number, budget: number): boolean {
  return new EjectionChain(placement, budget).insert(party, depth);
}

class EjectionChain {
  private readonly closed = new Set<number>();

  constructor(
    private readonly placement: Placement,
    private budget: number,
  ) {}

  insert(party: number, depth: number): boolean {
    const { placement } = this;
    const { start, home } = placement.instance;
    const tightest = tightestHome(placement, party, this.closed);
    if (tightest >= 0) {
      placement.put(party, tightest);
      return true;
    }
    if (depth === 0) return false;
    for (let pair = start[party]!; pair < start[party + 1]!; pair++) {
      if (this.budget-- <= 0) return false;
      if (!this.closed.has(home[pair]!) && this.insertInto(party, home[pair]!, depth)) return true;
    }
    return false;
  }

  private insertInto(party: number, home: number, depth: number): boolean {
    const { placement } = this;
    this.closed.add(home);
    for (const ejected of ejections(placement, party, home)) {
      for (const guest of ejected) placement.take(guest);
      if (placement.admits(home, party)) {
        placement.put(party, home);
        if (this.insertAll(ejected, depth - 1)) {
          this.closed.delete(home);
          return true;
        }
        placement.take(party);
      }
      for (const guest of ejected) placement.put(guest, home);
    }
    this.closed.delete(home);
    return false;
  }

  private insertAll(parties: readonly number[], depth: number): boolean {
    const before = parties.length > 1 ? this.placement.home.slice() : undefined;
    for (const [index, party] of parties.entries()) {
      if (this.insert(party, depth)) continue;
      // The first of two may have moved others on its way in.
      if (before && index > 0) this.placement.assign(before);
      return false;
    }
    return true;
  }
}

/** The open home that the party leaves fullest, sparing the caps; -1 if none admits it. */
export function tightestHome(placement: Placement, party: number, closed?: ReadonlySet<number>): number {
  const { start, home, sizes, group, groupCaps } = placement.instance;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let pair = start[party]!; pair < start[party + 1]!; pair++) {
    const candidate = home[pair]!;
    if (!placement.admits(candidate, party) || closed?.has(candidate)) continue;
    const waste = placement.freeBeds[candidate]! - sizes[party]! + 100 * groupCaps[group[candidate]!]!.length;
    if (waste < least) {
      least = waste;
      best = candidate;
    }
  }
  return best;
}

/** Smallest sets of one or two guests whose leaving makes the beds free. */
function ejections(placement: Placement, party: number, home: number): number[][] {
  const { sizes } = placement.instance;
  const missing = sizes[party]! - placement.freeBeds[home]!;
  const guests = placement.guestsOf(home);
  const sets: number[][] = guests.filter((guest) => sizes[guest]! >= missing).map((guest) => [guest]);
  for (const [index, one] of guests.entries()) {
    for (const other of guests.slice(index + 1)) {
      const each = Math.max(sizes[one]!, sizes[other]!);
      if (each < missing && sizes[one]! + sizes[other]! >= missing) sets.push([one, other]);
    }
  }
  return sets;
}
