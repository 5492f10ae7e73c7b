import { LEGS } from '../domain/leg';
import type { WaitingReason } from '../domain/plan';
import { type Field, peopleIn, unreachableLeg } from './choose';
import type { RankedParty } from './order';
import { type Arrangement, freeBeds, freeSeats } from './place-and-drive';
import { suits, unmetNeeds } from './suitability';

/** What keeps a party waiting, looked for in the order in which a coordinator could do something about it. */
export function waitingReason(party: RankedParty, field: Field, arrangement: Arrangement): WaitingReason {
  const people = party.members.length;
  const traits = field.traits.get(party);
  const { placement, stranded } = arrangement;
  const suitable = field.homes
    .map((home, index) => ({ home, index }))
    .filter(({ home }) => traits && suits(traits, home));
  if (suitable.length === 0 || !traits) {
    return { code: 'noSuitableHome', people, needs: traits ? unmetNeeds(traits, field.homes) : [] };
  }
  const strandedOn = stranded.get(party);
  if (strandedOn) return { code: 'noRide', leg: strandedOn, people };
  if (field.settings.seatForEveryone) {
    const legs = suitable.map(({ index }) => unreachableLeg(index, field.homes, field.detours));
    const [leg] = legs;
    if (leg && legs.every((unreachable) => unreachable !== null)) return { code: 'noRide', leg, people };
  }
  const { places } = field;
  const hosted = peopleIn(placement);
  if (places !== null && hosted + people > places)
    return { code: 'placesTaken', places, short: hosted + people - places };
  if (suitable.every(({ home }) => freeBeds(home, placement) < people)) return { code: 'bedsTaken', people };
  const seats = freeSeats(placement, field);
  const short = LEGS.find((leg) => seats[leg] < people);
  if (!field.settings.seatForEveryone || !short) return { code: 'noCombination', people };
  return { code: 'noSeat', leg: short, short: people - seats[short] };
}
