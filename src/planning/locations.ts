import type { Point } from '../domain/geography';
import type { Notice } from '../domain/notice';
import type { Problem } from '../domain/problem';
import { same } from './identity';

interface Located {
  readonly id: string;
  readonly town: string;
  readonly location: Point | null;
}

/** Where people live: their own coordinates, or else the middle of those known in the same commune. */
export interface Locations {
  of(person: Located): Point | null;
  /** What to tell about a person whose own coordinates are missing; null when they are there. */
  notice(kind: 'host' | 'driver', person: Located): Notice | null;
}

export function locations(problem: Problem): Locations {
  const byTown = new Map<string, Point[]>();
  for (const person of [...problem.hosts, ...problem.drivers]) {
    const town = townOf(person);
    if (person.location && town) byTown.set(town, [...(byTown.get(town) ?? []), person.location]);
  }
  const of = (person: Located): Point | null => {
    if (person.location) return person.location;
    const neighbours = byTown.get(townOf(person) ?? '') ?? [];
    if (neighbours.length === 0) return null;
    const mean = (pick: (point: Point) => number) =>
      neighbours.reduce((sum, p) => sum + pick(p), 0) / neighbours.length;
    return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) };
  };
  return {
    of,
    notice(kind, person) {
      if (person.location) return null;
      const subject = { kind, id: person.id, field: 'latitude' } as const;
      if (of(person) === null) return { severity: 'blocks', subject, finding: { code: 'noLocation' } };
      return { severity: 'check', subject, finding: { code: 'locatedByTown', town: person.town } };
    },
  };
}

function townOf(person: Located): string | null {
  return same(person.town) === '' ? null : same(person.town);
}
