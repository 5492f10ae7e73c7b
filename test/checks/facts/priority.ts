import type { Nomination } from '../../../src/domain/nomination.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { dayOf, lastStayOf } from './history.ts';

/** A person's priority, points not yet rounded. */
export interface TruePriority {
  readonly tier: 0 | 1 | 2;
  readonly weeksSinceStay: number | null;
  readonly grounds: Readonly<Record<'youth' | 'health' | 'tiredness' | 'timeInCalais', number>>;
}

export function truePriority(nomination: Nomination, problem: Problem): TruePriority {
  const { age, health, tiredness, inCalaisSince } = nomination;
  const today = dayOf(problem.weekend.start);
  const last = lastStayOf(nomination, problem);
  const daysAgo = last ? today - dayOf(last.weekend) : null;
  const recent = daysAgo !== null && daysAgo < 7 * problem.settings.weeksBetweenStays;
  return {
    tier: daysAgo === null ? 0 : recent ? 2 : 1,
    weeksSinceStay: daysAgo === null ? null : Math.floor(daysAgo / 7),
    grounds: {
      // 100 at 15 or younger, 0 at 45 or older.
      youth: age === null ? 0 : within0And100(100 - ((age - 15) * 100) / 30),
      health: health === 'sickAndInjured' ? 100 : health === 'sick' || health === 'injured' ? 60 : 0,
      tiredness: tiredness === null ? 0 : (tiredness - 1) * 25,
      timeInCalais: inCalaisSince === null ? 0 : within0And100(((today - dayOf(inCalaisSince)) * 100) / 365),
    },
  };
}

function within0And100(points: number): number {
  return Math.max(0, Math.min(100, points));
}

/** Whether points shown with one decimal are that number rounded; half a tenth may go either way. */
export function isRounded(shown: number, points: number): boolean {
  const tenths = shown * 10;
  return Math.abs(tenths - Math.round(tenths)) < 1e-6 && Math.abs(shown - points) < 0.05 + 1e-6;
}
