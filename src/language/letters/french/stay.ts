import { day, list, time, weekday } from '../../phrases/french';
import { capital, facts, heading, nowThat, paragraph } from '../blocks';
import type { HostFacts, HostJourney, LegName, PracticalNeed, Window } from '../facts';
import type { Block } from '../letter';
import { paragraphsOf } from '../paragraphs';
import { people, who } from './frame';

/** What a host needs to know of a stay. */
export function stay(told: HostFacts): Block[] {
  return [
    paragraph(guestsSentence(told.guests)),
    ...facts(
      { label: 'Langues :', value: list(told.languages, 'et') },
      { label: 'À prévoir :', value: needs(told.needs) },
      { label: 'Au programme du week-end :', value: told.activity },
    ),
    ...journeys(told, 'outward'),
    ...journeys(told, 'return'),
    ...wordOfCoordinators(told.message),
  ];
}

function guestsSentence(guests: readonly string[]): string {
  const names = guests.filter((name) => name !== '');
  if (guests.length === 0) return 'Pour l’instant, personne n’est attendu chez vous.';
  if (names.length === 0) return `Vous accueillez ${people(guests.length)}.`;
  return `Vous accueillez ${people(guests.length)}${names.length === guests.length ? ' :' : ', dont'} ${list(names, 'et')}.`;
}

const NEEDS: Record<PracticalNeed, string> = {
  stepFree: 'chambre et salle d’eau sans escalier',
  noPets: 'pas d’animaux',
};

export const needs = (all: readonly PracticalNeed[]) => all.map((need) => NEEDS[need]).join(', ');

const LEGS = {
  outward: {
    title: ({ start }: HostFacts['weekend']) => `${capital(day(start))} : l’arrivée`,
    name: ({ start }: HostFacts['weekend']) => `l’arrivée de ${weekday(start)}`,
    car: 'Arrivée chez vous :',
    host: (guests: string) => `Vous allez chercher ${guests} au point de rendez-vous.`,
    meeting: (clock: string) => time(clock),
  },
  return: {
    title: ({ end }: HostFacts['weekend']) => `${capital(day(end))} : le départ`,
    name: ({ end }: HostFacts['weekend']) => `le départ de ${weekday(end)}`,
    car: 'Départ de chez vous :',
    host: (guests: string) => `Vous ramenez ${guests} au point de rendez-vous.`,
    meeting: (clock: string) => `${time(clock)} au plus tard`,
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
        { label: 'À bord :', value: together ? '' : who(guests) },
        { label: words.car, value: window === null ? 'heure pas encore connue' : between(window) },
        {
          label: driver.firstName === '' ? 'Pour joindre la voiture :' : 'Au volant :',
          value: driver.firstName,
          phone: driver.phone,
        },
      );
    }
    case 'host':
      return [
        paragraph(words.host(who(journey.guests))),
        ...facts(
          { label: 'Point de rendez-vous :', value: told.meetingPoint },
          { label: 'Heure :', value: journey.time === '' ? '' : words.meeting(journey.time) },
        ),
      ];
    case 'nobody':
      return [
        paragraph(
          `Pour ${who(journey.guests)}, le trajet n’est pas encore organisé. Nous vous préviendrons dès qu’il le sera.`,
        ),
      ];
  }
}

const between = ({ from, to }: Window) => `entre ${time(from)} et ${time(to)}`;

function wordOfCoordinators(text: string): Block[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.length === 0 ? [] : [heading('Un mot de la coordination'), ...paragraphs.map(paragraph)];
}

/** A leg as something that changed: `l’arrivée de samedi (entre 11 h 20 et 11 h 50, Marc au volant)`. */
export function changedLeg(told: HostFacts, leg: LegName): string {
  const [journey, ...others] = told[leg];
  return nowThat(LEGS[leg].name(told.weekend), journey === undefined || others.length > 0 ? '' : inShort(journey));
}

function inShort(journey: HostJourney): string {
  switch (journey.by) {
    case 'host':
      return journey.time === '' ? 'avec vous' : `avec vous, à ${time(journey.time)}`;
    case 'nobody':
      return 'trajet pas encore organisé';
    case 'driver': {
      const { driver, window } = journey;
      const at = window === null ? [] : [between(window)];
      return [...at, ...(driver.firstName === '' ? [] : [`${driver.firstName} au volant`]), driver.phone]
        .filter((part) => part !== '')
        .join(', ');
    }
  }
}
