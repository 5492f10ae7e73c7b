import type { Instance } from './instance';

/** Least and most people per group of homes (see Instance.group). */
export interface GroupBox {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** What each group could take if the others took nothing. */
export function widestBox({ groupCaps, capPeople }: Instance): GroupBox {
  return {
    lower: groupCaps.map(() => 0),
    upper: groupCaps.map((caps) => Math.min(everyone, ...caps.map((cap) => capPeople[cap]!))),
  };
}

/** More people than any problem has. */
export const everyone = 0x3fffffff;
