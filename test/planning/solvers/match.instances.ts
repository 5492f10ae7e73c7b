import type { MatchOption, MatchProblem } from '../../../src/planning/solvers/match/problem.ts';

/** Mulberry32: uniform in [0, 1), the same for the same seed everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A problem small enough to enumerate, with everything that can bind: beds, places, caps, forbidden pairs, keeps. */
export function smallProblem(seed: number, rule: MatchProblem['rule']): MatchProblem {
  const random = randomFrom(seed * 7919 + (rule === 'people' ? 1 : 0));
  const below = (n: number) => Math.floor(random() * n);
  const sizes = Array.from({ length: 2 + below(6) }, () => 1 + Math.floor(random() ** 1.5 * 4));
  const beds = Array.from({ length: 1 + below(4) }, () => below(6));
  const people = sizes.reduce((a, b) => a + b, 0);
  const density = 0.4 + 0.6 * random();
  const wholeCosts = random() < 0.5;
  const options = sizes.map(() => {
    const row: MatchOption[] = [];
    for (const home of beds.keys()) {
      if (random() < density) row.push({ home, cost: wholeCosts ? below(6) : random() * 50 });
    }
    return row;
  });
  const caps = Array.from({ length: below(4) }, () => ({
    people: below(people + 1),
    uses: beds.map(() => random() < 0.7),
  }));
  const first = sizes.map((_, party) => party).filter(() => random() < 0.15);
  if (random() < 0.5) first.reverse();
  return {
    sizes,
    beds,
    options,
    places: random() < 0.5 ? people : below(people + 1),
    caps,
    rule,
    ...(first.length > 0 && random() < 0.7 ? { first } : {}),
  };
}

/** What a weekend looks like: how many people and homes, what is scarce, and how much parties may be turned away. */
export interface WeekendShape {
  readonly people: number;
  readonly homes: number;
  readonly places?: number;
  /** Seats per leg as a share of the people; hosts who collect do not use them. */
  readonly seats?: number;
  readonly forbidden?: number;
  readonly rule?: MatchProblem['rule'];
}

/** A weekend-like problem: parties of one to four, homes of one to four beds, driving, language, needs, women's homes. */
export function weekendProblem(seed: number, shape: WeekendShape): MatchProblem {
  const random = randomFrom(seed * 104_729 + shape.people * 31 + shape.homes);
  const sizes: number[] = [];
  for (let left = shape.people; left > 0; left -= sizes[sizes.length - 1]!) {
    const draw = random();
    sizes.push(Math.min(left, draw < 0.3 ? 1 : draw < 0.8 ? 2 : draw < 0.95 ? 3 : 4));
  }
  const homes = Array.from({ length: shape.homes }, () => {
    const draw = random();
    return {
      beds: draw < 0.2 ? 1 : draw < 0.7 ? 2 : draw < 0.9 ? 3 : 4,
      km: Math.hypot(random() * 60, random() * 80),
      women: random() < 0.1,
      stepFree: random() < 0.3,
      language: Math.floor(random() * 4),
      collects: random(),
    };
  });
  const options = sizes.map((size) => {
    const women = random() < 0.15;
    const needsStepFree = random() < 0.08;
    const language = Math.floor(random() * 4);
    return homes.flatMap((home, index) => {
      if ((home.women && !women) || (needsStepFree && !home.stepFree)) return [];
      if (shape.forbidden !== undefined && random() < shape.forbidden) return [];
      const cost = home.km + (home.language === language ? 0 : 15 * size) + (random() < 0.1 ? 30 : 0) + random() * 5;
      return [{ home: index, cost: Math.round(cost * 10) / 10 }];
    });
  });
  const seats = shape.seats === undefined ? undefined : Math.floor(shape.people * shape.seats);
  return {
    sizes,
    beds: homes.map((home) => home.beds),
    options,
    places: shape.places ?? shape.people,
    caps:
      seats === undefined
        ? []
        : [
            { people: seats, uses: homes.map((home) => home.collects > 0.15) },
            { people: seats + 1, uses: homes.map((home) => home.collects < 0.1 || home.collects > 0.25) },
          ],
    rule: shape.rule ?? 'priority',
  };
}
