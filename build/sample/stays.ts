import { addDays, type CivilDate } from '../../src/domain/civil-date';
import type { StayOutcome } from '../../src/domain/stay';
import type { stays } from '../../src/sheets/tables/stays';
import type { Guest, GuestBook } from './guests.ts';
import type { HostRow } from './hosts.ts';
import type { Random } from './random.ts';
import type { Twin } from './record.ts';

export type StayRow = Twin<typeof stays.columns>;

export interface Past {
  readonly stays: readonly StayRow[];
  /** Everybody who was hosted, pair by pair. */
  readonly pairs: readonly (readonly Guest[])[];
}

/** Of the pairs hosted on a weekend, those hosted on an earlier one. */
const RETURNING = 0.2;

/** Closed weekends: pairs of guests at hosts with beds for two, no host twice on one weekend. */
export function pastStays(
  random: Random,
  weekends: readonly CivilDate[],
  { hosts, guests, people }: { hosts: readonly HostRow[]; guests: GuestBook; people: number },
): Past {
  const able = hosts.filter(({ values }) => values.status === 'approved' && Number(values.beds) >= 2);
  const pairs: Guest[][] = [];
  const rows: StayRow[] = [];
  for (const weekend of weekends) {
    const hosting = random.shuffled(able).slice(0, Math.floor(people / 2));
    const earlier = random.shuffled(pairs);
    for (const host of hosting) {
      const old = random.chance(RETURNING) ? earlier.pop() : undefined;
      const pair = old ?? newPair(guests, weekend);
      if (!old) pairs.push(pair);
      for (const guest of pair) rows.push(stayOf(random, weekend, guest, String(host.values.id)));
    }
  }
  return { stays: rows, pairs };
}

function newPair(guests: GuestBook, weekend: CivilDate): Guest[] {
  const company = guests.company();
  return [guests.add(company, [18, 45], weekend), guests.add(company, [18, 45], weekend)];
}

function stayOf(random: Random, weekend: CivilDate, guest: Guest, host: string): StayRow {
  const outcome = random.weighted(OUTCOMES);
  return {
    weekend,
    guestKey: guest.code,
    association: guest.association.name,
    host,
    outcome,
    wentWell: outcome === 'stayed' ? random.weighted(WENT_WELL) : null,
  };
}

const OUTCOMES: readonly (readonly [StayOutcome, number])[] = [
  ['stayed', 90],
  ['noShow', 6],
  ['cancelled', 4],
];

const WENT_WELL: readonly (readonly [boolean | null, number])[] = [
  [true, 90],
  [false, 4],
  [null, 6],
];

/** The days on which `count` weekly weekends before `start` began, the first one first. */
export function pastStarts(start: CivilDate, count: number): CivilDate[] {
  return Array.from({ length: count }, (_, i) => addDays(start, -7 * (count - i)));
}
