import { daysBetween } from '../domain/civil-date';
import type { Health, Nomination } from '../domain/nomination';
import type { Ground, Priority, Tier } from '../domain/plan';
import type { Problem } from '../domain/problem';
import type { History } from './history';

const YOUNGEST = 15;
const OLDEST = 45;
const LONGEST_DAYS = 365;
const HEALTH_POINTS: Readonly<Record<Health, number>> = { well: 0, sick: 60, injured: 60, sickAndInjured: 100 };

/** Each ground for priority, 0–100 points; what is not known gives none. */
const GROUNDS: Readonly<Record<Ground['name'], (nomination: Nomination, problem: Problem) => number>> = {
  youth: ({ age }) => (age === null ? 0 : share(OLDEST - age, OLDEST - YOUNGEST)),
  health: ({ health }) => (health === null ? 0 : HEALTH_POINTS[health]),
  tiredness: ({ tiredness }) => (tiredness === null ? 0 : share(tiredness - 1, 4)),
  timeInCalais: ({ inCalaisSince }, { weekend }) =>
    inCalaisSince === null ? 0 : share(daysBetween(inCalaisSince, weekend.start), LONGEST_DAYS),
};

function share(part: number, whole: number): number {
  return 100 * Math.min(1, Math.max(0, part / whole));
}

/** One person's own priority. Points are rounded to a tenth, as they are shown: what looks equal is drawn. */
export function priorityOf(nomination: Nomination, problem: Problem, history: History): Priority {
  const { weights, weeksBetweenStays } = problem.settings;
  const grounds = (Object.keys(GROUNDS) as Ground['name'][]).map(
    (name): Ground => ({ name, points: round(GROUNDS[name](nomination, problem)), weight: weights[name] }),
  );
  const weight = grounds.reduce((sum, ground) => sum + ground.weight, 0);
  const sum = grounds.reduce((total, ground) => total + ground.points * ground.weight, 0);
  const last = history.lastStay(nomination);
  const days = last === null ? null : daysBetween(last.weekend, problem.weekend.start);
  const tier: Tier = days === null ? 0 : days >= 7 * weeksBetweenStays ? 1 : 2;
  return {
    tier,
    weeksSinceStay: days === null ? null : Math.floor(days / 7),
    grounds,
    points: weight === 0 ? 0 : round(sum / weight),
    rankedWith: null,
    tierFrom: null,
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
