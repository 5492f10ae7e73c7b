import type { Random } from '../ride/random';
import { ruinAround } from '../ride/ruin-strings';
import type { Area } from './area';
import type { State } from './state';

/** Chance that a party near the centre whom no car of the leg carries leaves its home as well. */
const COLLECTED_CHANCE = 0.5;
/** How many of the parties nearest to the centre are looked at for that. */
const COLLECTED_SEEN = 6;

/**
 * Strings of stops leave the routes of one leg around the first party of the area (see {@link ruinAround}); whoever leaves a route leaves
 * their home and their ride on the other leg as well, so that beds and seats fall free in one area.
 */
export function ruinArea(state: State, { parties }: Area, random: Random): void {
  if (parties.length === 0) return;
  const leg = state.legs[random.below(state.legs.length)]!;
  let carried = 0;
  for (const car of leg.carOf) if (car >= 0) carried++;
  if (leg.used.count > 0) {
    ruinAround(leg, { centre: parties[0]!, neighbours: parties, from: 0, to: parties.length }, carried, random);
  }
  const left = Array.from(leg.absent.subarray(0, leg.absentCount));
  for (let k = 0; k < COLLECTED_SEEN && k < parties.length; k++) {
    const party = parties[k]!;
    const isCarried = leg.carOf[party]! >= 0 || left.includes(party);
    if (!isCarried && random.unit() < COLLECTED_CHANCE) left.push(party);
  }
  for (const party of left) state.take(party);
}
