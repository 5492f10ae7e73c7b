import type { RideLimits } from '../solvers/ride';

/**
 * How much asking "what if" may cost in all: counted, so that the same weekend always gets the same answers. The units of a
 * placement or a drive are per party in it, and about in proportion to the time they take.
 */
export interface Work {
  readonly limits: RideLimits;
  left: number;
}

export const PLACING = 3;
export const DRIVING = 2;

/** Enough to know who can be driven: nobody looks at the km of a what-if. */
const ITERATIONS = 300;

export function workOf(units: number, limits: RideLimits): Work {
  return { limits: { ...limits, iterations: ITERATIONS }, left: units };
}

export function spend(work: Work, units: number): void {
  work.left -= units;
}

export function isSpent({ left, limits }: Work): boolean {
  return left <= 0 || limits.outOfTime();
}

/** Works with at most a share (0–1) of what is left; what that does not use stays for others. */
export function withShare<T>(work: Work, share: number, ask: (part: Work) => T): T {
  const part = { ...work, left: work.left * share };
  const before = part.left;
  const result = ask(part);
  work.left -= before - part.left;
  return result;
}
