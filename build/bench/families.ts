import type { MatchProblem } from '../../src/planning/solvers/match/index.ts';
import { type WeekendShape, weekendProblem } from '../../test/planning/solvers/match.instances.ts';

/** Weekends of one size, drawn by seed. */
export interface Family {
  readonly name: string;
  readonly shape: WeekendShape;
  /** Share of the people that there are seats for, where seats are scarce. */
  readonly seats: number;
  /** Places where they are scarce; null where they are not in this family. */
  readonly places: number | null;
}

export const FAMILIES: readonly Family[] = [
  { name: '60 of 120 guests, 70 homes', shape: { people: 120, homes: 70, places: 60 }, seats: 0.4, places: null },
  { name: '90 guests, 45 homes (scarce beds)', shape: { people: 90, homes: 45 }, seats: 0.7, places: 70 },
  { name: '250 guests, 250 homes', shape: { people: 250, homes: 250 }, seats: 0.8, places: 200 },
];

/** In turn: both rules, seats that abound or are scarce on both legs, and now and then scarce places. */
export function familyMember({ shape, seats, places }: Family, seed: number): MatchProblem {
  return weekendProblem(seed, {
    ...shape,
    rule: seed % 2 === 0 ? 'people' : 'priority',
    ...(seed % 4 >= 2 ? { seats } : {}),
    ...(places !== null && seed % 5 === 0 ? { places } : {}),
  });
}
