import type { MatchProblem } from '../../src/planning/solvers/match/index.ts';
import { type WeekendShape, weekendProblem } from '../../test/planning/solvers/match.instances.ts';

/** Weekends of one size, drawn by seed. */
export interface Family {
  readonly name: string;
  readonly shape: WeekendShape;
  /** Most people where places are scarce; null = they never are in this family, beyond those of its shape. */
  readonly places: number | null;
  /** Seats where they are scarce, wherever people go; null = they never are. */
  readonly seats: number | null;
}

/** The last is what the planner itself asks: seats per leg, which guests whose hosts collect them do not use. */
export const FAMILIES: readonly Family[] = [
  {
    name: '60 places of 120 people × 70 homes',
    shape: { people: 120, homes: 70, places: 60 },
    places: 50,
    seats: 48,
  },
  { name: '90 people × 45 homes (scarce beds)', shape: { people: 90, homes: 45 }, places: 70, seats: 63 },
  { name: '250 guests × 250 homes', shape: { people: 250, homes: 250 }, places: 200, seats: 180 },
  {
    name: '60 places of 120 people × 70 homes, seats per leg',
    shape: { people: 120, homes: 70, places: 60, seats: 0.4 },
    places: null,
    seats: null,
  },
];

/** In turn: both rules, seats that abound or are scarce, and now and then scarce places. */
export function familyMember({ shape, seats, places }: Family, seed: number): MatchProblem {
  const problem = weekendProblem(seed, { ...shape, rule: seed % 2 === 0 ? 'people' : 'priority' });
  return {
    ...problem,
    places: Math.min(
      problem.places,
      // Whoever is placed anywhere takes a seat, so that seats and places limit the same number.
      seats !== null && seed % 4 >= 2 ? seats : Number.POSITIVE_INFINITY,
      places !== null && seed % 5 === 0 ? places : Number.POSITIVE_INFINITY,
    ),
  };
}
