import type { Point } from '../../src/domain/geography';
import { greatCircleKm } from '../../src/domain/geography';
import type { RideProblem } from '../../src/planning/solvers/ride/index.ts';
import { communesWithin } from '../sample/communes.ts';
import { CALAIS } from '../sample/index.ts';
import { Random } from '../sample/random.ts';
import { Residents } from '../sample/residents.ts';

export interface LegSize {
  readonly parties: { readonly least: number; readonly most: number };
  readonly cars: number;
}

const ORIGIN = CALAIS.meetingPoint;
/** As far as volunteers drive for guests, as the crow flies. */
const REACH_KM = 90;
/** Km of road per km as the crow flies. */
const ROAD_FACTOR = 1.3;
const PARTY_SIZES = [
  [1, 0.3],
  [2, 0.5],
  [3, 0.15],
  [4, 0.05],
] as const;
/** Seats that there are at least, as a multiple of the people: a leg that cannot be driven compares nothing. */
const SPARE = 1.05;

/**
 * A leg around Calais: parties at homes drawn by population, cars of 3 to 7 seats in other communes, one in five with a
 * longest detour of 10 to 60 km. Outward for even seeds, return for odd ones.
 */
export function calaisLeg(seed: number, size: LegSize): RideProblem {
  const random = new Random(seed, `leg of ${size.cars} cars`);
  const residents = new Residents(random, communesWithin(REACH_KM, ORIGIN));
  const count = random.whole(size.parties.least, size.parties.most);
  const people = Array.from({ length: count }, () => random.weighted(PARTY_SIZES));
  const homes = people.map(() => residents.next());
  const towns = new Set(homes.map(({ town }) => town));
  const seats = seatsFor(people, size.cars, random);
  const drivers = seats.map(() => residentElsewhere(residents, towns));
  const isLimited = random.dealt(size.cars, [[true, 0.2]], false);
  const points: readonly Point[] = [ORIGIN, ...homes, ...drivers];
  return {
    km: points.map((from) => points.map((to) => greatCircleKm(from, to) * ROAD_FACTOR)),
    origin: 0,
    cars: seats.map((each, car) => ({
      seats: each,
      home: 1 + count + car,
      maxDetourKm: isLimited[car] ? random.whole(10, 60) : null,
    })),
    stops: people.map((each, stop) => ({ place: 1 + stop, people: each })),
    leg: seed % 2 === 0 ? 'outward' : 'return',
  };
}

function seatsFor(people: readonly number[], cars: number, random: Random): number[] {
  const needed = SPARE * people.reduce((sum, each) => sum + each, 0);
  for (;;) {
    const seats = Array.from({ length: cars }, () => random.whole(3, 7));
    if (seats.reduce((sum, each) => sum + each, 0) >= needed) return seats;
  }
}

function residentElsewhere(residents: Residents, towns: ReadonlySet<string>): Point {
  for (;;) {
    const resident = residents.next();
    if (!towns.has(resident.town)) return resident;
  }
}
