import { addDays, type CivilDate } from '../../src/domain/civil-date';
import type { Weekend } from '../../src/domain/weekend';
import { CALAIS } from '../sample/options.ts';
import { Random } from '../sample/random.ts';
import { drawNominations, type Nominated } from './nominations.ts';
import type { SeasonParameters } from './parameters.ts';
import { type Companions, drawPeople } from './people.ts';
import { drawVolunteers, type Volunteers } from './volunteers.ts';

/** One weekend as it comes to the coordinators. */
export interface SeasonWeekend {
  readonly weekend: Weekend;
  /** In the order they came. */
  readonly nominated: readonly Nominated[];
}

/**
 * Everything about a season that no rule has a say in, drawn before any rule is played: rules are compared on common
 * random numbers, so that a difference between them is theirs.
 */
export interface Season {
  readonly seed: number;
  readonly companions: readonly Companions[];
  readonly volunteers: Volunteers;
  readonly weekends: readonly SeasonWeekend[];
}

/** The same seed and parameters draw the same season. */
export function drawSeason(seed: number, parameters: SeasonParameters): Season {
  const starts = Array.from({ length: parameters.weekends }, (_, week) => addDays(parameters.firstWeekend, 7 * week));
  const companions = drawPeople(seed, parameters);
  const nominations = drawNominations(seed, parameters, { starts, companions });
  const places = new Random(seed, 'season places');
  return {
    seed,
    companions,
    volunteers: drawVolunteers(seed, parameters, starts),
    weekends: starts.map((start, week) => ({
      weekend: weekendOn(start, places.whole(...parameters.places)),
      nominated: nominations[week] ?? [],
    })),
  };
}

function weekendOn(start: CivilDate, places: number): Weekend {
  const { name: meetingPoint, ...location } = CALAIS.meetingPoint;
  const end = addDays(start, CALAIS.nights);
  return {
    ...{ start, end, status: 'open', places, meetingPoint, location, departure: 10 * 60, returnBy: 11 * 60 },
    ...{ activity: '', messageToHosts: '' },
  };
}
