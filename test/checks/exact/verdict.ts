/** What a search proved. `unknown`: it was too big to finish. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Steps that a search may still take. */
export interface Budget {
  left: number;
}

export const budget = (steps: number): Budget => ({ left: steps });

/** Takes one step; false when none is left. */
export function step(purse: Budget): boolean {
  purse.left -= 1;
  return purse.left >= 0;
}
