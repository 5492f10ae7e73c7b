import type { Home, WaitingReason } from '../domain/plan';
import { type Field, unreachableLeg } from './field';
import type { RankedParty } from './order';
import type { Arrangement } from './place-and-drive';
import { roomLeft, shortLegs } from './room';
import { specialNeeds, suits, unmetNeeds } from './suitability';

/** What keeps a party waiting, looked for in the order in which a coordinator could do something about it. */
export function waitingReason(party: RankedParty, field: Field, arrangement: Arrangement): WaitingReason {
  const people = party.members.length;
  const traits = field.traits.get(party);
  const room = roomLeft(arrangement.placement, field);
  const suitable = field.homes
    .map((home, index) => ({ home, index }))
    .filter(({ home }) => traits && suits(traits, home));
  if (suitable.length === 0 || !traits) {
    return {
      code: 'noSuitableHome',
      people,
      ...(traits ? unmetNeeds(traits, field.homes) : { needs: [], together: true }),
    };
  }
  if (field.seatForEveryone) {
    const legs = suitable.map(({ index }) => unreachableLeg(index, field.homes, field.detours));
    const [leg] = legs;
    if (leg && legs.every((unreachable) => unreachable !== null)) return { code: 'noRide', leg, people };
  }
  const { places } = field;
  if (places !== null && room.places < people) {
    return { code: 'placesTaken', places, left: room.places, short: people - room.places };
  }
  const free = suitable.filter(({ home }) => (room.beds.get(home) ?? 0) >= people).map(({ home }) => home);
  if (free.length === 0) return { code: 'bedsTaken', people, needs: specialNeeds(traits) };
  const strandedOn = arrangement.stranded.get(party);
  const seatless = field.seatForEveryone ? everyHomeShort(people, free, room) : null;
  if (seatless) return { code: 'noSeat', leg: seatless, short: people - room.seats[seatless] };
  if (strandedOn) return { code: 'noRide', leg: strandedOn, people };
  return arrangement.untried.has(party) ? { code: 'notSearched' } : { code: 'noCombination', people };
}

/** A leg that lacks seats for the first of these homes, where each of them lacks some. */
function everyHomeShort(people: number, homes: readonly Home[], room: ReturnType<typeof roomLeft>) {
  const short = homes.map((home) => shortLegs(people, home, room));
  return short.every((legs) => legs.length > 0) ? (short[0]?.[0] ?? null) : null;
}
