import { drives, LEGS } from '../../domain/leg';
import type { Home } from '../../domain/plan';
import type { Trial } from '../admit';
import { chooseWithProof, type Placement } from '../choose';
import type { Distances } from '../distances';
import { drive, type Travel } from '../drive';
import type { Field } from '../field';
import { cheaperJourney, isWhole, type Journey, journeyForAll } from '../journey';
import type { RankedParty } from '../order';
import { type Arrangement, admitAll, arrange, driven, type Effort, type Selected, trialOf } from '../place-and-drive';
import { match } from '../solvers/match';
import { movedTo } from './before';
import { type Known, loyalField, movedIn, settledField } from './loyalty';

/** A plan made again. */
export interface Rearrangement extends Arrangement {
  /** The field in which nobody moves any more: what those who wait are waiting for. */
  readonly settled: Field;
  /** People who at least have to move, by beds, limits of homes, places and the number of seats. */
  readonly movedAtLeast: number;
}

/** Of the usual search for fewer km: enough to see that fewer need to move. */
const THOROUGHNESS = 0.25;
/** Searches for fewer moves, where more people move than beds and seats would have it. */
const SEARCHES = 3;

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
  const kept = keepHosted(order, held, trial, known);
  // Where cars leave somebody behind, fewer may have to move.
  const stays = order.filter((party) => kept.travel.placement.has(party));
  const moves = stays.length < held.placement.size ? holding(field, stays, known, effort.outOfTime).moves : held.moves;
  const settled = settledField(field, known, kept.travel.placement);
  const full = takeIn(kept, settled, trial);
  const arrangement = arrange(driven(full.travel, trial), full, trial, effort);
  return { ...arrangement, settled: settledField(plain, known, arrangement.placement), movedAtLeast: moves };
}

/** Those fixed in a home first, then those who had a place; each by rank. */
function inOrder({ parties }: Field, { before, fixed }: Known): RankedParty[] {
  const isFixed = (party: RankedParty) => fixed.get(party)?.homeChosen === true;
  return [...parties.filter(isFixed), ...parties.filter((party) => !isFixed(party) && before.has(party))];
}

interface Holding {
  /** Who keeps a place, and homes with the fewest moves. */
  readonly placement: Placement;
  readonly proven: boolean;
  /** A lower bound on the people who move. */
  readonly moves: number;
}

/** Keeps everybody it can, in this order, with the fewest moves: as if any seat took anyone anywhere. */
function holding(field: Field, order: readonly RankedParty[], { before }: Known, outOfTime: () => boolean): Holding {
  const { homes, cars } = field;
  const moves = (party: RankedParty, home: number) => movedTo(homes[home] as Home, before.get(party) ?? []);
  const { home, bound, selectionProven } = match(
    {
      sizes: order.map(({ members }) => members.length),
      beds: homes.map(({ beds }) => beds),
      options: order.map((party) =>
        (field.options.get(party) ?? []).map((option) => ({ home: option.home, cost: moves(party, option.home) })),
      ),
      places: field.places ?? Number.MAX_SAFE_INTEGER,
      caps: field.seatForEveryone
        ? LEGS.map((leg) => ({
            people: cars[leg].reduce((sum, { driver }) => sum + driver.seats, 0),
            uses: homes.map(({ host }) => !drives(host.collects, leg)),
          }))
        : [],
      rule: 'priority',
    },
    { outOfTime },
  );
  const placement = new Map<RankedParty, Home>();
  for (const [i, party] of order.entries()) {
    const given = homes[home[i] ?? -1];
    if (given) placement.set(party, given);
  }
  return { placement, proven: selectionProven, moves: Math.ceil(bound - ROUNDING) };
}

const ROUNDING = 1e-6;

/** Homes and rides for those who keep a place, with the fewest moves that are found. */
function keepHosted(order: readonly RankedParty[], held: Holding, trial: Trial, known: Known): Selected {
  const { placement, proven } = held;
  const journey = journeyForAll([...placement.keys()], { placement }, trial);
  if (!journey && !trial.field.seatForEveryone) {
    const splittable = new Set(placement.keys());
    const legs = drive({ placement, splittable }, trial.field, trial.km, trial.limits);
    return { travel: { placement, splittable, legs }, proven, untried: new Set() };
  }
  if (!journey) {
    const selected = admitAll(order, NOBODY, trial);
    const travel = fewerMoves(driven(selected.travel, trial), held.moves, trial, known);
    return { ...selected, travel: { ...travel, splittable: selected.travel.splittable } };
  }
  const travel = fewerMoves(journey, held.moves, trial, known);
  return { travel: { ...travel, splittable: new Set() }, proven, untried: new Set() };
}

const NOBODY: Travel = { placement: new Map(), splittable: new Set() };

/** Looks for homes in which fewer people move, until no fewer can. */
function fewerMoves(start: Journey, atLeast: number, trial: Trial, known: Known): Journey {
  let best = start;
  for (let k = 0; k < SEARCHES && isWhole(best) && movedIn(best.placement, known) > atLeast; k += 1) {
    const limits = { ...trial.limits, seed: trial.limits.seed + k };
    const found = cheaperJourney(best, { ...trial, limits }, { thoroughness: THOROUGHNESS });
    if (movedIn(found.placement, known) < movedIn(best.placement, known)) best = found;
  }
  return best;
}

/** Those who wait, where nobody else moves for them: all at once, or one after the other. */
function takeIn(kept: Selected, settled: Field, trial: Trial): Selected {
  const { travel } = kept;
  const within = { ...trial, field: settled };
  const { placement, proven } = chooseWithProof(
    settled,
    settled.parties,
    new Map(),
    trial.limits.outOfTime,
    travel.placement,
  );
  const journey =
    travel.splittable.size === 0 && placement.size >= travel.placement.size
      ? journeyForAll([...placement.keys()], { ...travel, placement }, within)
      : null;
  if (journey) {
    return { travel: { ...journey, splittable: new Set() }, proven: proven && kept.proven, untried: kept.untried };
  }
  const waiting = settled.parties.filter((party) => !travel.placement.has(party));
  const admitted = admitAll(waiting, travel, within);
  trial.budget = within.budget;
  return {
    travel: admitted.travel,
    proven: admitted.proven && kept.proven,
    untried: new Set([...kept.untried, ...admitted.untried]),
  };
}
