import { GoogleObject } from '../expose.ts';
import type { World } from '../world.ts';
import { enumeration, positionOf } from './enumeration.ts';
import { Exception } from './exception.ts';
import type { Methods } from './google-methods.ts';
import { type Schedule, Trigger } from './trigger.ts';
import type { TriggerStore } from './trigger-store.ts';
import { localTime, momentOf } from './zone.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MINUTE_STEPS = [1, 5, 10, 15, 30];

/** In the order of `Date.getDay`. */
export const WeekDay = enumeration<typeof GoogleAppsScript.Base.Weekday>('Weekday', [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
]);

/** Every so many days or weeks, at an hour of the zone. `weekday` null means any day. */
interface Calendar {
  days: number;
  weekday: number | null;
}

/** `ScriptApp.newTrigger(f).timeBased()`: what a schedule is, then `create`. */
export class ClockTriggerBuilder
  extends GoogleObject
  implements
    Methods<
      GoogleAppsScript.Script.ClockTriggerBuilder,
      | 'after'
      | 'at'
      | 'atHour'
      | 'everyDays'
      | 'everyHours'
      | 'everyMinutes'
      | 'everyWeeks'
      | 'inTimezone'
      | 'nearMinute'
      | 'onWeekDay'
    >
{
  readonly googleName = 'ClockTriggerBuilder';
  private once: Date | null = null;
  private everyMs: number | null = null;
  private calendar: Calendar | null = null;
  private hour: number | null = null;
  private minute: number | null = null;
  private zone: string;

  constructor(
    private readonly world: World,
    private readonly store: TriggerStore,
    private readonly functionName: string,
  ) {
    super();
    this.zone = world.scriptTimeZone;
  }

  after(durationMilliseconds: number): this {
    this.once = new Date(this.world.now().getTime() + Number(durationMilliseconds));
    return this;
  }

  at(date: GoogleAppsScript.Base.Date): this {
    this.once = new Date(date.getTime());
    return this;
  }

  everyMinutes(n: number): this {
    if (!MINUTE_STEPS.includes(n)) {
      throw new Exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    }
    this.everyMs = n * MINUTE;
    return this;
  }

  everyHours(n: number): this {
    this.everyMs = within('everyHours', n, 1) * 60 * MINUTE;
    return this;
  }

  everyDays(n: number): this {
    this.calendar = { days: within('everyDays', n, 1), weekday: this.calendar?.weekday ?? null };
    return this;
  }

  everyWeeks(n: number): this {
    this.calendar = { days: 7 * within('everyWeeks', n, 1), weekday: this.calendar?.weekday ?? null };
    return this;
  }

  onWeekDay(day: GoogleAppsScript.Base.Weekday): this {
    const weekday = positionOf(day);
    this.calendar = { days: this.calendar?.days ?? 7, weekday };
    return this;
  }

  atHour(hour: number): this {
    this.hour = within('atHour', hour, 0, 23);
    return this;
  }

  /** Google fires within 15 minutes of it; here, at it. */
  nearMinute(minute: number): this {
    this.minute = within('nearMinute', minute, 0, 59);
    return this;
  }

  inTimezone(timezone: string): this {
    this.zone = String(timezone);
    return this;
  }

  create(): Trigger {
    const model = this.store.install({
      functionName: this.functionName,
      eventType: 'CLOCK',
      source: 'CLOCK',
      sourceId: '',
      schedule: this.schedule(),
    });
    return new Trigger(model);
  }

  private schedule(): Schedule {
    if (this.once) return { kind: 'once', at: this.once };
    const every = this.everyMs;
    if (every !== null) return { kind: 'repeating', next: (from) => new Date(from.getTime() + every) };
    if (this.calendar) return calendarSchedule(this.calendar, this.chosenTime(), this.zone, this.world.now());
    throw new Exception('The trigger has no schedule: call after, at or one of the every methods before create.');
  }

  /** Where no hour or minute was asked for, Google takes one at random and keeps to it. */
  private chosenTime(): { hour: number; minute: number } {
    return {
      hour: this.hour ?? Math.floor(this.world.random() * 24),
      minute: this.minute ?? Math.floor(this.world.random() * 60),
    };
  }
}

function within(method: string, value: number, least: number, most = Number.POSITIVE_INFINITY): number {
  if (!(value >= least && value <= most)) throw new Exception(`The value you passed to ${method} was invalid.`);
  return value;
}

/** Fires on the first fitting day after `start`, then every `days` days from that day, at the zone's own hour. */
function calendarSchedule(
  { days, weekday }: Calendar,
  clock: { hour: number; minute: number },
  zone: string,
  start: Date,
): Schedule {
  const onDay = (time: number) => {
    const { year, month, day } = localTime(time, zone);
    return momentOf({ year, month, day, ...clock }, zone);
  };
  let first = start.getTime();
  while (onDay(first) <= start || (weekday !== null && localTime(first, zone).weekday !== weekday)) first += DAY;
  const anchor = localTime(first, zone);
  const nth = (n: number) =>
    momentOf({ year: anchor.year, month: anchor.month, day: anchor.day + n * days, ...clock }, zone);
  const next = (from: Date) => {
    let n = Math.max(0, Math.floor((from.getTime() - first) / (days * DAY)) - 1);
    while (nth(n) <= from) n += 1;
    return nth(n);
  };
  return { kind: 'repeating', next };
}
