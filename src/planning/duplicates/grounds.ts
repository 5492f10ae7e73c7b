import { daysBetween } from '../../domain/civil-date';
import type { Nomination } from '../../domain/nomination';
import { LIKENESSES, likenessOfSounds, type Sounds, soundsOf } from './like-names';

/** Something that is compared, and that tells the more, the fewer people share it. */
export interface Ground<V> {
  /** null = the nomination does not say. */
  readonly valueIn: (nomination: Nomination) => V | null;
  /** 0 = the nearest; the last level of `ofOne` = they differ. */
  readonly levelOf: (one: V, other: V) => number;
  /** By level, how often two rows of one person are that near. */
  readonly ofOne: readonly number[];
}

export const AGE: Ground<number> = {
  valueIn: ({ age }) => age,
  levelOf: (one, other) => levelWithin(Math.abs(one - other), [0, 1, 3, 8]),
  ofOne: [0.72, 0.16, 0.08, 0.03, 0.01],
};

const DAY_0 = '2000-01-01' as NonNullable<Nomination['inCalaisSince']>;

export const ARRIVAL: Ground<number> = {
  valueIn: ({ inCalaisSince }) => inCalaisSince && daysBetween(DAY_0, inCalaisSince),
  levelOf: (one, other) => levelWithin(Math.abs(one - other), [3, 16, 45]),
  ofOne: [0.45, 0.25, 0.15, 0.15],
};

function levelWithin(difference: number, limits: readonly number[]): number {
  const level = limits.findIndex((limit) => difference <= limit);
  return level < 0 ? limits.length : level;
}

/** The level of first names that are not alike. */
export const NOT_ALIKE = LIKENESSES.length;

/** First names. Each two are compared once. */
export function nameGround(): Ground<string> {
  const sounds = new Map<string, Sounds>();
  const soundOf = (name: string) => remembered(sounds, name, () => soundsOf(name));
  const known = new Map<string, Map<string, number>>();
  return {
    valueIn: ({ firstName }) => (firstName === '' ? null : firstName),
    levelOf(one, other) {
      const [first, second] = one < other ? [one, other] : [other, one];
      const levels = remembered(known, first, () => new Map<string, number>());
      return remembered(levels, second, () => {
        const found = likenessOfSounds(soundOf(one), soundOf(other));
        return found ? LIKENESSES.indexOf(found) : NOT_ALIKE;
      });
    },
    ofOne: [0.5, 0.4, 0.1, 0],
  };
}

/** What agreement on one ground tells about two nominations. */
export interface Compared {
  readonly level: number | null;
  readonly bits: number;
}

/**
 * How often two people agree so well by chance is counted among the others on the list: who is as near to either of the two
 * as they are to each other. What nobody else shares counts as half a person, and the list as a few people longer than it
 * is: how rare something is cannot be seen in a short one.
 */
export function compareAmong<V>(
  { valueIn, levelOf, ofOne }: Ground<V>,
  people: readonly Nomination[],
): (one: Nomination, other: Nomination) => Compared {
  const values = new Map(people.map((person) => [person, valueIn(person)] as const));
  const said = [...values.values()].filter((value) => value !== null);
  const counts = new Map<V, readonly number[]>();
  const countsFor = (value: V) =>
    remembered(counts, value, () => {
      const byLevel = ofOne.map(() => 0);
      for (const other of said) byLevel[levelOf(value, other)]! += 1;
      return byLevel;
    });
  const differ = ofOne.length - 1;
  return (one, other) => {
    const [a, b] = [values.get(one) ?? valueIn(one), values.get(other) ?? valueIn(other)];
    if (a === null || b === null) return { level: null, bits: 0 };
    const level = levelOf(a, b);
    const sharing = (value: V) => {
      const as = countsFor(value);
      return level === differ ? (as[level] ?? 0) : as.slice(0, level + 1).reduce((sum, n) => sum + n, 0);
    };
    const themselves = level === differ ? 1 : Number(values.has(one)) + Number(values.has(other));
    const others = Math.max(sharing(a), sharing(b), themselves) - themselves;
    const byChance = (others + 0.5) / (people.length + FEW);
    return { level, bits: Math.log2((ofOne[level] ?? 0) / byChance) };
  };
}

const FEW = 10;

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
