import { LEGS, type Leg } from '../../domain/leg';
import type { Home, Need } from '../../domain/plan';
import { choose } from '../choose';
import { type Field, unreachableLeg } from '../field';
import type { RankedParty } from '../order';
import { type Room, roomLeft, seatsSpare } from '../room';
import { specialNeeds, suits, type Traits, unmetNeeds } from '../suitability';
import type { WhatIf } from './join';
import type { Standing } from './standing';
import { PLACING, spend } from './work';

/** What is certain about a party that waits before anybody is driven. */
export interface Obstacles {
  readonly people: number;
  /** Places that would have to come in addition; 0 = there are enough. */
  readonly placesShort: number;
  readonly room: Room;
  /** Some home, were it empty, may take them. */
  readonly someHomeSuits: boolean;
  /** No suitable home has the beds left, however the others were housed. */
  readonly noBed: boolean;
  /** Legs without seats enough, whichever home they were given. */
  readonly seatless: readonly Leg[];
  /** What a home has to be for them beside having beds. */
  readonly needs: readonly Need[];
}

export function obstaclesOf(party: RankedParty, standing: Standing, whatIf: WhatIf): Obstacles {
  const { field } = whatIf;
  const room = roomLeft(standing.travel.placement, field);
  const traits = field.traits.get(party) as Traits;
  const suitable = [...field.homes.keys()].filter((i) => suits(traits, field.homes[i] as Home));
  const people = party.members.length;
  const needs = new Set([...specialNeeds(traits), ...(suitable.length === 0 ? unmetNeeds(traits, field.homes) : [])]);
  needs.delete('beds');
  return {
    people,
    placesShort: Math.max(0, people - room.places),
    room,
    someHomeSuits: suitable.length > 0,
    noBed: suitable.length === 0 || !hasBed(party, suitable, room, standing, whatIf),
    seatless: field.seatForEveryone ? LEGS.filter((leg) => seatsSpare(leg, room, field) < people) : [],
    needs: [...needs],
  };
}

function hasBed(party: RankedParty, suitable: readonly number[], room: Room, standing: Standing, whatIf: WhatIf) {
  const { field, work } = whatIf;
  const { homes, detours, options } = field;
  if (suitable.some((i) => (room.beds.get(homes[i] as Home) ?? 0) >= party.members.length)) return true;
  // With others moved there may be one; of homes that nobody drives to, that is not looked into.
  if (suitable.some((i) => field.seatForEveryone && unreachableLeg(i, homes, detours) !== null)) return true;
  const everybody = [...standing.travel.placement.keys(), party];
  const free = everybody.map(
    (each) => [each, (options.get(each) ?? []).map((one) => ({ ...one, cost: 0, stay: 0 }))] as const,
  );
  spend(work, PLACING * everybody.length);
  const beds: Field = { ...field, options: new Map(free), places: null, seatForEveryone: false, rule: 'priority' };
  return choose(beds, everybody, new Map(), work.limits.outOfTime).size === everybody.length;
}
