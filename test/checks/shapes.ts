/** What kind of weekend to draw. Ranges include both ends; shares are 0–1. */
export interface Shape {
  readonly parties: readonly [number, number];
  /** Sizes of parties; repeat one to make it likelier. */
  readonly sizes: readonly number[];
  readonly homes: readonly [number, number];
  /** Beds of a home. */
  readonly beds: readonly [number, number];
  readonly cars: readonly [number, number];
  readonly seats: readonly [number, number];
  /** Legs that drivers offer. */
  readonly legs: readonly ('both' | 'outward' | 'return')[];
  /** Longest detours in km; null = any. */
  readonly detours: readonly (number | null)[];
  /** Furthest home from the meeting point, in degrees north or east. */
  readonly spread: number;
  readonly collecting: number;
  /** Homes with each limit (welcomes, known only, pets; without step-free access); guests with each need at half that. */
  readonly limited: number;
  /** Nominations with something that may have them held. */
  readonly doubtful: number;
  /** Volunteers who are not counted on for one reason or another. */
  readonly uncounted: number;
  readonly unlocated: number;
  /** Share of the people nominated; null = no limit. */
  readonly places: readonly (number | null)[];
  readonly rule: 'priority' | 'people';
  readonly seatForEveryone: boolean;
  readonly nights: number;
}

const USUAL: Shape = {
  parties: [5, 20],
  sizes: [1, 2, 2, 2, 3],
  homes: [4, 15],
  beds: [1, 4],
  cars: [2, 8],
  seats: [2, 5],
  legs: ['both', 'both', 'both', 'outward', 'return'],
  detours: [null, null, 60, 30, 15],
  spread: 0.35,
  collecting: 0.15,
  limited: 0.25,
  doubtful: 0.12,
  uncounted: 0.12,
  unlocated: 0.06,
  places: [null, null, 0.6],
  rule: 'priority',
  seatForEveryone: true,
  nights: 2,
};

const SMALL = { parties: [3, 8], homes: [2, 5], cars: [1, 4] } as const;

/** Small enough for every claim about who could have been hosted to be proven. */
export const SMALL_SHAPES: Readonly<Record<string, Shape>> = {
  'small, as usual': { ...USUAL, ...SMALL },
  'small, scarce beds': { ...USUAL, ...SMALL, beds: [1, 2], cars: [3, 4], limited: 0.1 },
  'small, scarce beds, one by one': { ...USUAL, ...SMALL, sizes: [1], detours: [null], beds: [1, 2], limited: 0.5 },
  'small, scarce seats home': {
    ...USUAL,
    ...SMALL,
    beds: [2, 5],
    legs: ['outward', 'outward', 'both'],
    seats: [1, 3],
    limited: 0.1,
  },
  'small, scarce seats out, one by one': {
    ...USUAL,
    ...SMALL,
    sizes: [1],
    detours: [null],
    legs: ['return', 'both'],
    seats: [1, 2],
    limited: 0.1,
  },
  'small, many limits': { ...USUAL, ...SMALL, limited: 0.6, seatForEveryone: false },
  'small, big groups': { ...USUAL, ...SMALL, sizes: [1, 2, 3, 4, 5, 6], beds: [2, 7], seats: [2, 6], limited: 0.1 },
  'small, tiny detours': { ...USUAL, ...SMALL, detours: [2, 5, 10, 20], beds: [2, 4], cars: [2, 4] },
  'small, few places': { ...USUAL, ...SMALL, beds: [2, 5], places: [0.4, 0.6, 0.8], limited: 0.1, cars: [3, 4] },
  'small, most people': { ...USUAL, ...SMALL, rule: 'people', sizes: [1, 2, 3, 4], beds: [1, 5], places: [null, 0.5] },
  'small, most people, no seats needed': {
    ...USUAL,
    ...SMALL,
    rule: 'people',
    seatForEveryone: false,
    sizes: [1, 2, 3, 4],
    beds: [1, 5],
    limited: 0.4,
  },
  'small, cars too small for the parties': {
    ...USUAL,
    ...SMALL,
    sizes: [2, 3],
    beds: [2, 5],
    cars: [3, 5],
    seats: [1, 2],
    limited: 0.05,
    detours: [null, null, 40],
  },
};

export const LARGE_SHAPES: Readonly<Record<string, Shape>> = {
  'as usual': { ...USUAL, parties: [15, 40], homes: [10, 40], cars: [5, 20] },
  'scarce beds': { ...USUAL, parties: [20, 40], homes: [6, 14], beds: [1, 3], cars: [10, 20] },
  'scarce seats home': {
    ...USUAL,
    parties: [15, 30],
    homes: [15, 30],
    cars: [6, 12],
    legs: ['outward', 'outward', 'both'],
  },
  'few places': { ...USUAL, parties: [15, 40], homes: [20, 40], cars: [10, 20], places: [0.2, 0.4] },
  'many limits': { ...USUAL, parties: [15, 40], homes: [15, 40], cars: [10, 20], limited: 0.6 },
  'big groups': { ...USUAL, sizes: [1, 2, 4, 5, 6], beds: [2, 8], seats: [3, 7], homes: [8, 20], cars: [5, 12] },
  'tiny detours': { ...USUAL, detours: [2, 5, 10, 20], homes: [10, 25], cars: [8, 15] },
  'hosts who collect': { ...USUAL, collecting: 0.8, homes: [10, 25], cars: [2, 6] },
  'off the map': { ...USUAL, unlocated: 0.5, collecting: 0.5, homes: [10, 25], cars: [4, 10] },
  'no cars': { ...USUAL, cars: [0, 0], collecting: 0.5 },
  'no homes': { ...USUAL, homes: [0, 0] },
  'nobody nominated': { ...USUAL, parties: [0, 0] },
  'a single night': { ...USUAL, nights: 1, parties: [15, 30], homes: [10, 30], cars: [6, 15] },
  'no seats needed': { ...USUAL, seatForEveryone: false, parties: [5, 14], homes: [6, 15], cars: [2, 6] },
  'most people': { ...USUAL, rule: 'people', parties: [10, 30], homes: [8, 20], cars: [4, 12] },
  'all doubtful': { ...USUAL, doubtful: 0.7, uncounted: 0.4, parties: [15, 30], homes: [10, 30] },
};

const CALAIS = { parties: [40, 50], sizes: [1, 1, 2, 2, 2, 2, 3], homes: [66, 74], cars: [32, 36] } as const;

/**
 * As many as on a weekend in Calais: 55 to 60 hosted, more homes than that, some thirty cars; what there is of beds, seats or
 * reach is just about taken, so that a change asks others to make room.
 */
export const CALAIS_SHAPES: Readonly<Record<string, Shape>> = {
  'Calais, scarce beds': { ...USUAL, ...CALAIS, beds: [1, 2], seats: [2, 4], limited: 0.3, detours: [null, 60, 40] },
  'Calais, scarce seats': { ...USUAL, ...CALAIS, beds: [1, 3], seats: [1, 4], detours: [null, 60, 40, 30] },
  'Calais, short detours': { ...USUAL, ...CALAIS, beds: [1, 3], seats: [2, 4], detours: [30, 20, 10] },
};
