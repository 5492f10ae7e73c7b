import type { Random } from '../ride/random';
import type { CarList } from '../ride/solution';
import type { State } from './state';

/** Of the homes in play around one party, those around another, drawn at random: the bridge between distant areas. */
const BRIDGE_SHARE = 0.25;

/** A part of the map: homes, the parties in them nearest first, and the cars that call there. */
export interface Area {
  readonly homes: readonly number[];
  readonly parties: Int32Array;
  /** [leg]: the used cars with one of the parties aboard. */
  readonly cars: readonly CarList[];
}

/** All homes and cars. */
export function everywhere({ guests, home, legs }: State): Area {
  const parties = Int32Array.from(home.keys()).filter((party) => home[party]! >= 0);
  return { homes: [...guests.keys()], parties, cars: legs.map(({ used }) => used) };
}

/** The area around a home; on a usual weekend everything, nearest first. */
export function areaAround(state: State, centre: number, random: Random): Area {
  const { guests, legs } = state;
  const { near, nearCount } = state.problem.ground;
  const homes: number[] = [];
  const isEverything = nearCount === guests.length;
  const bridge = isEverything ? 0 : Math.floor(nearCount * BRIDGE_SHARE);
  const from = centre * nearCount;
  for (let k = from; k < from + nearCount - bridge; k++) homes.push(near[k]!);
  if (bridge > 0) {
    const known = new Set(homes);
    const other = random.below(guests.length) * nearCount;
    for (let k = other; k < other + bridge; k++) if (!known.has(near[k]!)) homes.push(near[k]!);
  }
  const parties: number[] = [];
  for (const home of homes) for (const party of guests[home]!) parties.push(party);
  const cars = legs.map((leg) => {
    if (isEverything) return leg.used;
    const calling: CarList = { list: new Int32Array(leg.instance.carCount), count: 0 };
    for (const party of parties) callAlso(leg.carOf[party]!, calling);
    return calling;
  });
  return { homes, parties: Int32Array.from(parties), cars };
}

/** Lists a car, −1 for none, that was not listed yet. */
export function callAlso(car: number, calling: CarList): void {
  if (car < 0) return;
  for (let k = 0; k < calling.count; k++) if (calling.list[k] === car) return;
  calling.list[calling.count++] = car;
}
