import { day, list, time, weekday } from '../../phrases/english';
import { facts, heading, nowThat, paragraph } from '../blocks';
import type { HostFacts, HostJourney, LegName, PracticalNeed, Window } from '../facts';
import type { Block } from '../letter';
import { paragraphsOf } from '../paragraphs';
import { people, who } from './frame';

/** What a host needs to know of a stay. */
export function stay(told: HostFacts): Block[] {
  return [
    paragraph(guestsSentence(told.guests)),
    ...facts(
      { label: 'Languages:', value: list(told.languages, 'and') },
      { label: 'Please provide:', value: needs(told.needs) },
      { label: 'On the programme:', value: told.activity },
    ),
    ...journeys(told, 'outward'),
    ...journeys(told, 'return'),
    ...wordOfCoordinators(told.message),
  ];
}

function guestsSentence(guests: readonly string[]): string {
  const names = guests.filter((name) => name !== '');
  if (guests.length === 0) return 'For the moment, nobody is expected at your home.';
  if (names.length === 0) return `You are welcoming ${people(guests.length)}.`;
  return `You are welcoming ${people(guests.length)}${names.length === guests.length ? ':' : ', among them'} ${list(names, 'and')}.`;
}

const NEEDS: Record<PracticalNeed, string> = {
  stepFree: 'a bedroom and bathroom without stairs',
  noPets: 'no pets around',
};

export const needs = (all: readonly PracticalNeed[]) => all.map((need) => NEEDS[need]).join(', ');

const LEGS = {
  outward: {
    title: ({ start }: HostFacts['weekend']) => `${day(start)}: arrival`,
    name: ({ start }: HostFacts['weekend']) => `the arrival on ${weekday(start)}`,
    car: 'Arrival at your home:',
    host: (guests: string) => `You are collecting ${guests} from the meeting point.`,
    meeting: (clock: string) => time(clock),
  },
  return: {
    title: ({ end }: HostFacts['weekend']) => `${day(end)}: departure`,
    name: ({ end }: HostFacts['weekend']) => `the departure on ${weekday(end)}`,
    car: 'Departure from your home:',
    host: (guests: string) => `You are bringing ${guests} back to the meeting point.`,
    meeting: (clock: string) => `by ${time(clock)}`,
  },
};

function journeys(told: HostFacts, leg: LegName): Block[] {
  const all = told[leg];
  if (all.length === 0) return [];
  const each = all.flatMap((journey) => journeyBlocks(journey, leg, { together: all.length === 1, told }));
  return [heading(LEGS[leg].title(told.weekend)), ...each];
}

function journeyBlocks(
  journey: HostJourney,
  leg: LegName,
  { together, told }: { readonly together: boolean; readonly told: HostFacts },
): Block[] {
  const words = LEGS[leg];
  switch (journey.by) {
    case 'driver': {
      const { guests, window, driver } = journey;
      return facts(
        { label: 'In the car:', value: together ? '' : who(guests) },
        { label: words.car, value: window === null ? 'time not known yet' : between(window) },
        {
          label: driver.firstName === '' ? 'To call the car:' : 'Driver:',
          value: driver.firstName,
          phone: driver.phone,
        },
      );
    }
    case 'host':
      return [
        paragraph(words.host(who(journey.guests))),
        ...facts(
          { label: 'Meeting point:', value: told.meetingPoint },
          { label: 'Time:', value: journey.time === '' ? '' : words.meeting(journey.time) },
        ),
      ];
    case 'nobody':
      return [
        paragraph(
          `For ${who(journey.guests)}, the journey is not arranged yet. We will let you know as soon as it is.`,
        ),
      ];
  }
}

const between = ({ from, to }: Window) => `between ${time(from)} and ${time(to)}`;

function wordOfCoordinators(text: string): Block[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length === 0 ? [] : [heading('A word from the coordinators'), ...paragraphs.map(paragraph)];
}

/** A leg as something that changed: `the arrival on Saturday (between 11:20 and 11:50, Marc driving)`. */
export function changedLeg(told: HostFacts, leg: LegName): string {
  const [journey, ...others] = told[leg];
  return nowThat(LEGS[leg].name(told.weekend), journey === undefined || others.length > 0 ? '' : inShort(journey));
}

function inShort(journey: HostJourney): string {
  switch (journey.by) {
    case 'host':
      return journey.time === '' ? 'with you' : `with you, at ${time(journey.time)}`;
    case 'nobody':
      return 'journey not arranged yet';
    case 'driver': {
      const { driver, window } = journey;
      const at = window === null ? [] : [between(window)];
      return [...at, ...(driver.firstName === '' ? [] : [`${driver.firstName} driving`]), driver.phone]
        .filter((part) => part !== '')
        .join(', ');
    }
  }
}
