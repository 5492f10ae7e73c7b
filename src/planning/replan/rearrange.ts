import type { Trial } from '../admit';
import type { Distances } from '../distances';
import type { Travel } from '../drive';
import type { Field } from '../field';
import { journeyForAll } from '../journey';
import type { RankedParty } from '../order';
import { type Arrangement, admitAll, arrange, driven, type Effort, type Selected, trialOf } from '../place-and-drive';
import { fewerMoves, withFewestMoves } from './fewest-moves';
import { type Holding, holding } from './hold';
import { fixedField, type Known, loyalField, settledField, softField } from './loyalty';
import { asFarAsCarsGo, takeIn } from './take-in';

/** A plan made again. */
export interface Rearrangement extends Arrangement {
  /** The field in which nobody moves any more: what those who wait are waiting for. */
  readonly settled: Field;
  /** People who at least have to move, by beds, limits of homes, places and the number of seats. */
  readonly movedAtLeast: number;
}

/**
 * Plans again with as few changes as can be, one aim after the other: what is fixed; nobody who had a place loses it,
 * going down the list, if any plan keeps them; the fewest people change home; those who wait come in, going down the list,
 * where nobody else moves for it; the fewest changes of cars; the least cost as ever.
 *
 * The first two are exact as far as beds, limits of homes, places and the number of seats decide them (`solvers/match` with
 * moves as costs). Where cars bind beyond that, they are searched for (`solvers/stays-and-rides` with surcharges).
 */
export function rearrange(plain: Field, km: Distances, known: Known, effort: Effort): Rearrangement {
  const field = loyalField(plain, known);
  const trial = trialOf(field, km, effort);
  const order = inOrder(field, known);
  const held = holding(field, order, known, effort.outOfTime);
  const kept = keepHosted(order, held, { trial, soft: softField(plain, known), known });
  // Where cars leave somebody behind, others may have to move.
  const stays = order.filter((party) => kept.travel.placement.has(party));
  const isAsHeld = stays.length === held.placement.size && stays.every((party) => held.placement.has(party));
  const moves = isAsHeld ? held.moves : holding(field, stays, known, effort.outOfTime).moves;
  const full = takeIn(kept, trial, known);
  const arrangement = arrange(driven(full.travel, trial), full, trial, effort);
  return {
    ...arrangement,
    settled: settledField(fixedField(plain, known.fixed), known, arrangement.placement),
    movedAtLeast: moves,
  };
}

/** Those fixed in a home first, then those who had a place; each by rank. */
function inOrder({ parties }: Field, { before, fixed }: Known): RankedParty[] {
  const isFixed = (party: RankedParty) => fixed.get(party)?.homeChosen === true;
  return [...parties.filter(isFixed), ...parties.filter((party) => !isFixed(party) && before.has(party))];
}

/** Homes and rides for those who keep a place, with the fewest moves that are found. */
function keepHosted(
  order: readonly RankedParty[],
  held: Holding,
  means: { readonly trial: Trial; readonly soft: Field; readonly known: Known },
): Selected {
  const { trial, known } = means;
  const { placement, proven } = held;
  const stays = [...placement.keys()];
  const whole = withFewestMoves(stays, new Set(), trial, known);
  if (whole) return { travel: { ...whole, splittable: new Set() }, proven, untried: new Set() };
  const journey = journeyForAll(stays, { placement }, trial, ITERATIONS);
  if (journey) {
    const travel = fewerMoves(journey, held.moves, means);
    return { travel: { ...travel, splittable: new Set() }, proven, untried: new Set() };
  }
  if (!trial.field.seatForEveryone) return { travel: asFarAsCarsGo(placement, trial), proven, untried: new Set() };
  const selected = admitAll(order, NOBODY, trial);
  const { splittable } = selected.travel;
  const admitted = [...selected.travel.placement.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const better = withFewestMoves(admitted, splittable, trial, known);
  if (better) return { ...selected, travel: { ...better, splittable } };
  const atLeast = holding(trial.field, admitted, known, trial.limits.outOfTime).moves;
  return { ...selected, travel: { ...fewerMoves(driven(selected.travel, trial), atLeast, means), splittable } };
}

/** Ruins and recreations to keep everybody: nobody who was told that they have a place loses it for want of looking. */
const ITERATIONS = 20_000;

const NOBODY: Travel = { placement: new Map(), splittable: new Set() };
