import { addDays, type CivilDate, type ClockTime, parseCivilDate } from '../domain/civil-date';
import type { DriverFacts, HostFacts, HostJourney, WeekendDays } from '../language/letters/facts';
import type { Words } from '../language/words';
import type { Message } from './compose';
import type { Moment } from './zoned-time';

/** Something for a reader's calendar, at the meeting point's wall-clock time. It names nobody: calendars are shared. */
export interface Appointment {
  /** Which of a reader's appointments of the weekend it is: a later message replaces the one of the same name. */
  readonly name: 'outward' | 'return';
  readonly from: Moment;
  readonly to: Moment;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly alarmMinutes: number;
}

const HALF_AN_HOUR = 30;
/** How long a drive is taken to last when a stop's time is not known. */
const A_DRIVE = 120;
const ALARM = { host: 60, driver: 90 };

/** The appointments that a message makes or moves, and those that it takes out of the calendar. */
export function appointments(
  message: Message,
  words: Words['sending']['events'],
): readonly [kept: readonly Appointment[], dropped: readonly Appointment[]] {
  switch (message.kind) {
    case 'hostConfirmation':
      return [hostAppointments(message.facts, words), []];
    case 'runSheet':
      return [driverAppointments(message.facts, words), []];
    case 'hostChange':
    case 'driverChange': {
      const { facts } = message;
      const kept = 'legs' in facts ? driverAppointments(facts, words) : hostAppointments(facts, words);
      const parts: readonly string[] = facts.changed;
      const told = parts.filter(isLeg).filter((leg) => kept.every(({ name }) => name !== leg));
      return [kept, withdrawn(facts.weekend, told, words)];
    }
    case 'hostCancellation':
    case 'driverCancellation':
      return [[], withdrawn(message.facts.weekend, ['outward', 'return'], words)];
    default:
      return [[], []];
  }
}

const isLeg = (part: string): part is Appointment['name'] => part === 'outward' || part === 'return';

/** Of an appointment that is taken out, only its name and day matter. */
function withdrawn(
  weekend: WeekendDays,
  names: readonly Appointment['name'][],
  words: Words['sending']['events'],
): Appointment[] {
  return names.map((name) => ({
    name,
    ...moments(weekend, name, { from: NOON, to: NOON + HALF_AN_HOUR }),
    ...{ title: words.cancelled, description: '', location: '', alarmMinutes: 0 },
  }));
}

const NOON = 12 * 60;

function hostAppointments(facts: HostFacts, words: Words['sending']['events']): Appointment[] {
  const { weekend, meetingPoint, phone } = facts;
  const description = words.description({ phone });
  return (['outward', 'return'] as const).flatMap((name): Appointment[] => {
    const spans = facts[name].flatMap((journey) => spanOf(journey, name));
    if (spans.length === 0) return [];
    const span = { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
    const drivesThem = facts[name].some(({ by }) => by === 'host');
    const titles = drivesThem
      ? { outward: words.collect, return: words.bringBack }
      : { outward: words.arrival, return: words.departure };
    const location = drivesThem ? meetingPoint : '';
    return [
      { name, ...moments(weekend, name, span), title: titles[name], description, location, alarmMinutes: ALARM.host },
    ];
  });
}

interface Span {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

function spanOf(journey: HostJourney, leg: 'outward' | 'return'): Span[] {
  if (journey.by === 'driver' && journey.window) {
    return [spanBetween(minutes(journey.window.from), minutes(journey.window.to))];
  }
  if (journey.by !== 'host' || journey.time === '') return [];
  const time = minutes(journey.time);
  return [leg === 'outward' ? { from: time, to: time + HALF_AN_HOUR } : { from: time - HALF_AN_HOUR, to: time }];
}

function driverAppointments(facts: DriverFacts, words: Words['sending']['events']): Appointment[] {
  const { weekend, meetingPoint, phone } = facts;
  return facts.legs.flatMap(({ leg, meetingTime, stops }): Appointment[] => {
    if (meetingTime === '') return [];
    const times = stops.map(({ time }) => time).filter((time) => time !== '');
    const [first, last] = [times[0], times[times.length - 1]];
    const meeting = minutes(meetingTime);
    const span =
      leg === 'outward'
        ? spanBetween(meeting, last === undefined ? meeting + A_DRIVE : minutes(last))
        : first === undefined
          ? { from: meeting - A_DRIVE, to: meeting }
          : spanBetween(minutes(first), meeting);
    return [
      {
        name: leg,
        ...moments(weekend, leg, span),
        title: leg === 'outward' ? words.driveOut : words.driveBack,
        description: words.description({ phone }),
        location: leg === 'outward' ? meetingPoint : (stops[0]?.address ?? ''),
        alarmMinutes: ALARM.driver,
      },
    ];
  });
}

const DAY = 24 * 60;

/** A span that ends after midnight ends on the next day. */
function spanBetween(from: ClockTime, to: ClockTime): Span {
  return { from, to: to < from ? to + DAY : to };
}

function moments(weekend: WeekendDays, leg: 'outward' | 'return', { from, to }: Span): { from: Moment; to: Moment } {
  const day = parseCivilDate(leg === 'outward' ? weekend.start : weekend.end) as CivilDate;
  const at = (time: number): Moment => ({
    date: addDays(day, Math.floor(time / DAY)),
    time: ((time % DAY) + DAY) % DAY,
  });
  return { from: at(from), to: at(to) };
}

function minutes(time: string): ClockTime {
  const [hours, rest] = time.split(':').map(Number) as [number, number];
  return hours * 60 + rest;
}
