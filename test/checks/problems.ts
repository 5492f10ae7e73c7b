import type { Problem } from '../../src/domain/problem.ts';
import { drawNominations } from './draws/guests.ts';
import { drawStays } from './draws/history.ts';
import { dateAfter, MEETING_POINT, START } from './draws/places.ts';
import { drawDriver, drawHost, drawHousehold } from './draws/volunteers.ts';
import { Draws } from './prng.ts';
import { CALAIS_SHAPES, LARGE_SHAPES, type Shape, SMALL_SHAPES } from './shapes.ts';

/** A weekend drawn from a seed. */
export interface Drawn {
  readonly seed: number;
  readonly shape: string;
  readonly small: boolean;
  readonly problem: Problem;
}

/** Weekends of every small shape in turn. */
export const smallWeekend = (seed: number): Drawn => ({ small: true, ...ofShapes(SMALL_SHAPES, seed) });

/** Weekends of every large shape in turn. */
export const largeWeekend = (seed: number): Drawn => ({ small: false, ...ofShapes(LARGE_SHAPES, seed) });

/** Weekends the size of Calais, with little to spare. */
export const calaisWeekend = (seed: number): Drawn => ({ small: false, ...ofShapes(CALAIS_SHAPES, seed) });

function ofShapes(shapes: Readonly<Record<string, Shape>>, seed: number) {
  const names = Object.keys(shapes);
  const name = names[seed % names.length] as string;
  return { seed, shape: name, problem: drawProblem(shapes[name] as Shape, new Draws(seed + 1)) };
}

function drawProblem(shape: Shape, draws: Draws): Problem {
  const counts = { homes: draws.between(shape.homes), cars: draws.between(shape.cars) };
  const drivers = Array.from({ length: counts.cars }, (_, i) => drawDriver(`D${i + 1}`, shape, draws));
  const hosts = Array.from({ length: counts.homes }, (_, i) => {
    const host = drawHost(`H${i + 1}`, shape, draws);
    const driver = drivers[i];
    return driver && draws.chance(0.2) ? drawHousehold(host, driver) : host;
  });
  const nominations = drawNominations(shape, draws);
  const share = draws.of(shape.places);
  return {
    weekend: {
      start: START,
      end: dateAfter(START, shape.nights),
      status: 'open',
      places: share === null ? null : Math.max(1, Math.round(share * nominations.length)),
      meetingPoint: 'Calais',
      location: MEETING_POINT,
      departure: draws.chance(0.9) ? 10 * 60 : null,
      returnBy: draws.chance(0.9) ? 18 * 60 + 30 : null,
      activity: '',
      messageToHosts: '',
    },
    settings: {
      selection: shape.rule,
      weeksBetweenStays: draws.of([3, 4, 6]),
      weights: draws.of([
        { youth: 25, health: 35, tiredness: 20, timeInCalais: 20 },
        { youth: 10, health: 0, tiredness: 70, timeInCalais: 5 },
        { youth: 0, health: 100, tiredness: 0, timeInCalais: 0 },
      ]),
      drawSeed: `drawn ${draws.between([1, 1000])}`,
      seatForEveryone: shape.seatForEveryone,
      nominators: draws.chance(0.6) ? ['Team@aid.example ', 'nurse@care.example'] : [],
      roadFactor: draws.of([1.3, 1.2, 1.45]),
      speedKmh: draws.of([60, 50, 75]),
      minutesPerStop: draws.of([5, 8]),
      preferences: { commonLanguage: draws.of([30, 0]), hostRest: 20, driving: 1 },
    },
    hosts,
    drivers,
    nominations,
    stays: drawStays(nominations, hosts, draws),
  };
}
