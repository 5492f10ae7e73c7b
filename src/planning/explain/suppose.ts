import { LEGS, type Leg } from '../../domain/leg';
import type { Car, Change, Home } from '../../domain/plan';
import { type Distances, leastDetours } from '../distances';
import { type Field, type Option, unreachableLeg } from '../field';
import { suits } from '../suitability';
import { wantedCar, wantedHome } from './wanted';

/** The field as it would be after some changes. */
export function supposing(changes: readonly Change[], field: Field, km: Distances): Field {
  return changes.reduce((changed, change) => supposingOne(change, changed, km), field);
}

function supposingOne(change: Change, field: Field, km: Distances): Field {
  switch (change.code) {
    case 'morePlaces':
      return { ...field, places: field.places === null ? null : field.places + change.places };
    case 'moreBeds':
      return withHome(wantedHome(change, km.meetingPoint), field, km);
    case 'moreSeats':
      return withCar(wantedCar(change, km.meetingPoint), field, km);
    case 'longerDetour':
      return withDetour(change.driver.id, change.km, field, km);
  }
}

/** One more home, for all whom it suits and where somebody can drive them. What it costs is of no account. */
export function withHome(home: Home, field: Field, km: Distances): Field {
  const least = leastDetours([home], field.cars, km);
  const detours = {
    outward: [...field.detours.outward, ...least.outward],
    return: [...field.detours.return, ...least.return],
  };
  return opened([field.homes.length], { ...field, homes: [...field.homes, home], detours });
}

/** One more car, on the legs that its driver offers. */
export function withCar(car: Car, field: Field, km: Distances): Field {
  const own = { outward: car.legs === 'return' ? [] : [car], return: car.legs === 'outward' ? [] : [car] };
  const cars = { outward: [...field.cars.outward, ...own.outward], return: [...field.cars.return, ...own.return] };
  return reachedBy(own, { ...field, cars }, km);
}

/** A driver who would go further out of their way; `longestDetourKm` only grows. */
function withDetour(driver: string, longestDetourKm: number, field: Field, km: Distances): Field {
  const lifted = (leg: Leg) =>
    field.cars[leg].map((car) =>
      car.driver.id === driver ? { ...car, driver: { ...car.driver, longestDetourKm } } : car,
    );
  const cars = { outward: lifted('outward'), return: lifted('return') };
  const own = (leg: Leg) => cars[leg].filter((car) => car.driver.id === driver);
  return reachedBy({ outward: own('outward'), return: own('return') }, { ...field, cars }, km);
}

/** The same field with a home that takes nobody; all indices stay as they are. */
export function withoutHome(gone: Home, field: Field): Field {
  return { ...field, homes: field.homes.map((home) => (home === gone ? { ...home, beds: 0 } : home)) };
}

/** The same field without a car. Homes that it alone could reach stay options: that nobody gets there, driving tells. */
export function withoutCar(driver: string, field: Field): Field {
  const others = (leg: Leg) => field.cars[leg].filter((car) => car.driver.id !== driver);
  return { ...field, cars: { outward: others('outward'), return: others('return') } };
}

/** Takes in the homes that are within reach only of these cars. */
function reachedBy(cars: Field['cars'], field: Field, km: Distances): Field {
  const least = leastDetours(field.homes, cars, km);
  const nearer = (leg: Leg) => field.detours[leg].map((detour, i) => Math.min(detour, least[leg][i] ?? detour));
  const detours = { outward: nearer('outward'), return: nearer('return') };
  if (!field.seatForEveryone) return { ...field, detours };
  const newly = [...field.homes.keys()].filter(
    (i) => unreachableLeg(i, field.homes, field.detours) !== null && unreachableLeg(i, field.homes, detours) === null,
  );
  return opened(newly, { ...field, detours });
}

/** Offers some homes, by index, to all whom they suit, as far as somebody can drive there. */
function opened(homes: readonly number[], field: Field): Field {
  const within = homes.filter((i) => !field.seatForEveryone || unreachableLeg(i, field.homes, field.detours) === null);
  if (within.length === 0) return field;
  // Parties alike share their options, and go on sharing them.
  const extended = new Map<readonly Option[], readonly Option[]>();
  const options = [...field.options].map(([party, known]) => {
    const traits = field.traits.get(party);
    const more = () => within.filter((i) => traits && suits(traits, field.homes[i] as Home));
    const all = extended.get(known) ?? [...known, ...more().map((home) => ({ home, cost: 0, stay: 0 }))];
    extended.set(known, all);
    return [party, all] as const;
  });
  return { ...field, options: new Map(options) };
}

/** Drivers of a field who go only so far out of their way, each once. */
export function limitedDrivers({ cars }: Field): Car[] {
  const limited = LEGS.flatMap((leg) => cars[leg]).filter(({ driver }) => driver.longestDetourKm !== null);
  return limited.filter((car, i) => limited.findIndex(({ driver }) => driver.id === car.driver.id) === i);
}
