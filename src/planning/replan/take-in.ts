import { admit, type Trial } from '../admit';
import { chooseWithProof, type Placement } from '../choose';
import { drive, type Travel } from '../drive';
import { journeyForAll } from '../journey';
import type { RankedParty } from '../order';
import { admitAll, type Selected } from '../place-and-drive';
import { isCertainlyFull, roomLeft } from '../room';
import { WAYS, withFewestMoves } from './fewest-moves';
import { holding } from './hold';
import { type Known, movedIn, settledField } from './loyalty';

/** Those who wait, where nobody else moves for them. */
export function takeIn(kept: Selected, trial: Trial, known: Known): Selected {
  const moved = movedIn(kept.travel.placement, known);
  if (!trial.field.seatForEveryone) return takeInWithoutSeats(kept, moved, trial, known);
  return moved === 0 ? takeInTogether(kept, trial, known) : takeInOneByOne(kept, moved, trial, known);
}

/** Where nobody needs a seat, beds alone decide. */
function takeInWithoutSeats(kept: Selected, moved: number, trial: Trial, known: Known): Selected {
  const { field, limits } = trial;
  let { placement } = kept.travel;
  let { proven } = kept;
  for (const party of field.parties) {
    if (placement.has(party)) continue;
    const everybody = [...placement.keys(), party];
    const together = holding(field, everybody, known, limits.outOfTime);
    if (together.placement.size === everybody.length && together.moves <= moved) placement = together.placement;
    else proven = proven && together.proven;
  }
  const journey = journeyForAll(
    [...placement.keys()],
    { placement },
    { ...trial, field: settledField(field, known, placement) },
  );
  const travel = journey ? { ...journey, splittable: new Set<RankedParty>() } : asFarAsCarsGo(placement, trial);
  return { travel, proven, untried: kept.untried };
}

/** Rides for whom there are any, in two cars if need be. */
export function asFarAsCarsGo(placement: Placement, { field, km, limits }: Trial): Travel {
  const splittable = new Set(placement.keys());
  return { placement, splittable, legs: drive({ placement, splittable }, field, km, limits) };
}

/** Where everybody stays where they were: all at once by the rule, or down the list where cars do not take all. */
function takeInTogether(kept: Selected, trial: Trial, known: Known): Selected {
  const { travel } = kept;
  const settled = settledField(trial.field, known, travel.placement);
  const { outOfTime } = trial.limits;
  const { placement, proven } = chooseWithProof(settled, settled.parties, new Map(), outOfTime, travel.placement);
  const journey =
    travel.splittable.size === 0
      ? journeyForAll([...placement.keys()], { ...travel, placement }, { ...trial, field: settled })
      : null;
  if (journey) {
    return { travel: { ...journey, splittable: new Set() }, proven: proven && kept.proven, untried: kept.untried };
  }
  const waiting = settled.parties.filter((party) => !travel.placement.has(party));
  const admitted = admitAll(waiting, travel, { ...trial, field: settled });
  const untried = new Set([...kept.untried, ...admitted.untried]);
  return { ...admitted, proven: admitted.proven && kept.proven, untried };
}

/** Where some have to move anyway, others may move in their stead to let somebody in, as long as it is no more people. */
function takeInOneByOne(kept: Selected, moved: number, trial: Trial, known: Known): Selected {
  const { field, limits } = trial;
  const untried = new Set(kept.untried);
  let { travel, proven } = kept;
  for (const party of field.parties) {
    if (travel.placement.has(party)) continue;
    if (isCertainlyFull(party.members.length, roomLeft(travel.placement, field), field)) continue;
    if (trial.budget <= 0 || limits.outOfTime()) {
      untried.add(party);
      continue;
    }
    const everybody = [...travel.placement.keys(), party];
    const together = holding(field, everybody, known, limits.outOfTime);
    if (together.placement.size < everybody.length || together.moves > moved) {
      proven = proven && together.proven;
      continue;
    }
    const admission = admit(party, travel, { ...trial, field: settledField(field, known, travel.placement) });
    trial.budget -= WAYS;
    if (admission.admitted) travel = admission.travel;
    else {
      const other = withFewestMoves(everybody, travel.splittable, trial, known);
      if (other && movedIn(other.placement, known) <= moved) travel = { ...other, splittable: travel.splittable };
      else proven = false;
    }
  }
  return { travel, proven, untried };
}
