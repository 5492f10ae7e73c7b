import type { Home } from '../../domain/plan';
import { type Placement, seatCaps } from '../choose';
import type { Field, Option } from '../field';
import type { RankedParty } from '../order';
import { roomLeft, shortLegs } from '../room';
import { match } from '../solvers/match';
import { movedTo } from './before';
import type { Known } from './loyalty';

export interface Holding {
  /** Who keeps a place, and homes with the fewest moves. */
  readonly placement: Placement;
  readonly proven: boolean;
  /** A lower bound on the people who move. */
  readonly moves: number;
}

/** Keeps everybody it can, in this order, with the fewest moves: as if any seat took anyone anywhere. */
export function holding(
  field: Field,
  order: readonly RankedParty[],
  { before }: Known,
  outOfTime: () => boolean,
): Holding {
  const { placement, result } = placing(field, order, outOfTime, (party, { home }) =>
    movedTo(field.homes[home] as Home, before.get(party) ?? []),
  );
  const moves = Math.ceil(result.bound - ROUNDING);
  if (!outOfTime()) return { placement, proven: result.selectionProven, moves };
  return { placement: asTheyWere(field, order, before, placement), proven: false, moves: 0 };
}

/** Where there was no time to look, whoever was not placed stays where they were, as far as there is room. */
function asTheyWere(
  field: Field,
  order: readonly RankedParty[],
  before: Known['before'],
  placement: Placement,
): Placement {
  const stays = new Map(placement);
  for (const party of order) {
    const had = before.get(party);
    if (stays.has(party) || !had) continue;
    const room = roomLeft(stays, field);
    const people = party.members.length;
    const own = (field.options.get(party) ?? [])
      .map((option) => field.homes[option.home] as Home)
      .find((home) => movedTo(home, had) === 0);
    const isFree = own && room.places >= people && (room.beds.get(own) ?? 0) >= people;
    if (isFree && (!field.seatForEveryone || shortLegs(people, own, room).length === 0)) stays.set(party, own);
  }
  return stays;
}

const ROUNDING = 1e-6;

/** Places whoever can be, in this order, at the least cost. */
export function placing(
  field: Field,
  order: readonly RankedParty[],
  outOfTime: () => boolean,
  cost: (party: RankedParty, option: Option) => number,
) {
  const { homes, options, places } = field;
  const result = match(
    {
      sizes: order.map(({ members }) => members.length),
      beds: homes.map(({ beds }) => beds),
      options: order.map((party) =>
        (options.get(party) ?? []).map((option) => ({ home: option.home, cost: cost(party, option) })),
      ),
      places: places ?? Number.MAX_SAFE_INTEGER,
      caps: seatCaps(field),
      rule: 'priority',
    },
    { outOfTime },
  );
  const placement = new Map<RankedParty, Home>();
  for (const [i, party] of order.entries()) {
    const given = homes[result.home[i] ?? -1];
    if (given) placement.set(party, given);
  }
  return { placement, result };
}
