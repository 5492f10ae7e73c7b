import { count } from '../phrases/english';
import type { NeedsFacts, SeatsFacts, StandByFacts } from './facts';

/** What the run sheet of the meeting point says. */
export const englishDeparture = {
  host: ({ name }: { name: string }) => `${name} (host)`,
  noCar: 'No car yet',
  standBy: ({ turn, people }: StandByFacts) =>
    `Stand-by ${turn}${people > 1 ? ` (${count(people, 'person', 'people')})` : ''}`,
  noShow: 'Did not come',
  seats: ({ taken, seats }: SeatsFacts) => `${taken} of ${seats}`,
  needs: ({ stepFree, noPets }: NeedsFacts) =>
    [stepFree ? 'no stairs' : '', noPets ? 'no pets' : ''].filter((need) => need !== '').join(', '),
};

export const englishTicks = {
  presentAndNoShow: () =>
    'In the tab Departure, both “Present” and “No-show” are ticked for this person. Counted as present: untick one of the two.',
};
