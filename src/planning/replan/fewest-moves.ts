import type { Home } from '../../domain/plan';
import type { Trial } from '../admit';
import { draw } from '../draw';
import { drive, firstMissing } from '../drive';
import type { Field } from '../field';
import { cheaperJourney, isWhole, type Journey, journeyForAll } from '../journey';
import type { RankedParty } from '../order';
import { movedTo } from './before';
import { placing } from './hold';
import { type Known, movedIn, settledField } from './loyalty';

/** Ways tried to place everybody with the fewest moves. */
export const WAYS = 6;
/** A move against all that a way is drawn by. */
const MOVE = 1e6;

/**
 * Homes with the fewest moves that beds and seats allow, and rides for all: those who stay where they were stay, and only
 * the others are moved about for the cars. null where none of several ways can be driven.
 */
export function withFewestMoves(
  parties: readonly RankedParty[],
  splittable: ReadonlySet<RankedParty>,
  trial: Trial,
  known: Known,
): Journey | null {
  const { field, km, limits } = trial;
  for (let way = 0; way < WAYS; way += 1) {
    const { placement } = placing(field, parties, limits.outOfTime, (party, { home }) => {
      const moved = movedTo(field.homes[home] as Home, known.before.get(party) ?? []);
      return MOVE * moved + draw(`${way}|${party.rank}|${home}`);
    });
    if (placement.size < parties.length) return null;
    const within = { ...trial, field: settledField(field, known, placement) };
    const journey = journeyForAll(parties, { placement }, within);
    if (journey) return journey;
    if (splittable.size === 0) continue;
    const legs = drive({ placement, splittable }, field, km, limits);
    if (!firstMissing(legs)) return { placement, legs };
  }
  return null;
}

/** Searches for fewer moves, where more people move than beds and seats would have it. */
const SEARCHES = 6;

/**
 * Looks for homes in which fewer people move, until no fewer can: by turns where a move outweighs all else, and where it
 * does not (`soft`).
 */
export function fewerMoves(
  start: Journey,
  atLeast: number,
  { trial, soft, known }: { readonly trial: Trial; readonly soft: Field; readonly known: Known },
): Journey {
  let best = start;
  for (let k = 0; k < SEARCHES && isWhole(best) && movedIn(best.placement, known) > atLeast; k += 1) {
    const field = k % 2 === 0 ? soft : trial.field;
    const limits = { ...trial.limits, seed: trial.limits.seed + k };
    const found = cheaperJourney(best, { ...trial, field, limits }, {});
    if (movedIn(found.placement, known) < movedIn(best.placement, known)) best = found;
  }
  return best;
}
