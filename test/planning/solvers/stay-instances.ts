import {
  type Region,
  type StayParty,
  type StayProblem,
  survey,
} from '../../../src/planning/solvers/stays-and-rides/index.ts';
import { type Random, randomFrom } from '../../random.ts';

/** A problem with what it was surveyed from, for judges that do not trust the survey. */
export interface DrawnStays {
  readonly region: Region;
  readonly problem: StayProblem;
}

export interface StayShape {
  readonly parties: number;
  readonly homes: number;
  readonly cars: number;
  /** Share of cars with a longest detour. */
  readonly limited: number;
}

/** A seeded problem on whole kilometres of streets, with hosts who collect, households with a car, and homes that do not suit. */
export function drawStays(seed: number, shape: StayShape): DrawnStays {
  const random = randomFrom(seed);
  const points = Array.from({ length: 1 + shape.homes + 2 * shape.cars }, () => [random.below(60), random.below(60)]);
  const km = points.map((a) => points.map((b) => Math.abs(a[0]! - b[0]!) + Math.abs(a[1]! - b[1]!)));
  const homes = Array.from({ length: shape.homes }, (_, home) => ({ place: 1 + home, beds: 1 + random.below(4) }));
  const region: Region = {
    km,
    origin: 0,
    homes,
    legs: [legOf('outward', 0, shape, random), legOf('return', 1, shape, random)],
  };
  const parties = Array.from({ length: shape.parties }, (): StayParty => {
    const stayCost = Float64Array.from(homes, () =>
      random.chance(0.2) ? Number.POSITIVE_INFINITY : random.below(3) * 15,
    );
    return { people: 1 + random.below(3), stayCost };
  });
  return { region, problem: { ground: survey(region), parties, kmCost: random.pick([1, 0.5, 2]) } };
}

function legOf(leg: 'outward' | 'return', at: number, shape: StayShape, random: Random): Region['legs'][number] {
  return {
    leg,
    cars: Array.from({ length: shape.cars }, (_, car) => ({
      seats: 1 + random.below(6),
      home: 1 + shape.homes + at * shape.cars + car,
      maxDetourKm: random.chance(shape.limited) ? random.below(90) : null,
    })),
    needsCar: Array.from({ length: shape.homes }, () => random.chance(0.85)),
    ownCar: Array.from({ length: shape.homes }, () => (random.chance(0.2) ? random.below(shape.cars) : -1)),
  };
}
