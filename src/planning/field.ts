import { drives, LEGS, type Leg } from '../domain/leg';
import type { Car, Home } from '../domain/plan';
import type { Problem } from '../domain/problem';
import { type Distances, leastDetours } from './distances';
import { fewerOptions } from './fewer-options';
import type { History } from './history';
import type { RankedParty } from './order';
import { drivingKm, placementCost } from './preferences';
import { kindOf, suits, type Traits, traitsOf } from './suitability';
import { carsOf, type Volunteers } from './volunteers';

/** A home that a party may be placed in, and what that costs. */
export interface Option {
  /** Index into `homes`. */
  readonly home: number;
  /** Driving included, as estimated before anybody is placed. */
  readonly cost: number;
  /** Without driving. */
  readonly stay: number;
}

/** What is known about the parties and homes of a weekend before any is chosen. */
export interface Field {
  /** By rank. */
  readonly parties: readonly RankedParty[];
  readonly traits: ReadonlyMap<RankedParty, Traits>;
  readonly homes: readonly Home[];
  readonly cars: Readonly<Record<Leg, readonly Car[]>>;
  /** The homes that suit a party and that somebody can drive to and from. */
  readonly options: ReadonlyMap<RankedParty, readonly Option[]>;
  /** None of them had to be left out for want of memory. */
  readonly optionsAreAll: boolean;
  /** Least detour of any car, by leg and index of home; Infinity = no car reaches it. */
  readonly detours: Readonly<Record<Leg, readonly number[]>>;
  /** What one km driven counts beside the costs of stays; more than 0. */
  readonly kmCost: number;
  readonly places: number | null;
  readonly seatForEveryone: boolean;
  readonly rule: 'priority' | 'people';
  /** What counts on top of the km when a party travels in a car, where cars are not alike to it; none where absent. */
  readonly tolls?: ReadonlyMap<RankedParty, PartyTolls>;
  /** What a party costs, tolls and other surcharges apart; absent where there are none. */
  readonly usualCost?: number;
}

/** [car of the leg]: km that count on top; Infinity = the party may not travel in it. */
export type PartyTolls = Readonly<Record<Leg, Float64Array>>;

export function fieldOf(
  problem: Problem,
  parties: readonly RankedParty[],
  volunteers: Volunteers,
  past: History,
  km: Distances,
  wished: Wished = new Map(),
): Field {
  const { homes, cars: all } = volunteers;
  const { settings, weekend } = problem;
  const cars = { outward: carsOf(all, 'outward'), return: carsOf(all, 'return') };
  const detours = leastDetours(homes, cars, km);
  const traits = new Map(parties.map((party) => [party, traitsOf(party, past)] as const));
  const circumstances = homes.map((home, i) => ({
    drivingKm: drivingKm(home, { outward: detours.outward[i] ?? 0, return: detours.return[i] ?? 0 }),
    daysSinceHosting: past.daysSinceHosting(home.host.id),
  }));
  const within = homes.map((_, i) => !settings.seatForEveryone || unreachableLeg(i, homes, detours) === null);
  let optionsAreAll = true;
  const optionOf = (party: Traits, i: number): Option[] => {
    const [home, circumstance] = [homes[i], circumstances[i]];
    if (!within[i] || !home || !circumstance || !suits(party, home)) return [];
    return [{ home: i, ...placementCost(party, home, circumstance, settings) }];
  };
  const optionsFor = (party: Traits) => {
    const suitable = homes.flatMap((_, i) => optionOf(party, i));
    const kept = fewerOptions(suitable, parties.length, kindOf(party));
    optionsAreAll = optionsAreAll && kept.length === suitable.length;
    return kept;
  };
  // Parties alike share their options: there are far fewer kinds of party than parties.
  const known = new Map<string, readonly Option[]>();
  const options = new Map(
    [...traits].map(([party, each]) => {
      const kind = kindOf(each);
      const own = known.get(kind) ?? optionsFor(each);
      known.set(kind, own);
      return [party, withWished(own, wished.get(party), homes, (home) => optionOf(each, home))] as const;
    }),
  );
  const { seatForEveryone, selection: rule } = settings;
  const kmCost = Math.max(settings.preferences.driving, LEAST_KM_COST);
  return {
    parties,
    traits,
    homes,
    cars,
    options,
    optionsAreAll,
    detours,
    kmCost,
    places: weekend.places,
    seatForEveryone,
    rule,
  };
}

/** Homes, by host, that are an option of a party where they suit it, however many others there are. */
export type Wished = ReadonlyMap<RankedParty, ReadonlySet<string>>;

function withWished(
  options: readonly Option[],
  wished: ReadonlySet<string> | undefined,
  homes: readonly Home[],
  optionOf: (home: number) => Option[],
): readonly Option[] {
  if (!wished) return options;
  const known = new Set(options.map(({ home }) => home));
  const missing = [...homes.keys()].filter((i) => wished.has(homes[i]?.host.id ?? '') && !known.has(i));
  return missing.length === 0 ? options : [...options, ...missing.flatMap(optionOf)];
}

/** Where coordinators give driving no weight, needless km are still not driven. */
const LEAST_KM_COST = 0.001;

/** The first leg on which neither the host nor any car drives; null when there is none. */
export function unreachableLeg(home: number, homes: Field['homes'], detours: Field['detours']): Leg | null {
  const collects = homes[home]?.host.collects ?? 'none';
  return LEGS.find((leg) => !drives(collects, leg) && !Number.isFinite(detours[leg][home] ?? 0)) ?? null;
}
